#include <string.h>

#include <tacit/standing.h>

#include "arena_fixture.h"
#include "suite.h"

enum { MOST = 4, LATE = 100 };

static const char *const names[] = { "a", "b", "c", "d" };

static struct tacit_standing *find(
	const struct tacit_standing_row *rows, size_t count, int64_t now)
{
	return tacit_standing_find(
		&arena, rows, count, (struct tacit_instant){ now });
}

/* --- the chains, written out ------------------------------------------------ */

/*
 * Each undoes the one before it: w withdraws, s supersedes, b does both, v
 * says that it was entered in error. What became of each: "." stands, "w" is
 * withdrawn, "s" superseded, "v" entered in error, always by the next.
 */
static const struct {
	const char *chain;
	const char *became;
} chains[] = {
	{ "", "." },
	{ "w", "w." },
	{ "s", "s." },
	{ "b", "s." },
	{ "v", "v." },
	/* a withdrawn withdrawal has undone nothing */
	{ "ww", ".w." },
	/* a withdrawn successor does not bring back what it replaced */
	{ "sw", "sw." },
	{ "bw", "sw." },
	{ "vw", ".w." },
	/* a later word replaces a withdrawal, not what it did */
	{ "ws", "ws." },
	{ "ss", "ss." },
	{ "bs", "ss." },
	{ "vs", ".s." },
	/* replaced and withdrawn: that was a withdrawal, too */
	{ "wb", ".s." },
	{ "sb", "ss." },
	{ "bb", "ss." },
	{ "vb", ".s." },
	/* what was entered in error never was */
	{ "wv", ".v." },
	{ "sv", ".v." },
	{ "bv", ".v." },
	{ "vv", ".v." },
	{ "www", "w.w." },
	{ "wws", ".ws." },
	{ "wwb", "w.s." },
	{ "wwv", "w.v." },
	{ "wsw", "wsw." },
	{ "wss", "wss." },
	{ "wsb", "wss." },
	{ "wsv", "w.v." },
	{ "wbw", ".sw." },
	{ "wbs", ".ss." },
	{ "wbb", ".ss." },
	{ "wbv", "w.v." },
	{ "wvw", "w.w." },
	{ "wvs", "w.s." },
	{ "wvb", "w.s." },
	{ "wvv", "w.v." },
	{ "sww", "s.w." },
	{ "sws", "sws." },
	{ "swb", "s.s." },
	{ "swv", "s.v." },
	{ "ssw", "ssw." },
	{ "sss", "sss." },
	{ "ssb", "sss." },
	{ "ssv", "s.v." },
	{ "sbw", "ssw." },
	{ "sbs", "sss." },
	{ "sbb", "sss." },
	{ "sbv", "s.v." },
	{ "svw", "s.w." },
	{ "svs", "s.s." },
	{ "svb", "s.s." },
	{ "svv", "s.v." },
	{ "bww", "s.w." },
	{ "bws", "sws." },
	{ "bwb", "s.s." },
	{ "bwv", "s.v." },
	{ "bsw", "ssw." },
	{ "bss", "sss." },
	{ "bsb", "sss." },
	{ "bsv", "s.v." },
	{ "bbw", "ssw." },
	{ "bbs", "sss." },
	{ "bbb", "sss." },
	{ "bbv", "s.v." },
	{ "bvw", "s.w." },
	{ "bvs", "s.s." },
	{ "bvb", "s.s." },
	{ "bvv", "s.v." },
	{ "vww", "v.w." },
	{ "vws", ".ws." },
	{ "vwb", "v.s." },
	{ "vwv", "v.v." },
	{ "vsw", ".sw." },
	{ "vss", ".ss." },
	{ "vsb", ".ss." },
	{ "vsv", "v.v." },
	{ "vbw", ".sw." },
	{ "vbs", ".ss." },
	{ "vbb", ".ss." },
	{ "vbv", "v.v." },
	{ "vvw", "v.w." },
	{ "vvs", "v.s." },
	{ "vvb", "v.s." },
	{ "vvv", "v.v." },
};

