#include "align/align_likeness.h"

#include <stdlib.h>
#include <string.h>

enum {
	COMMON_MAX = 32, /* a word in more passages than that tells nothing */
	CANDIDATES_MAX = 8,
	BONUS_SAME_ADDRESS = 100,
	BONUS_NEIGHBOUR = 50
};

/* The words of a passage that is left: hashes in order of value. */
struct bag {
	size_t passage;
	uint64_t *words;
	size_t count;
	uint64_t *features; /* words, and pairs of them in their order */
	size_t feature_count;
};

struct bags {
	struct bag *list;
	size_t count;
};

struct posting {
	uint64_t feature;
	size_t bag;
};

struct candidate {
	unsigned score;
	size_t old; /* bags */
	size_t now;
};

struct likeness {
	struct tacit_arena scratch;
	struct tacit_align_side *old;
	struct tacit_align_side *now;
	struct bags old_bags;
	struct bags now_bags;
	size_t *bag_of_now; /* by passage, or SIZE_MAX */
	struct posting *postings;
	size_t posting_count;
	unsigned *votes; /* by bag of now */
	size_t *touched; /* bags that have votes */
	struct candidate *candidates;
	size_t count;
	size_t cap;
};

bool tacit_align_same_kind(
	const struct tacit_passage *a, const struct tacit_passage *b)
{
	return (a->node->kind == TACIT_MD_HEADING) ==
		(b->node->kind == TACIT_MD_HEADING);
}

static int compare_numbers(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left;
	uint64_t b = *(const uint64_t *)right;

	return (a > b) - (a < b);
}

static void fill_bag(
	struct tacit_arena *scratch, const char *text, struct bag *bag)
{
	struct tacit_words words = { 0 };
	uint64_t before = 0;
	size_t i;

	tacit_words_cut(scratch, tacit_str_of(text), &words);
	bag->words = tacit_arena_array(
		scratch, words.count + 1, sizeof(*bag->words));
	bag->features = tacit_arena_array(
		scratch, words.count * 2 + 1, sizeof(*bag->features));
	for (i = 0; i < words.count; i++) {
		uint64_t hash;

		if (!words.list[i].is_letters)
			continue;
		hash = tacit_words_hash(words.list[i].text);
		bag->words[bag->count++] = hash;
		bag->features[bag->feature_count++] = hash;
		bag->features[bag->feature_count++] =
			tacit_hash_mix(before, hash);
		before = hash;
	}
	qsort(bag->words, bag->count, sizeof(*bag->words), compare_numbers);
	qsort(bag->features, bag->feature_count, sizeof(*bag->features),
		compare_numbers);
}

static void fill_bags(struct tacit_arena *scratch,
	const struct tacit_align_side *side, struct bags *bags)
{
	size_t i;

	bags->list = tacit_arena_array(
		scratch, side->texts->count + 1, sizeof(*bags->list));
	for (i = 0; i < side->texts->count; i++) {
		struct bag *bag = &bags->list[bags->count];

		if (side->match[i] != SIZE_MAX)
			continue;
		bag->passage = i;
		fill_bag(scratch, side->texts->list[i].text, bag);
		bags->count++;
	}
}

static int compare_postings(const void *left, const void *right)
{
	const struct posting *a = left;
	const struct posting *b = right;

	if (a->feature != b->feature)
		return a->feature < b->feature ? -1 : 1;
	return (a->bag > b->bag) - (a->bag < b->bag);
}

static void index_features(struct likeness *l)
{
	size_t total = 0;
	size_t i;
	size_t j;

	for (i = 0; i < l->now_bags.count; i++)
		total += l->now_bags.list[i].feature_count;
	l->postings =
		tacit_arena_array(&l->scratch, total + 1, sizeof(*l->postings));
	for (i = 0; i < l->now_bags.count; i++) {
		const struct bag *bag = &l->now_bags.list[i];

		for (j = 0; j < bag->feature_count; j++) {
			if (j && bag->features[j] == bag->features[j - 1])
				continue;
			l->postings[l->posting_count].feature =
				bag->features[j];
			l->postings[l->posting_count++].bag = i;
		}
	}
	qsort(l->postings, l->posting_count, sizeof(*l->postings),
		compare_postings);
}

static int by_feature(const void *key, const void *element)
{
	const uint64_t *feature = key;
	const struct posting *posting = element;

	return *feature < posting->feature ? -1 : *feature > posting->feature;
}

static size_t first_posting(const struct likeness *l, uint64_t feature)
{
	return tacit_lower_bound(&feature, l->postings, l->posting_count,
		sizeof(*l->postings), by_feature);
}

/* Twice what both have in common, by what they have together. */
static unsigned likeness_of(const struct bag *a, const struct bag *b)
{
	size_t common = 0;
	size_t i = 0;
	size_t j = 0;

	while (i < a->count && j < b->count) {
		if (a->words[i] == b->words[j]) {
			common++;
			i++;
			j++;
		} else if (a->words[i] < b->words[j]) {
			i++;
		} else {
			j++;
		}
	}
	if (!a->count || !b->count)
		return 0;
	return (unsigned)(common * 2 * TACIT_LIKE_ALL / (a->count + b->count));
}

static bool has_neighbour(const struct likeness *l, size_t old, size_t now)
{
	return (old && now && l->old->match[old - 1] == now - 1) ||
		(old + 1 < l->old->texts->count &&
			l->old->match[old + 1] == now + 1);
}

