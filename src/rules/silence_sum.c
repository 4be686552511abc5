/* What counts, what might, who replied: for a call or one text of it. */
#include "rules/silence_work.h"

/* What is known of a state's word. */
enum {
	HAS_COUNTED = 1u << 0,
	IS_CERTAIN = 1u << 1, /* nothing without a receipt would undo it */
	IS_POSSIBLE = 1u << 2,
	HAS_REPLIED = 1u << 3,
	REPLY_IS_CERTAIN = 1u << 4,
	REPLY_IS_POSSIBLE = 1u << 5
};

struct adding {
	const struct tacit_silence_work *work;
	const struct tacit_judged *judged;
	bool *is_doubtful; /* one without a receipt would undo it */
	unsigned *known; /* of each state */
};

/* And with it what it undoes itself, on to the first word. */
static void doubt(struct adding *a, size_t by, const char *id)
{
	const struct tacit_silence_work *work = a->work;
	size_t at = tacit_silence_find(work, id);

	while (at != TACIT_NO_INDEX && !a->is_doubtful[at] &&
		work->state_of[at] == work->state_of[by]) {
		const struct tacit_statement *s = work->present[at];

		a->is_doubtful[at] = true;
		/* one that does both takes back and replaces its own */
		if (s->withdraws && s->supersedes)
			doubt(a, by, s->supersedes);
		at = tacit_silence_find(
			work, s->withdraws ? s->withdraws : s->supersedes);
	}
}

static void find_doubts(struct adding *a)
{
	const struct tacit_silence_work *work = a->work;

	a->is_doubtful =
		tacit_arena_array(work->arena, work->count, sizeof(bool));
	for (size_t i = 0; i < work->count; i++) {
		const struct tacit_statement *s = work->present[i];

		if (a->judged[i].reason != TACIT_REASON_NO_RECEIPT)
			continue;
		doubt(a, i, s->withdraws);
		doubt(a, i, s->supersedes);
	}
}

/* Without a receipt, by one whose word counts. */
static bool is_unreceived(const struct adding *a, size_t at)
{
	const struct tacit_silence_work *work = a->work;
	const struct tacit_statement *s = work->present[at];

	return a->judged[at].reason == TACIT_REASON_NO_RECEIPT &&
		!tacit_silence_prepared(&work->facts->call, s->state, s) &&
		tacit_silence_membership(work->facts, s->state,
			work->facts->call.issued,
			work->now) != TACIT_REASON_HEARD;
}

/* What it would undo takes another back, which would stand again. */
static bool may_bring_back(const struct adding *a, const char *undone)
{
	size_t at = tacit_silence_find(a->work, undone);

	return at != TACIT_NO_INDEX && a->work->present[at]->withdraws;
}

/* ... and it would stop it, or bring back what does. */
static bool is_unproved(const struct adding *a, size_t at)
{
	const struct tacit_statement *s = a->work->present[at];

	return is_unreceived(a, at) &&
		(tacit_silence_stops(a->work, s, a->judged[at].kind) ||
			may_bring_back(a, s->withdraws) ||
			may_bring_back(a, s->supersedes));
}

static bool is_reply(const struct adding *a, size_t at)
{
	const struct tacit_judged *j = &a->judged[at];

	return a->work->states[a->work->state_of[at]].is_asked &&
		j->kind != TACIT_KIND_WITHDRAWAL && j->kind != TACIT_KIND_REPLY;
}

static bool stands_in_time(enum tacit_reason reason)
{
	return reason == TACIT_REASON_COUNTED || reason == TACIT_REASON_KIND ||
		reason == TACIT_REASON_UNREASONED;
}

static unsigned known_of(const struct adding *a, size_t at)
{
	bool is_certain = !a->is_doubtful[at];
	unsigned known = 0;

	if (is_unproved(a, at)) {
		known |= IS_POSSIBLE;
		/* it may bring back a reply that was taken back */
		if (a->work->states[a->work->state_of[at]].is_asked)
			known |= REPLY_IS_POSSIBLE;
	}
	if (a->judged[at].reason == TACIT_REASON_COUNTED)
		known |= HAS_COUNTED | IS_POSSIBLE |
			(is_certain ? IS_CERTAIN : 0);
	if (!is_reply(a, at))
		return known;
	if (is_unreceived(a, at))
		known |= REPLY_IS_POSSIBLE;
	if (stands_in_time(a->judged[at].reason))
		known |= HAS_REPLIED | REPLY_IS_POSSIBLE |
			(is_certain ? REPLY_IS_CERTAIN : 0);
	return known;
}

static size_t count_known(const struct adding *a, unsigned bit)
{
	size_t n = 0;

	for (size_t i = 0; i < a->work->state_count; i++)
		n += (a->known[i] & bit) != 0;
	return n;
}

struct tacit_silence_sum tacit_silence_add_up(
	const struct tacit_silence_work *work,
	const struct tacit_judged *judged, const struct tacit_enclosure *whole)
{
	struct tacit_silence_sum sum = { 0 };
	struct adding a = { .work = work, .judged = judged };

	a.known = tacit_arena_array(
		work->arena, work->state_count, sizeof(*a.known));
	find_doubts(&a);
	for (size_t i = 0; i < work->count; i++) {
		if (whole &&
			!tacit_silence_concerns(
				&work->facts->call, judged[i].statement, whole))
			continue;
		a.known[work->state_of[i]] |= known_of(&a, i);
		sum.unproved += is_unproved(&a, i);
		sum.counted += judged[i].reason == TACIT_REASON_COUNTED;
		sum.unreasoned += judged[i].reason == TACIT_REASON_UNREASONED;
	}
	sum.states = count_known(&a, HAS_COUNTED);
	sum.certain = count_known(&a, IS_CERTAIN);
	sum.possible = count_known(&a, IS_POSSIBLE);
	sum.replied = count_known(&a, HAS_REPLIED);
	sum.replied_certain = count_known(&a, REPLY_IS_CERTAIN);
	sum.replied_possible = count_known(&a, REPLY_IS_POSSIBLE);
	return sum;
}