static void undo(struct tacit_standing_row *row, char how, const char *target)
{
	if (how == 'w' || how == 'b')
		row->withdraws = target;
	if (how == 's' || how == 'b')
		row->supersedes = target;
	if (how == 'v')
		row->voids = target;
}

static char letter(enum tacit_undone undone)
{
	static const char letters[] = {
		[TACIT_UNDONE_NOT] = '.',
		[TACIT_UNDONE_WITHDRAWN] = 'w',
		[TACIT_UNDONE_SUPERSEDED] = 's',
		[TACIT_UNDONE_CANCELLED] = 'c',
		[TACIT_UNDONE_IN_ERROR] = 'v',
	};

	return letters[undone];
}

START_TEST(chains_up_to_four)
{
	const char *chain = chains[_i].chain;
	size_t count = strlen(chain) + 1;
	struct tacit_standing_row rows[MOST] = { { 0 } };
	const struct tacit_standing *out;
	bool backwards;
	int round;

	/* the order of the rows changes nothing */
	for (round = 0; round < 2; round++) {
		backwards = round == 1;
		memset(rows, 0, sizeof(rows));
		for (size_t i = 0; i < count; i++) {
			size_t at = backwards ? count - 1 - i : i;

			rows[at].id = names[i];
			rows[at].since.s = 10 + (int64_t)i;
			if (i)
				undo(&rows[at], chain[i - 1], names[i - 1]);
		}
		out = find(rows, count, LATE);
		for (size_t i = 0; i < count; i++) {
			size_t at = backwards ? count - 1 - i : i;

			ck_assert_msg(
				letter(out[at].undone) == chains[_i].became[i],
				"%s: %s is %c", chain, names[i],
				letter(out[at].undone));
			ck_assert_uint_eq(out[at].circle, TACIT_NO_CIRCLE);
			if (out[at].undone == TACIT_UNDONE_NOT)
				continue;
			ck_assert_str_eq(rows[out[at].by].id, names[i + 1]);
			ck_assert_int_eq(out[at].since.s, 11 + (int64_t)i);
		}
	}
}
END_TEST

/* Every word of the four letters, once. */
START_TEST(no_chain_is_left_out)
{
	size_t i;
	size_t k;

	ck_assert_uint_eq(COUNT(chains), 1 + 4 + 16 + 64);
	for (i = 0; i < COUNT(chains); i++) {
		ck_assert(strspn(chains[i].chain, "wsbv") ==
			strlen(chains[i].chain));
		for (k = 0; k < i; k++)
			ck_assert_str_ne(chains[i].chain, chains[k].chain);
	}
}
END_TEST

START_TEST(in_a_circle_nothing_is_undone)
{
	static const char ways[] = "wsbv";
	size_t size = (size_t)_i;
	size_t all = 1;
	size_t code;

	for (size_t i = 0; i < size; i++)
		all *= 4;
	for (code = 0; code < all; code++) {
		struct tacit_standing_row rows[MOST] = { { 0 } };
		const struct tacit_standing *out;
		size_t rest = code;

		for (size_t i = 0; i < size; i++, rest /= 4) {
			rows[i].id = names[i];
			undo(&rows[i], ways[rest % 4], names[(i + 1) % size]);
		}
		out = find(rows, size, LATE);
		for (size_t i = 0; i < size; i++) {
			ck_assert_int_eq(out[i].undone, TACIT_UNDONE_NOT);
			ck_assert_uint_eq(
				out[i].circle, size > 1 ? 0 : TACIT_NO_CIRCLE);
		}
	}
}
END_TEST

/* --- everything that four documents can do to each other --------------------- */

/* The definition once more, as slow and plain as it can be said. */
struct plain {
	const struct tacit_standing_row *rows;
	size_t count;
	bool leads[MOST][MOST]; /* by what it undoes, on and on */
};

static bool names_it(const char *id, const struct tacit_standing_row *row)
{
	return id && !strcmp(id, row->id);
}

