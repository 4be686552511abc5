/*
 * What stands for others is judged as they would be: random calls, whole, and
 * with one statement for all that are alike.
 */
#include <string.h>

#include <tacit/silence.h>

#include "arena_fixture.h"

enum {
	STATEMENTS = 48,
	FIRST = 100, /* hours are seconds here */
	CLOSES = 110,
	EXTENDED = 116,
	LAST = 120,
	ROUNDS = 1500
};

static const struct tacit_membership_row members[] = {
	{ .state = "XAA" },
	{ .state = "XAB" },
	{ .state = "XAC", .since = { 105 } },
	{ .state = "XAD", .until = { 107 } },
	{ .state = "XOB", .kind = TACIT_MEMBERSHIP_OBSERVER },
};
static const char *const prepared_by[] = { "XAA" };
static const struct tacit_enclosure texts[] = {
	{ .id = "n/one", .prepared_by = prepared_by, .prepared_by_count = 1 },
	{ .id = "n/two" },
};
static const char *const one[] = { "n/one" };
static const char *const two[] = { "n/two" };
static char names[STATEMENTS][4];

struct record {
	struct tacit_silence_facts facts;
	struct tacit_statement said[STATEMENTS];
	struct tacit_extension extension;
	struct tacit_instant now;
};

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
		TACIT_KIND_OBJECTION, TACIT_KIND_COMMENT, TACIT_KIND_REPLY,
		TACIT_KIND_SUPPORT };
	struct tacit_statement *s = &r->said[at];

	*s = (struct tacit_statement){ .id = names[at],
		.state = members[below(COUNT(members))].state,
		.kind = kinds[below(COUNT(kinds))],
		.received = { one_in(12) ? 0 : FIRST + below(LAST - FIRST) },
		.recorded = { LAST - one_in(10) },
		.has_reason = !one_in(9),
		.is_spoken = one_in(20),
		.is_outside = one_in(20),
		.is_entered_since = one_in(20),
		.places = one_in(2) ? one : two,
		.place_count = one_in(4) };
	if (at && one_in(20))
		s->supersedes = names[below((unsigned)at)];
	if (at && one_in(20))
		s->withdraws = names[below((unsigned)at)];
	if (at && one_in(16))
		s->follows = names[below((unsigned)at)];
	if (one_in(15)) {
		s->joint = prepared_by;
		s->joint_count = 1;
	}
}

static bool names_it(const char *id, const struct tacit_statement *s)
{
	return id && !strcmp(id, s->id);
}

static bool is_bound(const struct record *r, const struct tacit_statement *s)
{
	for (size_t i = 0; i < r->facts.statement_count; i++) {
		const struct tacit_statement *by = &r->said[i];

		if (names_it(by->supersedes, s) || names_it(by->withdraws, s) ||
			names_it(by->follows, s))
			return true;
	}
	return s->supersedes || s->withdraws || s->follows || s->joint_count;
}

static void draw(struct record *r)
{
	static const enum tacit_effect effects[] = { TACIT_EFFECT_ADOPT,
		TACIT_EFFECT_FORWARD, TACIT_EFFECT_NONE };
	struct tacit_call *call = &r->facts.call;

	*r = (struct record){ .now = { LAST } };
	call->note = "2022/n-1";
	call->effect = effects[below(COUNT(effects))];
	call->issued.s = FIRST;
	call->closes.s = CLOSES;
	if (one_in(4))
		call->other_closes.s = CLOSES + 1 + below(3);
	if (one_in(2))
		call->replies_complete.s = CLOSES + below(LAST - CLOSES);
	call->is_separable = one_in(3);
	call->enclosures = texts;
	call->enclosure_count = COUNT(texts);
	call->rules = (struct tacit_silence_rules){ .is_final = one_in(4),
		.needs_reason = one_in(3),
		.hears_observers = one_in(2),
		.objections_needed = below(4),
		.replies_needed = below(4) };
	if (one_in(8)) {
		call->undoing.undone = TACIT_UNDONE_SUPERSEDED;
		call->undoing.since.s = FIRST + below(LAST - FIRST);
	}
	if (one_in(2)) {
		r->extension = (struct tacit_extension){ .note = "2022/n-2",
			.issued = { FIRST + below(CLOSES - FIRST) },
			.closes = { EXTENDED } };
		if (one_in(3))
			r->extension.undone.s =
				r->extension.issued.s + 1 + below(9);
		if (one_in(3))
			r->extension.other_closes.s = EXTENDED + 1 + below(2);
		call->extensions = &r->extension;
		call->extension_count = 1;
	}
	r->facts.members = members;
	r->facts.member_count = COUNT(members);
	r->facts.statements = r->said;
	r->facts.statement_count = below(STATEMENTS + 1);
	for (size_t i = 0; i < r->facts.statement_count; i++)
		say(r, i);
	for (size_t i = 0; i < r->facts.statement_count; i++)
		r->said[i].is_alone = !is_bound(r, &r->said[i]);
}

