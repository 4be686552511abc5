#include "report/redline.h"

/* Words of a passage that stands on one side only; or the same on both. */
static void fill_runs(struct tacit_arena *arena, const struct tacit_pair *pair,
	struct tacit_redline_passage *passage, struct tacit_redline *out)
{
	struct tacit_diff diff;

	tacit_diff_words(arena, pair->old ? pair->old->text : NULL,
		pair->now ? pair->now->text : NULL, &diff);
	passage->runs = diff.runs;
	passage->run_count = diff.count;
	passage->changes = diff.changes;
	out->words_deleted += diff.words_deleted;
	out->words_inserted += diff.words_inserted;
}

static void count_fate(const struct tacit_pair *pair, struct tacit_redline *out)
{
	switch (pair->fate) {
	case TACIT_FATE_UNCHANGED:
		out->unchanged++;
		break;
	case TACIT_FATE_CHANGED:
		out->changed++;
		break;
	case TACIT_FATE_MOVED:
		if (pair->keeps_order)
			out->renumbered++;
		else
			out->moved++;
		if (!pair->is_same_text)
			out->moved_changed++;
		break;
	case TACIT_FATE_GONE:
		out->gone++;
		break;
	case TACIT_FATE_ADDED:
		out->added++;
		break;
	}
}

static void add_passage(struct tacit_arena *arena,
	const struct tacit_pair *pair, struct tacit_redline *out)
{
	struct tacit_redline_passage *passage = &out->list[out->count++];
	const struct tacit_passage *shown = pair->now ? pair->now : pair->old;

	passage->fate = pair->fate;
	passage->address = shown->address;
	passage->kind = shown->node->kind;
	passage->level = shown->level;
	if (pair->fate == TACIT_FATE_MOVED) {
		passage->from = pair->old->address;
		passage->is_renumbered = pair->keeps_order;
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

		if (pair->now && pair->keeps_order)
			break;
		if (!pair->now)
			add_passage(arena, pair, out);
	}
	return at;
}

void tacit_redline_make(struct tacit_arena *arena,
	const struct tacit_addresses *old, const struct tacit_addresses *now,
	struct tacit_redline *out)
{
	struct tacit_alignment alignment;
	size_t at;
	size_t i;

	*out = (struct tacit_redline){ 0 };
	tacit_align(arena, old, now, &alignment);
	out->list = tacit_arena_array(
		arena, alignment.count + 1, sizeof(*out->list));
	at = add_gone(arena, &alignment, 0, out);
	for (i = 0; i < now->count; i++) {
		size_t pair = alignment.of_now[i];

		add_passage(arena, &alignment.list[pair], out);
		if (pair == at)
			at = add_gone(arena, &alignment, at + 1, out);
	}
}
