/*
 * bearing: which calls a document bears upon: what it says of a call changes
 * with it. What is remembered of a call is exact only as long as this knows
 * all that is read for it.
 *
 * Open to: facts.
 */
#ifndef TACIT_REGISTER_BEARING_H
#define TACIT_REGISTER_BEARING_H

#include <tacit/register.h>

/** A note with a call; NULL: every call. */
typedef void (*tacit_call_fn)(const char *note, void *ctx);

/**
 * Tell each, some more than once. May be asked while the index is written.
 * Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_calls_of(struct tacit_register *reg,
	const struct tacit_document *doc, tacit_call_fn fn, void *ctx,
	struct tacit_err *err);

#endif
