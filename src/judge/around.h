/* around: what an edit does to documents that it leaves as they are. */
#ifndef TACIT_JUDGE_AROUND_H
#define TACIT_JUDGE_AROUND_H

#include "judge/beside.h"

/* One path of the edit. */
struct tacit_around {
	const char *path;
	const struct tacit_document *before; /* NULL: it was not there */
	const struct tacit_document *after; /* NULL: it is removed */
};

/**
 * Errors of documents that refer to what is changed or removed, of two that
 * take the place of one, of areas with one code, of what every register has;
 * and such warnings of what is new. Told is what was not so before. It costs
 * what refers to the edit, not what the register holds; but for a body whose
 * organs or zone change and a member that is removed.
 * Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_around_check(struct tacit_register *reg,
	struct tacit_edit *edit, const struct tacit_around *list, size_t count,
	struct tacit_faults *faults, struct tacit_err *err);

/* For its parts: the register before and after the edit, side by side. */
struct around {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	const struct tacit_around *list;
	size_t count;
	struct tacit_beside before;
	struct tacit_beside after;
	struct tacit_faults *faults;
};

void tacit_around_begin(struct around *around);
void tacit_around_end(struct around *around);

/** Tell what is in `now` and not in `then`: errors, and warnings of new
 * documents of the edit; both lists are cleared. */
void tacit_around_tell(struct around *around, struct tacit_faults *now,
	struct tacit_faults *then);

/** Put every document that a query has on both sides; those of the edit stay
 * as they are there. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_around_bring(struct around *around,
	const struct tacit_index_query *query, struct tacit_err *err);

/* web.c: what takes the place of what. */
TACIT_MUST_USE bool tacit_around_successors(
	struct around *around, struct tacit_err *err);

#endif
