/*
 * pack: the one file of a meeting, as plain data: the yearly report to an
 * organ, and of each matter that waits for its decision the texts, what changed
 * in them since they were circulated, and all that was said on their calls.
 *
 * Texts are those of the record, comments and results those of the report's
 * instant. To the public everything is as the report has it: what is for
 * members only is not there. (design, section 13)
 *
 *	struct tacit_pack pack = { 0 };
 *	if (!tacit_pack_find(reg, &arena, &ask, &pack, err))
 *		return false;
 *	tacit_page_pack(&pack, &page);
 *	...				(the page asks the matrices for rows)
 *	if (pack.err.code != TACIT_OK)
 *		...				(rows are missing)
 *	tacit_pack_clear(&pack);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_PACK_H
#define TACIT_REPORT_PACK_H

#include "report/comparison.h"
#include "report/margin.h"
#include "report/matrix.h"
#include "report/review.h"
#include "report/view.h"

/** What there is to compare a text with. */
enum tacit_pack_changes {
	TACIT_PACK_COMPARED,
	/* no note of this register circulated it, or not a text for the public,
	 * which asks */
	TACIT_PACK_NOT_CIRCULATED,
	TACIT_PACK_IN_FORCE /* it is no draft: a part of it is in question */
};

struct tacit_pack_text {
	const char *id;
	const char *title;
	struct tacit_view view; /* in the language, where there is a version */
	bool has_margin; /* the original, beside which ... */
	struct tacit_margin margin; /* ... comments on it stand */
	enum tacit_pack_changes changes;
	struct tacit_comparison comparison; /* with what was circulated last */
};

/** A call whose comments are told once, with the first matter that it is of. */
struct tacit_pack_call {
	const char *note;
	struct tacit_matrix matrix;
};

struct tacit_pack_matter {
	const struct tacit_review_matter *matter;
	struct tacit_pack_text *texts; /* that are not told before */
	size_t text_count;
	struct tacit_pack_call **calls; /* the same */
	size_t call_count;
};

/** Everything lives in the arena given, or in the register, which must both
 * outlive it; but for what is cleared. */
struct tacit_pack {
	struct tacit_review review;
	struct tacit_pack_matter *matters; /* those for decision */
	size_t matter_count;
	struct tacit_pack_call **calls; /* all of them */
	size_t call_count;
	size_t call_cap;
	const char **texts; /* ids of all of them */
	size_t text_count;
	size_t text_cap;
	struct tacit_err err; /* why rows of matrices are missing */
};

/**
 * Collect all of it. For the public the register itself is moved to what is
 * public, and stays so.
 * Fails: as tacit_review_find; TACIT_LIMIT a text that is too long.
 * Source: design, section 13.
 */
TACIT_MUST_USE bool tacit_pack_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_review_ask *ask,
	struct tacit_pack *out, struct tacit_err *err);

void tacit_pack_clear(struct tacit_pack *pack);

#endif
