/*
 * What stands. A row is judged once those that may undo it are: the walk goes
 * from what is undone to what undoes it, and closes circles as it returns
 * from them (Tarjan's strongly connected components, without recursion: a
 * chain may be as long as a register).
 */
#include <tacit/standing.h>

#include <stdlib.h>
#include <string.h>

/* One row that undoes another, and how. */
struct undoing {
	size_t target;
	size_t by;
	struct tacit_instant since;
	enum tacit_undone how;
};

/* A row on the walk. */
struct step {
	size_t first; /* of its undoings; their count: none */
	size_t next; /* the one to be followed next */
	size_t order; /* in which it was met, from 1; 0: not yet */
	size_t lowest; /* order of the earliest that it leads back to */
	bool is_open; /* its circle, if it is in one, is not closed */
	bool is_corrected; /* replaced by one that withdraws in its place */
	unsigned undone; /* every way, as bits */
};

struct row_id {
	const char *id;
	int type;
	size_t row;
};

struct walk {
	const struct tacit_standing_row *rows;
	size_t count;
	struct row_id *ids; /* in order */
	struct undoing *undoings; /* by target, then as they took effect */
	size_t undoing_count;
	struct step *steps;
	size_t met;
	size_t *path; /* from where the walk began to where it is */
	size_t depth;
	size_t *open; /* met, and not yet known to be in no circle */
	size_t open_count;
	struct tacit_standing *out;
};

/* --- who undoes whom ------------------------------------------------------- */

