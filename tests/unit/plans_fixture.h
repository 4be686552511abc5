/* The documents of the sample register, one by one. */
#ifndef TACIT_TESTS_PLANS_FIXTURE_H
#define TACIT_TESTS_PLANS_FIXTURE_H

#include <tacit/io.h>

#include "arena_fixture.h"

/* Every file below root/folder, by its path below root ("": root itself). */
static inline void each_file(const char *root, const char *folder,
	void (*visit)(const char *path, struct tacit_str text))
{
	struct tacit_err err = { 0 };
	const char **names;
	size_t count;
	size_t i;

	ck_assert(tacit_io_list(&arena,
		tacit_arena_printf(&arena, "%s/%s", root, folder), &names,
		&count, &err));
	for (i = 0; i < count; i++) {
		const char *path = tacit_arena_printf(
			&arena, "%s%s%s", folder, *folder ? "/" : "", names[i]);
		const char *full =
			tacit_arena_printf(&arena, "%s/%s", root, path);
		struct tacit_buf buf = { 0 };

		if (tacit_io_is_folder(full)) {
			each_file(root, path, visit);
			continue;
		}
		ck_assert(tacit_io_read(full, 1 << 20, &buf, &err));
		visit(path, tacit_buf_str(&buf));
		tacit_buf_clear(&buf);
	}
}

static inline void each_sample(
	void (*visit)(const char *path, struct tacit_str text))
{
	each_file(tacit_arena_printf(&arena, "%s/plans/cica", source_root()),
		"", visit);
}

#endif
