/*
 * call_said: what was said on a call, as statements.
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_CALL_SAID_H
#define TACIT_FACTS_CALL_SAID_H

#include <tacit/facts.h>

#include "facts/confirmation.h"
#include "facts/stands.h"

/** Whose words are read. */
struct tacit_heard {
	const char *state; /* NULL: all that was said; "": nothing */
	const char *followed; /* and this comment; or NULL */
	bool keeps; /* the documents of the comments, too */
	bool folds; /* one statement stands for all that are alike */
	/* takes each comment as it is read, with the number of its statement;
	 * or NULL */
	tacit_said_fn *fn;
	void *ctx;
};

/* Statements of whose standing is to be told. */
struct tacit_involved {
	struct tacit_gathered gathered; /* row i is of statement at[i] */
	const size_t *at;
	size_t count;
};

/**
 * Fill the statements of the case of a call whose note is known, and tell how
 * they stand; `involved` has the rows of those that are not alone.
 * Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_call_hear(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_heard *heard,
	struct tacit_call_case *out, const struct tacit_entered_since *since,
	struct tacit_involved *involved, struct tacit_err *err);

/** The case of a call whose note is known. Fails: TACIT_DB. (call.c) */
TACIT_MUST_USE bool tacit_call_fill(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *note,
	struct tacit_heard heard, struct tacit_call_case *out,
	struct tacit_err *err);

/** Tell once more how they stand, of what is known of their weakness now. */
void tacit_call_tell_undone(struct tacit_arena *arena,
	const struct tacit_involved *involved, struct tacit_call_case *out);

/** What a comment says of itself, for which that statement of the call stands:
 * it points into both. */
struct tacit_statement tacit_facts_statement(const struct tacit_call_case *call,
	size_t at, const struct tacit_document *comment);

#endif