static int by_id(const void *a, const void *b)
{
	const struct row_id *x = a;
	const struct row_id *y = b;
	int order = strcmp(x->id, y->id);

	if (order)
		return order;
	if (x->type != y->type)
		return x->type < y->type ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static void sort_ids(struct tacit_arena *arena, struct walk *w)
{
	w->ids = tacit_arena_array(arena, w->count, sizeof(*w->ids));
	for (size_t i = 0; i < w->count; i++)
		w->ids[i] =
			(struct row_id){ w->rows[i].id, w->rows[i].type, i };
	if (w->count)
		qsort(w->ids, w->count, sizeof(*w->ids), by_id);
}

/* The first row with that id, of that type (-1: any); count: none. */
static size_t row_at(const struct walk *w, const char *id, int type)
{
	const struct row_id key = { id, type, 0 };
	size_t at = tacit_lower_bound(
		&key, w->ids, w->count, sizeof(*w->ids), by_id);

	if (at < w->count && !strcmp(w->ids[at].id, id) &&
		(type < 0 || w->ids[at].type == type))
		return w->ids[at].row;
	return w->count;
}

static bool is_same_hand(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

static bool is_by_act(enum tacit_undone how)
{
	return how == TACIT_UNDONE_IN_ERROR || how == TACIT_UNDONE_CANCELLED;
}

/* The row that it undoes, or says it does; count: none. */
static size_t undone_row(const struct walk *w, size_t by, const char *id,
	enum tacit_undone how, struct tacit_instant now)
{
	const struct tacit_standing_row *row = &w->rows[by];
	bool is_act = is_by_act(how);
	size_t target = id ? row_at(w, id, is_act ? -1 : row->type) : w->count;

	if (target == w->count || target == by || row->since.s > now.s ||
		w->rows[target].since.s > now.s ||
		(!is_act && !is_same_hand(row->hand, w->rows[target].hand)))
		return w->count;
	return target;
}

static bool is_in_vain(const struct walk *w, size_t by, size_t target)
{
	return !tacit_weakness_reaches(
		w->rows[by].weakness, w->rows[target].weakness);
}

static void add_undoing(struct walk *w, size_t by, const char *id,
	enum tacit_undone how, struct tacit_instant now)
{
	size_t target = undone_row(w, by, id, how, now);

	if (target == w->count ||
		(!is_by_act(how) && is_in_vain(w, by, target)))
		return;
	w->undoings[w->undoing_count++] =
		(struct undoing){ target, by, w->rows[by].since, how };
}

static int by_target(const void *a, const void *b)
{
	const struct undoing *x = a;
	const struct undoing *y = b;

	if (x->target != y->target)
		return x->target < y->target ? -1 : 1;
	if (x->since.s != y->since.s)
		return x->since.s < y->since.s ? -1 : 1;
	return x->by < y->by ? -1 : x->by > y->by;
}

static void list_undoings(
	struct tacit_arena *arena, struct walk *w, struct tacit_instant now)
{
	w->undoings =
		tacit_arena_array(arena, 4 * w->count, sizeof(*w->undoings));
	for (size_t i = 0; i < w->count; i++) {
		const struct tacit_standing_row *row = &w->rows[i];

		add_undoing(w, i, row->voids, TACIT_UNDONE_IN_ERROR, now);
		add_undoing(w, i, row->cancels, TACIT_UNDONE_CANCELLED, now);
		add_undoing(w, i, row->withdraws, TACIT_UNDONE_WITHDRAWN, now);
		add_undoing(
			w, i, row->supersedes, TACIT_UNDONE_SUPERSEDED, now);
	}
	if (w->undoing_count)
		qsort(w->undoings, w->undoing_count, sizeof(*w->undoings),
			by_target);
	for (size_t i = 0; i < w->count; i++)
		w->steps[i].first = w->undoing_count;
	for (size_t i = w->undoing_count; i-- > 0;)
		w->steps[w->undoings[i].target].first = i;
}

/* --- what became of it ----------------------------------------------------- */

static unsigned bit(enum tacit_undone how)
{
	return 1u << how;
}

static bool takes_effect(const struct walk *w, const struct undoing *u)
{
	const struct step *by = &w->steps[u->by];
	unsigned lost = 0;

	/* they lead back to each other */
	if (w->out[u->by].circle != TACIT_NO_CIRCLE &&
		w->out[u->by].circle == w->out[u->target].circle)
		return false;
	if (is_by_act(u->how))
		return !by->undone;
	if (u->how == TACIT_UNDONE_WITHDRAWN) {
		if (by->is_corrected)
			return false;
		lost = bit(TACIT_UNDONE_WITHDRAWN);
	}
	return !(by->undone & (lost | bit(TACIT_UNDONE_IN_ERROR)));
}

/* All that may undo it is judged. */
static void judge_row(struct walk *w, size_t row)
{
	const struct undoing *first[TACIT_UNDONE_IN_ERROR + 1] = { NULL };
	struct step *step = &w->steps[row];
	const struct undoing *u = &w->undoings[step->first];
	const struct undoing *end = &w->undoings[w->undoing_count];
	const struct undoing *why;

	for (; u < end && u->target == row; u++) {
		if (!takes_effect(w, u))
			continue;
		/* they come as they took effect */
		if (!step->undone)
			w->out[row].since = u->since;
		step->undone |= bit(u->how);
		if (!first[u->how])
			first[u->how] = u;
		if (u->how == TACIT_UNDONE_SUPERSEDED &&
			w->rows[u->by].withdraws)
			step->is_corrected = true;
	}
	why = first[TACIT_UNDONE_WITHDRAWN];
	u = first[TACIT_UNDONE_SUPERSEDED];
	if (u && (!why || why->by == u->by))
		why = u;
	if (!why)
		why = first[TACIT_UNDONE_CANCELLED];
	if (first[TACIT_UNDONE_IN_ERROR])
		why = first[TACIT_UNDONE_IN_ERROR];
	if (!why)
		return;
	w->out[row].undone = why->how;
	w->out[row].by = why->by;
	w->out[row].done = why->since;
}

/* --- the walk -------------------------------------------------------------- */

static void meet(struct walk *w, size_t row)
{
	struct step *step = &w->steps[row];

	step->next = step->first;
	step->order = step->lowest = ++w->met;
	step->is_open = true;
	w->open[w->open_count++] = row;
	w->path[w->depth++] = row;
}

/* All from `row` on that is open leads back to it, and nothing earlier. */
static void close_circle(struct walk *w, size_t row)
{
	size_t from = w->open_count;
	size_t least = row;

	while (w->open[--from] != row)
		if (w->open[from] < least)
			least = w->open[from];
	for (size_t i = from; i < w->open_count; i++) {
		w->steps[w->open[i]].is_open = false;
		if (w->open_count - from > 1)
			w->out[w->open[i]].circle = least;
	}
	for (size_t i = from; i < w->open_count; i++)
		judge_row(w, w->open[i]);
	w->open_count = from;
}

static void lead_back(struct step *step, size_t order)
{
	if (order < step->lowest)
		step->lowest = order;
}

static void walk_on(struct walk *w)
{
	size_t row = w->path[w->depth - 1];
	struct step *step = &w->steps[row];

	if (step->next < w->undoing_count &&
		w->undoings[step->next].target == row) {
		size_t by = w->undoings[step->next++].by;

		if (!w->steps[by].order)
			meet(w, by);
		else if (w->steps[by].is_open)
			lead_back(step, w->steps[by].order);
		return;
	}
	w->depth--;
	if (step->lowest == step->order)
		close_circle(w, row);
	else
		lead_back(&w->steps[w->path[w->depth - 1]], step->lowest);
}

/* --- what is said in vain --------------------------------------------------- */

static void add_claim(struct walk *w, size_t by, const char *id,
	enum tacit_undone how, struct tacit_instant now)
{
	size_t target = undone_row(w, by, id, how, now);
	struct tacit_standing *out;

	if (target == w->count || !is_in_vain(w, by, target))
		return;
	out = &w->out[target];
	if (out->undone != TACIT_UNDONE_NOT ||
		(out->claimed != TACIT_UNDONE_NOT &&
			w->rows[out->claimed_by].since.s <=
				w->rows[by].since.s))
		return;
	out->claimed = how;
	out->claimed_by = by;
}

static void list_claims(struct walk *w, struct tacit_instant now)
{
	for (size_t i = 0; i < w->count; i++) {
		const struct tacit_standing_row *row = &w->rows[i];
		enum tacit_undone undone = w->out[i].undone;

		/* what was taken back is said no more */
		if (row->weakness == TACIT_WEAK_NOT ||
			undone == TACIT_UNDONE_WITHDRAWN ||
			undone == TACIT_UNDONE_IN_ERROR)
			continue;
		add_claim(w, i, row->withdraws, TACIT_UNDONE_WITHDRAWN, now);
		add_claim(w, i, row->supersedes, TACIT_UNDONE_SUPERSEDED, now);
	}
}

/* --- all --------------------------------------------------------------------- */

struct tacit_standing *tacit_standing_find(struct tacit_arena *arena,
	const struct tacit_standing_row *rows, size_t count,
	struct tacit_instant now)
{
	struct walk w = { .rows = rows, .count = count };

	w.out = tacit_arena_array(arena, count, sizeof(*w.out));
	w.steps = tacit_arena_array(arena, count, sizeof(*w.steps));
	w.path = tacit_arena_array(arena, count, sizeof(*w.path));
	w.open = tacit_arena_array(arena, count, sizeof(*w.open));
	for (size_t i = 0; i < count; i++)
		w.out[i].circle = TACIT_NO_CIRCLE;
	sort_ids(arena, &w);
	list_undoings(arena, &w, now);
	for (size_t i = 0; i < count; i++) {
		if (!w.steps[i].order)
			meet(&w, i);
		while (w.depth)
			walk_on(&w);
	}
	list_claims(&w, now);
	return w.out;
}
