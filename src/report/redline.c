#include "report/redline.h"

/* Words of a passage that stands on one side only; or the same on both. */
static void fill_runs(struct tacit_arena *arena, const struct tacit_pair *pair,
	struct tacit_redline_passage *passage, struct tacit_redline *out)
{
	struct tacit_diff diff;
	const char *old = pair->old ? pair->old->text : NULL;
	const char *now =
		pair->now && !pair->is_joined ? pair->now->text : NULL;

	/* a heading's number is no word of it */
	tacit_diff_words(arena, pair->is_same_text ? now : old, now, &diff);
	passage->runs = diff.runs;
	passage->run_count = diff.count;
	passage->changes = diff.changes;
	out->words_deleted += diff.words_deleted;
	out->words_inserted += diff.words_inserted;
}

static void count_fate(const struct tacit_pair *pair, struct tacit_redline *out)
{
	if (pair->is_joined)
		out->merged++;
	else if (!pair->now)
		out->gone++;
	else if (!pair->old)
		out->added += !pair->part_of;
	else if (!pair->is_moved && pair->is_same_text && !pair->part_count)
		out->unchanged++;
	else
		out->split += pair->part_count > 0;
	if (!pair->old || !pair->now || pair->is_joined)
		return;
	if (pair->is_moved && pair->is_renumbered)
		out->renumbered++;
	else if (pair->is_moved)
		out->moved++;
	if (!pair->is_same_text && pair->is_moved)
		out->moved_changed++;
	else if (!pair->is_same_text)
		out->changed++;
}

bool tacit_redline_is_change(const struct tacit_redline_passage *passage)
{
	const struct tacit_pair *pair = passage->pair;

	return !pair->old || !pair->now || !pair->is_same_text ||
		pair->is_joined || pair->part_count || pair->with_count ||
		pair->came || pair->went || pair->is_elsewhere;
}

static void add_passage(struct tacit_arena *arena,
	const struct tacit_pair *pair, struct tacit_redline *out)
{
	struct tacit_redline_passage *passage = &out->list[out->count++];
	const struct tacit_passage *shown =
		pair->now && !pair->is_joined ? pair->now : pair->old;

	passage->pair = pair;
	passage->address = shown->address;
	passage->kind = shown->node->kind;
	passage->level = shown->level;
	if (pair->is_moved && !pair->is_joined) {
		passage->from = pair->old->address;
		passage->is_renumbered = pair->is_renumbered;
	}
	fill_runs(arena, pair, passage, out);
	count_fate(pair, out);
}

/* Add what is gone before the next old passage that kept its order, from
 * `at` on; returns where that passage stands. */
static size_t add_gone(struct tacit_arena *arena,
	const struct tacit_alignment *alignment, size_t at,
	struct tacit_redline *out)
{
	for (; at < alignment->old_count; at++) {
		const struct tacit_pair *pair = &alignment->list[at];

		if (pair->now && !pair->is_joined && pair->keeps_order)
			break;
		if (!pair->now || pair->is_joined)
			add_passage(arena, pair, out);
	}
	return at;
}

void tacit_redline_make(struct tacit_arena *arena,
	const struct tacit_addresses *old, const struct tacit_addresses *now,
	struct tacit_redline *out)
{
	const struct tacit_alignment *alignment = &out->alignment;
	size_t at;
	size_t i;

	*out = (struct tacit_redline){ 0 };
	tacit_align(arena, old, now, &out->alignment);
	out->list = tacit_arena_array(
		arena, alignment->count + 1, sizeof(*out->list));
	at = add_gone(arena, alignment, 0, out);
	for (i = 0; i < now->count; i++) {
		size_t pair = alignment->of_now[i];

		add_passage(arena, &alignment->list[pair], out);
		if (pair == at)
			at = add_gone(arena, alignment, at + 1, out);
	}
}
