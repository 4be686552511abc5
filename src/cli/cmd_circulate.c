/* tacit circulate: issue a note. */
#include <tacit/io.h>
#include <tacit/words.h>

#include "change/circulate.h"

#include "cli/circulate_texts.h"
#include "cli/commands.h"
#include "cli/values.h"
#include "cli/letters_write.h"

struct words {
	struct tacit_circulation what;
	struct option_list notices;
	const char *letters;
	bool is_sure;
};

static const struct option_row options[] = {
	{ "cutoff", 0, OPT_TEXT, "HOUR", offsetof(struct words, what.cutoff),
		"the hour of its deadline, where the note states none: 24:00 "
		"includes the day",
		NULL },
	{ "zone", 0, OPT_TEXT, "ZONE", offsetof(struct words, what.zone),
		"the zone of that hour, as in Asia/Almaty", NULL },
	{ "break", 0, OPT_WORD, "final|liftable",
		offsetof(struct words, what.break_rule),
		"final, where an objection in time ends it at once, or "
		"liftable",
		NULL },
	{ "objections-needed", 0, OPT_TEXT, "NUMBER",
		offsetof(struct words, what.objections_needed),
		"how many states must object to stop it", NULL },
	{ "justification", 0, OPT_WORD, "required",
		offsetof(struct words, what.justification),
		"required, where an objection without a reason does not stop "
		"it",
		NULL },
	{ "replies-needed", 0, OPT_TEXT, "NUMBER",
		offsetof(struct words, what.replies_needed),
		"how many states must reply for silence to have an effect",
		NULL },
	{ "observers", 0, OPT_WORD, "may-comment",
		offsetof(struct words, what.observers),
		"may-comment, where observers may; they stop nothing", NULL },
	{ "notice", 0, OPT_LIST, "RESULT", offsetof(struct words, notices),
		"kept or broken: a notice is then awaited; may be repeated",
		NULL },
	{ "letters", 0, OPT_TEXT, "FOLDER", offsetof(struct words, letters),
		"and write the letters to be sent, an .eml a state", NULL },
	{ "yes", 0, OPT_FLAG, NULL, offsetof(struct words, is_sure),
		"do not ask before: with --letters, and where the texts of the "
		"note differ",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit circulate NCT/G/778",
		"issue the note: pin the texts that it encloses, "
		"resolve its deadline, open the call" },
	{ "tacit circulate NCT/G/778 -n", "see whether it would be issued" },
	{ "tacit circulate NCT/G/900 --cutoff 24:00 --zone Asia/Almaty",
		"by the end of the day at the seat, where the draft states no "
		"hour" },
	{ "tacit circulate NCT/G/900 --break final --notice kept",
		"a silence procedure that an objection ends at once, and of "
		"whose result the members are told" },
	{ "tacit circulate NCT/G/900 --letters out",
		"show what it pins and when it closes, ask once, issue it, and "
		"write a letter to each state" },
	{ 0 },
};

/* An hour and a zone that nobody states are asked for. */
static void ask_hour(struct app *app, struct tacit_circulation *what)
{
	const char *zone = tacit_register_body(app->reg)->zone_name;
	struct tacit_document note = { 0 };
	struct tacit_err err = { 0 };

	/* what cannot be read is said when it is issued */
	if (!tacit_register_get(app->reg, &app->arena, TACIT_NOTE, what->note,
		    &note, &err) ||
		!tacit_document_get(&note, "comments-by") ||
		tacit_document_says(&note, "deadline-basis", "assumed"))
		return;
	if (!what->cutoff && !tacit_document_get(&note, "cutoff"))
		what->cutoff = app_ask(app,
			tacit_tr(app->lang,
				"Until which hour of its last day may comments "
				"come (24:00: to the end of the day)?"));
	if (!what->zone && !tacit_document_get(&note, "zone"))
		what->zone = app_ask(app,
			tacit_arena_printf(&app->arena,
				tacit_tr(app->lang,
					"In which zone is that (the seat is in "
					"%s)?"),
				zone));
}

/* What would be issued is shown, and somebody who sits there is asked. */
static bool ask_first(struct app *app, struct words *said, int *status)
{
	struct writing w = app_writing(app);
	bool ok;

	w.options.dry_run = true;
	ok = tacit_circulate(app->reg, &app->actor, &said->what, &w.options,
		&w.result, &w.err);
	*status = app_written(app, ok, &w);
	return ok && *status == EXIT_DONE &&
		app_may_go_on(app, said->is_sure,
			"Issue it, and write the letters? (yes, no)", status);
}

/* What is wrong with them is no reason to be told of once the note is issued. */
static bool check_letters(struct app *app, const struct words *said,
	const struct tacit_letters_ask *ask, struct tacit_err *err)
{
	return !said->letters || app->is_dry_run ||
		(tacit_io_make_folders(said->letters, err) &&
			app_check_letters(app, ask, err));
}

static int run_circulate(struct app *app, void *words)
{
	struct words *said = words;
	const struct tacit_letters_ask ask = { .note = app->operands[0],
		.kind = TACIT_LETTER_CIRCULATION,
		.lang = app->asked };
	struct writing w = app_writing(app);
	int status;

	said->what.note = app->operands[0];
	ask_hour(app, &said->what);
	said->what.notices = said->notices.values;
	said->what.notice_count = said->notices.count;
	if (!check_letters(app, said, &ask, &w.err))
		return app_fail(app, &w.err);
	if (!app_ask_texts(app, app->operands[0], said->is_sure, &status))
		return status;
	if (said->letters && !app->is_dry_run && !ask_first(app, said, &status))
		return status;
	status = app_written(app,
		tacit_circulate(app->reg, &app->actor, &said->what, &w.options,
			&w.result, &w.err),
		&w);
	return status == EXIT_DONE && said->letters && !app->is_dry_run
		? app_write_letters(app, &ask, said->letters)
		: status;
}

const struct usage usage_circulate = { "NOTE", options, examples,
	sizeof(struct words), run_circulate };
