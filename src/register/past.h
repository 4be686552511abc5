/*
 * past: the history of a register, walked, and what a clone has proved of it.
 *
 * A walk from the first commit on finds every alteration (rules/past.h). It
 * is incremental: what it found up to a tip stands in a file beside the
 * index, which survives the index and may be deleted. A walk is blind to a
 * history that was rewritten before; therefore the last tip that was proved
 * is kept as refs/tacit/proved, and a main that does not hold it, in its line
 * of history or at least in its texts, is told to have lost them.
 *
 * Open to: facts, judge, change, keep, cli.
 */
#ifndef TACIT_REGISTER_PAST_H
#define TACIT_REGISTER_PAST_H

#include <tacit/register.h>

#include "rules/past.h"

/* The link, to itself, of a document whose name does not hold what it says. */
#define TACIT_UNSOUND "(unsound)"

/**
 * Bring `past`, of an ancestor or {0}, to a commit; of any other it begins
 * anew. `waiting` may be NULL.
 * Fails: TACIT_DOUBT the past is not here (a shallow clone); TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_past_walk(struct tacit_store *store,
	struct tacit_past *past, const char *commit,
	const struct tacit_waiting *waiting, struct tacit_err *err);

/**
 * What of the append-only documents of `from` is not in `to` as it was:
 * appended to past->lost, as done by `from`.
 * Fails: TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_past_compare(struct tacit_store *store,
	const char *from, const char *to, struct tacit_past *past,
	struct tacit_err *err);

/**
 * A recorded text as far as it can be used, in the arena; {0} where it is
 * larger than any document. Fails: TACIT_NOTFOUND, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_past_read(struct tacit_store *store,
	struct tacit_arena *arena, const char *path, const char *blob,
	struct tacit_document *out, struct tacit_err *err);

/**
 * Compare what was proved before with the commit that `past` was walked to,
 * for which its line of history or at least its texts must hold it with every
 * alteration; else past->proved and past->lost, empty before, say so.
 * Fails: TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_past_prove(struct tacit_store *store,
	const char *proved, struct tacit_past *past, struct tacit_err *err);

/**
 * Which alterations are noted by acts that stand, and the text that counts.
 * Fails: TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_past_ask_acts(struct tacit_store *store,
	struct tacit_past *past, struct tacit_err *err);

/** Of the commit that the register is opened at. Borrowed until a refresh. */
const struct tacit_past *tacit_register_past(const struct tacit_register *reg);

#endif
