/* tacit report: the yearly status report to an organ, alone or with the papers
 * of its meeting. */
#include <string.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

static int print_report(struct app *app, const struct tacit_review *review)
{
	struct answer answer = app_answer(app);

	if (app->format == FORMAT_JSON)
		tacit_json_review(review, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_review(review, &answer.out);
	else
		tacit_page_review(review, &answer.page);
	return app_print_answer(app, &answer);
}

static bool read_year(
	struct app *app, const char *typed, int *year, int *status)
{
	uint64_t number = 0;

	if (tacit_str_number(tacit_str_of(typed), TACIT_YEAR_MAX, &number) &&
		number >= TACIT_YEAR_MIN) {
		*year = (int)number;
		return true;
	}
	*status = app_usage(
		app, "--year %s is no year; write it like --year 2022", typed);
	return false;
}

struct words {
	const char *organ;
	const char *year;
	const char *area;
	const char *dimension;
	const char *since;
	const char *audience;
	const char *pack;
};

static bool read_words(struct app *app, const struct words *words,
	struct tacit_review_ask *ask, int *status)
{
	*ask = (struct tacit_review_ask){ .lang = app->lang,
		.organ = words->organ,
		.area = words->area,
		.dimension = words->dimension,
		.since = words->since,
		.is_public =
			words->audience && !strcmp(words->audience, "public") };
	return read_year(app, words->year, &ask->year, status);
}

static const struct option_row options[] = {
	{ "organ", 0, OPT_TEXT, "ORGAN", offsetof(struct words, organ),
		"to which organ", "To which organ?" },
	{ "year", 0, OPT_TEXT, "YEAR", offsetof(struct words, year),
		"of which year", "Of which year?" },
	{ "area", 0, OPT_TEXT, "AREA", offsetof(struct words, area),
		"of one area only", NULL },
	{ "dimension", 0, OPT_TEXT,
		"economic|environmental|human|military-political|"
		"new-challenges",
		offsetof(struct words, dimension), "of one dimension only",
		NULL },
	{ "since", 0, OPT_TEXT, "DECISION", offsetof(struct words, since),
		"movement since this decision; else since the last "
		"review",
		NULL },
	{ "for", 0, OPT_WORD, "members|public",
		offsetof(struct words, audience),
		"public: without what is for members only", NULL },
	{ "pack", 0, OPT_TEXT, "FILE", offsetof(struct words, pack),
		"the meeting's one file, .pdf, .docx or .html: the report, "
		"the papers for decision, what changed, comments, draft "
		"conclusions",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit report --organ SWG --year 2022",
		"the report for the yearly review" },
	{ "tacit report --organ SWG --year 2022 --area NCT/G "
	  "--lang ru --format html -o report.html",
		"of one area, in Russian, to print" },
	{ "tacit report --organ SOC --year 2022 --for public",
		"what the public may read" },
	{ "tacit report --organ SWG --year 2022 --pack swg.pdf",
		"with the papers for decision, as one file" },
	{ 0 },
};

/* --- the meeting's one file ----------------------------------------------- */

/* What it is, its name says. */
static bool take_pack(struct app *app, const char *file, int *status)
{
	static const struct {
		const char *end;
		enum app_format format;
	} kinds[] = { { ".pdf", FORMAT_PDF }, { ".docx", FORMAT_DOCX },
		{ ".html", FORMAT_HTML } };
	size_t i = 0;

	if (app->output || app->format_text) {
		*status = app_usage(app,
			"--pack FILE says where it is written, and as what; "
			"leave out --output and --format");
		return false;
	}
	while (i < TACIT_COUNT(kinds) &&
		!tacit_str_ends(tacit_str_of(file), kinds[i].end))
		i++;
	if (i == TACIT_COUNT(kinds)) {
		*status = app_usage(app,
			"--pack %s: its name says what it is; it ends in "
			".pdf, .docx or .html",
			file);
		return false;
	}
	app->output = file;
	app->format = kinds[i].format;
	return true;
}

static int print_pack(struct app *app, struct tacit_pack *pack)
{
	struct answer answer = app_answer(app);

	tacit_page_pack(pack, &answer.page);
	answer.why = &pack->err;
	return app_print_answer(app, &answer);
}

/* One that went out already is never written over. */
static int run_pack(struct app *app, const struct tacit_review_ask *ask)
{
	struct tacit_pack pack = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!app_check_new(app, &err) ||
		!tacit_pack_find(app->reg, &app->arena, ask, &pack, &err))
		return app_fail(app, &err);
	if (!ask->is_public)
		app_note_left_out(app);
	status = app_tell_altered(
		app, &pack.review.record, print_pack(app, &pack));
	tacit_pack_clear(&pack);
	return status;
}

static int run_report(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_review_ask ask;
	struct tacit_review review = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!read_words(app, words, &ask, &status))
		return status;
	if (said->pack)
		return take_pack(app, said->pack, &status) ? run_pack(app, &ask)
							   : status;
	if (!tacit_review_find(app->reg, &app->arena, &ask, &review, &err))
		return app_fail(app, &err);
	if (!ask.is_public)
		app_note_left_out(app);
	return app_tell_altered(
		app, &review.record, print_report(app, &review));
}

const struct usage usage_report = { NULL, options, examples,
	sizeof(struct words), run_report };
