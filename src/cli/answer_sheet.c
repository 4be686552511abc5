#include "cli/answer_sheet.h"

#include <tacit/words.h>

#include "change/answer_sheet.h"
#include "cli/sheet_open.h"

static int record_answers(struct app *app, const char *file,
	const struct tacit_answer_sheet *sheet)
{
	struct writing w = app_writing(app);
	int status = EXIT_DONE;
	bool ok = true;

	if (sheet->count) {
		ok = tacit_answer_record_all(app->reg, &app->actor, sheet->list,
			sheet->count, &w.options, &w.result, &w.err);
		status = app_written(app, ok, &w);
	}
	if (ok)
		app_note(app,
			tacit_tr(app->lang,
				app->is_dry_run
					? "%s: %zu answers would be recorded, "
					  "%zu are there"
					: "%s: %zu answers recorded, %zu were "
					  "there"),
			file, sheet->count, sheet->known);
	return status;
}

int answer_sheet(struct app *app, const char *file, const char *encoding,
	const struct tacit_answer *common)
{
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       app->reg) };
	struct tacit_tables_file from = { .path = file, .encoding = encoding };
	struct tacit_answer_sheet sheet = { 0 };
	struct tacit_answer terms = *common;
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	int status;

	/* what a coordinator sent came in the sheet */
	if (app->actor.role == TACIT_ROLE_SECRETARIAT && !terms.via)
		terms.via = "sheet";
	if (app_open_tables(app, &from, &tables, &faults, &err) &&
		tacit_answer_sheet_read(app->reg, file, &tables, &terms, &sheet,
			&faults, &err)) {
		(void)app_faults(app, &faults);
		status = record_answers(app, file, &sheet);
	} else {
		status = faults.errors ? app_faults(app, &faults)
				       : app_fail(app, &err);
	}
	tacit_answer_sheet_clear(&sheet);
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	return status;
}
