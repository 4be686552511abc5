/* matrix_parts: what is kept of each comment of a matrix between its rows. */
#ifndef TACIT_REPORT_MATRIX_PARTS_H
#define TACIT_REPORT_MATRIX_PARTS_H

#include <tacit/address.h>
#include <tacit/facts.h>

#include "base/pile.h"
#include "report/matrix.h"
#include "report/short_ids.h"
#include "report/value.h"

/* A whole enclosure with its passages in order. */
struct matrix_text {
	const char *id;
	struct tacit_addresses addresses;
};

/* What a comment has, of what a column may be without. */
enum matrix_has {
	MATRIX_PUBLIC = 1 << 0,
	MATRIX_PLACE = 1 << 1,
	MATRIX_CATEGORY = 1 << 2,
	MATRIX_PROPOSED = 1 << 3,
	MATRIX_OUTCOME = 1 << 4,
	MATRIX_REASON = 1 << 5
};

/* A comment, by what it is sorted by. Texts are borrowed. */
struct matrix_slot {
	uint32_t group; /* of matrix->groups */
	uint32_t passage; /* position in the text; 0: the whole of it */
	const char *speaker; /* name of the state */
	const char *state; /* its code */
	int64_t received;
	uint32_t order; /* of their paths */
	uint32_t at; /* the statement that stands for it */
	uint8_t has; /* MATRIX_ bits */
	const char *id;
};

struct tacit_matrix_reading {
	struct tacit_register *reg;
	const char *lang;
	const struct matrix_text *texts; /* groups[i + 1] is texts[i] */
	size_t text_count;
	struct tacit_coordinators coordinators;
	bool has_dispositions; /* some comment has one */
	struct tacit_pile slots; /* of the rows, in their order */
	struct tacit_short_ids ids; /* of all comments */
	uint8_t *has; /* of each statement that stands for one comment only */
	size_t has_cap;
};

/** Whether the document is for the public. */
bool tacit_matrix_is_public(const struct tacit_document *doc);

/* --- matrix_row.c ------------------------------------------------------------- */

/** Fill what is said of a comment's outcome; where only what is for the public
 * is asked for, no more than that. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_matrix_outcome(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, const char *comment,
	struct tacit_matrix_row *row, struct tacit_err *err);

/** How long after the close by which it is judged, and whether at all. */
int64_t tacit_matrix_after(const struct tacit_matrix *matrix,
	struct tacit_instant received, bool is_other, bool *is_after);

/* --- matrix_order.c ----------------------------------------------------------- */

/** Lay a slot where its row is to stand. */
void tacit_matrix_lay(struct tacit_pile *slots, const struct matrix_slot *slot);

/** What was laid; it points into the text. */
struct matrix_slot tacit_matrix_slot_of(struct tacit_str text);

/* --- matrix_place.c ----------------------------------------------------------- */

/** Fill matrix->groups, and the texts of `reading`, from the enclosures of
 * matrix->call. */
TACIT_MUST_USE bool tacit_matrix_texts(const struct tacit_value_style *style,
	struct tacit_matrix *matrix, struct tacit_matrix_reading *reading,
	struct tacit_err *err);

/** Where a comment belongs: slot->group and ->passage; its place as printed. */
const char *tacit_matrix_place(struct tacit_arena *arena,
	const struct tacit_matrix *matrix, const struct tacit_document *doc,
	struct matrix_slot *slot);

/** The words of that place; NULL: it is no passage of a text, or the public
 * asks, which does not have the text. */
const char *tacit_matrix_passage(
	const struct tacit_matrix *matrix, const struct matrix_slot *slot);

#endif
