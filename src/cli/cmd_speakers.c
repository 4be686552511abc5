/* tacit speakers: who speaks at which forum of an event, in their order. */
#include <string.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/print.h"
#include "cli/registrants.h"
#include "door/registrations.h"
#include "pages/page_speakers.h"

struct words {
	const char *forum;
};

static const struct option_row options[] = {
	{ "forum", 0, OPT_TEXT, "SLOT", offsetof(struct words, forum),
		"where they are to speak: how the slot's title begins; none: "
		"nowhere",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit speakers 2022/cybercrime-seminar",
		"by forum, and who is at none yet" },
	{ "tacit speakers 2022/cybercrime-seminar 96hd2dkr 7vz70j3t --forum "
	  "\"Forum 1\"",
		"these two speak there, in this order, after those who do" },
	{ "tacit speakers 2022/cybercrime-seminar 96hd2dkr --forum none",
		"that one does not speak" },
	{ "tacit speakers 2022/cybercrime-seminar -o speakers.docx",
		"for who takes the chair: a file that you alone may read" },
	{ 0 },
};

static bool find_persons(struct app *app, const struct tacit_registrants *all,
	const struct tacit_registrant_row ***out, struct tacit_err *err)
{
	const size_t count = app->operand_count - 1;
	const struct tacit_registrant_row **persons =
		tacit_arena_array(&app->arena, count + 1, sizeof(*persons));
	size_t i;
	size_t k;

	*out = persons;
	for (i = 0; i < count; i++) {
		if (!tacit_registrants_named(
			    all, app->operands[i + 1], &persons[i], err))
			return false;
		for (k = 0; k < i; k++)
			if (persons[k] == persons[i])
				return tacit_fail(err, TACIT_INVALID,
					"one person is named twice");
	}
	return true;
}

static int place_speakers(struct app *app, const char *forum,
	struct tacit_vault *vault, const struct tacit_speakers *all)
{
	const struct tacit_registrant_row **persons = NULL;
	const char *name = "";
	struct tacit_err err = { 0 };

	if ((strcmp(forum, "none") != 0 &&
		    !tacit_speakers_forum(app->reg, &app->arena,
			    all->all.event.event, forum, &name, &err)) ||
		!find_persons(app, &all->all, &persons, &err) ||
		(!app->is_dry_run &&
			(!tacit_registrations_place(vault, all, name, persons,
				 app->operand_count - 1, &err) ||
				!tacit_vault_commit(vault, &err))))
		return app_fail(app, &err);
	if (*name)
		app_note(app, tacit_tr(app->lang, "placed at %s: %zu"), name,
			app->operand_count - 1);
	else
		app_note(app, tacit_tr(app->lang, "taken out: %zu"),
			app->operand_count - 1);
	return EXIT_DONE;
}

static int print_speakers(struct app *app, const struct tacit_speakers *all)
{
	struct answer answer = app_answer(app);
	struct tacit_err err = { 0 };

	if (!app_print_privately(app, &err))
		return app_fail(app, &err);
	if (app->format == FORMAT_JSON)
		tacit_json_speakers(all, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_speakers(all, app->lang, &answer.out);
	else
		tacit_page_speakers(&answer.page, all);
	return app_print_answer(app, &answer);
}

static int run_speakers(struct app *app, void *words)
{
	const struct words *said = words;
	const bool places = app->operand_count > 1;
	const struct tacit_registrations_ask ask = { app->operands[0],
		app->lang };
	struct tacit_vault *vault = NULL;
	struct tacit_speakers all;
	struct tacit_err err = { 0 };
	int status;

	if (places != (said->forum != NULL))
		return app_usage(app, "who speaks, and --forum, where");
	if (!app_check_secretariat(app, &err) ||
		!app_open_kept(app, false, &vault, &err) ||
		(places && vault && !tacit_vault_begin(vault, &err)) ||
		!tacit_speakers_find(
			app->reg, vault, &app->arena, &ask, &all, &err))
		status = app_fail(app, &err);
	else
		status = places ? place_speakers(app, said->forum, vault, &all)
				: print_speakers(app, &all);
	tacit_vault_close(vault);
	return status;
}

const struct usage usage_speakers = { "EVENT [PERSON]...", options, examples,
	sizeof(struct words), run_speakers };
