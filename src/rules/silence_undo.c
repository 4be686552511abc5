/*
 * Which statement undoes which. An undoing is judged once those that might
 * undo the undoer itself are judged, so chains are followed from their end;
 * what stands in a circle is never reached and undoes nothing.
 */
#include "rules/silence_work.h"

#include <string.h>

struct undo {
	const struct tacit_silence_work *work;
	const bool *in_time;
	struct tacit_undoing *undoing;
	bool *is_rewritten; /* superseded by another that withdraws */
	size_t *pending; /* undoers not judged yet */
	size_t *ready; /* a stack */
	size_t ready_count;
};

size_t tacit_silence_find(const struct tacit_silence_work *work, const char *id)
{
	size_t low = 0;
	size_t high = work->count;

	while (id && low < high) {
		size_t middle = low + (high - low) / 2;
		size_t at = work->by_id[middle];
		int order = strcmp(id, work->present[at]->id);

		if (!order)
			return at;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return TACIT_NO_INDEX;
}

/* What a statement names, if it is in time and of the same state. */
static size_t target_of(const struct undo *u, size_t by, const char *id)
{
	size_t at = tacit_silence_find(u->work, id);

	if (at == TACIT_NO_INDEX || at == by || !u->in_time[at] ||
		u->work->state_of[at] != u->work->state_of[by])
		return TACIT_NO_INDEX;
	return at;
}

static void settle(struct undo *u, size_t at)
{
	if (!--u->pending[at])
		u->ready[u->ready_count++] = at;
}

static void note_first(size_t *slot, size_t by)
{
	if (by < *slot)
		*slot = by;
}

/* All that might undo `by` is judged: now what it undoes itself. */
static void judge(struct undo *u, size_t by)
{
	const struct tacit_statement *s = u->work->present[by];
	size_t withdraws = target_of(u, by, s->withdraws);
	size_t supersedes = target_of(u, by, s->supersedes);

	if (withdraws != TACIT_NO_INDEX) {
		/* neither taken back, nor corrected by one that withdraws */
		if (u->undoing[by].withdrawn_by == TACIT_NO_INDEX &&
			!u->is_rewritten[by])
			note_first(&u->undoing[withdraws].withdrawn_by, by);
		settle(u, withdraws);
	}
	if (supersedes != TACIT_NO_INDEX) {
		note_first(&u->undoing[supersedes].superseded_by, by);
		if (s->withdraws)
			u->is_rewritten[supersedes] = true;
		settle(u, supersedes);
	}
}

static void count_undoers(struct undo *u, size_t by)
{
	const struct tacit_statement *s = u->work->present[by];
	size_t withdraws = target_of(u, by, s->withdraws);
	size_t supersedes = target_of(u, by, s->supersedes);

	if (withdraws != TACIT_NO_INDEX)
		u->pending[withdraws]++;
	if (supersedes != TACIT_NO_INDEX)
		u->pending[supersedes]++;
}

struct tacit_undoing *tacit_silence_undo(
	const struct tacit_silence_work *work, const bool *in_time)
{
	struct tacit_arena *arena = work->arena;
	size_t n = work->count;
	struct undo u = { .work = work, .in_time = in_time };

	u.undoing = tacit_arena_array(arena, n, sizeof(*u.undoing));
	u.is_rewritten = tacit_arena_array(arena, n, sizeof(bool));
	u.pending = tacit_arena_array(arena, n, sizeof(size_t));
	u.ready = tacit_arena_array(arena, n, sizeof(size_t));
	for (size_t i = 0; i < n; i++)
		u.undoing[i] = (struct tacit_undoing){ TACIT_NO_INDEX,
			TACIT_NO_INDEX };
	for (size_t i = 0; i < n; i++)
		if (in_time[i])
			count_undoers(&u, i);
	for (size_t i = 0; i < n; i++)
		if (in_time[i] && !u.pending[i])
			u.ready[u.ready_count++] = i;
	while (u.ready_count)
		judge(&u, u.ready[--u.ready_count]);
	return u.undoing;
}
