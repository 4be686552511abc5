#include "align/align.h"

#include <stdlib.h>
#include <string.h>

#include "align/align_likeness.h"
#include "align/align_match.h"

struct aligner {
	struct tacit_arena *scratch;
	struct tacit_align_side old;
	struct tacit_align_side now;
};

/* A passage by its text, for finding equal ones. */
struct key {
	uint64_t hash;
	const struct tacit_passage *passage;
};

static void match(struct aligner *a, size_t old, size_t now)
{
	a->old.match[old] = now;
	a->now.match[now] = old;
}

static size_t place_of(const struct tacit_addresses *texts,
	const struct tacit_passage *passage)
{
	return (size_t)(passage - texts->list);
}

/* What is still where it was, word for word. */
static void match_unchanged(struct aligner *a)
{
	size_t i;

	for (i = 0; i < a->old.texts->count; i++) {
		const struct tacit_passage *old = &a->old.texts->list[i];
		const struct tacit_passage *now =
			tacit_address_find(a->now.texts, old->address);

		if (now && !strcmp(old->text, now->text) &&
			tacit_align_same_kind(old, now))
			match(a, i, place_of(a->now.texts, now));
	}
}

static int compare_keys(const void *left, const void *right)
{
	const struct key *a = left;
	const struct key *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->passage > b->passage) - (a->passage < b->passage);
}

/* The passages that are left, empty ones apart, in order of their texts. */
static struct key *sorted_keys(
	struct aligner *a, const struct tacit_align_side *side, size_t *count)
{
	struct key *keys = tacit_arena_array(
		a->scratch, side->texts->count + 1, sizeof(*keys));
	size_t i;

	*count = 0;
	for (i = 0; i < side->texts->count; i++) {
		const struct tacit_passage *passage = &side->texts->list[i];

		if (side->match[i] != SIZE_MAX || !*passage->text)
			continue;
		keys[*count].hash =
			tacit_hash_str(passage->node->kind == TACIT_MD_HEADING,
				tacit_str_of(passage->text));
		keys[(*count)++].passage = passage;
	}
	qsort(keys, *count, sizeof(*keys), compare_keys);
	return keys;
}

/* Equal texts elsewhere, the first to the first and so on. */
static void match_equal(struct aligner *a)
{
	size_t old_count;
	size_t now_count;
	struct key *old = sorted_keys(a, &a->old, &old_count);
	struct key *now = sorted_keys(a, &a->now, &now_count);
	size_t i = 0;
	size_t j = 0;

	while (i < old_count && j < now_count) {
		if (old[i].hash < now[j].hash) {
			i++;
		} else if (old[i].hash > now[j].hash) {
			j++;
		} else {
			if (!strcmp(old[i].passage->text,
				    now[j].passage->text) &&
				tacit_align_same_kind(
					old[i].passage, now[j].passage))
				match(a, place_of(a->old.texts, old[i].passage),
					place_of(a->now.texts, now[j].passage));
			i++;
			j++;
		}
	}
}

/* A section with an enumerator, an item of a plan: the name is the thing. */
static bool is_named_passage(const struct tacit_passage *passage)
{
	struct tacit_str enumerator;

	return passage->node->address ||
		(passage->node->kind == TACIT_MD_HEADING &&
			tacit_address_enumerator(passage->text, &enumerator));
}

static void match_named(struct aligner *a)
{
	size_t i;

	for (i = 0; i < a->old.texts->count; i++) {
		const struct tacit_passage *old = &a->old.texts->list[i];
		const struct tacit_passage *now =
			tacit_address_find(a->now.texts, old->address);

		if (a->old.match[i] != SIZE_MAX || !now ||
			!is_named_passage(old) || !is_named_passage(now) ||
			!tacit_align_same_kind(old, now) ||
			a->now.match[place_of(a->now.texts, now)] != SIZE_MAX)
			continue;
		match(a, i, place_of(a->now.texts, now));
	}
}

static void init_side(struct aligner *a, struct tacit_align_side *side,
	const struct tacit_addresses *texts)
{
	size_t i;

	side->texts = texts;
	side->match = tacit_arena_array(
		a->scratch, texts->count + 1, sizeof(*side->match));
	for (i = 0; i < texts->count; i++)
		side->match[i] = SIZE_MAX;
}

