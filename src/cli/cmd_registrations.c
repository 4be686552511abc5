/* tacit registrations: forms of registration taken in, counted, taken out. */
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/registrants.h"
#include "door/registrations.h"
#include "pages/page_registrations.h"

static const struct option_row options[] = {
	{ "received", 'r', OPT_MOMENT, "INSTANT",
		offsetof(struct registration_words, received),
		"when the form was received, where that is not now", NULL },
	{ "letter", 0, OPT_LIST, "LETTER",
		offsetof(struct registration_words, letters),
		"the form in a letter that tacit receive took; all: in each "
		"that waits with one",
		NULL },
	{ "keep-until", 0, OPT_DATE, "DATE",
		offsetof(struct registration_words, keep_until),
		"how long its rows are kept; else 90 days after the event",
		NULL },
	{ "keep", 0, OPT_LIST, "FIELD=DATE",
		offsetof(struct registration_words, fields),
		"how long a column is kept, as in telephone=2022-12-10; else "
		"gender, birth and telephone 14 days after the event",
		NULL },
	{ "encoding", 0, OPT_TEXT, "ENCODING",
		offsetof(struct registration_words, encoding),
		"of a CSV that is not in UTF-8, such as windows-1251", NULL },
	{ "form", 0, OPT_FLAG, NULL,
		offsetof(struct registration_words, is_form),
		"the blank form, to be sent out", NULL },
	{ "private", 0, OPT_FLAG, NULL,
		offsetof(struct registration_words, is_private),
		"the persons, to a terminal or to -o FILE, for you alone",
		NULL },
	{ "expire", 0, OPT_FLAG, NULL,
		offsetof(struct registration_words, expires),
		"erase what may be kept no longer", NULL },
	{ "purge", 0, OPT_FLAG, NULL,
		offsetof(struct registration_words, purges),
		"erase all registrations for the event", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit registrations 2022/cybercrime-seminar --form --lang ru -o "
	  "form.xlsx",
		"the blank form, in Russian, to be sent with the invitation" },
	{ "tacit registrations 2022/cybercrime-seminar form.xlsx",
		"take a form in: its rows are kept apart from the register" },
	{ "tacit registrations 2022/cybercrime-seminar --letter all",
		"those that came by mail, once tacit receive took the "
		"letters" },
	{ "tacit registrations 2022/cybercrime-seminar",
		"how many registered, by state" },
	{ "tacit registrations 2022/cybercrime-seminar --private -o list.xlsx",
		"the persons, in a file that you alone may read" },
	{ "tacit registrations 2022/cybercrime-seminar late.docx --received "
	  "\"2022-11-17 09:00\"",
		"one that came after the close" },
	{ "tacit registrations 2022/cybercrime-seminar --purge",
		"erase them, once nobody needs them" },
	{ 0 },
};

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
				"registrations, and letters that had them, "
				"erased: %zu; what else is kept of a person "
				"is erased with: tacit forget"),
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
	else if (app->format == FORMAT_XLSX)
		tacit_book_registrations(&all, app->lang, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_registrations(&all, &answer.out);
	else
		tacit_page_registrations(&answer.page, &all);
	return app_print_answer(app, &answer);
}

static int expire_event(struct app *app, struct tacit_vault *vault)
{
	struct tacit_registrations_gone gone = { 0 };
	struct tacit_err err = { 0 };

	if (app->is_dry_run)
		app_note(app, "%s", tacit_tr(app->lang, "nothing was erased"));
	else if (vault &&
		!tacit_registrations_expire(
			app->reg, vault, app->operands[0], &gone, &err))
		return app_fail(app, &err);
	else
		app_note(app,
			tacit_tr(app->lang,
				"registrations erased: %zu; values of others: "
				"%zu; letters that had them: %zu"),
			gone.rows, gone.fields, gone.letters);
	return EXIT_DONE;
}

static int run_registrations(struct app *app, void *words)
{
	const struct registration_words *said = words;
	const bool takes = app->operand_count > 1;
	const bool has_letters = said->letters.count > 0;
	const bool writes =
		takes || has_letters || said->purges || said->expires;
	struct tacit_vault *vault = NULL;
	struct tacit_err err = { 0 };
	int status;

	if (takes + has_letters + said->purges + said->expires +
			said->is_private + said->is_form >
		1)
		return app_usage(app,
			"one at a time: a form is taken in, --form, --private, "
			"--expire or --purge");
	if (said->is_form)
		return app_print_registration_form(app, app->operands[0]);
	if (writes && !app_check_secretariat(app, &err))
		return app_fail(app, &err);
	if (has_letters)
		return app_take_registration_letters(app, said);
	if (!app_open_kept(app, takes && !app->is_dry_run, &vault, &err))
		return app_fail(app, &err);
	status = takes		? app_take_registrations(app, said, vault)
		: said->purges	? purge_event(app, vault)
		: said->expires ? expire_event(app, vault)
		: said->is_private
		? app_print_registrants(app, vault, app->operands[0])
		: print_counts(app, vault);
	tacit_vault_close(vault);
	return status;
}

const struct usage usage_registrations = { "EVENT [FILE]", options, examples,
	sizeof(struct registration_words), run_registrations };
