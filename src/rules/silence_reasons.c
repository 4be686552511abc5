/*
 * Why each statement counts, or does not: the first reason that holds.
 * (design, section 6)
 */
#include "rules/silence_work.h"

#include <string.h>

#include <tacit/deadline.h>
#include <tacit/standing.h>

static bool names_state(const struct tacit_statement *s, const char *state)
{
	for (size_t i = 0; i < s->joint_count; i++)
		if (!strcmp(s->joint[i], state))
			return true;
	return false;
}

/* Support by a state that a joint statement names is that state's own. */
static enum tacit_kind kind_of(
	const struct tacit_silence_work *work, const struct tacit_statement *s)
{
	size_t at = s->kind == TACIT_KIND_SUPPORT
		? tacit_silence_find(work, s->follows)
		: TACIT_NO_INDEX;

	if (at != TACIT_NO_INDEX && names_state(work->present[at], s->state) &&
		tacit_silence_is_said(work, work->present[at]))
		return work->present[at]->kind;
	return s->kind;
}

/* What is to another state's word is not to the texts; on through support. */
static const struct tacit_statement *seconded_by(
	const struct tacit_silence_work *work,
	const struct tacit_judged *judged)
{
	const struct tacit_statement *s = judged->statement;

	if (judged->kind != TACIT_KIND_SUPPORT &&
		judged->kind != TACIT_KIND_NO_OBJECTION)
		return NULL;
	for (size_t n = 0; n < work->count; n++) {
		size_t at = tacit_silence_find(work, s->follows);

		if (at == TACIT_NO_INDEX ||
			!strcmp(work->present[at]->state, s->state))
			return NULL;
		s = work->present[at];
		if (s->kind != TACIT_KIND_SUPPORT &&
			s->kind != TACIT_KIND_NO_OBJECTION)
			return s;
	}
	return NULL;
}

static bool is_of_kind(
	const struct tacit_silence_work *work, enum tacit_kind kind)
{
	return work->stopped_by & TACIT_KIND_BIT(kind);
}

static struct tacit_instant end_of(const struct tacit_silence_work *work,
	const struct tacit_window *window)
{
	/* what was issued after it was broken for good moved nothing */
	return tacit_instant_is_set(window->ended) ? window->ended : work->now;
}

struct tacit_instant tacit_silence_last(
	const struct tacit_silence_work *work, struct tacit_window window)
{
	const struct tacit_call *call = &work->facts->call;
	struct tacit_instant now = end_of(work, &window);
	struct tacit_instant last =
		tacit_call_closes_for(call, now, now, window.is_other, NULL);

	last.s--;
	/* while an extension stood that was undone since */
	for (size_t i = 0; i < call->extension_count; i++) {
		const struct tacit_extension *e = &call->extensions[i];
		struct tacit_instant then =
			tacit_deadline_close_of(e, window.is_other);

		if (e->undone.s < then.s)
			then = e->undone;
		then.s--;
		if (then.s > last.s &&
			then.s < tacit_call_closes_for(
					 call, now, then, window.is_other, NULL)
					 .s)
			last = then;
	}
	return last.s < now.s ? last : now;
}

/* Without a receipt: whether it was a member at any time at which that might
 * have come in time. */
static enum tacit_reason membership_of(const struct tacit_silence_work *work,
	const struct tacit_window *window, const struct tacit_statement *s)
{
	bool has_receipt = tacit_instant_is_set(s->received);

	return tacit_silence_membership(work->facts, s->state,
		has_receipt ? s->received : work->facts->call.issued,
		has_receipt ? s->received : tacit_silence_last(work, *window));
}

/* Who joins a statement joins its reason. */
static bool has_reason(const struct tacit_silence_work *work,
	const struct tacit_statement *s, enum tacit_kind kind)
{
	return s->has_reason ||
		(kind != s->kind &&
			work->present[tacit_silence_find(work, s->follows)]
				->has_reason);
}

