#include "cli/sync_enter.h"

#include <tacit/words.h>

#include "cli/program.h"
#include "cli/sync_tell.h"
#include "door/bundle_enter.h"

/* Commit by commit; what was entered stays, where one cannot be. */
static int enter_parts(struct app *app, struct bundle_entry *entry)
{
	const bool is_empty = !tacit_bundle_left(entry);
	int status = EXIT_DONE;

	while (status == EXIT_DONE && tacit_bundle_left(entry)) {
		struct writing w = app_writing(app);
		bool ok;

		w.is_brief = true;
		ok = tacit_bundle_enter(entry, &w.options, &w.result, &w.err);
		status = app_written(app, ok, &w);
		if (app->is_dry_run)
			break;
	}
	if (tacit_bundle_known(entry))
		app_note(app,
			tacit_tr_n(app->lang, tacit_bundle_known(entry),
				"%zu document of the bundle was recorded "
				"before, and adds nothing",
				"%zu documents of the bundle were recorded "
				"before, and add nothing"),
			tacit_bundle_known(entry));
	else if (!tacit_bundle_left(entry) && is_empty)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"all that is in the bundle is recorded "
				"already"));
	if (status == EXIT_DONE && tacit_bundle_left(entry))
		app_note(app,
			tacit_tr_n(app->lang, tacit_bundle_left(entry),
				"%zu document more undoes one of these, and is "
				"judged when they are recorded",
				"%zu documents more undo one of these, and are "
				"judged when they are recorded"),
			tacit_bundle_left(entry));
	return status;
}

int sync_enter(struct app *app, const struct sync_entering *said)
{
	struct tacit_entering asked = { .received = said->received.at,
		.state = said->state,
		.when = app_when(app),
		.hear = sync_hear };
	struct bundle_entry *entry = NULL;
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!app_ask_state(app, &asked.state, &status))
		return status;
	asked.path = app_absolute_path(app, said->bundle);
	if (tacit_bundle_begin(
		    app->reg, &app->actor, &asked, &entry, &faults, &err))
		status = enter_parts(app, entry);
	else
		status = faults.errors ? app_faults(app, &faults)
				       : app_fail(app, &err);
	tacit_bundle_end(entry);
	tacit_faults_clear(&faults);
	return status;
}
