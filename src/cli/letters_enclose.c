#include "cli/letters_enclose_parts.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/words.h>

#include "cli/office.h"
#include "cli/print.h"
#include "cli/program.h"
#include "pages/pages.h"
#include "render/html.h"
#include "report/foreseen.h"

#define OFFICE "application/vnd.openxmlformats-officedocument"

void app_enclose_file(const struct enclosing *e, const char *name,
	const char *type, struct tacit_buf *bytes)
{
	struct tacit_eml_file *file = tacit_arena_append(&e->app->arena,
		&e->out->files, &e->out->count, &e->out->cap, sizeof(*file));

	*file = (struct tacit_eml_file){ .name = name,
		.type = type,
		.bytes = tacit_buf_keep(bytes, &e->app->arena) };
}

const char *app_short_name(const char *id)
{
	const char *slash = strrchr(id, '/');

	return slash ? slash + 1 : id;
}

bool app_has_helper(struct app *app)
{
	return app_foreign(app).program != NULL;
}

bool app_enclose_page(const struct enclosing *e, const char *name,
	struct tacit_page *page, struct tacit_err *err)
{
	struct app *app = e->app;
	const bool is_docx = app_has_helper(app);
	struct tacit_buf bytes = { 0 };
	bool ok;

	tacit_page_asked(page, e->ask->lang);
	ok = !is_docx || app_write_docx(app, page, &bytes, err);
	if (!is_docx)
		tacit_html_page(page, &bytes);
	tacit_page_clear(page);
	if (!ok) {
		tacit_buf_clear(&bytes);
		return false;
	}
	app_enclose_file(e,
		tacit_arena_printf(
			&app->arena, "%s.%s", name, is_docx ? "docx" : "html"),
		is_docx ? OFFICE ".wordprocessingml.document"
			: "text/html; charset=utf-8",
		&bytes);
	return true;
}

/* --- each kind --------------------------------------------------------------------- */

static bool add_view(const struct enclosing *e, const char *id,
	const struct tacit_view *view, struct tacit_err *err)
{
	struct tacit_page page = { .lang = e->lang };

	tacit_page_view(view, &page);
	return app_enclose_page(e, app_short_name(id), &page, err);
}

/* As it was circulated, in a version or the original; blob NULL: as it is. */
static bool enclose_document(const struct enclosing *e, const char *id,
	const char *version, const char *blob, struct tacit_err *err)
{
	struct app *app = e->app;
	const char *lang = e->lang;
	struct tacit_view_query query = {
		.id = id, .version = version, .lang = lang
	};
	struct tacit_document doc = { 0 };
	struct tacit_view *view = tacit_arena_alloc(&app->arena, sizeof(*view));
	struct tacit_str text = { 0 };
	const char *shown = version
		? tacit_arena_printf(&app->arena, "%s.%s", id, version)
		: id;

	if (!tacit_register_get(app->reg, &app->arena, -1, shown, &doc, err) ||
		(blob &&
			!tacit_register_blob(
				app->reg, &app->arena, blob, &text, err)))
		return false;
	query.type = doc.at.type->id;
	/* what was changed since is not what was circulated */
	return (blob && !tacit_str_eq(text, doc.text)
			       ? tacit_foreseen_find(app->reg, &app->arena,
					 lang, doc.path, text, view, err)
			       : tacit_view_make(app->reg, &app->arena, &query,
					 view, err)) &&
		add_view(e, id, view, err);
}

/* Its version in the language of the letter, where that was circulated. */
static const struct tacit_enclosure *version_of(const struct enclosing *e,
	const struct tacit_call_case *call, const char *id)
{
	const char *wanted =
		tacit_arena_printf(&e->app->arena, "%s.%s", id, e->ask->lang);
	size_t i;

	for (i = 0; i < call->facts.call.enclosure_count; i++) {
		if (!strcmp(call->facts.call.enclosures[i].id, wanted))
			return &call->facts.call.enclosures[i];
	}
	return NULL;
}

