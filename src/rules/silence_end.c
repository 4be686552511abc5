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
	const struct tacit_silence_work *work, struct tacit_window window)
{
	struct tacit_arena arena = { 0 };
	struct tacit_silence_work trial = *work;
	struct tacit_silence_sum sum;

	trial.arena = &arena;
	sum = tacit_silence_add_up(
		&trial, window, tacit_silence_reasons(&trial, window), NULL);
	tacit_arena_clear(&arena);
	return sum;
}

/* Whether it might have ended by then, with what has no receipt: that stands
 * last. A call that was replaced by then is none, and does not end. */
static bool might_end(
	const struct tacit_silence_work *work, struct tacit_window window)
{
	const struct tacit_call *call = &work->facts->call;
	const struct tacit_undoing *undoing = &call->undoing;

	if (!work->count ||
		tacit_instant_is_set(work->present[work->count - 1]->received))
		return false;
	if (undoing->undone != TACIT_UNDONE_NOT &&
		undoing->since.s < window.ended.s)
		window.ended = undoing->since;
	return window.ended.s >= call->issued.s &&
		add_up_then(work, window).possible >=
		work->rules.objections_needed;
}

struct tacit_instant tacit_silence_find_end(
	const struct tacit_silence_work *work, bool is_other, bool *is_in_doubt)
{
	const struct tacit_call *call = &work->facts->call;
	const struct tacit_instant none = { 0 };
	struct tacit_window window = { is_other, none };

	*is_in_doubt = false;
	if (!work->rules.is_final)
		return none;
	for (size_t i = 0; i < work->count; i++) {
		struct tacit_instant received = work->present[i]->received;

		/* without a receipt: those stand last */
		if (!tacit_instant_is_set(received))
			break;
		if (received.s >= tacit_call_closes_for(call, work->now,
					  received, is_other, NULL)
					  .s ||
			!may_end(work, work->present[i]))
			continue;
		/* before it, too: it may take back what has no receipt */
		window.ended.s = received.s - 1;
		*is_in_doubt = *is_in_doubt || might_end(work, window);
		window.ended = received;
		if (add_up_then(work, window).certain >=
			work->rules.objections_needed)
			return received;
	}
	window.ended = none;
	window.ended = tacit_silence_last(work, window);
	*is_in_doubt = *is_in_doubt || might_end(work, window);
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
