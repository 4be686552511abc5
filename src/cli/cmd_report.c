/* tacit report: the yearly status report to an organ. */
#include <string.h>

#include <tacit/io.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

static void write_report(struct app *app, const struct tacit_review *review,
	bool to_file, struct tacit_buf *out)
{
	struct tacit_page page = { 0 };

	if (app->format == FORMAT_JSON) {
		tacit_json_review(review, out);
	} else if (app->format == FORMAT_CSV) {
		tacit_csv_review(review, out);
	} else {
		tacit_page_review(review, &page);
		app_write_page(app, &page, app->has_colour && !to_file, out);
		tacit_page_clear(&page);
	}
}

static int print_report(
	struct app *app, const struct tacit_review *review, const char *file)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	write_report(app, review, file != NULL, &out);
	if (!file)
		status = app_print(app, tacit_buf_str(&out));
	else if (!tacit_io_replace(file, tacit_buf_str(&out), 0644, &err))
		status = app_fail(app, &err);
	tacit_buf_clear(&out);
	return status;
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
	const char *file;
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
	{ "output", 'o', OPT_TEXT, "FILE", offsetof(struct words, file),
		"write it to this file", NULL },
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
	{ 0 },
};

static int run_report(struct app *app, void *words)
{
	struct tacit_review_ask ask;
	struct tacit_review review = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!read_words(app, words, &ask, &status))
		return status;
	if (!tacit_review_find(app->reg, &app->arena, &ask, &review, &err))
		return app_fail(app, &err);
	if (!ask.is_public)
		app_note_left_out(app);
	return app_tell_altered(app, &review.record,
		print_report(app, &review, ((struct words *)words)->file));
}

const struct usage usage_report = { NULL, options, examples,
	sizeof(struct words), run_report };