static void find_leads(struct plain *p)
{
	for (size_t i = 0; i < p->count; i++)
		for (size_t k = 0; k < p->count; k++)
			p->leads[i][k] = i != k &&
				(names_it(p->rows[i].withdraws, &p->rows[k]) ||
					names_it(p->rows[i].supersedes,
						&p->rows[k]) ||
					names_it(
						p->rows[i].voids, &p->rows[k]));
	for (size_t via = 0; via < p->count; via++)
		for (size_t i = 0; i < p->count; i++)
			for (size_t k = 0; k < p->count; k++)
				p->leads[i][k] |=
					p->leads[i][via] && p->leads[via][k];
}

static bool is_void(const struct plain *p, size_t row);
static bool is_withdrawn(const struct plain *p, size_t row);

/* Does `by` have an effect on `row` by the key that names `id`? */
static bool bears(const struct plain *p, size_t by, const char *id, size_t row)
{
	return by != row && names_it(id, &p->rows[row]) && !p->leads[row][by];
}

static bool is_replaced(const struct plain *p, size_t row, bool by_withdrawal)
{
	for (size_t i = 0; i < p->count; i++)
		if (bears(p, i, p->rows[i].supersedes, row) && !is_void(p, i) &&
			(!by_withdrawal || p->rows[i].withdraws))
			return true;
	return false;
}

static bool is_withdrawn(const struct plain *p, size_t row)
{
	for (size_t i = 0; i < p->count; i++)
		if (bears(p, i, p->rows[i].withdraws, row) && !is_void(p, i) &&
			!is_withdrawn(p, i) && !is_replaced(p, i, true))
			return true;
	return false;
}

static bool is_void(const struct plain *p, size_t row)
{
	for (size_t i = 0; i < p->count; i++)
		if (bears(p, i, p->rows[i].voids, row) && !is_void(p, i) &&
			!is_withdrawn(p, i) && !is_replaced(p, i, false))
			return true;
	return false;
}

/* Check notes each of its assertions; these are too many for that. */
static bool is_alike(const struct tacit_standing_row *rows, size_t count)
{
	struct plain p = { .rows = rows, .count = count };
	const struct tacit_standing *out = find(rows, count, LATE);
	bool alike = true;

	find_leads(&p);
	for (size_t i = 0; i < count; i++) {
		bool v = is_void(&p, i);
		bool w = is_withdrawn(&p, i);
		bool s = is_replaced(&p, i, false);

		alike &= (out[i].circle != TACIT_NO_CIRCLE) == p.leads[i][i];
		switch (out[i].undone) {
		case TACIT_UNDONE_NOT:
			alike &= !v && !w && !s;
			break;
		case TACIT_UNDONE_WITHDRAWN:
			alike &= !v && w;
			break;
		case TACIT_UNDONE_SUPERSEDED:
			alike &= !v && s;
			break;
		case TACIT_UNDONE_CANCELLED: /* by no row of these */
			alike = false;
			break;
		case TACIT_UNDONE_IN_ERROR:
			alike &= v;
			break;
		}
	}
	return alike;
}

static const char *other(size_t row, size_t count, size_t choice)
{
	size_t at = row + choice;

	return choice ? names[at % count] : NULL;
}

/* All that three can do in every way, and four by their own hands. */
START_TEST(is_what_the_plain_definition_says)
{
	size_t count = (size_t)_i;
	bool with_acts = count < 4;
	size_t ways = count * count * (with_acts ? count : 1);
	size_t all = 1;
	size_t code;

	for (size_t i = 0; i < count; i++)
		all *= ways;
	for (code = 0; code < all; code++) {
		struct tacit_standing_row rows[MOST] = { { 0 } };
		size_t rest = code;

		for (size_t i = 0; i < count; i++, rest /= ways) {
			size_t n = rest % ways;

			rows[i].id = names[i];
			rows[i].since.s = (int64_t)((i * 3) % 4);
			rows[i].withdraws = other(i, count, n % count);
			n /= count;
			rows[i].supersedes = other(i, count, n % count);
			if (with_acts)
				rows[i].voids = other(i, count, n / count);
		}
		if (!is_alike(rows, count))
			ck_abort_msg("%zu of %zu documents", code, count);
		if (code % 4096 == 0)
			tacit_arena_clear(&arena);
	}
}
END_TEST

/* --- the rest ------------------------------------------------------------------ */

