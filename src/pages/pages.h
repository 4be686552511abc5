/*
 * pages: each report as a page for people, as JSON (specified in
 * tacit-format(5)) and as CSV.
 *
 *	struct tacit_page page = { 0 };
 *	tacit_page_review(&review, &page);
 *	tacit_html_page(&page, &out);
 *
 * A page is filled in its language (page->lang), which is that of a report
 * that was told in one, and borrows from the report. JSON and CSV are
 * appended.
 *
 * Open to: cli, site.
 */
#ifndef TACIT_PAGES_PAGES_H
#define TACIT_PAGES_PAGES_H

#include <tacit/buf.h>
#include <tacit/fault.h>
#include <tacit/page.h>

#include "report/brief.h"
#include "report/form.h"
#include "report/inbox.h"
#include "report/incoming.h"
#include "report/listing.h"
#include "report/margin.h"
#include "report/matrix.h"
#include "report/pack.h"
#include "report/parallels.h"
#include "report/programme.h"
#include "report/record.h"
#include "report/review.h"
#include "report/silence_view.h"
#include "report/start.h"
#include "report/status.h"
#include "report/trace.h"
#include "report/view.h"
#include "rules/sheet_layout.h"

/* --- check: what is wrong with a register ---------------------------------- */

void tacit_page_check(struct tacit_page *page, size_t documents,
	const struct tacit_faults *faults);
/** "80 documents: 1 error, 3 warnings", appended. */
void tacit_page_check_sum(struct tacit_buf *out, const char *lang,
	size_t documents, const struct tacit_faults *faults);
/** A register that cannot be opened has one, too: hence no register here. */
void tacit_json_check(const struct tacit_record *record, size_t documents,
	size_t commits, const struct tacit_faults *faults,
	struct tacit_buf *out);

/* --- list, show, diff: documents ------------------------------------------- */

/* Rows are read as they are written: see listing->err afterwards. */
void tacit_page_listing(struct tacit_listing *listing, struct tacit_page *page);
void tacit_json_listing(struct tacit_listing *listing, struct tacit_buf *out);
/** Values as they are recorded, several joined by "; ". */
void tacit_csv_listing(struct tacit_listing *listing, struct tacit_buf *out);

/** Append a document: title, facts, text, what refers to it. */
void tacit_page_view(const struct tacit_view *view, struct tacit_page *page);
/** Append its passages with addresses, and what was said on them, or NULL. */
void tacit_page_addresses(const struct tacit_view *view,
	const struct tacit_margin *margin, struct tacit_page *page);
void tacit_json_views(const struct tacit_record *record,
	const struct tacit_view *views, size_t count, struct tacit_buf *out);

void tacit_page_comparison(
	const struct tacit_comparison *comparison, struct tacit_page *page);
void tacit_json_comparison(
	const struct tacit_comparison *comparison, struct tacit_buf *out);

void tacit_page_parallels(
	const struct tacit_parallels *all, struct tacit_page *page);
void tacit_json_parallels(
	const struct tacit_parallels *all, struct tacit_buf *out);

/* --- log, find: history, and places found ---------------------------------- */

void tacit_page_history(
	const struct tacit_trace *trace, struct tacit_page *page);
void tacit_json_history(const struct tacit_trace *trace, struct tacit_buf *out);
void tacit_csv_history(const struct tacit_trace *trace, struct tacit_buf *out);

/** `has_signs`: what was found is marked by signs, *so*, and not only by its
 * weight. */
void tacit_page_found(const struct tacit_found *found, bool has_signs,
	struct tacit_page *page);
/** In snippets, what was found stands between "[[" and "]]". */
void tacit_json_found(const struct tacit_found *found, struct tacit_buf *out);
void tacit_csv_found(const struct tacit_found *found, struct tacit_buf *out);

/* --- inbox, matrix: what was suggested, what was said on a call ------------ */

void tacit_page_inbox(struct tacit_page *page, const struct tacit_inbox *inbox);
void tacit_json_inbox(const struct tacit_inbox *inbox, struct tacit_buf *out);

void tacit_page_matrix(struct tacit_page *page, struct tacit_matrix *matrix);
void tacit_json_matrix(struct tacit_matrix *matrix, struct tacit_buf *out);
/**
 * A sheet that can be taken back, in a layout; headings and words in `lang`
 * (English or Russian), texts as they were recorded. Begins with the mark by
 * which Excel knows UTF-8.
 */
