#include "align/align_bag.h"

#include <stdlib.h>
#include <string.h>

#include "align/align_words.h"

/* A word in more passages than that tells nothing. */
enum { COMMON_MAX = 32 };

static int compare_numbers(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left;
	uint64_t b = *(const uint64_t *)right;

	return (a > b) - (a < b);
}

static size_t drop_repeats(uint64_t *list, size_t count)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!i || list[i] != list[i - 1])
			list[kept++] = list[i];
	}
	return kept;
}

void tacit_bag_fill(
	struct tacit_arena *arena, const char *text, struct tacit_bag *bag)
{
	struct tacit_arena scratch = { 0 };
	struct tacit_words words = { 0 };
	uint64_t before = 0;
	size_t count = 0;
	size_t i;

	*bag = (struct tacit_bag){ 0 };
	tacit_words_cut(&scratch, tacit_str_of(text), &words);
	for (i = 0; i < words.count; i++)
		count += words.list[i].is_letters;
	bag->words = tacit_arena_array(arena, count + 1, sizeof(*bag->words));
	bag->features =
		tacit_arena_array(arena, count * 2 + 1, sizeof(*bag->features));
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
	bag->feature_count = drop_repeats(bag->features, bag->feature_count);
	tacit_arena_clear(&scratch);
}

static size_t common_of(
	const uint64_t *a, size_t a_count, const uint64_t *b, size_t b_count)
{
	size_t common = 0;
	size_t i = 0;
	size_t j = 0;

	while (i < a_count && j < b_count) {
		if (a[i] == b[j]) {
			common++;
			i++;
			j++;
		} else if (a[i] < b[j]) {
			i++;
		} else {
			j++;
		}
	}
	return common;
}

unsigned tacit_bag_likeness(
	const struct tacit_bag *a, const struct tacit_bag *b)
{
	if (!a->count || !b->count)
		return 0;
	return (unsigned)(common_of(a->words, a->count, b->words, b->count) *
		2 * TACIT_LIKE_ALL / (a->count + b->count));
}

unsigned tacit_bag_likeness_max(
	const struct tacit_bag *a, const struct tacit_bag *b)
{
	size_t less = a->count < b->count ? a->count : b->count;

	return less
		? (unsigned)(less * 2 * TACIT_LIKE_ALL / (a->count + b->count))
		: 0;
}

static size_t times_in(const struct tacit_bag *bag, uint64_t word)
{
	size_t at = tacit_lower_bound(
		&word, bag->words, bag->count, sizeof(word), compare_numbers);
	const uint64_t next = word + 1;

	return next ? tacit_lower_bound(&next, bag->words + at, bag->count - at,
			      sizeof(next), compare_numbers)
		    : bag->count - at;
}

unsigned tacit_bag_share(const struct tacit_bag *a, const struct tacit_bag *b,
	const struct tacit_bag *but)
{
	size_t found = 0;
	size_t i;
	size_t times;

	for (i = 0; i < a->count; i += times) {
		size_t here = times_in(b, a->words[i]);
		size_t there = but ? times_in(but, a->words[i]) : 0;

		times = times_in(a, a->words[i]);
		here = here > there ? here - there : 0;
		found += here < times ? here : times;
	}
	return a->count ? (unsigned)(found * TACIT_LIKE_ALL / a->count) : 0;
}

unsigned tacit_bag_overlap(const struct tacit_bag *a, const struct tacit_bag *b)
{
	size_t found = 0;
	size_t i;

	for (i = 0; i < a->feature_count; i++) {
		size_t at = tacit_lower_bound(&a->features[i], b->features,
			b->feature_count, sizeof(*b->features),
			compare_numbers);

		found += at < b->feature_count &&
			b->features[at] == a->features[i];
	}
	return a->feature_count
		? (unsigned)(found * TACIT_LIKE_ALL / a->feature_count)
		: 0;
}

/* --- many ---------------------------------------------------------------------- */

static int compare_postings(const void *left, const void *right)
{
	const struct tacit_bag_posting *a = left;
	const struct tacit_bag_posting *b = right;

	if (a->feature != b->feature)
		return a->feature < b->feature ? -1 : 1;
	return (a->bag > b->bag) - (a->bag < b->bag);
}

void tacit_bag_index(struct tacit_arena *arena, const struct tacit_bag *bags,
	size_t count, struct tacit_bag_index *out)
{
	size_t total = 0;
	size_t i;
	size_t j;

	*out = (struct tacit_bag_index){ 0 };
	for (i = 0; i < count; i++)
		total += bags[i].feature_count;
	out->postings =
		tacit_arena_array(arena, total + 1, sizeof(*out->postings));
	for (i = 0; i < count; i++) {
		for (j = 0; j < bags[i].feature_count; j++)
			out->postings[out->posting_count++] =
				(struct tacit_bag_posting){ bags[i].features[j],
					i };
	}
	qsort(out->postings, out->posting_count, sizeof(*out->postings),
		compare_postings);
	out->votes = tacit_arena_array(arena, count + 1, sizeof(*out->votes));
	out->touched =
		tacit_arena_array(arena, count + 1, sizeof(*out->touched));
}

static int by_feature(const void *key, const void *element)
{
	const uint64_t *feature = key;
	const struct tacit_bag_posting *posting = element;

	return *feature < posting->feature ? -1 : *feature > posting->feature;
}

/* Every bag that shares a telling word or pair gets a vote for it. */
static size_t vote(struct tacit_bag_index *index, const struct tacit_bag *bag)
{
	size_t touched = 0;
	size_t i;

	for (i = 0; i < bag->feature_count; i++) {
		size_t at = tacit_lower_bound(&bag->features[i],
			index->postings, index->posting_count,
			sizeof(*index->postings), by_feature);
		size_t end = at;

		while (end < index->posting_count && end - at <= COMMON_MAX &&
			index->postings[end].feature == bag->features[i])
			end++;
		if (end - at > COMMON_MAX)
			continue;
		for (; at < end; at++)
			if (!index->votes[index->postings[at].bag]++)
				index->touched[touched++] =
					index->postings[at].bag;
	}
	return touched;
}

size_t tacit_bag_nearest(struct tacit_bag_index *index,
	const struct tacit_bag *bag, size_t nearest[TACIT_BAG_NEAREST])
{
	unsigned won[TACIT_BAG_NEAREST];
	size_t touched = vote(index, bag);
	size_t count = 0;
	size_t i;

	for (i = 0; i < touched; i++) {
		size_t candidate = index->touched[i];
		unsigned votes = index->votes[candidate];
		size_t at = count;

		index->votes[candidate] = 0;
		while (at && votes > won[at - 1])
			at--;
		if (at == TACIT_BAG_NEAREST)
			continue;
		if (count < TACIT_BAG_NEAREST)
			count++;
		memmove(&won[at + 1], &won[at],
			(count - at - 1) * sizeof(*won));
		memmove(&nearest[at + 1], &nearest[at],
			(count - at - 1) * sizeof(*nearest));
		won[at] = votes;
		nearest[at] = candidate;
	}
	return count;
}
