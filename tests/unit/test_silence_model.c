/*
 * The verdict beside a slow model of it, over random small records.
 *
 * The model shares no code with what it is compared to: it plays a call hour
 * by hour, and tells what stands by asking of each statement, again and
 * again, whether another undoes it. What has no receipt it plays at every
 * hour at which it may have come, and as come later than that: a verdict is
 * right if all of them agree, and is none only if they do not.
 */
#include <stdio.h>
#include <string.h>

#include <tacit/silence.h>

#include "arena_fixture.h"

enum {
	STATEMENTS = 6,
	ISSUED = 100, /* hours are seconds here */
	CLOSES = 110,
	EXTENDED = 115,
	LAST = 120,
	JOINED = 107, /* XAD is a member from then on */
	NEVER = 1000, /* what has no receipt came after all that is played */
	ROUNDS = 30000
};

static const struct tacit_membership_row members[] = {
	{ .state = "XAA" },
	{ .state = "XAB" },
	{ .state = "XAC" },
	{ .state = "XAD", .since = { JOINED } },
	{ .state = "XOB", .kind = TACIT_MEMBERSHIP_OBSERVER },
	{ .state = "XPA", .kind = TACIT_MEMBERSHIP_PARTNER },
};
static const char *const xaa[] = { "XAA" };
static const char *const names[STATEMENTS] = { "a", "b", "c", "d", "e", "f" };
static const struct tacit_enclosure text[] = {
	{ .id = "n/concept", .prepared_by = xaa, .prepared_by_count = 1 },
};

struct record {
	struct tacit_silence_facts facts;
	struct tacit_statement said[STATEMENTS];
	struct tacit_extension extension;
	int64_t now;
};

/* --- a record ------------------------------------------------------------ */

static unsigned seed;

static unsigned below(unsigned n)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % n;
}

static bool one_in(unsigned n)
{
	return !below(n);
}

static void say(struct record *r, size_t at)
{
	static const enum tacit_kind kinds[] = { TACIT_KIND_OBJECTION,
		TACIT_KIND_OBJECTION, TACIT_KIND_OBJECTION,
		TACIT_KIND_RESERVATION, TACIT_KIND_COMMENT,
		TACIT_KIND_NO_OBJECTION, TACIT_KIND_WITHDRAWAL,
		TACIT_KIND_WITHDRAWAL, TACIT_KIND_SUPPORT, TACIT_KIND_REPLY };
	static const char *const joint[] = { "XAB", "XAC" };
	struct tacit_statement *s = &r->said[at];

	s->id = names[at];
	s->state = members[below(COUNT(members))].state;
	s->kind = kinds[below(COUNT(kinds))];
	s->received.s = one_in(9) ? 0 : ISSUED + below(LAST - ISSUED);
	s->has_reason = !one_in(3);
	s->is_outside = one_in(20);
	s->is_spoken = one_in(15);
	if (one_in(12))
		s->entered_in_error.s = ISSUED + below(LAST - ISSUED);
	if (one_in(3)) {
		s->joint = joint;
		s->joint_count = COUNT(joint);
	}
	if (!at)
		return;
	if (s->kind == TACIT_KIND_WITHDRAWAL)
		s->withdraws = names[below((unsigned)at)];
	if (s->kind == TACIT_KIND_SUPPORT)
		s->follows = names[below((unsigned)at)];
	if (one_in(4))
		s->supersedes = names[below((unsigned)at)];
	/* only one's own can be taken back: let that be often */
	if (s->withdraws && !one_in(4))
		s->state = r->said[strchr("abcdef", *s->withdraws) - "abcdef"]
				   .state;
}

