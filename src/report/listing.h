/*
 * listing: documents as rows, with the keys that tell most of their type.
 *
 *	struct tacit_listing_filter filter = { .type = TACIT_ITEM };
 *	struct tacit_listing listing = { 0 };
 *	ok = tacit_listing_make(reg, &arena, &filter, &listing, err);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_LISTING_H
#define TACIT_REPORT_LISTING_H

#include <tacit/document.h>
#include <tacit/stage.h>

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
	bool ids_only; /* no more is needed than rows[].doc.at.id */
	const char *lang; /* of cells and titles; NULL: they are not filled */
};

struct tacit_listing_row {
	struct tacit_document doc;
	struct tacit_mark mark; /* {0} where only ids are asked for */
	/* in the language; NULL: not filled */
	const char *printed; /* its id as people know it */
	const char *const *cells; /* one a column */
	const char *title;
	bool has_stage; /* of a paper */
	struct tacit_stage stage;
};

/** Lives in the arena. */
struct tacit_listing {
	struct tacit_record record;
	int type; /* -1: of several */
	const char *const *columns; /* keys of the type; "stage" is none */
	const char *const *labels; /* of the columns, in the language */
	size_t column_count;
	struct tacit_listing_row *rows; /* in path order */
	size_t count;
};

/**
 * The documents that there are at the register's instant, language versions
 * left out. Fails: TACIT_NOTFOUND `kind` is no word of the type (hint: the
 * nearest); TACIT_DB.
 */
TACIT_MUST_USE bool tacit_listing_make(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_listing_filter *filter,
	struct tacit_listing *out, struct tacit_err *err);

/** The columns that a type is listed with. */
const char *const *tacit_listing_columns(int type, size_t *count);

#endif