static enum tacit_fate fate_of(const struct tacit_pair *pair)
{
	if (!pair->now)
		return TACIT_FATE_GONE;
	if (!pair->old)
		return TACIT_FATE_ADDED;
	if (strcmp(pair->old->address, pair->now->address))
		return TACIT_FATE_MOVED;
	return pair->is_same_text ? TACIT_FATE_UNCHANGED : TACIT_FATE_CHANGED;
}

static void fill_pair(struct tacit_pair *pair, const struct tacit_passage *old,
	const struct tacit_passage *now, bool keeps_order)
{
	pair->old = old;
	pair->now = now;
	pair->is_same_text = old && now && !strcmp(old->text, now->text);
	pair->keeps_order = keeps_order;
	pair->fate = fate_of(pair);
}

static void fill_pairs(struct tacit_arena *arena, struct aligner *a,
	struct tacit_alignment *out)
{
	const struct tacit_addresses *old = a->old.texts;
	const struct tacit_addresses *now = a->now.texts;
	bool *in_order = tacit_arena_array(
		a->scratch, old->count + 1, sizeof(*in_order));
	size_t i;

	tacit_match_increasing(a->old.match, old->count, in_order);
	out->list = tacit_arena_array(
		arena, old->count + now->count + 1, sizeof(*out->list));
	out->of_now =
		tacit_arena_array(arena, now->count + 1, sizeof(*out->of_now));
	for (i = 0; i < old->count; i++) {
		size_t to = a->old.match[i];

		fill_pair(&out->list[i], &old->list[i],
			to == SIZE_MAX ? NULL : &now->list[to], in_order[i]);
		if (to != SIZE_MAX)
			out->of_now[to] = i;
	}
	out->old = old;
	out->old_count = old->count;
	out->count = old->count;
	for (i = 0; i < now->count; i++) {
		if (a->now.match[i] != SIZE_MAX)
			continue;
		out->of_now[i] = out->count;
		fill_pair(&out->list[out->count++], NULL, &now->list[i], false);
	}
}

static bool is_change(const struct tacit_pair *pair)
{
	if (pair->fate == TACIT_FATE_MOVED)
		return !pair->keeps_order || !pair->is_same_text;
	return pair->fate != TACIT_FATE_UNCHANGED;
}

/* Tell every passage that stands above this one of a change: where it was,
 * and where it came to, but nobody twice. */
static void count_above(struct aligner *a, struct tacit_alignment *out,
	const struct tacit_pair *pair, bool is_now)
{
	const struct tacit_addresses *texts =
		is_now ? a->now.texts : a->old.texts;
	const char *address = (is_now ? pair->now : pair->old)->address;
	char *above = tacit_arena_strdup(a->scratch, address);
	char *dot;

	while ((dot = strrchr(above, '.'))) {
		const struct tacit_passage *passage;
		struct tacit_pair *told;

		*dot = '\0';
		passage = tacit_address_find(texts, above);
		if (!passage)
			continue;
		told = &out->list[is_now ? out->of_now[place_of(texts, passage)]
					 : place_of(texts, passage)];
		if (is_now && pair->old && told->old &&
			tacit_address_is_under(
				pair->old->address, told->old->address))
			continue;
		told->changed_below++;
	}
}

static void count_changes(struct aligner *a, struct tacit_alignment *out)
{
	size_t i;

	for (i = 0; i < out->count; i++) {
		const struct tacit_pair *pair = &out->list[i];

		if (!is_change(pair))
			continue;
		if (pair->old)
			count_above(a, out, pair, false);
		if (pair->fate == TACIT_FATE_ADDED ||
			pair->fate == TACIT_FATE_MOVED)
			count_above(a, out, pair, true);
	}
}

void tacit_align(struct tacit_arena *arena, const struct tacit_addresses *old,
	const struct tacit_addresses *now, struct tacit_alignment *out)
{
	struct tacit_arena scratch = { 0 };
	struct aligner a = { .scratch = &scratch };

	*out = (struct tacit_alignment){ 0 };
	init_side(&a, &a.old, old);
	init_side(&a, &a.now, now);
	match_unchanged(&a);
	match_equal(&a);
	tacit_align_alike(&a.old, &a.now);
	match_named(&a);
	fill_pairs(arena, &a, out);
	count_changes(&a, out);
	tacit_arena_clear(&scratch);
}

const struct tacit_pair *tacit_align_find(
	const struct tacit_alignment *alignment, const char *old_address)
{
	const struct tacit_passage *passage =
		tacit_address_find(alignment->old, old_address);

	return passage ? &alignment->list[place_of(alignment->old, passage)]
		       : NULL;
}
