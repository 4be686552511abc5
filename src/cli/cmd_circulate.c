/* tacit circulate: issue a note. */
#include "change/circulate.h"

#include "cli/commands.h"

struct words {
	struct tacit_circulation what;
	struct option_list notices;
};

static const struct option_row options[] = {
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
	{ "tacit circulate NCT/G/900 --break final --notice kept",
		"a silence procedure that an objection ends at once, and of "
		"whose result the members are told" },
	{ 0 },
};

static int run_circulate(struct app *app, void *words)
{
	struct words *said = words;
	struct writing w = app_writing(app);

	said->what.note = app->operands[0];
	said->what.notices = said->notices.values;
	said->what.notice_count = said->notices.count;
	return app_written(app,
		tacit_circulate(app->reg, &app->actor, &said->what, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_circulate = { "NOTE", options, examples,
	sizeof(struct words), run_circulate };
