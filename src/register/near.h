/*
 * near: what stands beside an id in the index: who names it, and how short a
 * start is its own.
 *
 * Of a few ids each is asked by itself; where more and more are asked of, all
 * that is rare is read at once and kept with the register, and the index is
 * asked no more.
 *
 * Open to: facts, report.
 */
#ifndef TACIT_REGISTER_NEAR_H
#define TACIT_REGISTER_NEAR_H

#include <tacit/register.h>

/**
 * Whether a document may undo an id, whatever the instant: one that says that
 * it withdraws or supersedes it, or an act on it. Else none need be looked
 * for. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_register_is_named(struct tacit_register *reg,
	const char *id, bool *is, struct tacit_err *err);

/** Whether a document follows it up, in the same way. */
TACIT_MUST_USE bool tacit_register_is_followed(struct tacit_register *reg,
	const char *id, bool *is, struct tacit_err *err);

/** Whether a disposition answers it, in the same way. */
TACIT_MUST_USE bool tacit_register_is_answered(struct tacit_register *reg,
	const char *id, bool *is, struct tacit_err *err);

/**
 * As tacit_register_each, for a callback that asks of what stands beside each:
 * where that meets damage, the index is mended and it is given that document
 * once more.
 */
TACIT_MUST_USE bool tacit_register_each_again(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_document_fn fn, void *ctx,
	struct tacit_err *err);

/** As tacit_printed_id, where a failure is no answer. */
TACIT_MUST_USE bool tacit_print_id(struct tacit_register *reg,
	struct tacit_arena *arena, enum tacit_type_id type, const char *id,
	const char **printed, struct tacit_err *err);

#endif