/* The note that circulated a paper last before this one; NULL: none. */
static bool find_former(const struct enclosing *e, const char *paper,
	const char **former, struct tacit_err *err)
{
	struct tacit_paper_facts facts = { 0 };
	size_t i;

	*former = NULL;
	if (!tacit_facts_paper(e->app->reg, &e->app->arena, paper, &facts, err))
		return false;
	for (i = 0; i < facts.step_count; i++) {
		if (facts.steps[i].kind != TACIT_STEP_CIRCULATED)
			continue;
		if (!strcmp(facts.steps[i].id, e->ask->note))
			return true;
		*former = facts.steps[i].id;
	}
	return true;
}

/* What is new in a text that was circulated before, word by word. */
static bool enclose_redline(
	const struct enclosing *e, const char *paper, struct tacit_err *err)
{
	struct tacit_comparison_query query = { .id = paper,
		.type = TACIT_PAPER,
		.to = e->ask->note,
		.lang = e->lang };
	struct tacit_comparison *told =
		tacit_arena_alloc(&e->app->arena, sizeof(*told));
	struct tacit_page page = { .lang = e->lang };

	if (!find_former(e, paper, &query.from, err))
		return false;
	if (!query.from)
		return true;
	if (!tacit_comparison_make(
		    e->app->reg, &e->app->arena, &query, told, err))
		return false;
	if (told->is_same)
		return true;
	tacit_page_comparison(told, &page);
	e->out->has_changes = true;
	return app_enclose_page(e,
		tacit_arena_printf(
			&e->app->arena, "%s-redline", app_short_name(paper)),
		&page, err);
}

static bool enclose_text(const struct enclosing *e,
	const struct tacit_call_case *call, const struct tacit_enclosure *whole,
	struct tacit_err *err)
{
	const struct tacit_enclosure *version = version_of(e, call, whole->id);
	struct tacit_document doc = { 0 };

	return enclose_document(e, whole->id, version ? e->ask->lang : NULL,
		       version ? version->blob : whole->blob, err) &&
		tacit_register_get(e->app->reg, &e->app->arena, -1, whole->id,
			&doc, err) &&
		(doc.at.type->id != TACIT_PAPER ||
			enclose_redline(e, whole->id, err));
}

/* In the language of the letter, where it was issued in that, too. */
static bool enclose_note(const struct enclosing *e, struct tacit_err *err)
{
	const char *id = e->ask->note;
	struct tacit_document version = { 0 };
	bool is_issued;

	if (!tacit_register_find(e->app->reg, &e->app->arena, TACIT_NOTE,
		    tacit_arena_printf(
			    &e->app->arena, "%s.%s", id, e->ask->lang),
		    &version, err))
		return false;
	is_issued = version.at.type && tacit_document_is_official(&version);
	return enclose_document(
		e, id, is_issued ? e->ask->lang : NULL, NULL, err);
}

/* The note, and each paper that it circulates, as it was pinned. */
static bool enclose_texts(const struct enclosing *e, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	size_t i;

	if (!tacit_facts_call_alone(
		    e->app->reg, &e->app->arena, e->ask->note, &call, err) ||
		!enclose_note(e, err))
		return false;
	for (i = 0; i < call.facts.call.enclosure_count; i++) {
		const struct tacit_enclosure *whole =
			&call.facts.call.enclosures[i];

		/* a plan is shown with its activities */
		if (!whole->part_of && !enclose_text(e, &call, whole, err))
			return false;
	}
	return true;
}

static bool enclose_result(const struct enclosing *e, struct tacit_err *err)
{
	struct tacit_page page = { .lang = e->lang };
	struct tacit_silence_view *view =
		tacit_arena_alloc(&e->app->arena, sizeof(*view));

	if (!tacit_silence_view(e->app->reg, &e->app->arena, e->ask->note,
		    e->lang, view, err))
		return false;
	tacit_page_silence(&page, view, false);
	return app_enclose_page(e, "result", &page, err);
}

void app_enclose_sheet(
	const struct enclosing *e, const char *name, struct tacit_buf *bytes)
{
	const bool is_book = app_has_helper(e->app);

	app_enclose_file(e,
		tacit_arena_printf(&e->app->arena, "%s.%s", name,
			is_book ? "xlsx" : "csv"),
		is_book ? OFFICE ".spreadsheetml.sheet"
			: "text/csv; charset=utf-8",
		bytes);
}

