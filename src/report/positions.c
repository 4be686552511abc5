#include "report/positions.h"

#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "report/value.h"

/* A state that spoke, and its weightiest word. */
struct speaker {
	struct tacit_entry state;
	const char *name;
	const char *code;
	enum tacit_group group;
};

/* One communication, where it belongs. */
struct placed {
	struct tacit_position_row row;
	const struct speaker *by;
	size_t communications;
};

struct looked_at {
	const struct tacit_judged *judged;
	struct speaker *by;
};

struct placing {
	const struct tacit_value_style *style;
	struct tacit_table states;
	const struct speaker **speakers; /* by their codes */
	size_t speaker_count;
	struct looked_at *looked_at;
	size_t looked_at_count;
	size_t row_cap;
	struct tacit_arena work; /* of all that was said */
};

static bool is_looked_at(
	const struct tacit_judged *judged, enum tacit_positions_which which)
{
	if (which == TACIT_IN_FORCE)
		return judged->reason == TACIT_REASON_COUNTED;
	return judged->reason != TACIT_REASON_OUTSIDE &&
		judged->reason != TACIT_REASON_IN_ERROR;
}

/* A kind that does not count is a position all the same. */
static bool takes_position(const struct tacit_judged *judged)
{
	return judged->reason == TACIT_REASON_COUNTED ||
		judged->reason == TACIT_REASON_KIND;
}

static enum tacit_group taken_by(const struct tacit_judged *judged)
{
	if (takes_position(judged) || judged->group <= TACIT_GROUP_AFTER_END)
		return judged->group;
	return TACIT_GROUP_NONE;
}

/* --- the states ------------------------------------------------------------- */

static int by_code(const void *a, const void *b)
{
	const struct speaker *const *x = a;
	const struct speaker *const *y = b;

	return strcmp((*x)->code, (*y)->code);
}

static struct speaker *speaker_of(
	struct placing *p, const struct tacit_judged *judged)
{
	struct speaker *who = tacit_table_put(&p->states,
		tacit_str_of(judged->statement->state), sizeof(*who));

	if (!who->code) {
		who->code = tacit_arena_strdup(
			p->style->arena, judged->statement->state);
		who->name = tacit_value_state(p->style, who->code);
		p->speakers[p->speaker_count++] = who;
	}
	return who;
}

static int by_name(const void *a, const void *b)
{
	const struct speaker *const *x = a;
	const struct speaker *const *y = b;

	return strcmp((*x)->name, (*y)->name);
}

/* Of these, in their order, each once. */
static void put_speakers(struct placing *p, struct tacit_position *at,
	const struct speaker **by, size_t count)
{
	const char **names;
	const char **codes;
	size_t i;

	qsort(by, count, sizeof(*by), by_name);
	for (i = 0; i < count; i++) {
		if (!i || by[i] != by[at->count - 1])
			by[at->count++] = by[i];
	}
	names = tacit_arena_array(
		p->style->arena, at->count + 1, sizeof(*names));
	codes = tacit_arena_array(
		p->style->arena, at->count + 1, sizeof(*codes));
	for (i = 0; i < at->count; i++) {
		names[i] = by[i]->name;
		codes[i] = by[i]->code;
	}
	at->states = names;
	at->codes = codes;
}

static void put_groups(struct placing *p, struct tacit_positions *out)
{
	const struct speaker **by =
		tacit_arena_array(&p->work, p->speaker_count + 1, sizeof(*by));
	int group;
	size_t i;

	if (p->speaker_count)
		qsort(p->speakers, p->speaker_count, sizeof(*p->speakers),
			by_code);
	for (group = 0; group < TACIT_GROUP_COUNT; group++) {
		size_t n = 0;

		for (i = 0; i < p->speaker_count; i++) {
			if ((int)p->speakers[i]->group == group)
				by[n++] = p->speakers[i];
		}
		put_speakers(p, &out->of[group], by, n);
	}
}

/* --- what was said alike ------------------------------------------------------ */

static struct tacit_position_row alike_of(const struct tacit_judged *judged)
{
	struct tacit_position_row row = {
		.group = judged->seconds ? TACIT_GROUP_SECONDING
					 : tacit_group_of_kind(judged->kind),
		.reason = takes_position(judged) ? TACIT_REASON_COUNTED
						 : judged->reason,
		.seconds = judged->seconds,
	};

