#include "facts/standing.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

/* One document that takes back or replaces another. */
struct undoing {
	const char *target;
	size_t by; /* row */
	bool is_withdrawal;
};

enum mark { UNKNOWN, COMPUTING, STANDS, UNDONE };

struct work {
	struct tacit_standing_row *rows;
	struct undoing *undoings; /* by target */
	size_t count;
	enum mark *marks;
};

static int by_target(const void *a, const void *b)
{
	const struct undoing *x = a;
	const struct undoing *y = b;

	return strcmp(x->target, y->target);
}

static size_t first_of(const struct work *work, const char *target)
{
	size_t low = 0;
	size_t high = work->count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(work->undoings[mid].target, target) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static bool is_undone(struct work *work, size_t row)
{
	const char *id = work->rows[row].id;
	bool undone = work->rows[row].is_in_error;
	size_t i;

	if (work->marks[row] != UNKNOWN)
		return work->marks[row] == UNDONE;
	/* in a circle, which only a hand can make, nothing is undone */
	work->marks[row] = COMPUTING;
	for (i = first_of(work, id); !undone && i < work->count &&
		!strcmp(work->undoings[i].target, id);
		i++) {
		const struct undoing *u = &work->undoings[i];

		undone = u->is_withdrawal ? !is_undone(work, u->by)
					  : !work->rows[u->by].is_in_error;
	}
	work->marks[row] = undone ? UNDONE : STANDS;
	return undone;
}

static void add(
	struct work *work, const char *target, size_t by, bool is_withdrawal)
{
	if (target)
		work->undoings[work->count++] =
			(struct undoing){ target, by, is_withdrawal };
}

void tacit_standing_find(struct tacit_arena *arena,
	struct tacit_standing_row *rows, size_t count)
{
	struct work work = { .rows = rows };
	size_t i;

	work.undoings =
		tacit_arena_array(arena, 2 * count + 1, sizeof(*work.undoings));
	work.marks = tacit_arena_array(arena, count + 1, sizeof(*work.marks));
	for (i = 0; i < count; i++) {
		add(&work, rows[i].withdraws, i, true);
		add(&work, rows[i].supersedes, i, false);
	}
	qsort(work.undoings, work.count, sizeof(*work.undoings), by_target);
	for (i = 0; i < count; i++)
		rows[i].is_undone = is_undone(&work, i);
}

struct marking {
	struct tacit_register *reg;
	struct tacit_standing_row *rows;
	size_t count;
};

static bool mark_error(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct marking *marking = ctx;
	const char *subject = tacit_document_get(act, "subject");
	bool holds = true;
	size_t i;

	if (!subject || tacit_document_get(act, "withdraws"))
		return true;
	for (i = 0; i < marking->count; i++) {
		if (strcmp(marking->rows[i].id, subject) != 0)
			continue;
		if (!tacit_facts_stands(marking->reg, act->at.id, &holds, err))
			return false;
		marking->rows[i].is_in_error |= holds;
	}
	return true;
}

bool tacit_standing_errors(struct tacit_register *reg,
	struct tacit_standing_row *rows, size_t count, struct tacit_err *err)
{
	struct marking marking = { reg, rows, count };
	struct tacit_index_query acts = { .type = TACIT_ACT,
		.kind = "entered-in-error" };

	return tacit_register_each(reg, &acts, mark_error, &marking, err);
}