static bool write_compilation(const struct enclosing *e,
	struct tacit_matrix *matrix, struct tacit_buf *bytes,
	struct tacit_err *err)
{
	struct tacit_matrix_sheet sheet = { .layout = TACIT_SHEET_OURS,
		.lang = e->lang,
		.asked = e->ask->lang };
	struct tacit_buf book = { 0 };
	bool ok;

	if (!app_has_helper(e->app)) {
		tacit_csv_matrix(matrix, TACIT_SHEET_OURS, e->lang, bytes);
		return true;
	}
	if (!tacit_matrix_areas(e->app->reg, &e->app->arena, e->lang,
		    &sheet.areas, &sheet.area_count, err))
		return false;
	tacit_book_matrix(matrix, &sheet, &book);
	ok = app_write_book(e->app, tacit_buf_str(&book), bytes, err);
	tacit_buf_clear(&book);
	return ok;
}

static bool enclose_matrix(const struct enclosing *e, struct tacit_err *err)
{
	const struct tacit_matrix_ask ask = { e->ask->note, e->lang, false };
	struct tacit_matrix matrix = { 0 };
	struct tacit_buf bytes = { 0 };
	bool ok;

	if (!tacit_matrix_open(e->app->reg, &e->app->arena, &ask, &matrix, err))
		return false;
	ok = write_compilation(e, &matrix, &bytes, err);
	tacit_matrix_clear(&matrix);
	if (!ok) {
		tacit_buf_clear(&bytes);
		return false;
	}
	app_enclose_sheet(e, "compilation", &bytes);
	return matrix.err.code == TACIT_OK || tacit_fail_as(err, &matrix.err);
}

static bool enclose_form(
	const struct enclosing *e, const char *state, struct tacit_err *err)
{
	const struct form_words words = { { e->ask->note, e->ask->lang, state },
		TACIT_SHEET_OURS,
		app_has_helper(e->app) ? FORMAT_XLSX : FORMAT_CSV };
	struct tacit_buf bytes = { 0 };

	if (!app_write_form(e->app, &words, &bytes, err)) {
		tacit_buf_clear(&bytes);
		return false;
	}
	app_enclose_sheet(e,
		tacit_arena_printf(&e->app->arena, "%s-%s",
			app_short_name(e->ask->note), state),
		&bytes);
	return true;
}

static bool enclose_common(const struct enclosing *e, struct tacit_err *err)
{
	if (tacit_letters_are_of_event(e->ask->kind))
		return app_enclose_event(e, err);
	if (e->ask->kind == TACIT_LETTER_CIRCULATION)
		return enclose_texts(e, err);
	if (e->ask->kind == TACIT_LETTER_NOTICE)
		return enclose_result(e, err);
	if (e->ask->kind == TACIT_LETTER_COMPILATION)
		return enclose_matrix(e, err);
	return true;
}

bool app_enclose_common(struct app *app, const struct tacit_letters_ask *ask,
	struct enclosures *out, struct tacit_err *err)
{
	const struct enclosing e = { app, ask, tacit_words_page(ask->lang),
		out };

	if (!out->is_begun && !enclose_common(&e, err))
		return false;
	if (!out->is_begun)
		out->common = out->count;
	out->is_begun = true;
	out->count = out->common;
	return true;
}

bool app_enclose(struct app *app, const struct tacit_letters_ask *ask,
	const struct tacit_outgoing *letter, struct enclosures *out,
	struct tacit_err *err)
{
	const struct enclosing e = { app, ask, tacit_words_page(ask->lang),
		out };

	if (!app_enclose_common(app, ask, out, err))
		return false;
	if (tacit_letters_are_of_event(ask->kind))
		return app_enclose_programme(&e, letter->state, err);
	return (ask->kind != TACIT_LETTER_CIRCULATION &&
		       ask->kind != TACIT_LETTER_REMINDER) ||
		enclose_form(&e, letter->state, err);
}
