/* office: pages and books as files of other programs, made by the helper. */
#ifndef TACIT_CLI_OFFICE_H
#define TACIT_CLI_OFFICE_H

#include "cli/app.h"
#include "door/form_beside.h"
#include "report/form.h"
#include "rules/sheet_layout.h"

/** A book (render/book.h) as an xlsx file, appended. Fails, as all of these:
 * TACIT_NOTFOUND there is no helper. */
TACIT_MUST_USE bool app_write_book(struct app *app, struct tacit_str book,
	struct tacit_buf *out, struct tacit_err *err);

/** A page as a docx file, appended. */
TACIT_MUST_USE bool app_write_docx(struct app *app,
	const struct tacit_page *page, struct tacit_buf *out,
	struct tacit_err *err);

/** A page as PDF, appended, printed by a browser. Fails: TACIT_IO none is here,
 * or it cannot. */
TACIT_MUST_USE bool app_write_pdf(struct app *app,
	const struct tacit_page *page, struct tacit_buf *out,
	struct tacit_err *err);

/** Of a form: for whom, and as what. */
struct form_words {
	struct tacit_form_ask ask;
	enum tacit_sheet_layout layout;
	enum app_format format; /* xlsx, docx or csv */
};

/** The form of a note for a state in a language, as bytes, appended.
 * Fails: as tacit_form_find; TACIT_NOTFOUND there is no helper. */
TACIT_MUST_USE bool app_write_form(struct app *app,
	const struct form_words *words, struct tacit_buf *out,
	struct tacit_err *err);

/** The same for who compares what came back with it: door/form_beside.h. */
struct tacit_blank_form app_blank_form(struct app *app);

#endif
