/*
 * The register of register_fixture.h at an instant when the sample's call is
 * open; with what tests of whole registers do to it besides.
 */
#ifndef TACIT_TEST_SAMPLE_FIXTURE_H
#define TACIT_TEST_SAMPLE_FIXTURE_H

#include "register_fixture.h"

static struct tacit_faults faults;

static inline struct tacit_instant instant(const char *text)
{
	struct tacit_instant out = { 0 };

	ck_assert(tacit_instant_parse(tacit_str_of(text), &out));
	return out;
}

static inline void set_up(void)
{
	make_register();
	tacit_register_set_now(reg, instant("2022-06-20T06:00:00Z"));
}

static inline void tear_down(void)
{
	tacit_faults_clear(&faults);
	remove_register();
}

/* Run a script in the register; it has to succeed. No hooks run. */
static inline void sh(const char *script)
{
	struct tacit_buf line = { 0 };

	tacit_buf_printf(&line,
		"cd '%s' && export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 && "
		"git() { command git -c user.name=Test "
		"-c user.email=t@x.invalid -c core.hooksPath=/dev/null "
		"\"$@\"; } && { %s\n} >.git/test.log 2>&1 || "
		"{ tail -n 20 .git/test.log >&2; exit 1; }",
		register_path, script);
	ck_assert_msg(system(line.data) == 0, "%s", script);
	tacit_buf_clear(&line);
}

/* The fault that says so, or the test fails. */
static inline const struct tacit_fault *fault_with(const char *piece)
{
	struct tacit_buf all = { 0 };
	size_t i;

	for (i = 0; i < faults.count; i++) {
		if (strstr(faults.list[i].what, piece)) {
			tacit_buf_clear(&all);
			return &faults.list[i];
		}
		tacit_buf_printf(&all, "%s:%u: %s\n", faults.list[i].path,
			faults.list[i].line, faults.list[i].what);
	}
	ck_abort_msg(
		"no fault says \"%s\" among:\n%s", piece, tacit_buf_cstr(&all));
	return NULL;
}

#endif
