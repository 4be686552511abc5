/* Which passage is which, sections being matched: equal ones in their section,
 * then the likest, there rather than elsewhere. */
#include "align/align_parts.h"

#include <stdlib.h>
#include <string.h>

#include "align/align_match.h"

enum {
	LIKE_HERE = 350, /* in its section */
	LIKE_BESIDE = 300, /* and between the same two */
	LIKE_ELSEWHERE = 550,
	LIKE_SURE = 800,
	WORDS_ELSEWHERE = 4,
	BONUS_SECTION = 200,
	BONUS_EQUAL = 60,
	BONUS_PARENT = 50,
	BONUS_NEIGHBOUR = 50,
	BONUS_ADDRESS = 30,
	BESIDE_MAX = 4
};

static bool is_left(const struct tacit_align_side *side, size_t at)
{
	return side->match[at] == SIZE_MAX &&
		!tacit_align_is_heading(&side->texts->list[at]);
}

static void join_passages(struct tacit_aligner *a, size_t old, size_t now)
{
	a->old.match[old] = now;
	a->now.match[now] = old;
}

static bool is_equal(const struct tacit_aligner *a, size_t old, size_t now)
{
	return !strcmp(
		a->old.texts->list[old].text, a->now.texts->list[now].text);
}

/* An item of a plan is its document, whatever became of its words. */
static void join_fixed_items(struct tacit_aligner *a)
{
	size_t i;

	for (i = 0; i < a->old.texts->count; i++) {
		const struct tacit_passage *old = &a->old.texts->list[i];
		const struct tacit_passage *now;

		if (!old->node->address || !is_left(&a->old, i))
			continue;
		now = tacit_address_find(a->now.texts, old->address);
		if (now && now->node->address &&
			is_left(&a->now, (size_t)(now - a->now.texts->list)))
			join_passages(a, i, (size_t)(now - a->now.texts->list));
	}
}

/* --- equal ones ---------------------------------------------------------------------- */

/* Passages that are left, by section: those of s are [first[s], first[s+1]). */
struct grouped {
	size_t *list;
	size_t *first;
};

static struct grouped group(
	struct tacit_arena *scratch, const struct tacit_align_side *side)
{
	struct grouped g;
	size_t i;

	g.list = tacit_arena_array(
		scratch, side->texts->count + 1, sizeof(size_t));
	g.first = tacit_arena_array(
		scratch, side->section_count + 2, sizeof(size_t));
	for (i = 0; i < side->texts->count; i++)
		g.first[side->section[i] + 2] += is_left(side, i);
	for (i = 2; i < side->section_count + 2; i++)
		g.first[i] += g.first[i - 1];
	for (i = 0; i < side->texts->count; i++) {
		if (is_left(side, i))
			g.list[g.first[side->section[i] + 1]++] = i;
	}
	return g;
}

static uint64_t hash_of(const struct tacit_align_side *side, size_t at)
{
	return tacit_hash_str(0, tacit_str_of(side->texts->list[at].text));
}

/* Numbers for the hashes of some passages, the same for equal ones. */
static uint32_t *number(struct tacit_arena *scratch,
	const struct tacit_aligner *a, const size_t *old, size_t old_count,
	const size_t *now, size_t now_count, uint32_t *ids)
{
	size_t count = old_count + now_count;
	struct tacit_align_key *keys =
		tacit_arena_array(scratch, count + 1, sizeof(*keys));
	uint32_t *numbers =
		tacit_arena_array(scratch, count + 1, sizeof(*numbers));
	size_t i;

	for (i = 0; i < count; i++)
		keys[i] = (struct tacit_align_key){ i < old_count
				? hash_of(&a->old, old[i])
				: hash_of(&a->now, now[i - old_count]),
			i };
	qsort(keys, count, sizeof(*keys), tacit_align_by_hash);
	*ids = 0;
	for (i = 0; i < count; i++) {
		*ids += !i || keys[i].hash != keys[i - 1].hash;
		numbers[keys[i].at] = *ids - 1;
	}
	return numbers;
}

