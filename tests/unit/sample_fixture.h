/*
 * The register of register_fixture.h at an instant when the sample's call is
 * open; with what tests of whole registers do to it besides.
 */
#ifndef TACIT_TEST_SAMPLE_FIXTURE_H
#define TACIT_TEST_SAMPLE_FIXTURE_H

#include "register_fixture.h"
#include "time_fixture.h"

static struct tacit_faults faults;

static inline void set_up(void)
{
	make_register();
	reopen_at(at("2022-06-20T06:00:00Z"));
}

static inline void tear_down(void)
{
	tacit_faults_clear(&faults);
	remove_register();
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