START_TEST(only_the_same_hand_and_type)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a", .type = 1, .hand = "XAA" },
		{ .id = "b", .type = 1, .hand = "XAB", .withdraws = "a" },
		{ .id = "c", .type = 2, .hand = "XAA", .supersedes = "a" },
		{ .id = "d", .type = 1, .supersedes = "a" },
		{ .id = "a", .type = 2, .hand = "XAA" },
		{ .id = "e", .type = 3, .voids = "b" },
		/* nor by a hand what nobody's is */
		{ .id = "f", .type = 1, .hand = "XAA", .supersedes = "d" },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_int_eq(out[0].undone, TACIT_UNDONE_NOT);
	ck_assert_int_eq(out[1].undone, TACIT_UNDONE_IN_ERROR);
	ck_assert_uint_eq(out[1].by, 5);
	ck_assert_int_eq(out[3].undone, TACIT_UNDONE_NOT);
	ck_assert_int_eq(out[4].undone, TACIT_UNDONE_SUPERSEDED);
	ck_assert_uint_eq(out[4].by, 2);
}
END_TEST

START_TEST(what_comes_later_has_undone_nothing_yet)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a", .since = { 1 } },
		{ .id = "b", .since = { 5 }, .withdraws = "a" },
		{ .id = "c", .since = { 8 }, .withdraws = "b" },
		/* written before what it takes back is there */
		{ .id = "d", .since = { 6 } },
		{ .id = "e", .since = { 2 }, .withdraws = "d" },
	};

	ck_assert_int_eq(find(rows, 5, 5)[3].undone, TACIT_UNDONE_NOT);
	ck_assert_int_eq(find(rows, 5, 6)[3].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_int_eq(find(rows, 3, 4)[0].undone, TACIT_UNDONE_NOT);
	ck_assert_int_eq(find(rows, 3, 5)[0].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_int_eq(find(rows, 3, 7)[0].since.s, 5);
	ck_assert_int_eq(find(rows, 3, 8)[0].undone, TACIT_UNDONE_NOT);
	ck_assert_int_eq(find(rows, 3, 8)[1].since.s, 8);
}
END_TEST

START_TEST(names_what_did_it_first)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a" },
		{ .id = "b", .since = { 9 }, .supersedes = "a" },
		{ .id = "c", .since = { 7 }, .supersedes = "a" },
		{ .id = "d", .since = { 8 }, .withdraws = "c" },
		{ .id = "e" },
		{ .id = "f", .since = { 3 }, .supersedes = "e" },
		{ .id = "g", .since = { 4 }, .withdraws = "e" },
		{ .id = "h", .since = { 5 }, .withdraws = "e" },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_uint_eq(out[0].by, 2);
	ck_assert_int_eq(out[0].since.s, 7);
	/* withdrawn is said before superseded */
	ck_assert_int_eq(out[4].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_uint_eq(out[4].by, 6);
}
END_TEST

/* An act cancels as it voids: of any type, by any hand, while it stands. */
START_TEST(a_call_is_cancelled)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a", .type = 1, .hand = "XAA" },
		{ .id = "b", .type = 2, .cancels = "a", .since = { 5 } },
		/* a cancellation entered in error cancels nothing */
		{ .id = "c", .type = 1 },
		{ .id = "d", .type = 2, .cancels = "c" },
		{ .id = "e", .type = 2, .voids = "d" },
		/* replaced, withdrawn, in error: that is said before */
		{ .id = "f", .type = 1 },
		{ .id = "g", .type = 2, .cancels = "f" },
		{ .id = "h", .type = 1, .supersedes = "f" },
		{ .id = "i", .type = 1 },
		{ .id = "j", .type = 2, .cancels = "i" },
		{ .id = "k", .type = 1, .withdraws = "i" },
		{ .id = "l", .type = 1 },
		{ .id = "m", .type = 2, .cancels = "l" },
		{ .id = "n", .type = 2, .voids = "l" },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_int_eq(letter(out[0].undone), 'c');
	ck_assert_uint_eq(out[0].by, 1);
	ck_assert_int_eq(out[0].since.s, 5);
	ck_assert_int_eq(letter(find(rows, 2, 4)[0].undone), '.');
	ck_assert_int_eq(letter(out[2].undone), '.');
	ck_assert_int_eq(letter(out[5].undone), 's');
	ck_assert_int_eq(letter(out[8].undone), 'w');
	ck_assert_int_eq(letter(out[11].undone), 'v');
}
END_TEST

