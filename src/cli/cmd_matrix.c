/* tacit matrix: all comments on a call. */
#include <string.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"
#include "report/silence_view.h"

struct words {
	const char *layout;
	const char *audience;
};

/* The layout of the standards bodies is a sheet. */
static bool read_layout(struct app *app, const struct words *words,
	enum tacit_sheet_layout *layout, int *status)
{
	*layout = TACIT_SHEET_OURS;
	if (!words->layout || strcmp(words->layout, "iso") != 0)
		return true;
	*layout = TACIT_SHEET_ISO;
	if (!app->format_text) {
		app->format = FORMAT_CSV;
		app->lang = app->asked;
	}
	if (app->format == FORMAT_CSV || app->format == FORMAT_XLSX)
		return true;
	*status =
		app_usage(app, "--layout iso is a sheet: --format csv or xlsx");
	return false;
}

static bool put_id(void *ctx, const struct tacit_matrix_row *row)
{
	struct tacit_buf *out = ctx;

	tacit_buf_printf(out, "%s\n", row->statement->id);
	return tacit_buf_drain(out);
}

/* Rows of a book are bound before any is printed. */
static int print_book(struct app *app, struct tacit_matrix *matrix,
	enum tacit_sheet_layout layout)
{
	struct answer answer = { .why = &matrix->err };
	struct tacit_matrix_sheet sheet = {
		.layout = layout, .lang = app->lang, .asked = app->asked
	};
	struct tacit_err err = { 0 };

	if (!tacit_matrix_areas(app->reg, &app->arena, app->lang, &sheet.areas,
		    &sheet.area_count, &err))
		return app_fail(app, &err);
	tacit_book_matrix(matrix, &sheet, &answer.out);
	return app_print_answer(app, &answer);
}

static int print_matrix(struct app *app, struct tacit_matrix *matrix,
	enum tacit_sheet_layout layout)
{
	struct answer answer = app_answer(app);

	if (app->format == FORMAT_XLSX && !app->is_quiet)
		return print_book(app, matrix, layout);
	app_stream(app, &answer, &matrix->err);
	if (app->is_quiet) /* ids, which may be none */
		tacit_matrix_each(matrix, put_id, &answer.out);
	else if (app->format == FORMAT_JSON)
		tacit_json_matrix(matrix, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_matrix(matrix, layout, app->lang, &answer.out);
	else if (app->format == FORMAT_DOCX)
		tacit_page_matrix_sheet(&answer.page, matrix);
	else
		tacit_page_matrix(&answer.page, matrix);
	return app_print_answer(app, &answer);
}

static const struct option_row options[] = {
	{ "layout", 0, OPT_WORD, "tacit|iso", offsetof(struct words, layout),
		"of a sheet: our columns, or the ISO comment sheet's", NULL },
	{ "for", 0, OPT_WORD, "members|public",
		offsetof(struct words, audience),
		"public: without what is for members only", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit matrix NCT/G/778", "all comments, in the order of the text" },
	{ "tacit matrix NCT/G/778 --format html > matrix.html",
		"to be printed or sent" },
	{ "tacit matrix NCT/G/778 --format csv > matrix.csv",
		"a sheet that tacit comment --sheet takes back" },
	{ "tacit matrix NCT/G/778 --format xlsx -o matrix.xlsx",
		"to fill in the answers: tacit answer --sheet" },
	{ "tacit matrix NCT/G/778 --layout iso > sheet.csv",
		"the layout of the standards bodies" },
	{ 0 },
};

static int run_matrix(struct app *app, void *words)
{
	enum tacit_sheet_layout layout = TACIT_SHEET_OURS;
	struct tacit_matrix matrix = { 0 };
	struct tacit_err err = { 0 };
	const struct words *said = words;
	struct tacit_matrix_ask ask = { .note = app->operands[0],
		.is_public =
			said->audience && !strcmp(said->audience, "public") };
	int status = EXIT_DONE;

	if (!read_layout(app, said, &layout, &status))
		return status;
	ask.lang = app->lang;
	if (tacit_matrix_open(app->reg, &app->arena, &ask, &matrix, &err) &&
		tacit_silence_has_call(
			&matrix.call.note, "tacit matrix", &err)) {
		if (!ask.is_public)
			app_note_left_out(app);
		status = app_tell_altered(app, &matrix.record,
			print_matrix(app, &matrix, layout));
	} else {
		status = app_fail(app, &err);
	}
	tacit_matrix_clear(&matrix);
	return status;
}

const struct usage usage_matrix = { "NOTE", options, examples,
	sizeof(struct words), run_matrix };