	if (row.group == TACIT_GROUP_NONE || row.seconds)
		row.kind = judged->kind;
	return row;
}

/* Positions first, then what does not count, then what is none at all. */
static int part_of(const struct tacit_position_row *row)
{
	if (row->group == TACIT_GROUP_NONE)
		return 2;
	return row->reason != TACIT_REASON_COUNTED;
}

static int compare_rows(
	const struct tacit_position_row *x, const struct tacit_position_row *y)
{
	int order;

	if (part_of(x) != part_of(y))
		return part_of(x) - part_of(y);
	if (x->group != y->group)
		return (int)y->group - (int)x->group;
	if (x->kind != y->kind)
		return (int)x->kind - (int)y->kind;
	if (x->reason != y->reason)
		return (int)x->reason - (int)y->reason;
	if (!x->seconds || !y->seconds)
		return 0;
	order = (int)x->seconds->kind - (int)y->seconds->kind;
	return order ? order : strcmp(x->seconds->state, y->seconds->state);
}

static int by_row(const void *a, const void *b)
{
	const struct placed *x = a;
	const struct placed *y = b;

	return compare_rows(&x->row, &y->row);
}

/* Whose weightiest word is another stands there, and not here. */
static bool stands_here(const struct placed *placed)
{
	return part_of(&placed->row) || placed->by->group == placed->row.group;
}

/* What of it is told; it may not live as long. */
static const struct tacit_statement *keep_seconded(
	struct placing *p, const struct tacit_statement *s)
{
	struct tacit_statement *kept =
		tacit_arena_alloc(p->style->arena, sizeof(*kept));

	kept->kind = s->kind;
	kept->state = tacit_arena_strdup(p->style->arena, s->state);
	return kept;
}

static void put_row(struct placing *p, struct tacit_positions *out,
	const struct placed *placed, size_t count)
{
	struct tacit_position_row row = placed->row;
	const struct speaker **by =
		tacit_arena_array(&p->work, count + 1, sizeof(*by));
	size_t n = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		row.who.communications += placed[i].communications;
		if (stands_here(&placed[i]))
			by[n++] = placed[i].by;
	}
	if (!n)
		return;
	if (row.seconds) {
		row.seconds = keep_seconded(p, row.seconds);
		row.seconded = tacit_value_state(p->style, row.seconds->state);
	}
	put_speakers(p, &row.who, by, n);
	*(struct tacit_position_row *)tacit_arena_append(p->style->arena,
		&out->rows, &out->row_count, &p->row_cap, sizeof(row)) = row;
}

static void put_rows(struct placing *p, struct tacit_positions *out)
{
	size_t count = p->looked_at_count;
	struct placed *placed =
		tacit_arena_array(&p->work, count + 1, sizeof(*placed));
	size_t first = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		const struct tacit_judged *judged = p->looked_at[i].judged;

		placed[i].row = alike_of(judged);
		placed[i].by = p->looked_at[i].by;
		placed[i].communications = 1 + judged->statement->more;
	}
	qsort(placed, count, sizeof(*placed), by_row);
	for (i = 1; i <= count; i++) {
		if (i < count && !by_row(&placed[first], &placed[i]))
			continue;
		put_row(p, out, &placed[first], i - first);
		first = i;
	}
}

struct tacit_positions tacit_positions_of(const struct tacit_value_style *style,
	const struct tacit_reading *reading, enum tacit_positions_which which,
	const bool *only)
{
	size_t count = reading->judged_count;
	struct tacit_positions out = { 0 };
	struct placing p = { .style = style };
	size_t i;

	p.looked_at =
		tacit_arena_array(&p.work, count + 1, sizeof(*p.looked_at));
	p.speakers = tacit_arena_array(&p.work, count + 1, sizeof(*p.speakers));
	for (i = 0; i < count; i++) {
		const struct tacit_judged *judged = &reading->judged[i];
		enum tacit_group group = taken_by(judged);
		struct speaker *who;

		if ((only && !only[i]) || !is_looked_at(judged, which))
			continue;
		who = speaker_of(&p, judged);
		if (group > who->group)
			who->group = group;
		out.of[group].communications += 1 + judged->statement->more;
		p.looked_at[p.looked_at_count++] =
			(struct looked_at){ judged, who };
	}
	put_groups(&p, &out);
	put_rows(&p, &out);
	tacit_table_clear(&p.states);
	tacit_arena_clear(&p.work);
	return out;
}
