/* matrix_parts: what is kept of each comment of a matrix between its rows. */
#ifndef TACIT_REPORT_MATRIX_PARTS_H
#define TACIT_REPORT_MATRIX_PARTS_H

#include <tacit/address.h>
#include <tacit/facts.h>

#include "report/matrix.h"
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

/* A comment, and what it is sorted by. */
struct matrix_slot {
	int64_t received;
	uint32_t at; /* its statement */
	uint32_t group; /* of matrix->groups */
	uint32_t passage; /* position in the text; 0: the whole of it */
	uint32_t speaker; /* of reading->speakers, which are in order */
	uint8_t has; /* MATRIX_ bits */
};

/* A state that said something on the call. */
struct matrix_speaker {
	const char *code;
	const char *name;
};

struct tacit_matrix_reading {
	struct tacit_register *reg;
	const char *lang;
	const struct matrix_text *texts; /* groups[i + 1] is texts[i] */
	size_t text_count;
	const struct matrix_speaker *speakers;
	size_t speaker_count;
	struct tacit_coordinators coordinators;
	bool has_dispositions; /* some comment has one */
	const struct matrix_slot *slots; /* in the order of the rows */
	const uint32_t *id_lens; /* of each statement's id as printed */
	const uint8_t *has; /* of each statement */
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

/** Who spoke, by name: reading->speakers, and the speaker of each slot. */
void tacit_matrix_speakers(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, struct tacit_matrix_reading *reading,
	struct matrix_slot *slots, size_t count);

/** Sort them as their rows are to stand. */
void tacit_matrix_sort(struct matrix_slot *slots, size_t count);

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

#endif
