/*
 * passages: the addressed text of a document, as it was circulated or stands.
 *
 * A plan is read assembled, with its activities. (design, section 4)
 */
#ifndef TACIT_PASSAGES_H
#define TACIT_PASSAGES_H

#include <tacit/address.h>
#include <tacit/facts.h>

/**
 * The passages of a document. With `call` the text is the one that the call
 * pinned (a plan's activities too), without it the one of the commit.
 * Fails: TACIT_NOTFOUND no such document, or not enclosed in the call.
 */
TACIT_MUST_USE bool tacit_passages(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_call_case *call,
	const char *id, struct tacit_addresses *out, struct tacit_err *err);

/**
 * The canonical place "ID#ADDRESS" of what somebody typed: with the id in
 * full or in part, or the address alone where the call encloses one document
 * that has it. An activity's place is that of its plan.
 * Fails: TACIT_NOTFOUND (hint: the nearest); TACIT_INVALID several.
 */
TACIT_MUST_USE bool tacit_place_resolve(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_call_case *call,
	const char *typed, const char **place, struct tacit_err *err);

#endif