/* What is said of it may have been done later. */
START_TEST(stands_no_longer_since_the_first)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a", .type = 1 },
		{ .id = "b", .type = 2, .cancels = "a", .since = { 5 } },
		{ .id = "c", .type = 1, .supersedes = "a", .since = { 9 } },
		/* what has no effect did not do it */
		{ .id = "d", .type = 1 },
		{ .id = "e", .type = 2, .cancels = "d", .since = { 5 } },
		{ .id = "f", .type = 2, .voids = "e", .since = { 6 } },
		{ .id = "g", .type = 1, .supersedes = "d", .since = { 9 } },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_int_eq(letter(out[0].undone), 's');
	ck_assert_uint_eq(out[0].by, 2);
	ck_assert_int_eq(out[0].done.s, 9);
	ck_assert_int_eq(out[0].since.s, 5);
	ck_assert_int_eq(out[3].done.s, 9);
	ck_assert_int_eq(out[3].since.s, 9);
}
END_TEST

/* What counts for nothing undoes nothing that counts, and is told of. */
START_TEST(what_is_weak_says_so_in_vain)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a" },
		{ .id = "b",
			.withdraws = "a",
			.since = { 7 },
			.weakness = TACIT_WEAK_LATE },
		/* the first that says so is told, wherever it stands */
		{ .id = "c",
			.supersedes = "a",
			.since = { 5 },
			.weakness = TACIT_WEAK_SPOKEN },
		{ .id = "d",
			.withdraws = "a",
			.since = { 6 },
			.weakness = TACIT_WEAK_LATE },
		/* one that is weak itself is undone by such a one */
		{ .id = "e", .weakness = TACIT_WEAK_LATE },
		{ .id = "f", .withdraws = "e", .weakness = TACIT_WEAK_SPOKEN },
		/* in earnest, in vain, too: undone */
		{ .id = "g" },
		{ .id = "h", .withdraws = "g", .weakness = TACIT_WEAK_SPOKEN },
		{ .id = "i", .withdraws = "g" },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_int_eq(letter(out[0].undone), '.');
	ck_assert_int_eq(letter(out[0].claimed), 's');
	ck_assert_uint_eq(out[0].claimed_by, 2);
	ck_assert_int_eq(letter(out[4].undone), 'w');
	ck_assert_int_eq(letter(out[4].claimed), '.');
	ck_assert_int_eq(letter(out[6].undone), 'w');
	ck_assert_uint_eq(out[6].by, 8);
	ck_assert_int_eq(letter(out[6].claimed), '.');
	ck_assert_int_eq(letter(out[1].claimed), '.');
}
END_TEST

/* What was itself taken back is said no more; a successor goes on to be. */
START_TEST(what_was_taken_back_is_said_no_more)
{
	static const struct {
		char how;
		char said;
	} ways[] = { { 'w', '.' }, { 'v', '.' }, { 's', 'w' } };

	for (size_t i = 0; i < COUNT(ways); i++) {
		struct tacit_standing_row rows[] = {
			{ .id = "a" },
			{ .id = "b",
				.withdraws = "a",
				.weakness = TACIT_WEAK_LATE },
			{ .id = "c", .weakness = TACIT_WEAK_LATE },
		};
		const struct tacit_standing *out;

		undo(&rows[2], ways[i].how, "b");
		out = find(rows, 3, LATE);
		ck_assert_int_eq(letter(out[0].claimed), ways[i].said);
		ck_assert_int_eq(letter(out[0].undone), '.');
	}
}
END_TEST

/* By a weak one nothing leads back: its circle is none. */
START_TEST(what_is_weak_closes_no_circle)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a", .withdraws = "b" },
		{ .id = "b", .withdraws = "a", .weakness = TACIT_WEAK_ENDED },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_int_eq(letter(out[0].undone), '.');
	ck_assert_int_eq(letter(out[1].undone), 'w');
	ck_assert_uint_eq(out[0].circle, TACIT_NO_CIRCLE);
}
END_TEST

