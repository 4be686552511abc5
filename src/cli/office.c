#include "cli/office.h"

#include "cli/program.h"
#include "pages/pages.h"
#include "render/docx.h"

bool app_is_office(enum app_format format)
{
	return format == FORMAT_XLSX || format == FORMAT_DOCX ||
		format == FORMAT_PDF;
}

bool app_write_book(struct app *app, struct tacit_str book,
	struct tacit_buf *out, struct tacit_err *err)
{
	const struct tacit_foreign foreign = app_foreign(app);

	return tacit_foreign_ask(&foreign, "write-xlsx", book, out, err);
}

bool app_write_docx(struct app *app, const struct tacit_page *page,
	struct tacit_buf *out, struct tacit_err *err)
{
	const struct tacit_foreign foreign = app_foreign(app);
	struct tacit_buf parts = { 0 };
	bool ok;

	tacit_docx_page(page, &parts);
	ok = tacit_foreign_ask(
		&foreign, "pack", tacit_buf_str(&parts), out, err);
	tacit_buf_clear(&parts);
	return ok;
}

static bool write_page_form(struct app *app, const struct tacit_form *form,
	const struct form_words *words, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_page page = { 0 };
	bool ok;

	tacit_page_form(&page, form, words->layout);
	ok = app_write_docx(app, &page, out, err);
	tacit_page_clear(&page);
	return ok;
}

static bool write_book_form(struct app *app, const struct tacit_form *form,
	const struct form_words *words, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_buf book = { 0 };
	bool ok;

	tacit_book_form(form, words->layout, &book);
	ok = app_write_book(app, tacit_buf_str(&book), out, err);
	tacit_buf_clear(&book);
	return ok;
}

bool app_write_form(struct app *app, const struct form_words *words,
	struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_form form = { 0 };

	if (!tacit_form_find(app->reg, &app->arena, &words->ask, &form, err))
		return false;
	if (words->format == FORMAT_XLSX)
		return write_book_form(app, &form, words, out, err);
	if (words->format == FORMAT_DOCX)
		return write_page_form(app, &form, words, out, err);
	tacit_csv_form(&form, words->layout, out);
	return true;
}

static bool write_blank(void *ctx, const struct tacit_blank *of,
	struct tacit_buf *out, struct tacit_err *err)
{
	const struct form_words words = { { of->note, of->lang, of->state },
		of->layout, of->is_book ? FORMAT_XLSX : FORMAT_DOCX };

	return app_write_form(ctx, &words, out, err);
}

struct tacit_blank_form app_blank_form(struct app *app)
{
	return (struct tacit_blank_form){ write_blank, app };
}
