/*
 * Who is asked, who may speak, who prepared what, who has spoken.
 * (design, section 6)
 */
#include "rules/silence_work.h"

#include <stdlib.h>
#include <string.h>

static bool is_row_then(const struct tacit_membership_row *row,
	struct tacit_instant from, struct tacit_instant to)
{
	return row->since.s <= to.s &&
		(!tacit_instant_is_set(row->until) || from.s < row->until.s);
}

enum tacit_reason tacit_silence_membership(
	const struct tacit_silence_facts *facts, const char *state,
	struct tacit_instant from, struct tacit_instant to)
{
	const struct tacit_membership_row *end =
		facts->members + facts->member_count;
	const struct tacit_membership_row *row =
		tacit_find(&state, facts->members, facts->member_count,
			sizeof(*row), tacit_by_text);
	enum tacit_reason reason = TACIT_REASON_NOT_MEMBER;

	for (; row && row < end && !strcmp(row->state, state); row++) {
		if (!is_row_then(row, from, to))
			continue;
		if (row->kind == TACIT_MEMBERSHIP_FULL)
			return TACIT_REASON_COUNTED;
		reason = row->kind == TACIT_MEMBERSHIP_OBSERVER &&
				facts->call.rules.hears_observers
			? TACIT_REASON_HEARD
			: TACIT_REASON_OBSERVER;
	}
	return reason;
}

const struct tacit_enclosure *tacit_silence_whole(
	const struct tacit_call *call, const struct tacit_enclosure *enclosure)
{
	for (size_t i = 0; enclosure->part_of && i < call->enclosure_count; i++)
		if (!strcmp(call->enclosures[i].id, enclosure->part_of))
			return &call->enclosures[i];
	return enclosure;
}

/* The whole enclosure that a place is in, or NULL. */
static const struct tacit_enclosure *at_place(
	const struct tacit_call *call, const char *id)
{
	for (size_t i = 0; i < call->enclosure_count; i++)
		if (!strcmp(call->enclosures[i].id, id))
			return tacit_silence_whole(call, &call->enclosures[i]);
	return NULL;
}

bool tacit_silence_concerns(const struct tacit_call *call,
	const struct tacit_statement *s, const struct tacit_enclosure *whole)
{
	bool names_any = false;

	for (size_t i = 0; i < s->place_count; i++) {
		const struct tacit_enclosure *e = at_place(call, s->places[i]);

		if (e == whole)
			return true;
		if (e)
			names_any = true;
	}
	return !names_any;
}

static bool is_listed(const char *const *codes, size_t count, const char *state)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(codes[i], state))
			return true;
	return false;
}

bool tacit_silence_prepared(const struct tacit_call *call, const char *state,
	const struct tacit_statement *s)
{
	bool any = false;

	for (size_t i = 0; i < call->enclosure_count; i++) {
		const struct tacit_enclosure *e = &call->enclosures[i];

		if (tacit_silence_whole(call, e) != e ||
			(s && !tacit_silence_concerns(call, s, e)))
			continue;
		if (!is_listed(e->prepared_by, e->prepared_by_count, state))
			return false;
		any = true;
	}
	return any;
}

bool tacit_silence_is_said(
	const struct tacit_silence_work *work, const struct tacit_statement *s)
{
	return !s->is_outside &&
		(!tacit_instant_is_set(s->entered_in_error) ||
			s->entered_in_error.s > work->now.s);
}

static size_t index_of(const struct tacit_silence_work *work, const char *code)
{
	const struct tacit_state_reply *found = tacit_find(&code, work->states,
		work->state_count, sizeof(*found), tacit_by_text);

	return found ? (size_t)(found - work->states) : TACIT_NO_INDEX;
}

/* Every code once, in order. */
static void gather(struct tacit_silence_work *work)
{
	const struct tacit_silence_facts *facts = work->facts;
	size_t n = 0;
	size_t kept = 0;

	work->states = tacit_arena_array(work->arena,
		facts->member_count + work->count, sizeof(*work->states));
	for (size_t i = 0; i < facts->member_count; i++)
		work->states[n++].state = facts->members[i].state;
	for (size_t i = 0; i < work->count; i++)
		work->states[n++].state = work->present[i]->state;
	qsort(work->states, n, sizeof(*work->states), tacit_by_text);
	for (size_t i = 0; i < n; i++)
		if (!kept ||
			tacit_by_text(
				&work->states[kept - 1], &work->states[i]))
			work->states[kept++] = work->states[i];
	work->state_count = kept;
}

/* Who speaks jointly names others; their own word is awaited all the same. */
static void note_named(
	struct tacit_silence_work *work, const struct tacit_statement *s)
{
	for (size_t k = 0; k < s->joint_count; k++) {
		size_t at = index_of(work, s->joint[k]);

		if (at != TACIT_NO_INDEX && !work->states[at].has_spoken &&
			!work->states[at].named_in)
			work->states[at].named_in = s->id;
	}
}

void tacit_silence_states(struct tacit_silence_work *work)
{
	const struct tacit_call *call = &work->facts->call;
	bool issued = tacit_instant_is_set(call->issued) &&
		call->issued.s <= work->now.s;

	gather(work);
	work->state_of =
		tacit_arena_array(work->arena, work->count, sizeof(size_t));
	for (size_t i = 0; issued && i < work->state_count; i++) {
		struct tacit_state_reply *state = &work->states[i];

		if (tacit_silence_membership(work->facts, state->state,
			    call->issued, call->issued) != TACIT_REASON_COUNTED)
			continue;
		state->is_preparing =
			tacit_silence_prepared(call, state->state, NULL);
		state->is_asked = !state->is_preparing;
	}
	for (size_t i = 0; i < work->count; i++) {
		work->state_of[i] = index_of(work, work->present[i]->state);
		if (tacit_silence_is_said(work, work->present[i]))
			work->states[work->state_of[i]].has_spoken = true;
	}
	for (size_t i = 0; i < work->count; i++)
		if (tacit_silence_is_said(work, work->present[i]))
			note_named(work, work->present[i]);
}
