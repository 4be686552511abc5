/*
 * Any line is a path: what is accepted keeps the grammar, has an id that
 * leads back to it, and says nothing that does not stand in it.
 */
#include <stdlib.h>
#include <string.h>

#include <tacit/path.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void check_back(struct tacit_arena *arena, const struct tacit_path *at,
	const char *path)
{
	struct tacit_err err = { 0 };
	const char *back;
	enum tacit_type_id type = at->type->id;

	require(tacit_path_is_id(type, tacit_str_of(at->id)));
	if (tacit_path_of_id(arena, type, at->id, &back, &err))
		require(!strcmp(back, path));
	else
		require(err.code == TACIT_NOTFOUND &&
			(type == TACIT_COMMENT || type == TACIT_DISPOSITION));
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_path at;
	const char *path =
		tacit_arena_strndup(&arena, (const char *)data, size);
	const char *back;
	int type;

	if (tacit_path_parse(&arena, path, &at, &err)) {
		require(strlen(path) <= TACIT_PATH_MAX);
		require(!strstr(path, "..") && !strstr(path, "//"));
		if (at.type)
			check_back(&arena, &at, path);
	} else {
		require(err.code == TACIT_INVALID && err.msg[0]);
	}
	for (type = 0; type < TACIT_TYPE_COUNT; type++) {
		struct tacit_path there;
		struct tacit_err ignored = { 0 };

		/* what has a path as an id, has that id */
		if (tacit_path_of_id(&arena, (enum tacit_type_id)type, path,
			    &back, &ignored)) {
			require(tacit_path_parse(
				&arena, back, &there, &ignored));
			require(!strcmp(there.id, path) ||
				type == TACIT_MEMBER);
		}
	}
	tacit_arena_clear(&arena);
	return 0;
}
