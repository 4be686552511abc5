/*
 * call_close: the other reading of a deadline and the extensions, as facts of
 * a call. What a note says and cannot be read is that note's fault alone.
 */
#ifndef TACIT_FACTS_CALL_CLOSE_H
#define TACIT_FACTS_CALL_CLOSE_H

#include <tacit/facts.h>

/** Keep what cannot be read of a note among the call's faults. False: `why`
 * is no fault of a note, and is passed on. */
bool tacit_call_keep_fault(struct tacit_arena *arena,
	struct tacit_call_case *out, const struct tacit_document *note,
	const struct tacit_err *why, struct tacit_err *err);

/** The other reading of a note's close, where it rests on an assumption. */
TACIT_MUST_USE bool tacit_call_read_otherwise(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call_case *out,
	const struct tacit_document *note, struct tacit_instant *other,
	struct tacit_err *err);

/** The notes that extend the call, whatever became of them. */
TACIT_MUST_USE bool tacit_call_fill_extensions(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call_case *out,
	struct tacit_err *err);

#endif
