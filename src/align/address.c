#include <tacit/address.h>

#include <stdlib.h>
#include <string.h>

#include "base/letter.h"

/* Of a heading without an enumerator: more would be no name any more. */
enum { SLUG_CHARS_MAX = 48 };

struct walk {
	struct tacit_arena *arena;
	const char *path;
	struct tacit_addresses *out;
	struct tacit_faults *faults;
	unsigned *repeats; /* of each passage's address, as `out->list` */
	size_t repeat_cap;
	const char *heading; /* address of the nearest; "" before the first */
	unsigned paragraphs; /* under it so far */
	const char **homes; /* of each footnote: its heading, or NULL */
	unsigned note_count;
};

/* The slot of an address, taken or the free one where it belongs. */
static size_t slot_of(const struct tacit_addresses *a, const char *address)
{
	size_t at = (size_t)tacit_hash_str(0, tacit_str_of(address)) &
		(a->slot_count - 1);

	while (a->slots[at] &&
		strcmp(a->list[a->slots[at] - 1].address, address))
		at = (at + 1) & (a->slot_count - 1);
	return at;
}

static void make_room(struct tacit_arena *arena, struct tacit_addresses *a)
{
	size_t i;

	if (a->count * 2 < a->slot_count)
		return;
	a->slot_count = a->slot_count ? a->slot_count * 2 : 64;
	a->slots = tacit_arena_array(arena, a->slot_count, sizeof(*a->slots));
	for (i = 0; i < a->count; i++)
		a->slots[slot_of(a, a->list[i].address)] = i + 1;
}

static void append(struct walk *w, const char *address,
	const struct tacit_md_node *node, const char *text, unsigned level)
{
	struct tacit_addresses *a = w->out;
	struct tacit_passage *passage;

	make_room(w->arena, a);
	a->list = tacit_arena_grow(
		w->arena, a->list, &a->cap, a->count + 1, sizeof(*a->list));
	w->repeats = tacit_arena_grow(w->arena, w->repeats, &w->repeat_cap,
		a->count + 1, sizeof(*w->repeats));
	passage = &a->list[a->count];
	passage->address = address;
	passage->node = node;
	passage->text = text;
	passage->level = level;
	passage->line = node->line;
	w->repeats[a->count] = 1;
	a->slots[slot_of(a, address)] = ++a->count;
}

/* The address as it can be given here: itself, or with ~2 and so on. */
static const char *unique(
	struct walk *w, const char *address, const struct tacit_md_node *node)
{
	const char *numbered = address;
	unsigned *count;
	size_t at;

	make_room(w->arena, w->out);
	at = w->out->slots[slot_of(w->out, address)];
	if (!at)
		return address;
	count = &w->repeats[at - 1];
	/* an address that stands fixed may look like one of ours */
	while (w->out->slots[slot_of(w->out, numbered)])
		numbered = tacit_arena_printf(
			w->arena, "%s~%u", address, ++*count);
	if (*count == 2 && w->faults)
		tacit_fault_warn(w->faults, w->path, node->line,
			"number the items on, or enumerate the headings",
			"two passages have the address %s; this one is %s",
			address, numbered);
	return numbered;
}

static const char *join(struct walk *w, const char *above, const char *tail)
{
	if (!*above)
		return tail;
	return tacit_arena_printf(w->arena, "%s.%s", above, tail);
}

/* A footnote belongs where it is first referred to. */
static void find_homes(struct walk *w, const struct tacit_md_node *node)
{
	const struct tacit_md_node *child;

	if (node->kind == TACIT_MD_FOOTNOTE_REF && node->number &&
		node->number <= w->note_count && !w->homes[node->number - 1])
		w->homes[node->number - 1] = w->heading;
	for (child = node->first; child; child = child->next)
		find_homes(w, child);
}

static const char *add_passage(struct walk *w, const char *address,
	const struct tacit_md_node *node, unsigned level)
{
	struct tacit_buf text = { 0 };
	const struct tacit_md_node *child;
	const char *given =
		unique(w, node->address ? node->address : address, node);

	if (node->kind != TACIT_MD_ITEM && node->kind != TACIT_MD_GROUP)
		tacit_markdown_plain_to(&text, node);
	else
		for (child = node->first; child; child = child->next)
			if (child->kind != TACIT_MD_LIST)
				tacit_markdown_plain_to(&text, child);
	append(w, given, node, tacit_buf_keep(&text, w->arena).data, level);
	return given;
}

static const char *slug(struct walk *w, const char *heading)
{
	struct tacit_str rest = tacit_str_of(heading);
	struct tacit_buf out = { 0 };
	size_t chars = 0;
	bool owes_hyphen = false;

	while (rest.len && chars < SLUG_CHARS_MAX) {
		uint32_t point = 0;
		size_t len = tacit_utf8_take(&rest, &point);
		char bytes[4];

		if (!len || !tacit_letter_is(point)) {
			owes_hyphen = out.len > 0;
		} else {
			if (owes_hyphen)
				tacit_buf_addc(&out, '-');
			owes_hyphen = false;
			point = tacit_letter_small(point);
			tacit_buf_add(
				&out, bytes, tacit_utf8_encode(point, bytes));
			chars++;
		}
	}
	return out.len ? tacit_buf_keep(&out, w->arena).data : "section";
}

/* Take one decimal digit of a Roman numeral off `s`: 0 to 9 of `one`. */
static void take_digit(struct tacit_str *s, char one, char five, char ten)
{
	size_t count = 0;

	if (s->len > 1 && s->data[0] == one &&
		((five && s->data[1] == five) || (ten && s->data[1] == ten))) {
		count = 2;
	} else {
		if (s->len && five && s->data[0] == five)
			count++;
		while (count < 4 && count < s->len && s->data[count] == one)
			count++;
	}
	*s = tacit_str_from(*s, count);
}

