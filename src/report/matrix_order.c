#include "report/matrix_order.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

enum { GENERAL = 0 }; /* the group of what names no one text */

/* A whole enclosure with its passages in order. */
struct text {
	const char *id;
	struct tacit_addresses addresses;
};

struct ordering {
	const struct tacit_value_style *style;
	struct tacit_arena *arena;
	struct tacit_matrix *out;
	struct text *texts; /* groups[i + 1] is texts[i] */
	size_t count;
};

/* Where a row stands; by what it is sorted. */
struct slot {
	struct tacit_matrix_row *row;
	int64_t received;
	uint32_t group;
	uint32_t passage; /* position in the text; 0: the whole of it */
	size_t name; /* position of its state's name among all names */
};

/* --- the texts ----------------------------------------------------------------- */

static bool fill_texts(struct ordering *o, struct tacit_err *err)
{
	const struct tacit_call *call = &o->out->call.facts.call;
	size_t max = call->enclosure_count + 1;
	size_t i;

	o->texts = tacit_arena_array(o->arena, max, sizeof(*o->texts));
	o->out->groups =
		tacit_arena_array(o->arena, max, sizeof(*o->out->groups));
	o->out->group_count = 1;
	for (i = 0; i < call->enclosure_count; i++) {
		const char *id = call->enclosures[i].id;
		struct text *text = &o->texts[o->count];
		struct tacit_err why = { 0 };

		if (call->enclosures[i].part_of)
			continue;
		text->id = id;
		o->out->groups[o->out->group_count].id = id;
		o->out->groups[o->out->group_count++].title =
			tacit_value_heading(o->style, -1, id);
		o->count++;
		if (tacit_passages(o->style->reg, o->arena, &o->out->call, id,
			    &text->addresses, &why) ||
			why.code == TACIT_NOTFOUND)
			continue;
		return tacit_fail_as(err, &why);
	}
	return true;
}

/* --- the places ------------------------------------------------------------------ */

/* The text that a place is in, itself or as a part of it; NULL: none. */
static const struct text *text_at(const struct ordering *o, struct tacit_str id)
{
	const struct tacit_call *call = &o->out->call.facts.call;
	size_t i;

	for (i = 0; i < o->count; i++) {
		if (tacit_str_eqs(id, o->texts[i].id))
			return &o->texts[i];
	}
	for (i = 0; i < call->enclosure_count; i++) {
		const char *whole = call->enclosures[i].part_of;

		if (whole && tacit_str_eqs(id, call->enclosures[i].id))
			return text_at(o, tacit_str_of(whole));
	}
	return NULL;
}

struct place {
	struct tacit_str id;
	const char *address; /* "": none */
};

static struct place parse_place(const char *typed)
{
	size_t len = strcspn(typed, "#");

	return (struct place){ { typed, len },
		typed[len] ? typed + len + 1 : "" };
}

/* Counted from 1; what is not in the text comes after all that is. */
static size_t passage_of(const struct text *text, const struct place *place)
{
	const char *address = place->address;
	const struct tacit_passage *passage;

	/* an activity that is named itself: "nct-general/i.3" is i.3 */
	if (!address[0] && !tacit_str_eqs(place->id, text->id) &&
		strchr(place->id.data, '/'))
		address = strchr(place->id.data, '/') + 1;
	if (!address[0])
		return 0;
	passage = tacit_address_find(&text->addresses, address);
	return passage ? (size_t)(passage - text->addresses.list) + 1
		       : text->addresses.count + 1;
}

/* All places in one text: addresses alone. */
static const char *join_places(const struct ordering *o,
	const struct tacit_value *places, size_t count, bool is_short)
{
	struct tacit_buf buf = { 0 };
	size_t i;

	if (count == 1)
		return is_short ? parse_place(places[0].text).address
				: places[0].text;
	for (i = 0; i < count; i++) {
		const char *one = is_short ? parse_place(places[i].text).address
					   : places[i].text;

		if (one[0])
			tacit_buf_printf(
				&buf, "%s%s", buf.len ? "; " : "", one);
	}
	return tacit_buf_keep(&buf, o->arena).data;
}

/* The first place decides; one that is in no text, or places in two, are
 * written in full and stand before all. */
static void place_row(const struct ordering *o, struct slot *slot)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(slot->row->doc, "place", &count);
	const struct text *text = NULL;
	size_t i;

	slot->row->place = "";
	slot->row->group = GENERAL;
	for (i = 0; i < count; i++) {
		struct place place = parse_place(places[i].text);
		const struct text *here = text_at(o, place.id);

		if (!i)
			text = here;
		if (here != text)
			text = NULL;
		if (!i && text)
			slot->passage = (uint32_t)passage_of(text, &place);
	}
	if (!count)
		return;
	if (text)
		slot->row->group = (size_t)(text - o->texts) + 1;
	else
		slot->passage = 1; /* after what is on all texts */
	slot->group = (uint32_t)slot->row->group;
	/* a part's place is no address of the whole */
	slot->row->place = join_places(o, places, count,
		text &&
			tacit_str_eqs(
				parse_place(places[0].text).id, text->id));
}

static int by_number(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

static int by_place(const void *a, const void *b)
{
	const struct slot *x = a;
	const struct slot *y = b;

	if (x->group != y->group)
		return by_number(x->group, y->group);
	if (x->passage != y->passage)
		return by_number(x->passage, y->passage);
	if (x->name != y->name)
		return by_number(x->name, y->name);
	if (x->received != y->received)
		return x->received < y->received ? -1 : 1;
	return strcmp(x->row->statement->id, y->row->statement->id);
}

/* --- the names -------------------------------------------------------------------- */

/* There are few names and many rows: names are compared once. */
static void rank_names(const struct ordering *o, struct slot *slots)
{
	size_t count = o->out->row_count;
	const char **names =
		tacit_arena_array(o->arena, count + 1, sizeof(*names));
	size_t kept = 0;
	size_t i;
	size_t k;

	for (i = 0; i < count; i++) {
		const char *name = o->out->rows[i].state;

		/* a state has one name, wherever it speaks */
		for (k = 0; k < kept && names[k] != name; k++)
			;
		if (k == kept)
			names[kept++] = name;
	}
	if (kept)
		qsort(names, kept, sizeof(*names), tacit_by_text);
	for (i = 0; i < count; i++) {
		const char **found = tacit_find(&o->out->rows[i].state, names,
			kept, sizeof(*names), tacit_by_text);

		slots[i].name = found ? (size_t)(found - names) : 0;
	}
}

bool tacit_matrix_order(const struct tacit_value_style *style,
	struct tacit_matrix *out, struct tacit_err *err)
{
	struct tacit_arena *arena = style->arena;
	struct ordering o = { style, arena, out, NULL, 0 };
	size_t count = out->row_count;
	struct tacit_matrix_row *rows =
		tacit_arena_array(arena, count + 1, sizeof(*rows));
	struct slot *slots =
		tacit_arena_array(arena, count + 1, sizeof(*slots));
	size_t i;

	if (!fill_texts(&o, err))
		return false;
	for (i = 0; i < count; i++) {
		slots[i].row = &out->rows[i];
		slots[i].received = out->rows[i].statement->received.s;
		place_row(&o, &slots[i]);
	}
	rank_names(&o, slots);
	if (count)
		qsort(slots, count, sizeof(*slots), by_place);
	for (i = 0; i < count; i++) {
		rows[i] = *slots[i].row;
		rows[i].number = i + 1;
	}
	out->rows = rows;
	return true;
}
