/* tacit alteration: which text of an altered document counts. */
#include "change/alteration.h"

#include "cli/commands.h"

struct words {
	struct tacit_act act;
	const char *counts;
};

static const struct option_row options[] = {
	{ "counts", 0, OPT_TEXT, "recorded|altered|BLOB",
		offsetof(struct words, counts), "which of its texts counts",
		"Which text counts, recorded or altered?" },
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct words, act.because),
		"how it came about", "How did it come about?" },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit alteration tha-7k2m9q4d --counts recorded --because \"a typo "
	  "was mended in the file\"",
		"what it says is computed from that text again" },
	{ "tacit check", "what was altered, by whom, and how" },
	{ 0 },
};

static int run_alteration(struct app *app, void *words)
{
	struct words *said = words;
	struct writing w = app_writing(app);

	return app_written(app,
		tacit_alteration_note(app->reg, &app->arena, app->operands[0],
			said->counts, &said->act, &w.err) &&
			tacit_act_record(app->reg, &app->actor, &said->act,
				&w.options, &w.result, &w.err),
		&w);
}

const struct usage usage_alteration = { "DOCUMENT", options, examples,
	sizeof(struct words), run_alteration };