static void draw(struct record *r)
{
	static const enum tacit_effect effects[] = { TACIT_EFFECT_ADOPT,
		TACIT_EFFECT_ADOPT, TACIT_EFFECT_ENDORSE, TACIT_EFFECT_FORWARD,
		TACIT_EFFECT_NONE };
	struct tacit_call *call = &r->facts.call;

	*r = (struct record){ .now = ISSUED + below(LAST - ISSUED + 1) };
	r->facts.members = members;
	r->facts.member_count = COUNT(members);
	r->facts.statements = r->said;
	r->facts.statement_count = below(STATEMENTS + 1);
	for (size_t i = 0; i < r->facts.statement_count; i++)
		say(r, i);
	call->note = "2022/n-1";
	call->effect = effects[below(COUNT(effects))];
	call->issued.s = ISSUED;
	call->closes.s = CLOSES;
	call->enclosures = text;
	call->enclosure_count = COUNT(text);
	call->rules = (struct tacit_silence_rules){ .is_final = !one_in(3),
		.needs_reason = one_in(3),
		.hears_observers = one_in(2),
		.objections_needed = below(4),
		.replies_needed = one_in(3) ? below(4) : 0 };
	if (one_in(8)) {
		call->undoing.undone = one_in(3) ? TACIT_UNDONE_IN_ERROR
						 : TACIT_UNDONE_SUPERSEDED;
		call->undoing.since.s = ISSUED + below(LAST - ISSUED);
	}
	if (one_in(2)) {
		r->extension = (struct tacit_extension){ .note = "2022/n-2",
			.issued = { ISSUED + below(LAST - ISSUED) },
			.closes = { EXTENDED } };
		if (one_in(3))
			r->extension.undone.s = r->extension.issued.s + 1 +
				below(LAST - CLOSES);
		call->extensions = &r->extension;
		call->extension_count = 1;
	}
}

/* --- the model ----------------------------------------------------------- */

/*
 * The close in force at an hour, for what is received then or was before: an
 * extension that stood at its receipt goes on to count for it.
 */
static int64_t close_for(const struct record *r, int64_t hour, int64_t received)
{
	int64_t issued = r->extension.issued.s;
	int64_t undone = r->extension.undone.s;

	if (!issued || issued > hour || issued >= CLOSES)
		return CLOSES;
	if (!undone || undone > hour)
		return EXTENDED;
	return issued <= received && received < undone ? EXTENDED : CLOSES;
}

static int64_t close_at(const struct record *r, int64_t hour)
{
	return close_for(r, hour, hour);
}

static bool is_procedure(const struct record *r)
{
	return r->facts.call.effect == TACIT_EFFECT_ADOPT ||
		r->facts.call.effect == TACIT_EFFECT_ENDORSE;
}

/* What the record has at an hour, of the whole that it has at `now`. */
struct view {
	const struct record *r;
	int64_t hour;
};

static bool is_said(const struct record *r, const struct tacit_statement *s)
{
	int64_t error = s->entered_in_error.s;

	return !s->is_outside &&
		(s->received.s <= r->now || s->received.s == NEVER) &&
		(!error || error > r->now);
}

static bool is_here(const struct view *v, const struct tacit_statement *s)
{
	bool is_observer = !strcmp(s->state, "XOB");

	return is_said(v->r, s) && !s->is_spoken && s->received.s &&
		s->received.s <= v->hour &&
		s->received.s < close_for(v->r, v->hour, s->received.s) &&
		strcmp(s->state, "XPA") != 0 &&
		(s->received.s >= JOINED || strcmp(s->state, "XAD") != 0) &&
		(!is_observer || v->r->facts.call.rules.hears_observers);
}

static bool names_it(const char *id, const struct tacit_statement *s)
{
	return id && !strcmp(id, s->id);
}

static bool is_taken_back(
	const struct view *v, const struct tacit_statement *s);

/* Another of the same state that is here. */
static bool is_anothers(const struct view *v, const struct tacit_statement *by,
	const struct tacit_statement *s)
{
	return by != s && is_here(v, by) && is_here(v, s) &&
		!strcmp(by->state, s->state);
}

static bool is_replaced(const struct view *v, const struct tacit_statement *s,
	bool by_withdrawal)
{
	for (size_t i = 0; i < v->r->facts.statement_count; i++) {
		const struct tacit_statement *by = &v->r->said[i];

		if (is_anothers(v, by, s) && names_it(by->supersedes, s) &&
			(by->withdraws || !by_withdrawal))
			return true;
	}
	return false;
}

static bool is_taken_back(const struct view *v, const struct tacit_statement *s)
{
	for (size_t i = 0; i < v->r->facts.statement_count; i++) {
		const struct tacit_statement *by = &v->r->said[i];

		if (is_anothers(v, by, s) && names_it(by->withdraws, s) &&
			!is_taken_back(v, by) && !is_replaced(v, by, true))
			return true;
	}
	return false;
}

