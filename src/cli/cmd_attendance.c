/* tacit attendance: who followed an event on which day. */
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/registrants.h"
#include "cli/sheet_open.h"
#include "door/attendance.h"
#include "pages/page_attendance.h"

struct words {
	struct tacit_date day;
	const char *encoding;
	bool takes_away;
};

static const struct option_row options[] = {
	{ "day", 0, OPT_DATE, "DATE", offsetof(struct words, day),
		"of all rows, whatever the list says", NULL },
	{ "encoding", 0, OPT_TEXT, "ENCODING", offsetof(struct words, encoding),
		"of a CSV that is not in UTF-8, such as windows-1251", NULL },
	{ "remove", 0, OPT_FLAG, NULL, offsetof(struct words, takes_away),
		"whoever stands in the list did not attend then", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit attendance 2022/cybercrime-seminar day1.csv --day 2022-11-28",
		"what the platform lists, with columns Name, E-mail, Link" },
	{ "tacit attendance 2022/cybercrime-seminar room.xlsx",
		"a list with a column Day, of those who sat behind one link" },
	{ "tacit attendance 2022/cybercrime-seminar",
		"how many, by day and state" },
	{ 0 },
};

static bool check_day(const struct words *said,
	const struct tacit_registrations *event, struct tacit_err *err)
{
	if (!tacit_date_is_set(said->day) ||
		tacit_registrations_have_day(event, said->day))
		return true;
	return tacit_fail(
		err, TACIT_INVALID, "--day: that day is none of the event's");
}

static int take_list(
	struct app *app, const struct words *said, struct tacit_vault *vault)
{
	const struct tacit_registrations_ask ask = { app->operands[0],
		app->lang };
	struct tacit_registrants all;
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       app->reg) };
	struct tacit_tables_file from = { .path = app->operands[1],
		.encoding = said->encoding,
		.is_personal = true };
	const struct tacit_attendance_list list = { .all = &all,
		.path = app->operands[1],
		.tables = &tables,
		.day = said->day,
		.takes_away = said->takes_away,
		.is_dry_run = app->is_dry_run };
	struct tacit_attendance_taken done = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	bool ok = tacit_registrants_find(
			  app->reg, vault, &app->arena, &ask, &all, &err) &&
		check_day(said, &all.event, &err) &&
		app_open_tables(app, &from, &tables, &faults, &err) &&
		tacit_attendance_take(vault, &list, &done, &faults, &err);
	int status = faults.count ? app_faults(app, &faults) : EXIT_DONE;

	if (ok)
		app_note(app,
			tacit_tr(app->lang,
				"rows read: %zu; persons of whom that is new: "
				"%zu"),
			done.rows, done.persons);
	else if (!faults.errors)
		status = app_fail(app, &err);
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	return status;
}

static int print_attendance(struct app *app, struct tacit_vault *vault)
{
	const struct tacit_registrations_ask ask = { app->operands[0],
		app->lang };
	struct answer answer = app_answer(app);
	struct tacit_attendance all;
	struct tacit_err err = { 0 };

	if (!tacit_attendance_find(
		    app->reg, vault, &app->arena, &ask, &all, &err))
		return app_fail(app, &err);
	if (app->format == FORMAT_JSON)
		tacit_json_attendance(&all, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_attendance(&all, &answer.out);
	else
		tacit_page_attendance(&answer.page, &all);
	return app_print_answer(app, &answer);
}

static int run_attendance(struct app *app, void *words)
{
	const struct words *said = words;
	const bool takes = app->operand_count > 1;
	struct tacit_vault *vault = NULL;
	struct tacit_err err = { 0 };
	int status;

	if (!takes && (said->takes_away || tacit_date_is_set(said->day)))
		return app_usage(app, "which list?");
	if ((takes && !app_check_secretariat(app, &err)) ||
		!app_open_kept(app, false, &vault, &err))
		return app_fail(app, &err);
	status = takes ? take_list(app, said, vault)
		       : print_attendance(app, vault);
	tacit_vault_close(vault);
	return status;
}

const struct usage usage_attendance = { "EVENT [FILE]", options, examples,
	sizeof(struct words), run_attendance };