/* An act is weak by nothing that a call says. */
START_TEST(an_act_reaches_all)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a" },
		{ .id = "b", .voids = "a", .weakness = TACIT_WEAK_LATE },
	};

	ck_assert_int_eq(letter(find(rows, COUNT(rows), LATE)[0].undone), 'v');
}
END_TEST

START_TEST(has_a_word_for_each_weakness)
{
	ck_assert_ptr_null(tacit_weakness_word(TACIT_WEAK_NOT));
	for (int i = TACIT_WEAK_NOT + 1; i < TACIT_WEAK_COUNT; i++) {
		enum tacit_weakness weakness = (enum tacit_weakness)i;

		ck_assert_ptr_nonnull(tacit_weakness_word(weakness));
		ck_assert(tacit_weakness_reaches(TACIT_WEAK_NOT, weakness));
		ck_assert(tacit_weakness_reaches(weakness, weakness));
		ck_assert(!tacit_weakness_reaches(weakness, TACIT_WEAK_NOT));
	}
}
END_TEST

START_TEST(has_a_word_for_each)
{
	ck_assert_str_eq(tacit_undone_word(TACIT_UNDONE_NOT), "stands");
	ck_assert_str_eq(
		tacit_undone_word(TACIT_UNDONE_WITHDRAWN), "withdrawn");
	ck_assert_str_eq(
		tacit_undone_word(TACIT_UNDONE_SUPERSEDED), "superseded");
	ck_assert_str_eq(
		tacit_undone_word(TACIT_UNDONE_CANCELLED), "cancelled");
	ck_assert_str_eq(
		tacit_undone_word(TACIT_UNDONE_IN_ERROR), "entered-in-error");
}
END_TEST

/* A document as a row: an act undoes by its kind, a draft not at all. */
static const struct {
	const char *path;
	const char *header;
	const char *supersedes;
	const char *voids;
	const char *cancels;
} as_rows[] = {
	{ "acts/2022/2022-07-01-cancelled-abcdefgh.md",
		"kind: cancelled\nsubject: 2022/n-1\n", NULL, NULL,
		"2022/n-1" },
	{ "acts/2022/2022-07-01-entered-in-error-abcdefgh.md",
		"kind: entered-in-error\nsubject: 2022/n-1\n", NULL, "2022/n-1",
		NULL },
	{ "acts/2022/2022-07-01-cancelled-abcdefgh.md",
		"kind: cancelled\nsubject: 2022/n-1\nwithdraws: x\n", NULL,
		NULL, NULL },
	{ "acts/2022/2022-07-01-submitted-abcdefgh.md",
		"kind: submitted\nsubject: 2022/n-1\n", NULL, NULL, NULL },
	{ "notes/2022/n-2.md", "supersedes: 2022/n-1\n", NULL, NULL, NULL },
	{ "notes/2022/n-2.md",
		"supersedes: 2022/n-1\nissued: \"2022-07-01T06:00:00Z\"\n",
		"2022/n-1", NULL, NULL },
	{ "notes/2022/n-2.md", "supersedes: 2022/n-1\ncited: \"yes\"\n",
		"2022/n-1", NULL, NULL },
};

START_TEST(reads_what_a_document_undoes)
{
	const char *text =
		tacit_arena_printf(&arena, "---\n%s---\n", as_rows[_i].header);
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };
	struct tacit_standing_row row;

	(void)tacit_document_parse(&arena, as_rows[_i].path, tacit_str_of(text),
		true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	row = tacit_standing_row_of(&arena, &doc);
	ck_assert_pstr_eq(row.supersedes, as_rows[_i].supersedes);
	ck_assert_pstr_eq(row.voids, as_rows[_i].voids);
	ck_assert_pstr_eq(row.cancels, as_rows[_i].cancels);
}
END_TEST