/* Strictly a numeral: "civil." and "ill." are words. */
static bool is_roman(struct tacit_str s, const char *ivxlc)
{
	bool is_empty = !s.len;

	take_digit(&s, ivxlc[4], 0, 0);
	take_digit(&s, ivxlc[2], ivxlc[3], ivxlc[4]);
	take_digit(&s, ivxlc[0], ivxlc[1], ivxlc[2]);
	return !is_empty && !s.len;
}

bool tacit_address_enumerator(const char *heading, struct tacit_str *out)
{
	size_t len = strcspn(heading, ".)");
	size_t digits = strspn(heading, "0123456789");

	*out = (struct tacit_str){ heading, len };
	if (!heading[len] || (heading[len + 1] && heading[len + 1] != ' '))
		return false;
	return (len && len == digits && len <= 9) || is_roman(*out, "IVXLC") ||
		is_roman(*out, "ivxlc") ||
		(len == 1 && tacit_is_capital(*heading));
}

static const char *heading_name(struct walk *w, const char *text)
{
	struct tacit_str enumerator;

	if (tacit_address_enumerator(text, &enumerator))
		return tacit_arena_strndup(
			w->arena, enumerator.data, enumerator.len);
	return slug(w, text);
}

static void address_heading(struct walk *w, const struct tacit_md_node *node)
{
	const char *text = tacit_markdown_plain(w->arena, node);
	const char *given = unique(
		w, node->address ? node->address : heading_name(w, text), node);

	w->heading = given;
	w->paragraphs = 0;
	append(w, given, node, text, node->number);
	find_homes(w, node);
}

static void address_items(struct walk *w, const struct tacit_md_node *list,
	const char *above, unsigned level)
{
	const struct tacit_md_node *item;
	const struct tacit_md_node *child;

	for (item = list->first; item; item = item->next) {
		const char *given = add_passage(w,
			join(w, above,
				tacit_arena_printf(
					w->arena, "%u", item->number)),
			item, level);

		for (child = item->first; child; child = child->next)
			if (child->kind == TACIT_MD_LIST)
				address_items(w, child, given, level + 1);
	}
}

static void address_group(struct walk *w, const struct tacit_md_node *group)
{
	const struct tacit_md_node *child;
	const char *given = add_passage(w, join(w, w->heading, "0"), group, 0);

	find_homes(w, group);
	for (child = group->first; child; child = child->next)
		if (child->kind == TACIT_MD_LIST)
			address_items(w, child, given, 1);
}

static void add_blocks(struct walk *w, const struct tacit_md_node *parent)
{
	const struct tacit_md_node *node;

	for (node = parent->first; node; node = node->next) {
		if (node->kind == TACIT_MD_HEADING) {
			address_heading(w, node);
		} else if (node->kind == TACIT_MD_LIST) {
			address_items(w, node, w->heading, 1);
			find_homes(w, node);
		} else if (node->kind == TACIT_MD_GROUP) {
			address_group(w, node);
		} else if (node->kind == TACIT_MD_QUOTE) {
			add_blocks(w, node);
		} else if (node->kind == TACIT_MD_PARAGRAPH ||
			node->kind == TACIT_MD_TABLE ||
			node->kind == TACIT_MD_CODE_BLOCK) {
			(void)add_passage(w,
				join(w, w->heading,
					tacit_arena_printf(w->arena, "p%u",
						++w->paragraphs)),
				node, 0);
			find_homes(w, node);
		}
	}
}

/* After all else: by now every reference outside of notes is known. */
static void add_notes(struct walk *w, const struct tacit_md_node *root)
{
	const struct tacit_md_node *node;
	const char *last = w->heading;

	for (node = root->first; node; node = node->next) {
		const char *home = NULL;

		if (node->kind != TACIT_MD_FOOTNOTE)
			continue;
		if (node->number && node->number <= w->note_count)
			home = w->homes[node->number - 1];
		w->heading = home ? home : last;
		(void)add_passage(w,
			join(w, w->heading,
				tacit_arena_printf(
					w->arena, "fn%u", node->number)),
			node, 0);
		find_homes(w, node);
	}
}

void tacit_address_list(struct tacit_arena *arena, const char *path,
	const struct tacit_md_node *root, struct tacit_addresses *out,
	struct tacit_faults *faults)
{
	struct walk w = { .arena = arena,
		.path = path,
		.out = out,
		.faults = faults,
		.heading = "" };
	const struct tacit_md_node *node;

	*out = (struct tacit_addresses){ 0 };
	for (node = root->first; node; node = node->next)
		w.note_count += node->kind == TACIT_MD_FOOTNOTE;
	w.homes = tacit_arena_array(
		arena, w.note_count + 1, sizeof(const char *));
	add_blocks(&w, root);
	add_notes(&w, root);
}

const struct tacit_passage *tacit_address_find(
	const struct tacit_addresses *addresses, const char *address)
{
	size_t at;

	if (!addresses->slot_count)
		return NULL;
	at = addresses->slots[slot_of(addresses, address)];
	return at ? &addresses->list[at - 1] : NULL;
}

const char *tacit_address_nearest(
	const struct tacit_addresses *addresses, const char *address)
{
	const char **names =
		tacit_zalloc(addresses->count, sizeof(const char *));
	const char *nearest;
	size_t i;

	for (i = 0; i < addresses->count; i++)
		names[i] = addresses->list[i].address;
	nearest = tacit_nearest(address, names, addresses->count);
	free(names);
	return nearest;
}

bool tacit_address_is_under(const char *address, const char *above)
{
	size_t len = strlen(above);

	return !strncmp(address, above, len) &&
		(!address[len] || address[len] == '.');
}
