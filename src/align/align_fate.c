/* What became of each, told once for words, JSON and all. */
#include "align/align_fates.h"

#include <string.h>

const char *tacit_fate_word(enum tacit_fate fate)
{
	static const char *const words[] = {
		[TACIT_FATE_UNCHANGED] = "unchanged",
		[TACIT_FATE_CHANGED] = "changed",
		[TACIT_FATE_MOVED] = "moved",
		[TACIT_FATE_MOVED_CHANGED] = "moved-changed",
		[TACIT_FATE_RENAMED] = "renamed",
		[TACIT_FATE_MERGED] = "merged",
		[TACIT_FATE_SPLIT] = "split",
		[TACIT_FATE_REPLACED] = "replaced",
		[TACIT_FATE_GONE] = "gone",
		[TACIT_FATE_ADDED] = "added",
	};

	return words[fate];
}

/* --- pairs ----------------------------------------------------------------------- */

static const struct tacit_passage *passage_at(
	const struct tacit_align_side *side, size_t at)
{
	return at == SIZE_MAX ? NULL : &side->texts->list[at];
}

static void fill_pair(const struct tacit_aligner *a, struct tacit_pair *pair,
	size_t old, size_t now)
{
	pair->old = passage_at(&a->old, old);
	pair->now = passage_at(&a->now, now);
	if (!pair->old || !pair->now)
		return;
	pair->is_moved = strcmp(pair->old->address, pair->now->address) != 0;
	pair->is_same_text = !strcmp(tacit_align_words(&a->old, old),
		tacit_align_words(&a->now, now));
}

static void fill_pairs(struct tacit_arena *arena, struct tacit_aligner *a,
	struct tacit_alignment *out)
{
	size_t olds = a->old.texts->count;
	size_t nows = a->now.texts->count;
	bool *in_order =
		tacit_arena_array(a->scratch, olds + 1, sizeof(*in_order));
	size_t i;

	tacit_match_increasing(a->old.match, olds, in_order);
	out->list =
		tacit_arena_array(arena, olds + nows + 1, sizeof(*out->list));
	out->of_now = tacit_arena_array(arena, nows + 1, sizeof(*out->of_now));
	out->old = a->old.texts;
	out->old_count = olds;
	out->count = olds;
	for (i = 0; i < olds; i++) {
		fill_pair(a, &out->list[i], i, a->old.match[i]);
		out->list[i].keeps_order = in_order[i];
		if (a->old.match[i] != SIZE_MAX)
			out->of_now[a->old.match[i]] = i;
	}
	for (i = 0; i < nows; i++) {
		if (a->now.match[i] != SIZE_MAX)
			continue;
		out->of_now[i] = out->count;
		fill_pair(a, &out->list[out->count++], SIZE_MAX, i);
	}
}

/* --- what stands above a change ------------------------------------------------------ */

/* The passage right above: an item's item, else its section's heading, of a
 * heading that of the section above. SIZE_MAX: none. */
static size_t above(const struct tacit_align_side *side, size_t at)
{
	size_t section = side->section[at];

	if (side->parent[at] != SIZE_MAX)
		return side->parent[at];
	if (tacit_align_is_heading(&side->texts->list[at]))
		section = side->sections[section].parent;
	return side->sections[section].heading;
}

static bool is_above(const struct tacit_align_side *side, size_t at, size_t it)
{
	for (at = above(side, at); at != SIZE_MAX; at = above(side, at)) {
		if (at == it)
			return true;
	}
	return false;
}

/* Tell whatever stands above of a change: where it was, and where it came to,
 * but nobody twice. */
