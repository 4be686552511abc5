/* tacit positions: the states that spoke on a call, by position. */
#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

struct words {
	bool by_state;
};

static const struct option_row options[] = {
	{ "by-state", 0, OPT_FLAG, NULL, offsetof(struct words, by_state),
		"name the states without a recorded communication", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit positions NCT/G/778",
		"who objects, reserves, proposes; objections first" },
	{ "tacit positions NCT/G/778 --format csv > positions.csv",
		"one row a state" },
	{ 0 },
};

static int run_positions(struct app *app, void *words)
{
	const struct words *said = words;
	struct answer answer = app_answer(app);
	struct tacit_silence_view view = { 0 };
	struct tacit_err err = { 0 };

	if (!tacit_silence_view(app->reg, &app->arena, app->operands[0],
		    app->lang, &view, &err) ||
		!tacit_silence_has_call(
			&view.call.note, "tacit positions", &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	if (app->format == FORMAT_JSON)
		tacit_json_positions_of(&view, said->by_state, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_positions(&view, &answer.out);
	else
		tacit_page_positions(&answer.page, &view, said->by_state);
	return app_tell_altered(
		app, &view.record, app_print_answer(app, &answer));
}

const struct usage usage_positions = { "NOTE", options, examples,
	sizeof(struct words), run_positions };