/* With one for all that are alike; how many are gone. */
static size_t fold(const struct record *r, struct record *out)
{
	size_t count = 0;

	*out = *r;
	out->facts.statements = out->said;
	for (size_t i = 0; i < r->facts.statement_count; i++) {
		const struct tacit_statement *s = &r->said[i];
		size_t k = 0;

		while (k < count &&
			!tacit_silence_is_alike(&r->facts, &out->said[k], s))
			k++;
		if (k < count)
			out->said[k].more++;
		else
			out->said[count++] = *s;
	}
	out->facts.statement_count = count;
	return r->facts.statement_count - count;
}

static void compare_readings(
	const struct tacit_reading *a, const struct tacit_reading *b)
{
	ck_assert_int_eq(a->closes.s, b->closes.s);
	ck_assert_int_eq(a->ended.s, b->ended.s);
	ck_assert_int_eq(a->verdict, b->verdict);
	ck_assert_int_eq(a->is_provisional, b->is_provisional);
	ck_assert_uint_eq(a->counted, b->counted);
	ck_assert_uint_eq(a->states_counted, b->states_counted);
	ck_assert_uint_eq(a->states_replied, b->states_replied);
	ck_assert_uint_eq(a->unreasoned, b->unreasoned);
	ck_assert_uint_eq(a->unproved, b->unproved);
	ck_assert_mem_eq(a->in_group, b->in_group, sizeof(a->in_group));
	ck_assert_mem_eq(a->states_in_group, b->states_in_group,
		sizeof(a->states_in_group));
	ck_assert_uint_eq(a->enclosure_count, b->enclosure_count);
	for (size_t i = 0; i < a->enclosure_count; i++) {
		ck_assert_int_eq(
			a->enclosures[i].verdict, b->enclosures[i].verdict);
		ck_assert_uint_eq(
			a->enclosures[i].counted, b->enclosures[i].counted);
		ck_assert_uint_eq(a->enclosures[i].states_counted,
			b->enclosures[i].states_counted);
	}
}

static void compare(
	const struct tacit_silence *a, const struct tacit_silence *b)
{
	ck_assert_int_eq(a->verdict, b->verdict);
	ck_assert_int_eq(a->is_provisional, b->is_provisional);
	ck_assert_int_eq(a->readings_differ, b->readings_differ);
	ck_assert_uint_eq(a->asked, b->asked);
	ck_assert_uint_eq(a->no_communication, b->no_communication);
	ck_assert_uint_eq(a->named_only, b->named_only);
	ck_assert_uint_eq(a->entered_after, b->entered_after);
	ck_assert_uint_eq(a->reading_count, b->reading_count);
	for (size_t i = 0; i < a->reading_count; i++)
		compare_readings(&a->readings[i], &b->readings[i]);
}

/* What tells them apart is told by what is judged of each, too. */
static void compare_each(const struct record *folded,
	const struct tacit_silence *whole, const struct tacit_silence *few)
{
	const struct tacit_reading *a = &whole->readings[0];
	const struct tacit_reading *b = &few->readings[0];

	for (size_t i = 0; i < b->judged_count; i++) {
		const struct tacit_statement *one_of = b->judged[i].statement;

		for (size_t k = 0; one_of->more && k < a->judged_count; k++) {
			if (!tacit_silence_is_alike(&folded->facts, one_of,
				    a->judged[k].statement))
				continue;
			ck_assert_int_eq(
				a->judged[k].reason, b->judged[i].reason);
			ck_assert_int_eq(
				a->judged[k].group, b->judged[i].group);
		}
	}
}

START_TEST(one_stands_for_many)
{
	size_t gone = 0;

	for (size_t i = 0; i < STATEMENTS; i++) {
		names[i][0] = (char)('a' + i / 26);
		names[i][1] = (char)('a' + i % 26);
	}
	for (unsigned round = 1; round <= ROUNDS; round++) {
		struct tacit_silence whole = { 0 };
		struct tacit_silence few = { 0 };
		struct record r;
		struct record folded;

		seed = round * 2654435761u + (unsigned)_i;
		draw(&r);
		gone += fold(&r, &folded);
		tacit_silence_judge(&arena, &r.facts, r.now, &whole);
		tacit_silence_judge(&arena, &folded.facts, r.now, &few);
		compare(&whole, &few);
		compare_each(&folded, &whole, &few);
		tacit_arena_clear(&arena);
	}
	ck_assert_uint_gt(gone, ROUNDS / 3);
}
END_TEST

Suite *tacit_suite_silence_alike(void)
{
	Suite *suite = suite_create("silence_alike");
	TCase *tcase = tcase_create("all");

	tcase_add_checked_fixture(tcase, NULL, clear_arena);
	tcase_add_loop_test(tcase, one_stands_for_many, 0, 4);
	suite_add_tcase(suite, tcase);
	return suite;
}
