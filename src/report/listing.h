/*
 * listing: documents as rows, with the keys that tell most of their type.
 *
 * Rows are read as they are asked for, one after the other: a register may
 * have more of them than memory.
 *
 *	struct tacit_listing_filter filter = { .type = TACIT_ITEM };
 *	struct tacit_listing listing = { 0 };
 *	if (!tacit_listing_open(reg, &arena, &filter, &listing, err))
 *		return false;
 *	tacit_listing_each(&listing, print_row, &out);
 *	if (listing.err.code != TACIT_OK)
 *		...				(rows are missing)
 *	tacit_listing_close(&listing);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_LISTING_H
#define TACIT_REPORT_LISTING_H

#include <tacit/document.h>
#include <tacit/stage.h>

#include "report/held.h"
#include "report/mark.h"
#include "report/record.h"

struct tacit_register;

/** Which; what is NULL does not restrict. Ids are canonical. */
struct tacit_listing_filter {
	int type; /* -1: any */
	const char *area; /* of it, under it, or about a note of it */
	const char *state; /* it is the state's, or names it */
	const char *call; /* the note, what is said on it, what names it */
	const char *kind; /* kind, outcome, status; a paper's stage */
	bool ids_only; /* no more is needed than doc.at.id of each row */
	const char *lang; /* of cells and titles; NULL: they are not filled */
};

/** Lives until the next one. */
struct tacit_listing_row {
	struct tacit_document doc;
	struct tacit_mark mark; /* {0} where only ids are asked for */
	/* in the language; NULL: not filled */
	const char *printed; /* its id as people know it */
	const char *const *cells; /* one a column */
	const char *title;
	const char *became; /* a comment's outcome; or NULL */
	bool has_stage; /* of a paper */
	struct tacit_held held; /* of an event */
	struct tacit_stage stage;
	/* of a comment what became of it, a word; more than one where two
	 * stand and neither replaces the other */
	const char *const *outcomes;
	size_t outcome_count;
};

/** Lives in the arena; the register and the filter must live as long. */
struct tacit_listing {
	struct tacit_record record;
	int type; /* -1: of several */
	const char *const *columns; /* keys of the type; "stage" is none */
	const char *const *labels; /* of the columns, in the language */
	size_t column_count;
	struct tacit_listing_reading *reading;
	struct tacit_err err; /* why rows are missing */
};

/**
 * The documents that there are at the register's instant, language versions
 * left out. Fails: TACIT_NOTFOUND `kind` is no word of the type (hint: the
 * nearest); TACIT_DB.
 */
TACIT_MUST_USE bool tacit_listing_open(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_listing_filter *filter,
	struct tacit_listing *out, struct tacit_err *err);

/** Free what was kept between rows. */
void tacit_listing_close(struct tacit_listing *listing);

/** Takes a row; false: no more is wanted. */
typedef bool tacit_listing_fn(void *ctx, const struct tacit_listing_row *row);

/** Hand over the rows in path order; as often as is asked. */
void tacit_listing_each(
	struct tacit_listing *listing, tacit_listing_fn *fn, void *ctx);

/** The columns that a type is listed with. */
const char *const *tacit_listing_columns(int type, size_t *count);

#endif
