/* tacit calendar: deadlines, events and programmes as iCalendar. */
#include <string.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "render/calendar.h"

struct words {
	const char *audience;
};

static const struct option_row options[] = {
	{ "for", 0, OPT_WORD, "members|public",
		offsetof(struct words, audience),
		"public: without what is for members only", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit calendar -o cica.ics",
		"all deadlines, events and programmes, for a calendar "
		"program" },
	{ "tacit calendar 2022/cybercrime-seminar -o seminar.ics --lang ru",
		"one event: its days, its registration, its programme" },
	{ "tacit calendar NCT/G/778", "until when comments are asked for" },
	{ 0 },
};

static int run_calendar(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_calendar_ask ask = { .lang = app->asked,
		.is_public =
			said->audience && !strcmp(said->audience, "public") };
	struct tacit_calendar calendar = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (app->operand_count) {
		ask.id = app->operands[0];
		ask.type = app->operand_types[0];
	}
	if (!tacit_calendar_find(app->reg, &app->arena, &ask, &calendar, &err))
		return app_fail(app, &err);
	if (!ask.is_public)
		app_note_left_out(app);
	tacit_ics_calendar(&calendar, &out);
	status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

const struct usage usage_calendar = { "[EVENT|NOTE]", options, examples,
	sizeof(struct words), run_calendar };
