/*
 * near: what stands beside an id in the index: who names it, and how short a
 * start is its own.
 *
 * Of a few ids each is asked by itself; whoever asks of more and more has all
 * that is rare read at once, and asks of the rest no more.
 *
 *	struct tacit_asking asking = { 0 };
 *	while (next(&id) && tacit_print_id(reg, &arena, &asking, TACIT_COMMENT,
 *				    id, &printed, err))
 *		...
 *	tacit_asking_clear(&asking);
 *
 * Open to: facts, report.
 */
#ifndef TACIT_REGISTER_NEAR_H
#define TACIT_REGISTER_NEAR_H

#include <tacit/register.h>

/* What is kept between ids of which one thing is asked. */
struct tacit_asking {
	struct tacit_arena arena;
	uint64_t asked; /* one by one */
	uint64_t many; /* so many cost as much as all; 0: not known */
	bool knows_all;
	const char **ids; /* the rare ones of all, in order */
	size_t count;
	size_t cap;
};
void tacit_asking_clear(struct tacit_asking *asking);

/**
 * Whether a document may undo an id, whatever the instant: one that says that
 * it withdraws or supersedes it, or an act on it. Else none need be looked
 * for. `asking`: NULL for one id. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_register_is_named(struct tacit_register *reg,
	struct tacit_asking *asking, const char *id, bool *is,
	struct tacit_err *err);

/** Whether a document follows it up, in the same way. */
TACIT_MUST_USE bool tacit_register_is_followed(struct tacit_register *reg,
	struct tacit_asking *asking, const char *id, bool *is,
	struct tacit_err *err);

/**
 * As tacit_register_each, for a callback that asks of what stands beside each:
 * where that meets damage, the index is mended and it is given that document
 * once more.
 */
TACIT_MUST_USE bool tacit_register_each_again(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_document_fn fn, void *ctx,
	struct tacit_err *err);

/** As tacit_printed_id, where a failure is no answer; `asking` as above. */
TACIT_MUST_USE bool tacit_print_id(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_asking *asking,
	enum tacit_type_id type, const char *id, const char **printed,
	struct tacit_err *err);

#endif
