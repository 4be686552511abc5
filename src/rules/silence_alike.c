/*
 * Statements that no rule tells from one another, so that one may stand for
 * many: what is said of a call may be more than memory should hold.
 * (design, section 6)
 */
#include <string.h>

#include <tacit/silence.h>

static int side_of(struct tacit_instant at, struct tacit_instant line)
{
	return at.s < line.s ? -1 : at.s > line.s;
}

static bool parts(struct tacit_instant line, struct tacit_instant a,
	struct tacit_instant b)
{
	return side_of(a, line) != side_of(b, line);
}

/* Whether anything that is judged by came between two receipts. */
static bool are_parted(const struct tacit_silence_facts *facts,
	const char *state, struct tacit_instant a, struct tacit_instant b)
{
	const struct tacit_call *call = &facts->call;

	if (parts(call->issued, a, b) || parts(call->closes, a, b) ||
		parts(call->other_closes, a, b) ||
		parts(call->undoing.since, a, b) ||
		parts(call->replies_complete, a, b))
		return true;
	for (size_t i = 0; i < call->extension_count; i++) {
		const struct tacit_extension *e = &call->extensions[i];

		if (parts(e->issued, a, b) || parts(e->closes, a, b) ||
			parts(e->other_closes, a, b) || parts(e->undone, a, b))
			return true;
	}
	for (size_t i = 0; i < facts->member_count; i++) {
		const struct tacit_membership_row *row = &facts->members[i];

		if ((parts(row->since, a, b) || parts(row->until, a, b)) &&
			!strcmp(row->state, state))
			return true;
	}
	return false;
}

static bool is_at_same_places(
	const struct tacit_statement *a, const struct tacit_statement *b)
{
	bool is_same = a->place_count == b->place_count;

	for (size_t i = 0; is_same && i < a->place_count; i++)
		is_same = !strcmp(a->places[i], b->places[i]);
	return is_same;
}

bool tacit_silence_is_alike(const struct tacit_silence_facts *facts,
	const struct tacit_statement *a, const struct tacit_statement *b)
{
	if (!a->is_alone || !b->is_alone || a->kind != b->kind ||
		a->is_outside != b->is_outside ||
		a->has_reason != b->has_reason ||
		a->is_spoken != b->is_spoken ||
		a->is_entered_since != b->is_entered_since ||
		a->recorded.s != b->recorded.s || strcmp(a->state, b->state) ||
		!is_at_same_places(a, b))
		return false;
	if (a->received.s == b->received.s)
		return true;
	/* any receipt may be that by which it ended */
	return !facts->call.rules.is_final &&
		tacit_instant_is_set(a->received) &&
		tacit_instant_is_set(b->received) &&
		!are_parted(facts, a->state, a->received, b->received);
}