/* The one whose words a supporter that it names makes its own; or itself. */
static const struct tacit_statement *spoken(
	const struct record *r, const struct tacit_statement *s)
{
	for (size_t i = 0; i < r->facts.statement_count; i++) {
		const struct tacit_statement *other = &r->said[i];

		if (s->kind != TACIT_KIND_SUPPORT ||
			!names_it(s->follows, other) || !is_said(r, other))
			continue;
		for (size_t k = 0; k < other->joint_count; k++)
			if (!strcmp(other->joint[k], s->state))
				return other;
	}
	return s;
}

static bool stops(const struct record *r, const struct tacit_statement *s)
{
	const struct tacit_statement *words = spoken(r, s);
	bool asks_why = is_procedure(r) && r->facts.call.rules.needs_reason;

	if (asks_why && !s->has_reason && !words->has_reason)
		return false;
	if (is_procedure(r))
		return words->kind == TACIT_KIND_OBJECTION ||
			words->kind == TACIT_KIND_RESERVATION;
	return words->kind != TACIT_KIND_SUPPORT &&
		words->kind != TACIT_KIND_NO_OBJECTION &&
		words->kind != TACIT_KIND_WITHDRAWAL &&
		words->kind != TACIT_KIND_REPLY;
}

/* It stands, and is the word of a member that did not prepare the text. */
static bool speaks(const struct view *v, const struct tacit_statement *s)
{
	return is_here(v, s) && strcmp(s->state, "XAA") != 0 &&
		strcmp(s->state, "XOB") != 0 && !is_replaced(v, s, false) &&
		!is_taken_back(v, s);
}

static bool replies(const struct view *v, const struct tacit_statement *s)
{
	return speaks(v, s) && strcmp(s->state, "XAD") != 0 &&
		spoken(v->r, s)->kind != TACIT_KIND_REPLY &&
		spoken(v->r, s)->kind != TACIT_KIND_WITHDRAWAL;
}

static bool objects(const struct view *v, const struct tacit_statement *s)
{
	return speaks(v, s) && stops(v->r, s);
}

static unsigned states(const struct view *v,
	bool (*does)(const struct view *v, const struct tacit_statement *s))
{
	unsigned n = 0;

	for (size_t m = 0; m < COUNT(members); m++) {
		bool any = false;

		for (size_t i = 0; i < v->r->facts.statement_count; i++)
			any = any ||
				(!strcmp(v->r->said[i].state,
					 members[m].state) &&
					does(v, &v->r->said[i]));
		n += any;
	}
	return n;
}

static unsigned needed(const struct record *r)
{
	unsigned n =
		is_procedure(r) ? r->facts.call.rules.objections_needed : 0;

	return n ? n : 1;
}

/* The hour at which a final rule ended it, or 0. */
static int64_t end_of(const struct record *r)
{
	if (!is_procedure(r) || !r->facts.call.rules.is_final)
		return 0;
	for (int64_t hour = ISSUED; hour <= r->now; hour++) {
		struct view v = { r, hour };

		if (hour < close_at(r, hour) &&
			states(&v, objects) >= needed(r))
			return hour;
	}
	return 0;
}

/* What had closed, or was broken for good, has a result. */
static bool is_undone(const struct record *r)
{
	const struct tacit_undoing *undoing = &r->facts.call.undoing;
	int64_t end = end_of(r);

	if (undoing->undone == TACIT_UNDONE_NOT || undoing->since.s > r->now)
		return false;
	return undoing->undone == TACIT_UNDONE_IN_ERROR ||
		undoing->since.s < (end ? end : close_at(r, undoing->since.s));
}

static enum tacit_verdict verdict_of(const struct record *r)
{
	struct view v = { r, r->now };
	bool has_rule = r->facts.call.effect != TACIT_EFFECT_NONE;
	unsigned found = states(&v, objects);

