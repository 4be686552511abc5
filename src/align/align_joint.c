/* What was merged, and what was split: passages whose words stand in another's
 * without being its. */
#include "align/align_fates.h"

#include <stdlib.h>

enum {
	WORDS_MIN = 3,
	LISTED_MAX = 16,
	SHARE_ENOUGH = 650, /* of its words stand there beyond what did */
	ORDER_ENOUGH = 450, /* and so of its words and their order */
	SHARE_OF_HOST = 350, /* of the other's own */
	SECTION_SHARE = 500, /* of a section's words */
	PART_SHARE =
		250 /* a part of a section has at least that of its words */
};

struct joints {
	struct tacit_arena *arena;
	struct tacit_aligner *a;
	struct tacit_alignment *out;
};

static size_t at_old(const struct joints *j, const struct tacit_passage *p)
{
	return (size_t)(p - j->a->old.texts->list);
}

static size_t at_now(const struct joints *j, const struct tacit_passage *p)
{
	return (size_t)(p - j->a->now.texts->list);
}

static void add_to(struct tacit_arena *arena,
	const struct tacit_passage ***list, size_t *count,
	const struct tacit_passage *one)
{
	const struct tacit_passage **grown;
	size_t i = 0;
	size_t k;

	if (*count == LISTED_MAX)
		return;
	grown = tacit_arena_array(arena, *count + 1, sizeof(*grown));
	while (i < *count && (*list)[i] < one)
		i++;
	for (k = 0; k < *count; k++)
		grown[k + (k >= i)] = (*list)[k];
	grown[i] = one;
	*list = grown;
	++*count;
}

/* --- passages ---------------------------------------------------------------------- */

/* Its words stand in one that another became, and did not stand in that. */
static void find_merged(struct joints *j, size_t old)
{
	const struct tacit_bag *bag = &j->a->old.bags[old];
	size_t nearest[TACIT_BAG_NEAREST];
	size_t count = tacit_bag_nearest(&j->a->index, bag, nearest);
	struct tacit_pair *pair = &j->out->list[old];
	unsigned best = SHARE_ENOUGH - 1;
	size_t found = SIZE_MAX;
	struct tacit_pair *host;
	size_t i;

	for (i = 0; i < count; i++) {
		size_t match = j->a->now.match[nearest[i]];
		unsigned share;

		if (match == SIZE_MAX ||
			tacit_align_is_heading(
				&j->a->now.texts->list[nearest[i]]))
			continue;
		share = tacit_bag_share(bag, &j->a->now.bags[nearest[i]],
			&j->a->old.bags[match]);
		if (share > best &&
			tacit_bag_overlap(bag, &j->a->now.bags[nearest[i]]) >=
				ORDER_ENOUGH) {
			best = share;
			found = nearest[i];
		}
	}
	if (found == SIZE_MAX)
		return;
	pair->now = &j->a->now.texts->list[found];
	pair->is_joined = true;
	pair->is_moved = true;
	host = &j->out->list[j->out->of_now[found]];
	if (tacit_bag_share(&j->a->old.bags[at_old(j, host->old)],
		    &j->a->now.bags[found], NULL) < SHARE_OF_HOST)
		return;
	add_to(j->arena, &host->with, &host->with_count, pair->old);
	add_to(j->arena, &pair->with, &pair->with_count, host->old);
}

/* The words of a new one stood in one that became another. */
static void find_split(
	struct joints *j, struct tacit_bag_index *olds, struct tacit_pair *pair)
{
	const struct tacit_bag *bag = &j->a->now.bags[at_now(j, pair->now)];
	size_t nearest[TACIT_BAG_NEAREST];
	size_t count = tacit_bag_nearest(olds, bag, nearest);
	unsigned best = SHARE_ENOUGH - 1;
	struct tacit_pair *whole = NULL;
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_pair *other = &j->out->list[nearest[i]];
		unsigned share;

		if (!other->now || other->is_joined ||
			tacit_align_is_heading(other->old))
			continue;
		share = tacit_bag_share(bag, &j->a->old.bags[nearest[i]],
			&j->a->now.bags[at_now(j, other->now)]);
		if (share > best &&
			tacit_bag_overlap(bag, &j->a->old.bags[nearest[i]]) >=
				ORDER_ENOUGH) {
			best = share;
			whole = other;
		}
	}
	if (!whole)
		return;
	if (!whole->part_count)
		add_to(j->arena, &whole->parts, &whole->part_count, whole->now);
	add_to(j->arena, &whole->parts, &whole->part_count, pair->now);
	pair->part_of = whole->old;
}

