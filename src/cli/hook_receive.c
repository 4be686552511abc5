#include "cli/hook_receive.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/hook_shared.h"
#include "cli/hook_signed.h"
#include "door/gate.h"
#include "store/moving.h"

/* Nobody has said what they would mean. */
static bool check_options(struct tacit_err *err)
{
	const char *count = getenv("GIT_PUSH_OPTION_COUNT");

	if (!count || !strcmp(count, "0"))
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "push options are not taken");
	return tacit_hint(err, "git push, without --push-option");
}

/* All of the push has arrived before the clock is read. What is decided is
 * written down, or nothing is taken in. */
static bool inspect_receiving(struct app *app, const char *principal,
	const char *process, struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_receiving asked = { .folder = app->folder,
		.principal = principal };
	struct tacit_push_signed pushed = { 0 };
	struct tacit_store *store = NULL;
	struct tacit_buf lines = { 0 };
	bool ok = tacit_io_read("-", TACIT_PUSH_LINES_MAX, &lines, err) &&
		tacit_store_open_as_is(app->folder, &store, err);

	if (ok && !tacit_gate_is_principal(principal))
		ok = tacit_fail(err, TACIT_INVALID,
			"who pushes is neither a state nor the secretariat");
	if (ok) {
		struct tacit_err why = { 0 };

		hook_make_way(store);
		asked.lines = tacit_buf_str(&lines);
		asked.when = app_when(app);
		ok = check_options(&why) &&
			tacit_inspect_receiving(store, &asked, faults, &why) &&
			(faults->errors ||
				hook_signed(app, store, &asked, &pushed, &why));
		ok = hook_note_decision(store, &asked, &pushed,
			     hook_process(process), faults, &why, err) &&
			(ok || tacit_fail_as(err, &why));
	}
	tacit_store_close(store);
	tacit_buf_clear(&lines);
	return ok;
}

/* What is taken in all the same, for whoever pushed to judge. */
static void tell_warnings(struct app *app, const struct tacit_faults *faults)
{
	struct tacit_faults told = { 0 };
	size_t i;

	for (i = 0; i < faults->count; i++)
		if (faults->list[i].severity == TACIT_FAULT_WARNING)
			tacit_fault_pass(&told, &faults->list[i]);
	tacit_faults_sort(&told);
	(void)app_faults(app, &told);
	tacit_faults_clear(&told);
}

int hook_receive(struct app *app, const char *principal, const char *process)
{
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	bool ok = inspect_receiving(app, principal, process, &faults, &err);

	if (!ok)
		(void)app_fail(app, &err);
	ok = ok && !faults.errors;
	if (!ok) {
		tacit_faults_sort(&faults);
		(void)app_faults(app, &faults);
		app_note(app,
			tacit_tr(app->lang,
				"nothing of this push was taken in, and main "
				"is as it was; put it right in your clone, "
				"and push again; what cannot stay: tacit sync "
				"--leave-out ID"));
	} else {
		tell_warnings(app, &faults);
	}
	tacit_faults_clear(&faults);
	return ok ? EXIT_DONE : EXIT_NO;
}