/* Equal passages of two lists, as they follow one another. */
static void join_in_order(struct tacit_aligner *a, const size_t *old,
	size_t old_count, const size_t *now, size_t now_count)
{
	struct tacit_arena scratch = { 0 };
	uint32_t ids;
	uint32_t *numbers =
		number(&scratch, a, old, old_count, now, now_count, &ids);
	bool *kept = tacit_arena_array(
		&scratch, old_count + now_count + 1, sizeof(*kept));
	struct tacit_match match = { .scratch = &scratch,
		.old = numbers,
		.now = numbers + old_count,
		.old_kept = kept,
		.now_kept = kept + old_count,
		.id_count = ids };
	size_t i;
	size_t j = 0;

	tacit_match(&match, old_count, now_count);
	for (i = 0; i < old_count; i++) {
		if (!match.old_kept[i])
			continue;
		while (!match.now_kept[j])
			j++;
		if (is_equal(a, old[i], now[j]))
			join_passages(a, old[i], now[j]);
		j++;
	}
	tacit_arena_clear(&scratch);
}

/* Equal ones that are left, whatever their order: the first to the first. */
static void join_equal(struct tacit_aligner *a, const size_t *old,
	size_t old_count, const size_t *now, size_t now_count)
{
	struct tacit_arena scratch = { 0 };
	struct tacit_align_key *keys =
		tacit_arena_array(&scratch, now_count + 1, sizeof(*keys));
	size_t *taken =
		tacit_arena_array(&scratch, now_count + 1, sizeof(*taken));
	size_t count = 0;
	size_t i;

	for (i = 0; i < now_count; i++) {
		if (is_left(&a->now, now[i]) && a->now.bags[now[i]].count)
			keys[count++] = (struct tacit_align_key){
				hash_of(&a->now, now[i]), now[i]
			};
	}
	qsort(keys, count, sizeof(*keys), tacit_align_by_hash);
	for (i = 0; count && i < old_count; i++) {
		const struct tacit_align_key wanted = {
			hash_of(&a->old, old[i]), 0
		};
		size_t at;

		if (!is_left(&a->old, old[i]))
			continue;
		at = tacit_lower_bound(&wanted, keys, count, sizeof(*keys),
			tacit_align_by_hash);
		if (at == count || keys[at].hash != wanted.hash)
			continue;
		/* the first of its like says how many are taken */
		if (at + taken[at] >= count ||
			keys[at + taken[at]].hash != wanted.hash ||
			!is_equal(a, old[i], keys[at + taken[at]].at))
			continue;
		join_passages(a, old[i], keys[at + taken[at]].at);
		taken[at]++;
	}
	tacit_arena_clear(&scratch);
}

static void join_equal_in_sections(struct tacit_aligner *a)
{
	struct grouped old = group(a->scratch, &a->old);
	struct grouped now = group(a->scratch, &a->now);
	size_t s;

	for (s = 0; s < a->old.section_count; s++) {
		size_t t = a->old.sections[s].match;
		size_t olds = old.first[s + 1] - old.first[s];
		size_t nows;

		if (t == SIZE_MAX)
			continue;
		nows = now.first[t + 1] - now.first[t];
		if (!olds || !nows)
			continue;
		join_in_order(a, old.list + old.first[s], olds,
			now.list + now.first[t], nows);
		join_equal(a, old.list + old.first[s], olds,
			now.list + now.first[t], nows);
	}
}

/* --- like ones ---------------------------------------------------------------------------- */

static bool is_here(const struct tacit_aligner *a, size_t old, size_t now)
{
	return a->old.sections[a->old.section[old]].match ==
		a->now.section[now];
}

static bool has_neighbour(const struct tacit_aligner *a, size_t old, size_t now)
{
	return (old && now && a->old.match[old - 1] == now - 1) ||
		(old + 1 < a->old.texts->count &&
			a->old.match[old + 1] == now + 1);
}

static bool has_parent(const struct tacit_aligner *a, size_t old, size_t now)
{
	size_t above = a->old.parent[old];
	size_t above_now = a->now.parent[now];

	return above == SIZE_MAX ? above_now == SIZE_MAX
				 : a->old.match[above] == above_now;
}

