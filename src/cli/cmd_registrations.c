/* tacit registrations: forms of registration taken in, counted, taken out. */
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/print.h"
#include "cli/sheet_open.h"
#include "cli/values.h"
#include "door/registrations.h"
#include "pages/page_registrations.h"

struct words {
	struct option_moment received;
	struct tacit_date keep_until;
	const char *encoding;
	bool purges;
};

static const struct option_row options[] = {
	{ "received", 'r', OPT_MOMENT, "INSTANT",
		offsetof(struct words, received),
		"when the form was received, where that is not now", NULL },
	{ "keep-until", 0, OPT_DATE, "DATE", offsetof(struct words, keep_until),
		"how long its rows are kept; else 90 days after the event",
		NULL },
	{ "encoding", 0, OPT_TEXT, "ENCODING", offsetof(struct words, encoding),
		"of a CSV that is not in UTF-8, such as windows-1251", NULL },
	{ "purge", 0, OPT_FLAG, NULL, offsetof(struct words, purges),
		"erase all registrations for the event", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit registrations 2022/cybercrime-seminar form.xlsx",
		"take a form in: its rows are kept apart from the register" },
	{ "tacit registrations 2022/cybercrime-seminar",
		"how many registered, by state" },
	{ "tacit registrations 2022/cybercrime-seminar late.docx --received "
	  "\"2022-11-17 09:00\"",
		"one that came after the close" },
	{ "tacit registrations 2022/cybercrime-seminar --purge",
		"erase them, once nobody needs them" },
	{ 0 },
};

static bool check_writer(const struct app *app, struct tacit_err *err)
{
	if (app->actor.role == TACIT_ROLE_SECRETARIAT)
		return true;
	(void)tacit_fail(
		err, TACIT_REFUSED, "only the secretariat keeps registrations");
	return tacit_hint(err, "git config tacit.identity secretariat");
}

/* What only asks makes no vault. */
static bool open_kept(struct app *app, bool makes, struct tacit_vault **vault,
	struct tacit_err *err)
{
	*vault = NULL;
	return (!makes && !app_has_desk(app)) ||
		app_open_vault(app, vault, err);
}

static void tell_taken(
	struct app *app, const struct tacit_registrations_taken *taken)
{
	if (app->is_dry_run)
		app_note(app,
			tacit_tr(app->lang,
				"persons to be added: %zu, to be replaced: "
				"%zu, as they are: %zu"),
			taken->added, taken->replaced, taken->unchanged);
	else
		app_note(app,
			tacit_tr(app->lang,
				"persons added: %zu, replaced: %zu, as they "
				"were: %zu"),
			taken->added, taken->replaced, taken->unchanged);
}

static void tell_capacity(
	struct app *app, const struct tacit_registrations *all)
{
	if (all->all.waiting)
		app_note(app,
			tacit_tr(app->lang,
				"%zu are on the waiting list: the event has "
				"room for %zu"),
			all->all.waiting, all->capacity_max);
	if (all->all.registered < all->capacity_min)
		app_note(app,
			tacit_tr(app->lang,
				"%zu have registered, and at least %zu are "
				"expected"),
			all->all.registered, all->capacity_min);
}

static int take_form(
	struct app *app, const struct words *said, struct tacit_vault *vault)
{
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       app->reg) };
	struct tacit_tables_file from = { .path = app->operands[1],
		.encoding = said->encoding };
	const struct tacit_registrations_form form = { .event =
							       app->operands[0],
		.path = app->operands[1],
		.tables = &tables,
		.received = said->received.at,
		.keep_until = said->keep_until,
		.clock = app_clock(),
		.is_dry_run = app->is_dry_run };
	const struct tacit_registrations_ask ask = { app->operands[0],
		app->lang };
	struct tacit_registrations_taken taken;
	struct tacit_registrations all;
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	bool ok = app_open_tables(app, &from, &tables, &faults, &err) &&
		tacit_registrations_take(
			app->reg, vault, &form, &taken, &faults, &err);
	int status = faults.count ? app_faults(app, &faults) : EXIT_DONE;

	if (ok) {
		tell_taken(app, &taken);
		if (!app->is_dry_run &&
			tacit_registrations_find(
				app->reg, vault, &app->arena, &ask, &all, &err))
			tell_capacity(app, &all);
	} else if (!faults.errors) {
		status = app_fail(app, &err);
	}
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	return status;
}

static int purge_event(struct app *app, struct tacit_vault *vault)
{
	const char *group =
		tacit_registration_group(&app->arena, app->operands[0]);
	struct tacit_vault_erasure done = { 0 };
	struct tacit_err err = { 0 };

	if (app->is_dry_run)
		app_note(app, "%s", tacit_tr(app->lang, "nothing was erased"));
	else if (vault &&
		!tacit_vault_erase(vault, group, app_clock(), &done, &err))
		return app_fail(app, &err);
	else
		app_note(app,
			tacit_tr(app->lang,
				"%zu registrations erased; forms that came by "
				"mail are erased with: tacit incoming --erase"),
			done.erased);
	return EXIT_DONE;
}

static int print_counts(struct app *app, struct tacit_vault *vault)
{
	const struct tacit_registrations_ask ask = { app->operands[0],
		app->lang };
	struct answer answer = app_answer(app);
	struct tacit_registrations all;
	struct tacit_err err = { 0 };

	if (!tacit_registrations_find(
		    app->reg, vault, &app->arena, &ask, &all, &err))
		return app_fail(app, &err);
	if (app->format == FORMAT_JSON)
		tacit_json_registrations(&all, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_registrations(&all, &answer.out);
	else
		tacit_page_registrations(&answer.page, &all);
	return app_print_answer(app, &answer);
}

static int run_registrations(struct app *app, void *words)
{
	const struct words *said = words;
	const bool takes = app->operand_count > 1;
	struct tacit_vault *vault = NULL;
	struct tacit_err err = { 0 };
	int status;

	if (takes && said->purges)
		return app_usage(app, "a form is taken in, or all is purged");
	if (((takes || said->purges) && !check_writer(app, &err)) ||
		!open_kept(app, takes && !app->is_dry_run, &vault, &err))
		return app_fail(app, &err);
	status = takes	       ? take_form(app, said, vault)
		: said->purges ? purge_event(app, vault)
			       : print_counts(app, vault);
	tacit_vault_close(vault);
	return status;
}

const struct usage usage_registrations = { "EVENT [FILE]", options, examples,
	sizeof(struct words), run_registrations };
