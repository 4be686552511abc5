/*
 * sheet: comments on a call as rows of a sheet, taken from one.
 *
 * The layouts are those of rules/sheet_layout.h. Every row is read and every
 * fault told with its row and column before anything is recorded. (design,
 * section 7)
 *
 *	struct tacit_sheet sheet = { 0 };
 *	struct tacit_sheet_terms terms = { .note = "2022/nct-g-778" };
 *	if (tacit_sheet_read(reg, "reply.csv", &tables, &terms, &sheet,
 *		    &faults, err)) {
 *		source = tacit_sheet_comments(&sheet);
 *		ok = tacit_comment_record_from(
 *			reg, &actor, &source, &options, &result, err);
 *	}
 *	tacit_sheet_clear(&sheet);
 *
 * Open to: cli, door.
 */
#ifndef TACIT_CHANGE_SHEET_H
#define TACIT_CHANGE_SHEET_H

#include "change/comment.h"
#include "rules/sheet_layout.h"
#include "text/table.h"

/** What a heading is that no layout has; TACIT_SHEET_COLUMNS: nothing. */
struct tacit_sheet_map {
	const char *heading;
	enum tacit_sheet_column column;
};

/** What holds for every row that does not say otherwise. Borrowed. */
struct tacit_sheet_terms {
	const char *note; /* canonical id */
	const char *state; /* code; then no row may be another's */
	struct tacit_instant received; /* none: the register's instant */
	bool is_by_server; /* no cell says when it was received */
	const char *kind; /* of rows that do not say; or NULL */
	const char *via; /* NULL: sheet */
	const char *reported_in; /* or NULL */
	const char *claimed; /* or NULL */
	const char *source; /* digest of what the sheet came in, or NULL */
	const char *lang; /* of the texts; or NULL */
	const struct tacit_sheet_map *map;
	size_t map_count;
};

struct sheet_reading;

/** {0} is empty. Owns everything. */
struct tacit_sheet {
	struct tacit_arena arena;
	struct tacit_tables tables;
	enum tacit_sheet_layout layout; /* of its first table */
	size_t count; /* rows that say something */
	size_t known; /* those that say what the record has, by their id */
	bool has_text; /* a column of it holds what is said */
	/* words of the file that stand outside its tables of comments, in
	 * order, also where reading it fails */
	const char *first_state; /* as its first row has it; or NULL */
	const char **beside;
	size_t beside_count;
	struct sheet_reading *reading; /* how a row becomes a comment */
};

/** "place=...": the column of a key of --map; false: there is no such key. */
bool tacit_sheet_key(const char *key, enum tacit_sheet_column *column);

/**
 * Read the tables of a file into comments on a note: those that have headings
 * of comments, within their first ten rows. States by code or name, kinds and
 * categories by their words in every language there are words in, places as
 * they are typed on the command line and as forms have them ("Clause 5",
 * "General"; several: parted by semicolons, commas, line ends), instants with
 * an offset, or "2022-06-30 17:59" in the body's zone, or a day where its hour
 * cannot decide. Rows without words or a kind are blank. The proposed text
 * becomes the section "## Proposed text" of the comment.
 *
 * Owns:  the tables become the sheet's, also where it fails; `path` and what
 * `terms` name stay the caller's, until the clear.
 * Fails: TACIT_NOTFOUND no such note; TACIT_INVALID the sheet has faults, all
 * of them in `faults` with row and column, each kind once with its count;
 * TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_read(struct tacit_register *reg,
	const char *path, struct tacit_tables *tables,
	const struct tacit_sheet_terms *terms, struct tacit_sheet *out,
	struct tacit_faults *faults, struct tacit_err *err);

/** Its comments, in the order of the rows, for as long as it is not cleared. */
struct tacit_comment_source tacit_sheet_comments(struct tacit_sheet *sheet);
void tacit_sheet_clear(struct tacit_sheet *sheet);

#endif
