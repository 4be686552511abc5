/* call_said: what was said on a call, as statements. */
#ifndef TACIT_FACTS_CALL_SAID_H
#define TACIT_FACTS_CALL_SAID_H

#include <tacit/facts.h>

#include "facts/confirmation.h"
#include "facts/stands.h"

/** Whose words are read. */
struct tacit_heard {
	const char *state; /* NULL: all that was said; "": nothing */
	const char *followed; /* and this comment; or NULL */
};

/**
 * Fill the comments, statements and standing of the case of a call whose note
 * is known; `gathered` has the rows of that standing. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_call_hear(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_heard *heard,
	struct tacit_call_case *out, const struct tacit_entered_since *since,
	struct tacit_gathered *gathered, struct tacit_err *err);

/** The values of a list as texts, which the document owns. */
const char *const *tacit_texts_of(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key, size_t *count);

#endif
