/* A register from the sample, in a folder of its own. */
#ifndef TACIT_TEST_REGISTER_FIXTURE_H
#define TACIT_TEST_REGISTER_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "judge/edit.h"
#include "change/setup.h"
#include "script_fixture.h"

static char register_path[64];
static struct tacit_register *reg;
static struct tacit_arena arena;
static struct tacit_err err;
static struct tacit_write_result result;

/* 1 July 2022, 09:00 in Nur-Sultan: the sample's call has closed. */
static const struct tacit_instant the_instant = { 1656644400 };

static const struct tacit_actor secretariat = {
	.role = TACIT_ROLE_SECRETARIAT
};
static const struct tacit_actor coordinator = {
	.role = TACIT_ROLE_STATE, .code = "TUR", .is_listed = true
};
static const struct tacit_write_options options = { .clock = { 1656644400 } };

static inline void open_register(struct tacit_instant now)
{
	const struct tacit_when when = { .now = now };

	ck_assert_msg(tacit_register_open(register_path, &when, &reg, &err),
		"%s: %s", err.path, err.msg);
}

/* What was borrowed from it is gone. */
static inline void reopen_at(struct tacit_instant now)
{
	tacit_register_close(reg);
	open_register(now);
}

static inline void make_register(void)
{
	struct tacit_setup setup = { .path = register_path,
		.program = "/bin/sh", /* one that can be run */
		.is_exercise = true,
		.clock = { 1655380800 } };
	struct tacit_setup_result made = { 0 };
	struct tacit_faults faults = { 0 };
	char from[512];

	err = (struct tacit_err){ 0 };
	arena = (struct tacit_arena){ 0 };
	(void)snprintf(register_path, sizeof(register_path),
		"/tmp/tacit-register.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(register_path));
	(void)snprintf(from, sizeof(from), "%s/plans/cica", source_root());
	setup.from = from;
	ck_assert_msg(tacit_setup_make(&setup, &made, &faults, &err), "%s: %s",
		err.path, err.msg);
	tacit_faults_clear(&faults);
	open_register(the_instant);
}

static inline void remove_register(void)
{
	char line[128];

	tacit_write_result_clear(&result);
	tacit_register_close(reg);
	reg = NULL;
	tacit_arena_clear(&arena);
	(void)snprintf(line, sizeof(line), "rm -rf '%s'", register_path);
	ck_assert_int_eq(system(line), 0);
}

static inline void sh(const char *script)
{
	run_script(register_path, "/nonexistent", ".git/test.log", script);
}

static inline bool is_there(struct tacit_register *r, int type, const char *id)
{
	bool holds = false;

	ck_assert(tacit_register_holds(r, type, id, &holds, &err));
	return holds;
}

/* The id of what was recorded. */
static inline const char *recorded(bool ok)
{
	ck_assert_msg(ok, "%s: %s -> %s", err.path, err.msg, err.hint);
	ck_assert_uint_ge(result.count, 1);
	return tacit_arena_strdup(&arena, result.ids[0]);
}

/* The text that is recorded under an id. */
static inline const char *text_of(const char *id)
{
	struct tacit_document doc = { 0 };

	ck_assert_msg(tacit_register_get(reg, &arena, -1, id, &doc, &err), "%s",
		err.msg);
	return tacit_arena_strndup(&arena, doc.text.data, doc.text.len);
}

/* Whether a fault says that, of that line (0: any). */
static inline bool has_fault(const struct tacit_faults *faults, unsigned line,
	const char *what, const char *remedy)
{
	size_t i;

	for (i = 0; i < faults->count; i++) {
		const struct tacit_fault *fault = &faults->list[i];

		if (strstr(fault->what, what) &&
			strstr(fault->remedy, remedy) &&
			(!line || fault->line == line))
			return true;
	}
	return false;
}

#endif