void tacit_csv_matrix(struct tacit_matrix *matrix,
	enum tacit_sheet_layout layout, const char *lang,
	struct tacit_buf *out);

/** What is to be filled in can be chosen: areas are the names of all. */
struct tacit_matrix_sheet {
	enum tacit_sheet_layout layout;
	const char *lang;
	const char *asked; /* in which language; NULL: in that one */
	const char *const *areas;
	size_t area_count;
};
/** The same as a book (render/book.h), for the coordinator to fill in the
 * answers; tacit answer --sheet takes it back. */
void tacit_book_matrix(struct tacit_matrix *matrix,
	const struct tacit_matrix_sheet *sheet, struct tacit_buf *out);
/** The same as a page, to be written as a document. */
void tacit_page_matrix_sheet(struct tacit_page *, struct tacit_matrix *);

/* --- form: the blank sheet for comments on a call --------------------------- */

/** The book of an office program (render/book.h): the rows to be filled in
 * with what can be chosen, the texts, the legend. */
void tacit_book_form(const struct tacit_form *form,
	enum tacit_sheet_layout layout, struct tacit_buf *out);
/** The same as a page, to be written as a document. */
void tacit_page_form(struct tacit_page *page, const struct tacit_form *form,
	enum tacit_sheet_layout layout);
/** Headings and rows. Begins with the mark by which Excel knows UTF-8. */
void tacit_csv_form(const struct tacit_form *form,
	enum tacit_sheet_layout layout, struct tacit_buf *out);

/* --- receive, incoming: letters --------------------------------------------- */

/** `known` (may be NULL) tells which were here before; ids are cut. */
void tacit_page_incoming(struct tacit_page *page,
	const struct tacit_record *record, const struct tacit_incoming *letters,
	const bool *known, size_t count, size_t id_len);
void tacit_json_incoming(const struct tacit_record *record,
	const struct tacit_incoming *letters, const bool *known, size_t count,
	struct tacit_buf *out);
void tacit_page_letter(
	struct tacit_page *page, const struct tacit_incoming_view *view);
void tacit_json_letter(const struct tacit_record *record,
	const struct tacit_incoming_view *view, struct tacit_buf *out);

/* --- silence, positions: the result of a call with its proof ------------------------- */

/** States without a recorded communication: their number; by_state: names. */
void tacit_page_silence(struct tacit_page *page,
	const struct tacit_silence_view *view, bool by_state);
/** The result alone, on the page of its note. */
void tacit_page_result(struct tacit_page *, const struct tacit_silence_view *);
void tacit_json_silence(const struct tacit_silence_view *view, bool by_state,
	struct tacit_buf *out);
/** The states that spoke, by position; the others as above. */
void tacit_page_positions(struct tacit_page *page,
	const struct tacit_silence_view *view, bool by_state);
void tacit_json_positions_of(const struct tacit_silence_view *view,
	bool by_state, struct tacit_buf *out);
/** One row a state that spoke. */
void tacit_csv_positions(
	const struct tacit_silence_view *view, struct tacit_buf *out);

/* --- programme: an event's days --------------------------------------------- */

void tacit_page_programme(
	struct tacit_page *page, const struct tacit_agenda *agenda);
void tacit_json_programme(
	const struct tacit_agenda *agenda, struct tacit_buf *out);
/** A row a slot; with capitals, a row a state and a start instead. */
void tacit_csv_programme(
	const struct tacit_agenda *agenda, struct tacit_buf *out);

/* --- status, brief of a state, report, the start of a set ----------------------------- */

void tacit_page_start(const struct tacit_start *start, struct tacit_page *page);
void tacit_page_brief(const struct tacit_brief *brief, struct tacit_page *page);
void tacit_json_brief(const struct tacit_brief *brief, struct tacit_buf *out);
void tacit_page_status(
	const struct tacit_status *status, struct tacit_page *page);
void tacit_json_status(
	const struct tacit_status *status, struct tacit_buf *out);

/** An empty page: a paper with a letterhead. */
void tacit_page_review(
	const struct tacit_review *review, struct tacit_page *page);
void tacit_json_review(
	const struct tacit_review *review, struct tacit_buf *out);
/** The same with its papers; rows are read as they are written. */
void tacit_page_pack(struct tacit_pack *pack, struct tacit_page *page);
/** The same as rows of a sheet: section, position, field, value. */
void tacit_csv_review(const struct tacit_review *review, struct tacit_buf *out);

#endif