static void tell_above(struct tacit_aligner *a, struct tacit_alignment *out,
	const struct tacit_pair *pair)
{
	size_t old =
		pair->old ? (size_t)(pair->old - a->old.texts->list) : SIZE_MAX;
	size_t now = pair->now && !pair->is_joined
		? (size_t)(pair->now - a->now.texts->list)
		: SIZE_MAX;
	bool was_there = old != SIZE_MAX && now != SIZE_MAX;
	size_t at;

	for (at = old == SIZE_MAX ? old : above(&a->old, old); at != SIZE_MAX;
		at = above(&a->old, at)) {
		struct tacit_pair *told = &out->list[at];

		told->changed_below++;
		if (was_there && told->now && !told->went &&
			!is_above(&a->now, now,
				(size_t)(told->now - a->now.texts->list)))
			told->went = pair->now;
	}
	for (at = now == SIZE_MAX ? now : above(&a->now, now); at != SIZE_MAX;
		at = above(&a->now, at)) {
		struct tacit_pair *told = &out->list[out->of_now[at]];

		if (old != SIZE_MAX && told->old &&
			is_above(&a->old, old,
				(size_t)(told->old - a->old.texts->list)))
			continue;
		told->changed_below++;
		if (was_there && told->old && !told->came)
			told->came = pair->old;
	}
}

/* Those that stand under the same as before, and in their order there. */
static void find_renumbered(
	struct tacit_aligner *a, struct tacit_alignment *out)
{
	size_t count = a->old.texts->count;
	size_t *order =
		tacit_arena_array(a->scratch, count + 1, sizeof(size_t));
	size_t *first =
		tacit_arena_array(a->scratch, count + 3, sizeof(size_t));
	size_t *places =
		tacit_arena_array(a->scratch, count + 1, sizeof(size_t));
	bool *is_in = tacit_arena_array(a->scratch, count + 1, sizeof(*is_in));
	size_t i;

	/* by what stands above them; nothing is SIZE_MAX, and 0 here */
	for (i = 0; i < count; i++)
		first[above(&a->old, i) + 2]++;
	for (i = 1; i < count + 3; i++)
		first[i] += first[i - 1];
	for (i = 0; i < count; i++)
		order[first[above(&a->old, i) + 1]++] = i;
	for (i = 0; i < count; i++) {
		size_t to = a->old.match[order[i]];
		size_t up = above(&a->old, order[i]);
		size_t up_now = to == SIZE_MAX ? to : above(&a->now, to);

		places[i] = up == SIZE_MAX	       ? to
			: a->old.match[up] == SIZE_MAX ? SIZE_MAX
						       : to;
		if (up == SIZE_MAX ? up_now != SIZE_MAX
				   : a->old.match[up] != up_now)
			places[i] = SIZE_MAX;
	}
	for (i = 0; i < count + 1; i++) {
		size_t from = i ? first[i - 1] : 0;

		tacit_match_increasing(
			places + from, first[i] - from, is_in + from);
	}
	for (i = 0; i < count; i++) {
		struct tacit_pair *pair = &out->list[order[i]];

		pair->is_elsewhere = pair->now && !is_in[i];
		pair->is_renumbered = pair->is_moved && is_in[i];
	}
}

static bool is_change(const struct tacit_pair *pair)
{
	return !pair->old || !pair->now || !pair->is_same_text ||
		pair->is_joined || pair->part_count || pair->with_count ||
		pair->is_elsewhere;
}

/* --- the fates ------------------------------------------------------------------------- */

static enum tacit_fate fate_of(const struct tacit_pair *pair)
{
	bool is_changed;

	if (!pair->old)
		return TACIT_FATE_ADDED;
	if (!pair->now)
		return TACIT_FATE_GONE;
	if (pair->is_joined || pair->with_count)
		return TACIT_FATE_MERGED;
	if (pair->part_count)
		return TACIT_FATE_SPLIT;
	is_changed = !pair->is_same_text;
	if (tacit_align_is_heading(pair->old)) {
		if (is_changed)
			return TACIT_FATE_RENAMED;
		is_changed = pair->changed_below > 0;
	}
	if (pair->is_moved)
		return is_changed ? TACIT_FATE_MOVED_CHANGED : TACIT_FATE_MOVED;
	return is_changed ? TACIT_FATE_CHANGED : TACIT_FATE_UNCHANGED;
}

void tacit_align_fates(struct tacit_arena *arena, struct tacit_aligner *a,
	struct tacit_alignment *out)
{
	size_t i;

	fill_pairs(arena, a, out);
	find_renumbered(a, out);
	tacit_align_joints(arena, a, out);
	for (i = 0; i < out->count; i++) {
		if (is_change(&out->list[i]))
			tell_above(a, out, &out->list[i]);
	}
	for (i = 0; i < out->count; i++)
		out->list[i].fate = fate_of(&out->list[i]);
}