static unsigned least_of(
	const struct tacit_aligner *a, size_t old, size_t now, bool is_beside)
{
	if (is_here(a, old, now))
		return is_beside ? LIKE_BESIDE : LIKE_HERE;
	return a->old.bags[old].count < WORDS_ELSEWHERE ? TACIT_LIKE_ALL
							: LIKE_ELSEWHERE;
}

static void consider_passage(struct tacit_aligner *a,
	struct tacit_candidates *candidates, size_t old, size_t now,
	unsigned least, bool is_beside)
{
	const struct tacit_bag *bag = &a->old.bags[old];
	const struct tacit_bag *other = &a->now.bags[now];
	unsigned needed = least_of(a, old, now, is_beside);
	unsigned score;

	if (!is_left(&a->now, now))
		return;
	needed = least > needed ? least : needed;
	if (tacit_bag_likeness_max(bag, other) < needed)
		return;
	score = tacit_bag_likeness(bag, other);
	if (score < needed)
		return;
	if (is_equal(a, old, now))
		score += BONUS_EQUAL;
	if (is_here(a, old, now)) {
		score += BONUS_SECTION;
		if (has_parent(a, old, now))
			score += BONUS_PARENT;
	}
	if (has_neighbour(a, old, now))
		score += BONUS_NEIGHBOUR;
	if (!strcmp(a->old.texts->list[old].address,
		    a->now.texts->list[now].address))
		score += BONUS_ADDRESS;
	tacit_align_propose(a, candidates, score, old, now);
}

/* What stands next to that which its neighbour became. */
static void consider_beside(struct tacit_aligner *a,
	struct tacit_candidates *candidates, size_t old, unsigned least)
{
	size_t count = a->now.texts->count;
	size_t before = old;
	size_t after = old;
	size_t at;
	size_t k;

	while (before && is_left(&a->old, before) && old - before < BESIDE_MAX)
		before--;
	at = a->old.match[before];
	for (k = 1; at != SIZE_MAX && k <= BESIDE_MAX && at + k < count &&
		is_left(&a->now, at + k);
		k++)
		consider_passage(a, candidates, old, at + k, least, true);
	while (after + 1 < a->old.texts->count && is_left(&a->old, after) &&
		after - old < BESIDE_MAX)
		after++;
	at = a->old.match[after];
	for (k = 1; at != SIZE_MAX && k <= BESIDE_MAX && k <= at &&
		is_left(&a->now, at - k);
		k++)
		consider_passage(a, candidates, old, at - k, least, true);
}

static void join_alike(struct tacit_aligner *a, unsigned least)
{
	struct tacit_candidates candidates = { 0 };
	size_t nearest[TACIT_BAG_NEAREST];
	size_t i;
	size_t k;

	for (i = 0; i < a->old.texts->count; i++) {
		size_t count;

		if (!is_left(&a->old, i))
			continue;
		count = tacit_bag_nearest(&a->index, &a->old.bags[i], nearest);
		for (k = 0; k < count; k++)
			consider_passage(
				a, &candidates, i, nearest[k], least, false);
		consider_beside(a, &candidates, i, least);
	}
	tacit_align_rank(&candidates);
	for (i = 0; i < candidates.count; i++) {
		const struct tacit_candidate *one = &candidates.list[i];

		if (is_left(&a->old, one->old) && is_left(&a->now, one->now))
			join_passages(a, one->old, one->now);
	}
}

static void join_all_equal(struct tacit_aligner *a)
{
	size_t *old = tacit_arena_array(
		a->scratch, a->old.texts->count + 1, sizeof(*old));
	size_t *now = tacit_arena_array(
		a->scratch, a->now.texts->count + 1, sizeof(*now));
	size_t i;

	for (i = 0; i < a->old.texts->count; i++)
		old[i] = i;
	for (i = 0; i < a->now.texts->count; i++)
		now[i] = i;
	join_equal(a, old, a->old.texts->count, now, a->now.texts->count);
}

void tacit_align_passages(struct tacit_aligner *a)
{
	join_fixed_items(a);
	join_equal_in_sections(a);
	join_alike(a, LIKE_SURE);
	join_alike(a, 0);
	join_all_equal(a);
}