/* Of a kind that stops it, and with a reason where the rule asks for one. */
static bool would_stop(const struct tacit_silence_work *work,
	const struct tacit_statement *s, enum tacit_kind kind)
{
	return is_of_kind(work, kind) &&
		(!work->rules.needs_reason || has_reason(work, s, kind));
}

/* What holds whatever was withdrawn or superseded. */
static enum tacit_reason first_reason(const struct tacit_silence_work *work,
	struct tacit_instant closes, const struct tacit_window *window,
	const struct tacit_statement *s)
{
	enum tacit_reason membership = membership_of(work, window, s);
	const struct tacit_instant ended = window->ended;

	if (s->is_outside)
		return TACIT_REASON_OUTSIDE;
	if (!tacit_silence_is_said(work, s))
		return TACIT_REASON_IN_ERROR;
	if (membership != TACIT_REASON_COUNTED &&
		membership != TACIT_REASON_HEARD)
		return membership;
	if (!tacit_instant_is_set(s->received))
		return TACIT_REASON_NO_RECEIPT;
	if (tacit_instant_is_set(closes) &&
		!tacit_deadline_is_in_time(closes, s->received))
		return TACIT_REASON_AFTER_CLOSE;
	if (s->is_spoken)
		return TACIT_REASON_SPOKEN;
	if (tacit_instant_is_set(ended) && s->received.s > ended.s)
		return TACIT_REASON_AFTER_END;
	return membership;
}

static bool names(const char *key, const char *id)
{
	return key && !strcmp(key, id);
}

/* The first that its own state wrote to follow it up. */
static const struct tacit_statement *confirmation_of(
	const struct tacit_silence_work *work, const struct tacit_statement *s)
{
	for (size_t i = 0; i < work->count; i++) {
		const struct tacit_statement *t = work->present[i];

		if (!t->is_spoken && !strcmp(t->state, s->state) &&
			tacit_silence_is_said(work, t) &&
			(names(t->follows, s->id) ||
				names(t->supersedes, s->id)))
			return t;
	}
	return NULL;
}

bool tacit_silence_stood(enum tacit_reason reason)
{
	return reason == TACIT_REASON_COUNTED ||
		reason >= TACIT_REASON_PREPARED;
}

static bool is_in_time(const struct tacit_judged *judged)
{
	return judged->reason == TACIT_REASON_COUNTED ||
		judged->reason == TACIT_REASON_HEARD;
}

static enum tacit_group group_of(const struct tacit_judged *judged)
{
	if (judged->reason == TACIT_REASON_AFTER_CLOSE)
		return TACIT_GROUP_AFTER_CLOSE;
	if (judged->reason == TACIT_REASON_AFTER_END)
		return TACIT_GROUP_AFTER_END;
	if (judged->reason != TACIT_REASON_COUNTED &&
		judged->reason != TACIT_REASON_KIND &&
		judged->reason != TACIT_REASON_UNREASONED)
		return TACIT_GROUP_NONE;
	return judged->seconds ? TACIT_GROUP_SECONDING
			       : tacit_group_of_kind(judged->kind);
}

bool tacit_silence_after_confirmation(
	const struct tacit_silence_work *work, const struct tacit_statement *s)
{
	struct tacit_instant confirmed = work->facts->call.replies_complete;

	return tacit_instant_is_set(confirmed) && confirmed.s <= work->now.s &&
		(s->is_entered_since || s->recorded.s > confirmed.s);
}

/* What holds of one that was received in time. */
static void judge_in_time(const struct tacit_silence_work *work,
	const struct tacit_standing *standing, const char *undone_by,
	struct tacit_judged *judged)
{
	const struct tacit_statement *s = judged->statement;

	if (tacit_silence_prepared(&work->facts->call, s->state, s)) {
		judged->reason = TACIT_REASON_PREPARED;
	} else if (standing->undone != TACIT_UNDONE_NOT) {
		judged->reason = standing->undone == TACIT_UNDONE_WITHDRAWN
			? TACIT_REASON_WITHDRAWN
			: TACIT_REASON_SUPERSEDED;
		judged->undone_by = undone_by;
	} else if (judged->reason == TACIT_REASON_COUNTED &&
		!would_stop(work, s, judged->kind)) {
		judged->reason = is_of_kind(work, judged->kind)
			? TACIT_REASON_UNREASONED
			: TACIT_REASON_KIND;
	}
	judged->is_after_confirmation =
		tacit_silence_after_confirmation(work, s);
}

