#include <tacit/address.h>

#include <stdlib.h>
#include <string.h>

#include "align/enumerator.h"
#include "align/enumerator_number.h"
#include "base/letter.h"

/* Of a heading without an enumerator: more would be no name any more. */
enum { SLUG_CHARS_MAX = 48 };

struct walk {
	struct tacit_arena *arena;
	const char *path;
	struct tacit_addresses *out;
	struct tacit_faults *faults;
	bool is_before; /* by the names of the first versions */
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
	a->slots[slot_of(a, address)] = ++a->count;
}

/* The passage that is called so, or was by the first versions: such a name
 * never comes to mean another passage. SIZE_MAX: it is free. */
static size_t bearer_of(const struct walk *w, const char *address)
{
	const struct tacit_addresses *before = w->out->before;
	size_t at = w->out->slots[slot_of(w->out, address)];

	if (at)
		return at - 1;
	at = before ? before->slots[slot_of(before, address)] : 0;
	return at && at - 1 != w->out->count ? at - 1 : SIZE_MAX;
}

/* The address as it can be given here: itself, or with ~2 and so on. */
static const char *unique(
	struct walk *w, const char *address, const struct tacit_md_node *node)
{
	const char *numbered = address;
	unsigned *count;
	size_t bearer;

	make_room(w->arena, w->out);
	bearer = bearer_of(w, address);
	if (bearer == SIZE_MAX)
		return address;
	w->repeats = tacit_arena_grow(w->arena, w->repeats, &w->repeat_cap,
		bearer + 1, sizeof(*w->repeats));
	count = &w->repeats[bearer];
	/* an address that stands fixed may look like one of ours */
	while (bearer_of(w, numbered) != SIZE_MAX)
		numbered = tacit_arena_printf(
			w->arena, "%s~%u", address, ++*count + 1);
	if (*count == 1 && w->faults)
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

/* What the first versions took for an enumerator: one number or capital
 * letter, then a full stop or bracket, then a blank. */
static size_t enumerator_before(const char *heading)
{
	size_t len = strcspn(heading, ".)");
	const struct tacit_str s = { heading, len };

	if (!len || !heading[len] ||
		(heading[len + 1] && heading[len + 1] != ' '))
		return 0;
	return tacit_number_digits(s) == len || tacit_number_is_roman(s) ||
			(len == 1 && tacit_is_capital(*heading))
		? len
		: 0;
}

static const char *name_before(struct walk *w, const char *text)
{
	size_t len = enumerator_before(text);

	return len ? tacit_arena_strndup(w->arena, text, len) : slug(w, text);
}

static const char *heading_name(struct walk *w, const char *text)
{
	struct tacit_enumerator enumerator;

	if (w->is_before)
		return name_before(w, text);
	return tacit_enumerator_read(w->arena, text, &enumerator)
		? enumerator.address
		: slug(w, text);
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

static void walk_all(struct walk *w, const struct tacit_md_node *root)
{
	const struct tacit_md_node *node;

	for (node = root->first; node; node = node->next)
		w->note_count += node->kind == TACIT_MD_FOOTNOTE;
	w->homes = tacit_arena_array(
		w->arena, w->note_count + 1, sizeof(const char *));
	add_blocks(w, root);
	add_notes(w, root);
}

/* Whether the first versions called a section by another name. */
static bool was_otherwise(
	struct tacit_arena *arena, const struct tacit_md_node *parent)
{
	const struct tacit_md_node *node;

	for (node = parent->first; node; node = node->next) {
		struct tacit_enumerator enumerator;
		const char *text;
		size_t len = 0;

		if (node->kind == TACIT_MD_QUOTE && was_otherwise(arena, node))
			return true;
		if (node->kind != TACIT_MD_HEADING || node->address)
			continue;
		text = tacit_markdown_plain(arena, node);
		if (tacit_enumerator_read(arena, text, &enumerator))
			len = strlen(enumerator.address);
		if (len != enumerator_before(text))
			return true;
	}
	return false;
}

void tacit_address_list(struct tacit_arena *arena, const char *path,
	const struct tacit_md_node *root, struct tacit_addresses *out,
	struct tacit_faults *faults)
{
	struct walk w = { .arena = arena, .path = path, .heading = "" };
	struct walk before = w;

	*out = (struct tacit_addresses){ 0 };
	w.out = out;
	w.faults = faults;
	if (was_otherwise(arena, root)) {
		before.out = tacit_arena_alloc(arena, sizeof(*before.out));
		before.is_before = true;
		walk_all(&before, root);
		out->before = before.out;
	}
	walk_all(&w, root);
}

static const struct tacit_passage *find_called(
	const struct tacit_addresses *addresses, const char *address)
{
	size_t at = 0;

	if (addresses->slot_count)
		at = addresses->slots[slot_of(addresses, address)];
	return at ? &addresses->list[at - 1] : NULL;
}

const struct tacit_passage *tacit_address_find(
	const struct tacit_addresses *addresses, const char *address)
{
	const struct tacit_passage *found = find_called(addresses, address);

	if (found || !addresses->before)
		return found;
	found = find_called(addresses->before, address);
	return found ? &addresses->list[found - addresses->before->list] : NULL;
}

bool tacit_address_is_under(const char *address, const char *above)
{
	size_t len = strlen(above);

	return !strncmp(address, above, len) &&
		(!address[len] || address[len] == '.');
}