static void consider(struct likeness *l, size_t old_bag, size_t now_bag)
{
	const struct bag *a = &l->old_bags.list[old_bag];
	const struct bag *b = &l->now_bags.list[now_bag];
	const struct tacit_passage *old = &l->old->texts->list[a->passage];
	const struct tacit_passage *now = &l->now->texts->list[b->passage];
	bool is_here = !strcmp(old->address, now->address);
	unsigned score = likeness_of(a, b);
	struct candidate *candidate;

	if (!tacit_align_same_kind(old, now) ||
		score < (is_here ? TACIT_LIKE_HERE : TACIT_LIKE_ELSEWHERE))
		return;
	if (is_here)
		score += BONUS_SAME_ADDRESS;
	if (has_neighbour(l, a->passage, b->passage))
		score += BONUS_NEIGHBOUR;
	candidate = tacit_arena_append(&l->scratch, &l->candidates, &l->count,
		&l->cap, sizeof(*candidate));
	*candidate = (struct candidate){ score, old_bag, now_bag };
}

/* Every passage that shares a telling word or pair gets a vote for it. */
static size_t vote(struct likeness *l, const struct bag *bag)
{
	size_t touched = 0;
	size_t i;

	for (i = 0; i < bag->feature_count; i++) {
		size_t at = first_posting(l, bag->features[i]);
		size_t end = at;

		while (end < l->posting_count && end - at <= COMMON_MAX &&
			l->postings[end].feature == bag->features[i])
			end++;
		if (end - at > COMMON_MAX ||
			(i && bag->features[i] == bag->features[i - 1]))
			continue;
		for (; at < end; at++)
			if (!l->votes[l->postings[at].bag]++)
				l->touched[touched++] = l->postings[at].bag;
	}
	return touched;
}

/* The few with the most votes; the votes are taken back. */
static size_t choose(
	struct likeness *l, size_t touched, size_t best[CANDIDATES_MAX])
{
	unsigned won[CANDIDATES_MAX];
	size_t count = 0;
	size_t i;

	for (i = 0; i < touched; i++) {
		size_t bag = l->touched[i];
		unsigned votes = l->votes[bag];
		size_t at = count;

		l->votes[bag] = 0;
		while (at && votes > won[at - 1])
			at--;
		if (at == CANDIDATES_MAX)
			continue;
		if (count < CANDIDATES_MAX)
			count++;
		memmove(&won[at + 1], &won[at],
			(count - at - 1) * sizeof(*won));
		memmove(&best[at + 1], &best[at],
			(count - at - 1) * sizeof(*best));
		won[at] = votes;
		best[at] = bag;
	}
	return count;
}

/* The passage of the same address, whatever it shares. */
static size_t bag_here(const struct likeness *l, const struct bag *bag)
{
	const struct tacit_passage *now = tacit_address_find(
		l->now->texts, l->old->texts->list[bag->passage].address);

	return now ? l->bag_of_now[now - l->now->texts->list] : SIZE_MAX;
}

static void find_candidates(struct likeness *l)
{
	size_t i;
	size_t j;

	for (i = 0; i < l->old_bags.count; i++) {
		const struct bag *bag = &l->old_bags.list[i];
		size_t best[CANDIDATES_MAX];
		size_t count = choose(l, vote(l, bag), best);
		size_t here = bag_here(l, bag);

		if (here != SIZE_MAX)
			consider(l, i, here);
		for (j = 0; j < count; j++)
			if (best[j] != here)
				consider(l, i, best[j]);
	}
}

/* Equal scores: in the order of the texts, so that every run is the same. */
static int compare_candidates(const void *left, const void *right)
{
	const struct candidate *a = left;
	const struct candidate *b = right;

	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	if (a->old != b->old)
		return a->old < b->old ? -1 : 1;
	return (a->now > b->now) - (a->now < b->now);
}

static void take_best(struct likeness *l)
{
	size_t i;

	if (l->count)
		qsort(l->candidates, l->count, sizeof(*l->candidates),
			compare_candidates);
	for (i = 0; i < l->count; i++) {
		size_t old = l->old_bags.list[l->candidates[i].old].passage;
		size_t now = l->now_bags.list[l->candidates[i].now].passage;

		if (l->old->match[old] != SIZE_MAX ||
			l->now->match[now] != SIZE_MAX)
			continue;
		l->old->match[old] = now;
		l->now->match[now] = old;
	}
}

void tacit_align_alike(
	struct tacit_align_side *old, struct tacit_align_side *now)
{
	struct likeness l = { .old = old, .now = now };
	size_t i;

	fill_bags(&l.scratch, old, &l.old_bags);
	fill_bags(&l.scratch, now, &l.now_bags);
	l.bag_of_now = tacit_arena_array(
		&l.scratch, now->texts->count + 1, sizeof(*l.bag_of_now));
	for (i = 0; i < now->texts->count; i++)
		l.bag_of_now[i] = SIZE_MAX;
	for (i = 0; i < l.now_bags.count; i++)
		l.bag_of_now[l.now_bags.list[i].passage] = i;
	l.votes = tacit_arena_array(
		&l.scratch, l.now_bags.count + 1, sizeof(*l.votes));
	l.touched = tacit_arena_array(
		&l.scratch, l.now_bags.count + 1, sizeof(*l.touched));
	index_features(&l);
	find_candidates(&l);
	take_best(&l);
	tacit_arena_clear(&l.scratch);
}