	if (is_undone(r))
		return TACIT_VERDICT_NO_CALL;
	if (end_of(r))
		return TACIT_VERDICT_BROKEN;
	if (r->now < close_at(r, r->now))
		return found ? TACIT_VERDICT_OPEN_WITH_COMMENTS
			     : TACIT_VERDICT_OPEN;
	if (found >= needed(r))
		return has_rule ? TACIT_VERDICT_BROKEN
				: TACIT_VERDICT_CLOSED_WITH_COMMENTS;
	if (is_procedure(r) &&
		states(&v, replies) < r->facts.call.rules.replies_needed)
		return TACIT_VERDICT_TOO_FEW_REPLIES;
	return has_rule ? TACIT_VERDICT_KEPT : TACIT_VERDICT_CLOSED;
}

/* --- the two beside each other ------------------------------------------- */

/* An open call is one, whatever counts so far. */
static enum tacit_verdict plain(enum tacit_verdict verdict)
{
	return verdict == TACIT_VERDICT_OPEN_WITH_COMMENTS ? TACIT_VERDICT_OPEN
							   : verdict;
}

/* The verdicts of what has no receipt, from `at` on, at every hour. */
static unsigned play(struct record *r, size_t at)
{
	unsigned found = 0;

	while (at < r->facts.statement_count && r->said[at].received.s)
		at++;
	if (at == r->facts.statement_count)
		return 1u << plain(verdict_of(r));
	for (int64_t hour = ISSUED; hour <= r->now; hour++) {
		r->said[at].received.s = hour;
		found |= play(r, at + 1);
	}
	r->said[at].received.s = NEVER;
	found |= play(r, at + 1);
	r->said[at].received.s = 0;
	return found;
}

static size_t without_receipt(const struct record *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->facts.statement_count; i++)
		n += !r->said[i].received.s;
	return n;
}

START_TEST(the_model_agrees)
{
	size_t of_verdict[TACIT_VERDICT_NOT_PROVABLE + 1] = { 0 };
	size_t proved = 0;
	size_t ended = 0;

	for (unsigned round = 1; round <= ROUNDS; round++) {
		struct tacit_silence out = { 0 };
		struct tacit_instant now;
		struct record r;
		char what[32];
		size_t open;

		seed = round * 2654435761u + (unsigned)_i;
		draw(&r);
		now.s = r.now;
		open = without_receipt(&r);
		(void)snprintf(what, sizeof(what), "%d/%u", _i, round);
		tacit_silence_judge(&arena, &r.facts, now, &out);
		of_verdict[out.verdict]++;
		ended += tacit_instant_is_set(out.readings[0].ended);
		if (!open) {
			ck_assert_msg(out.readings[0].ended.s == end_of(&r),
				"%s: ended", what);
			ck_assert_int_eq(out.is_open,
				!is_undone(&r) && !end_of(&r) &&
					r.now < close_at(&r, r.now));
			ck_assert_msg(out.verdict != TACIT_VERDICT_NOT_PROVABLE,
				"%s: nothing is in doubt", what);
			ck_assert_msg(out.verdict == verdict_of(&r),
				"%s: %s, not %s", what,
				tacit_verdict_word(out.verdict),
				tacit_verdict_word(verdict_of(&r)));
		} else if (open < 3) {
			unsigned found = play(&r, 0);

			if (out.verdict == TACIT_VERDICT_NOT_PROVABLE)
				ck_assert_msg(found & (found - 1),
					"%s: all cases agree: %x", what, found);
			else
				ck_assert_msg(found == 1u << plain(out.verdict),
					"%s: %s, not %x", what,
					tacit_verdict_word(out.verdict), found);
			proved++;
		}
		tacit_arena_clear(&arena);
	}
	/* it would be no comparison if one of them never came */
	for (int i = TACIT_VERDICT_OPEN; i <= TACIT_VERDICT_NOT_PROVABLE; i++)
		ck_assert_uint_gt(of_verdict[i], ROUNDS / 200);
	ck_assert_uint_gt(proved, ROUNDS / 20);
	ck_assert_uint_gt(ended, ROUNDS / 50);
}
END_TEST

Suite *tacit_suite_silence_model(void)
{
	Suite *suite = suite_create("silence_model");
	TCase *tcase = tcase_create("silence_model");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, NULL, clear_arena);
	tcase_add_loop_test(tcase, the_model_agrees, 0, 4);
	suite_add_tcase(suite, tcase);
	return suite;
}