START_TEST(knows_the_call_of_a_comment)
{
	static const char *const docs[][3] = {
		{ "comments/2022/n-1/xaa/aaaaaaaaaaaaaaaa.md",
			"---\nnote: 2022/n-1\n---\n", "2022/n-1" },
		{ "comments/area/nct/xaa/aaaaaaaaaaaaaaaa.md",
			"---\narea: nct\n---\n", NULL },
		{ "dispositions/2022/n-1/xaa/aaaaaaaaaaaaaaaa-bbbbbbbb.md",
			"---\nnote: 2022/n-1\n---\n", NULL },
	};
	size_t i;

	for (i = 0; i < COUNT(docs); i++) {
		struct tacit_faults ignored = { 0 };
		struct tacit_document doc = { 0 };

		(void)tacit_document_parse(&arena, docs[i][0],
			tacit_str_of(docs[i][1]), true, &doc, &ignored);
		tacit_faults_clear(&ignored);
		ck_assert_pstr_eq(
			tacit_standing_row_of(&arena, &doc).call, docs[i][2]);
	}
}
END_TEST

/* Beside a circle, and before it, things are as they are. */
START_TEST(a_circle_is_told_by_its_first_row)
{
	static const struct tacit_standing_row rows[] = {
		{ .id = "a" },
		{ .id = "b", .withdraws = "c" },
		{ .id = "c", .withdraws = "b", .supersedes = "a" },
		{ .id = "d", .withdraws = "b" },
	};
	const struct tacit_standing *out = find(rows, COUNT(rows), LATE);

	ck_assert_uint_eq(out[0].circle, TACIT_NO_CIRCLE);
	ck_assert_uint_eq(out[1].circle, 1);
	ck_assert_uint_eq(out[2].circle, 1);
	ck_assert_int_eq(out[0].undone, TACIT_UNDONE_SUPERSEDED);
	ck_assert_int_eq(out[1].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_int_eq(out[2].undone, TACIT_UNDONE_NOT);
}
END_TEST

START_TEST(goes_along_a_chain_as_long_as_a_register)
{
	enum { LONG = 200001 };
	struct tacit_standing_row *rows =
		tacit_arena_array(&arena, LONG, sizeof(*rows));
	const struct tacit_standing *out;
	size_t i;

	for (i = 0; i < LONG; i++) {
		rows[i].id = tacit_arena_printf(&arena, "%zu", i);
		if (i)
			rows[i].withdraws = rows[i - 1].id;
	}
	out = find(rows, LONG, LATE);
	for (i = 0; i < LONG; i++)
		if (out[i].undone !=
			(i % 2 ? TACIT_UNDONE_WITHDRAWN : TACIT_UNDONE_NOT))
			ck_abort_msg("row %zu", i);
	(void)find(NULL, 0, LATE);
}
END_TEST

Suite *tacit_suite_standing(void)
{
	Suite *suite = suite_create("standing");
	TCase *t = tcase_create("standing");

	tcase_add_checked_fixture(t, NULL, clear_arena);
	tcase_add_loop_test(t, chains_up_to_four, 0, (int)COUNT(chains));
	tcase_add_test(t, no_chain_is_left_out);
	tcase_add_loop_test(t, in_a_circle_nothing_is_undone, 1, MOST + 1);
	tcase_add_loop_test(t, is_what_the_plain_definition_says, 1, MOST + 1);
	tcase_add_test(t, only_the_same_hand_and_type);
	tcase_add_test(t, what_comes_later_has_undone_nothing_yet);
	tcase_add_test(t, names_what_did_it_first);
	tcase_add_test(t, a_call_is_cancelled);
	tcase_add_test(t, stands_no_longer_since_the_first);
	tcase_add_test(t, what_is_weak_says_so_in_vain);
	tcase_add_test(t, what_was_taken_back_is_said_no_more);
	tcase_add_test(t, what_is_weak_closes_no_circle);
	tcase_add_test(t, an_act_reaches_all);
	tcase_add_test(t, knows_the_call_of_a_comment);
	tcase_add_test(t, has_a_word_for_each_weakness);
	tcase_add_test(t, has_a_word_for_each);
	tcase_add_loop_test(
		t, reads_what_a_document_undoes, 0, (int)COUNT(as_rows));
	tcase_add_test(t, a_circle_is_told_by_its_first_row);
	tcase_add_test(t, goes_along_a_chain_as_long_as_a_register);
	suite_add_tcase(suite, t);
	return suite;
}
