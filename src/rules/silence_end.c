/*
 * A rule that is final: when it ended; and whether the notice of a result is
 * awaited. (design, section 6)
 */
#include "rules/silence_work.h"

/* Only what may add to what stands against it can end it. */
static bool may_end(
	const struct tacit_silence_work *work, const struct tacit_statement *s)
{
	return s->withdraws || s->supersedes || s->kind == TACIT_KIND_SUPPORT ||
		work->stopped_by & TACIT_KIND_BIT(s->kind);
}

/* What stood against it, of what was received by then. */
static struct tacit_silence_sum add_up_then(
	const struct tacit_silence_work *work, bool is_other,
	struct tacit_instant then)
{
	struct tacit_arena arena = { 0 };
	struct tacit_silence_work trial = *work;
	struct tacit_silence_sum sum;

	trial.arena = &arena;
	sum = tacit_silence_add_up(&trial,
		tacit_silence_reasons(
			&trial, (struct tacit_window){ is_other, then }),
		NULL);
	tacit_arena_clear(&arena);
	return sum;
}

struct tacit_instant tacit_silence_find_end(
	const struct tacit_silence_work *work, bool is_other, bool *is_in_doubt)
{
	const struct tacit_call *call = &work->facts->call;
	const struct tacit_instant none = { 0 };
	unsigned needed = work->rules.objections_needed;

	*is_in_doubt = false;
	if (!work->rules.is_final)
		return none;
	/* what has no receipt may have come at any time of it, the first too */
	*is_in_doubt =
		add_up_then(work, is_other, call->issued).possible >= needed;
	for (size_t i = 0; i < work->count; i++) {
		struct tacit_instant received = work->present[i]->received;
		struct tacit_silence_sum sum;

		/* without a receipt: those stand last */
		if (!tacit_instant_is_set(received))
			break;
		if (received.s >= tacit_call_closes_for(call, work->now,
					  received, is_other, NULL)
					  .s ||
			!may_end(work, work->present[i]))
			continue;
		sum = add_up_then(work, is_other, received);
		if (sum.certain >= needed)
			return received;
		if (sum.possible >= needed)
			*is_in_doubt = true;
	}
	return none;
}

struct tacit_instant tacit_silence_end(
	const struct tacit_silence_facts *facts, struct tacit_instant now)
{
	struct tacit_arena arena = { 0 };
	struct tacit_silence silence = { 0 };
	struct tacit_instant ended;

	if (!facts->call.rules.is_final)
		return (struct tacit_instant){ 0 };
	tacit_silence_judge(&arena, facts, now, &silence);
	ended = silence.readings[0].ended;
	tacit_arena_clear(&arena);
	return ended;
}

/* --- the notice -------------------------------------------------------- */

static bool wants_notice(const struct tacit_silence *silence)
{
	unsigned notices = silence->rules.notices;

	if (silence->verdict == TACIT_VERDICT_KEPT)
		return notices & TACIT_NOTICE_KEPT;
	return notices & TACIT_NOTICE_BROKEN &&
		(silence->verdict == TACIT_VERDICT_BROKEN ||
			silence->verdict == TACIT_VERDICT_TOO_FEW_REPLIES);
}

struct tacit_instant tacit_silence_notice(
	const struct tacit_call *call, const struct tacit_silence *silence)
{
	struct tacit_instant since = silence->readings[0].ended;
	const struct tacit_instant none = { 0 };

	if (!wants_notice(silence))
		return none;
	if (!tacit_instant_is_set(since)) {
		if (silence->is_provisional)
			return none;
		since = call->replies_complete;
	}
	return call->notified.s < since.s ? since : none;
}