/* Only what was received in time undoes; of errors it is told already. */
static struct tacit_standing_row standing_row_of(
	const struct tacit_statement *s)
{
	return (struct tacit_standing_row){ .id = s->id,
		.hand = s->state,
		.supersedes = s->supersedes,
		.withdraws = s->withdraws,
		.since = s->received };
}

/* Kind, receipt, close: also that of an extension that was undone since. */
static void judge_receipt(const struct tacit_silence_work *work,
	const struct tacit_statement *s, const struct tacit_window *window,
	struct tacit_judged *j)
{
	struct tacit_instant now = end_of(work, window);
	const struct tacit_call *call = &work->facts->call;
	const struct tacit_extension *by = NULL;
	struct tacit_instant closes = tacit_call_closes_for(
		call, now, s->received, window->is_other, &by);

	j->statement = s;
	j->kind = kind_of(work, s);
	j->seconds = seconded_by(work, j);
	j->reason = first_reason(work, closes, window, s);
	if (j->reason == TACIT_REASON_SPOKEN)
		j->confirmed_by = confirmation_of(work, s);
	if (j->reason == TACIT_REASON_AFTER_CLOSE)
		j->after_s = tacit_deadline_after_s(closes, s->received);
	if (j->reason == TACIT_REASON_AFTER_END)
		j->after_s = tacit_deadline_after_s(window->ended, s->received);
	if (by && tacit_instant_is_set(by->undone) && is_in_time(j) &&
		!tacit_deadline_is_in_time(tacit_call_closes_for(call, now, now,
						   window->is_other, NULL),
			s->received))
		j->by_undone = by->note;
}

/* Those that nothing keeps from counting, or undoing, so far. */
static void settle(const struct tacit_silence_work *work,
	struct tacit_judged *judged, size_t count)
{
	struct tacit_arena arena = { 0 };
	struct tacit_standing_row *rows =
		tacit_arena_array(&arena, count, sizeof(*rows));
	const struct tacit_standing *standing;
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if (is_in_time(&judged[i]))
			rows[n++] = standing_row_of(judged[i].statement);
	standing = tacit_standing_find(&arena, rows, n, work->now);
	n = 0;
	for (size_t i = 0; i < count; i++) {
		if (is_in_time(&judged[i])) {
			judge_in_time(work, &standing[n],
				rows[standing[n].by].id, &judged[i]);
			n++;
		}
		judged[i].group = group_of(&judged[i]);
	}
	tacit_arena_clear(&arena);
}

struct tacit_judged *tacit_silence_reasons(
	const struct tacit_silence_work *work, struct tacit_window window)
{
	struct tacit_judged *judged =
		tacit_arena_array(work->arena, work->count, sizeof(*judged));

	for (size_t i = 0; i < work->count; i++)
		judge_receipt(work, work->present[i], &window, &judged[i]);
	settle(work, judged, work->count);
	return judged;
}

struct tacit_judged *tacit_silence_suppose(
	const struct tacit_silence_work *work, struct tacit_window window,
	const struct tacit_judged *const *judged, size_t count, unsigned taken)
{
	struct tacit_judged *supposed =
		tacit_arena_array(work->arena, count, sizeof(*supposed));
	unsigned bit = 1;

	for (size_t i = 0; i < count; i++) {
		bool is_taken = tacit_silence_stood(judged[i]->reason);

		supposed[i] = *judged[i];
		if (judged[i]->reason == TACIT_REASON_NO_RECEIPT) {
			/* what is only spoken does nothing at any time */
			is_taken = (taken & bit) &&
				!judged[i]->statement->is_spoken;
			bit <<= 1;
		}
		if (is_taken)
			supposed[i].reason = membership_of(
				work, &window, judged[i]->statement);
	}
	settle(work, supposed, count);
	return supposed;
}
