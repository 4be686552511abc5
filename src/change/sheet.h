/*
 * sheet: comments on a call as rows of a sheet, taken from one and asked for
 * with a blank one.
 *
 * Two layouts: our own (a column a fact, headings in English or Russian) and
 * the comment sheet of the standards bodies (MB/NC, Clause/Subclause, ...).
 * Every row is read and every fault told with its row and column before
 * anything is recorded. (design, section 7)
 *
 *	struct tacit_sheet sheet = { 0 };
 *	struct tacit_sheet_terms terms = { .note = "2022/nct-g-778" };
 *	if (tacit_sheet_read(reg, "reply.csv", text, &terms, &sheet, &faults,
 *		    err)) {
 *		source = tacit_sheet_comments(&sheet);
 *		ok = tacit_comment_record_from(
 *			reg, &actor, &source, &options, &result, err);
 *	}
 *	tacit_sheet_clear(&sheet);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_SHEET_H
#define TACIT_CHANGE_SHEET_H

#include <tacit/csv.h>

#include "base/spool.h"
#include "change/comment.h"
#include "rules/sheet_layout.h"

/** What holds for every row that does not say otherwise. Borrowed. */
struct tacit_sheet_terms {
	const char *note; /* canonical id */
	const char *state; /* code; then no row may be another's */
	struct tacit_instant received; /* none: the register's instant */
	const char *kind; /* of rows that do not say; or NULL */
	const char *via; /* NULL: sheet */
	const char *reported_in; /* or NULL */
	const char *lang; /* of the texts; or NULL */
};

struct sheet_reading;

/** {0} is empty. Owns everything. */
struct tacit_sheet {
	struct tacit_arena arena;
	struct tacit_spool spool; /* of the cells, without outer blanks */
	enum tacit_sheet_layout layout;
	struct tacit_csv csv; /* of its rows those that say something */
	struct sheet_reading *reading; /* how a row becomes a comment */
};

/**
 * Read a sheet into comments on a note. States by code or name, kinds and
 * categories by their words in English or Russian, places as they are typed
 * on the command line (several: parted by semicolons or line ends), instants
 * with an offset, or "2022-06-30 17:59" in the body's zone. Rows without
 * words or a kind are blank. The proposed text becomes the section
 * "## Proposed text" of the comment.
 *
 * Owns:  the sheet keeps copies of the text; `path` and what `terms` name stay
 * the caller's, until the clear.
 * Fails: TACIT_NOTFOUND no such note; TACIT_INVALID the sheet has faults, all
 * of them in `faults` with row and column; TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_read(struct tacit_register *reg,
	const char *path, struct tacit_str text,
	const struct tacit_sheet_terms *terms, struct tacit_sheet *out,
	struct tacit_faults *faults, struct tacit_err *err);
/** Its comments, in the order of the rows, for as long as it is not cleared. */
struct tacit_comment_source tacit_sheet_comments(struct tacit_sheet *sheet);
void tacit_sheet_clear(struct tacit_sheet *sheet);

/**
 * Append a blank sheet: headings and `rows` rows with a number and, where it
 * is given, the state. Begins with the mark by which Excel knows UTF-8.
 */
void tacit_sheet_form(struct tacit_buf *out, enum tacit_sheet_layout layout,
	const char *lang, const char *state, size_t rows);

#endif
