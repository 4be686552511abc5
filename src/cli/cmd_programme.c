/* tacit programme: an event's programme, by any clock. */
#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

struct words {
	struct option_list zones;
	bool has_capitals;
};

static const struct option_row options[] = {
	{ "zone", 0, OPT_LIST, "ZONE", offsetof(struct words, zones),
		"by this clock, too: a zone, or a state for its capital's",
		NULL },
	{ "capitals", 0, OPT_FLAG, NULL, offsetof(struct words, has_capitals),
		"when it begins in the capital of every member", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit programme 2022/cybercrime-seminar", "by the event's clock" },
	{ "tacit programme 2022/cybercrime-seminar --zone KAZ --zone "
	  "Asia/Tokyo",
		"by others, too" },
	{ "tacit programme 2022/cybercrime-seminar --capitals --lang ru "
	  "--format html",
		"with a table of when it begins where, in Russian" },
	{ 0 },
};

static int run_programme(struct app *app, void *words)
{
	const struct words *said = words;
	const struct tacit_agenda_ask ask = { .lang = app->lang,
		.zones = said->zones.values,
		.zone_count = said->zones.count,
		.has_capitals = said->has_capitals };
	struct answer answer = app_answer(app);
	struct tacit_agenda agenda = { 0 };
	struct tacit_err err = { 0 };

	if (!tacit_agenda_find(app->reg, &app->arena, app->operands[0], &ask,
		    &agenda, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	if (app->format == FORMAT_JSON)
		tacit_json_programme(&agenda, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_programme(&agenda, &answer.out);
	else
		tacit_page_programme(&answer.page, &agenda);
	return app_print_answer(app, &answer);
}

const struct usage usage_programme = { "EVENT", options, examples,
	sizeof(struct words), run_programme };