static bool may_join(const struct tacit_align_side *side, size_t at)
{
	return side->match[at] == SIZE_MAX &&
		side->bags[at].count >= WORDS_MIN &&
		!tacit_align_is_heading(&side->texts->list[at]);
}

/* --- sections ----------------------------------------------------------------------- */

/* Words that a section without a match has from, or gave to, each other. */
struct flow {
	size_t from;
	size_t to;
	size_t words;
};

static int compare_flows(const void *left, const void *right)
{
	const struct flow *a = left;
	const struct flow *b = right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

/* For each section of one side the one of the other where most of it is. */
static struct flow *main_flows(struct tacit_arena *scratch,
	const struct tacit_align_side *side,
	const struct tacit_align_side *other)
{
	struct flow *flows = tacit_arena_array(
		scratch, side->texts->count + 1, sizeof(*flows));
	struct flow *main = tacit_arena_array(
		scratch, side->section_count + 1, sizeof(*main));
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i < side->texts->count; i++) {
		if (side->match[i] == SIZE_MAX ||
			tacit_align_is_heading(&side->texts->list[i]))
			continue;
		flows[count++] = (struct flow){ side->section[i],
			other->section[side->match[i]], side->bags[i].count };
	}
	if (count)
		qsort(flows, count, sizeof(*flows), compare_flows);
	for (i = 0; i < count; i = k) {
		struct flow sum = flows[i];

		for (k = i + 1;
			k < count && !compare_flows(&flows[k], &flows[i]); k++)
			sum.words += flows[k].words;
		if (sum.words > main[sum.from].words)
			main[sum.from] = sum;
	}
	return main;
}

static bool is_most(size_t words, size_t all, unsigned share)
{
	return words && words * TACIT_LIKE_ALL >= all * share;
}

static void merge_sections(struct joints *j)
{
	struct tacit_aligner *a = j->a;
	struct flow *flows = main_flows(a->scratch, &a->old, &a->now);
	size_t s;

	for (s = 1; s < a->old.section_count; s++) {
		const struct tacit_section *section = &a->old.sections[s];
		struct tacit_pair *pair;

		if (a->old.match[section->heading] != SIZE_MAX ||
			!flows[s].to ||
			!is_most(flows[s].words, section->words, SECTION_SHARE))
			continue;
		pair = &j->out->list[section->heading];
		pair->now =
			&a->now.texts
				 ->list[a->now.sections[flows[s].to].heading];
		pair->is_joined = true;
		pair->is_moved = true;
	}
}

static void split_sections(struct joints *j)
{
	struct tacit_aligner *a = j->a;
	struct flow *flows = main_flows(a->scratch, &a->now, &a->old);
	size_t t;

	for (t = 1; t < a->now.section_count; t++) {
		const struct tacit_section *part = &a->now.sections[t];
		const struct tacit_section *section;
		struct tacit_pair *whole;
		struct tacit_pair *pair;

		if (a->now.match[part->heading] != SIZE_MAX || !flows[t].to ||
			!is_most(flows[t].words, part->words, SECTION_SHARE))
			continue;
		section = &a->old.sections[flows[t].to];
		if (a->old.match[section->heading] == SIZE_MAX ||
			!is_most(flows[t].words, section->words, PART_SHARE))
			continue;
		whole = &j->out->list[section->heading];
		pair = &j->out->list[j->out->of_now[part->heading]];
		if (!whole->part_count)
			add_to(j->arena, &whole->parts, &whole->part_count,
				whole->now);
		add_to(j->arena, &whole->parts, &whole->part_count, pair->now);
		pair->part_of = whole->old;
	}
}

void tacit_align_joints(struct tacit_arena *arena, struct tacit_aligner *a,
	struct tacit_alignment *out)
{
	struct joints j = { arena, a, out };
	struct tacit_bag_index olds = { 0 };
	bool is_indexed = false;
	size_t i;

	for (i = 0; i < a->old.texts->count; i++) {
		if (may_join(&a->old, i))
			find_merged(&j, i);
	}
	for (i = a->old.texts->count; i < out->count; i++) {
		if (!may_join(&a->now, at_now(&j, out->list[i].now)))
			continue;
		if (!is_indexed)
			tacit_bag_index(a->scratch, a->old.bags,
				a->old.texts->count, &olds);
		is_indexed = true;
		find_split(&j, &olds, &out->list[i]);
	}
	merge_sections(&j);
	split_sections(&j);
}
