/* tacit circulate: issue a note. */
#include "change/circulate.h"

#include <tacit/words.h>

#include "cli/commands.h"

struct words {
	struct tacit_circulation what;
	struct option_list notices;
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

static int run_circulate(struct app *app, void *words)
{
	struct words *said = words;
	struct writing w = app_writing(app);

	said->what.note = app->operands[0];
	ask_hour(app, &said->what);
	said->what.notices = said->notices.values;
	said->what.notice_count = said->notices.count;
	return app_written(app,
		tacit_circulate(app->reg, &app->actor, &said->what, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_circulate = { "NOTE", options, examples,
	sizeof(struct words), run_circulate };
