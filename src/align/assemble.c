#include "align/assemble.h"

#include <stdlib.h>
#include <string.h>

#include "align/assemble_notes.h"
#include "align/enumerator.h"

/* One item while the plan is put together. */
struct part {
	const struct tacit_plan_item *item;
	const char *section; /* "i"; of an id without a number: all of it */
	unsigned number;
	struct tacit_md_node *body;
	bool is_placed;
};

struct assembly {
	struct tacit_arena *arena;
	const char *path;
	struct tacit_faults *faults;
	struct part *parts; /* in natural order */
	size_t count;
	struct tacit_joined_notes notes;
	struct tacit_md_node *root;
	struct tacit_md_node *heading; /* of the section being filled */
	size_t first; /* its parts: [first, end) */
	size_t end;
};

int tacit_natural_order(const char *a, const char *b)
{
	while (*a && *b) {
		if (tacit_is_digit(*a) && tacit_is_digit(*b)) {
			size_t zeros_a = strspn(a, "0");
			size_t zeros_b = strspn(b, "0");
			size_t run_a = strspn(a + zeros_a, "0123456789");
			size_t run_b = strspn(b + zeros_b, "0123456789");
			int order;

			if (run_a != run_b)
				return run_a < run_b ? -1 : 1;
			order = strncmp(a + zeros_a, b + zeros_b, run_a);
			if (order)
				return order;
			if (zeros_a != zeros_b)
				return zeros_a < zeros_b ? -1 : 1;
			a += zeros_a + run_a;
			b += zeros_b + run_b;
		} else if (*a != *b) {
			break;
		} else {
			a++;
			b++;
		}
	}
	return (unsigned char)*a - (unsigned char)*b;
}

static int compare_parts(const void *left, const void *right)
{
	const struct part *a = left;
	const struct part *b = right;
	int order = strcmp(a->section, b->section);

	return order ? order : tacit_natural_order(a->item->id, b->item->id);
}

static const char *path_of(
	const struct assembly *a, const struct tacit_plan_item *item)
{
	return item->path ? item->path : a->path;
}

static void read_id(struct assembly *a, struct part *part)
{
	const char *id = part->item->id;
	const char *dot = strchr(id, '.');
	uint64_t number = 0;

	part->section = id;
	if (dot && dot != id &&
		tacit_str_number(tacit_str_of(dot + 1), 999999999, &number)) {
		part->section =
			tacit_arena_strndup(a->arena, id, (size_t)(dot - id));
		part->number = (unsigned)number;
		return;
	}
	tacit_fault_warn(a->faults, path_of(a, part->item), 0,
		"name it SECTION.NUMBER, such as i.3",
		"%s is not the number of an item", id);
}

static bool read_part_text(struct assembly *a, const char *path,
	struct tacit_str body, unsigned line, struct tacit_md_node **out,
	struct tacit_err *err)
{
	struct tacit_err inner = { 0 };

	if (!tacit_markdown_parse(a->arena, body, line, out, &inner))
		return tacit_fail_at(err, inner.code, path, 0, "%s", inner.msg);
	tacit_notes_take(a->arena, &a->notes, *out);
	return true;
}

static bool read_parts(struct assembly *a, const struct tacit_plan_item *items,
	struct tacit_err *err)
{
	size_t i;

	a->parts = tacit_arena_array(a->arena, a->count + 1, sizeof(*a->parts));
	for (i = 0; i < a->count; i++) {
		struct part *part = &a->parts[i];

		part->item = &items[i];
		read_id(a, part);
		if (!read_part_text(a, path_of(a, &items[i]), items[i].body,
			    items[i].body_line, &part->body, err))
			return false;
	}
	qsort(a->parts, a->count, sizeof(*a->parts), compare_parts);
	return true;
}

static void fill_item(
	struct assembly *a, struct part *part, struct tacit_md_node *node)
{
	struct tacit_md_node *paragraph;

	node->address = part->item->id;
	node->line = part->body->line;
	if (part->body->first)
		node->line = part->body->first->line;
	while (part->body->first)
		tacit_markdown_move(part->body->first, node);
	part->is_placed = true;
	if (node->first)
		return;
	paragraph = tacit_markdown_add(a->arena, node, TACIT_MD_PARAGRAPH);
	tacit_markdown_add(a->arena, paragraph, TACIT_MD_TEXT)->text =
		part->item->title ? part->item->title : part->item->id;
}

static bool is_simple(const struct tacit_md_node *item)
{
	return item->first == item->last &&
		item->first->kind == TACIT_MD_PARAGRAPH;
}

/* Steps become one ordered list; all but the lead activity. */
static void add_steps(struct assembly *a, size_t first, size_t end)
{
	struct tacit_md_node *list = NULL;
	size_t i;

	for (i = first; i < end; i++) {
		struct part *part = &a->parts[i];
		struct tacit_md_node *item;

		if (part->is_placed)
			continue;
		if (!list) {
			list = tacit_markdown_add(
				a->arena, a->root, TACIT_MD_LIST);
			list->number = part->number;
			list->is_ordered = true;
			list->is_tight = true;
		}
		item = tacit_markdown_add(a->arena, list, TACIT_MD_ITEM);
		item->number = part->number;
		fill_item(a, part, item);
		list->is_tight = list->is_tight && is_simple(item);
	}
}

static void add_lead(struct assembly *a, size_t first, size_t end)
{
	size_t i;

	for (i = first; i < end && !a->parts[i].number; i++)
		if (strcmp(a->parts[i].section, a->parts[i].item->id))
			fill_item(a, &a->parts[i],
				tacit_markdown_add(
					a->arena, a->root, TACIT_MD_GROUP));
}

/* What the steps of a section need should be said in the section. */
static void check_gate(struct assembly *a)
{
	size_t i;

	if (a->root->last != a->heading &&
		a->root->last->kind != TACIT_MD_GROUP)
		return;
	for (i = a->first; i < a->end; i++) {
		const struct tacit_plan_item *item = a->parts[i].item;

		if (a->parts[i].is_placed || !item->gate ||
			!strcmp(item->gate, "none"))
			continue;
		tacit_fault_warn(a->faults, a->path, a->heading->line,
			"say below the heading what its steps need",
			"the steps of section %s need %s; its text does not "
			"say so",
			a->parts[i].section, item->gate);
		return;
	}
}

static void end_section(struct assembly *a)
{
	if (!a->heading)
		return;
	check_gate(a);
	add_steps(a, a->first, a->end);
	a->heading = NULL;
}

/* The parts of a section: [*first, *end), empty when there are none. */
static void find_section(const struct assembly *a, struct tacit_str name,
	size_t *first, size_t *end)
{
	size_t i = 0;

	while (i < a->count &&
		!tacit_str_eq_nocase(tacit_str_of(a->parts[i].section), name))
		i++;
	*first = i;
	while (i < a->count &&
		tacit_str_eq_nocase(tacit_str_of(a->parts[i].section), name))
		i++;
	*end = i;
}

static void begin_section(struct assembly *a, struct tacit_md_node *heading)
{
	struct tacit_enumerator enumerator;

	if (!tacit_enumerator_read(a->arena,
		    tacit_markdown_plain(a->arena, heading), &enumerator))
		return;
	find_section(a, tacit_str_of(enumerator.number), &a->first, &a->end);
	if (a->first == a->end || a->parts[a->first].is_placed)
		return;
	heading->address = a->parts[a->first].section;
	a->heading = heading;
	add_lead(a, a->first, a->end);
}

static void add_orphans(struct assembly *a)
{
	size_t first = 0;
	size_t end;

	for (; first < a->count; first = end) {
		const struct part *part = &a->parts[first];

		for (end = first + 1; end < a->count &&
			!strcmp(a->parts[end].section, part->section);
			end++)
			;
		if (part->is_placed)
			continue;
		tacit_fault_warn(a->faults, path_of(a, part->item), 0,
			"give the plan that heading, or the item another "
			"section",
			"the plan has no heading that begins with \"%s.\"",
			part->section);
		add_lead(a, first, end);
		add_steps(a, first, end);
	}
}

bool tacit_assemble(struct tacit_arena *arena, const char *path,
	struct tacit_str body, unsigned body_line,
	const struct tacit_plan_item *items, size_t count,
	struct tacit_assembly *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct assembly a = {
		.arena = arena, .path = path, .faults = faults, .count = count
	};
	struct tacit_buf source = { 0 };
	struct tacit_md_node *paper;

	*out = (struct tacit_assembly){ 0 };
	if (!read_part_text(&a, path, body, body_line, &paper, err) ||
		!read_parts(&a, items, err))
		return false;
	a.root = tacit_markdown_add(arena, NULL, TACIT_MD_DOCUMENT);
	a.root->line = paper->line;
	while (paper->first) {
		struct tacit_md_node *node = paper->first;

		if (node->kind == TACIT_MD_HEADING)
			end_section(&a);
		tacit_markdown_move(node, a.root);
		if (node->kind == TACIT_MD_HEADING)
			begin_section(&a, node);
	}
	end_section(&a);
	add_orphans(&a);
	tacit_notes_put(arena, &a.notes, a.root);
	out->root = a.root;
	tacit_markdown_write(&source, a.root);
	out->source = tacit_buf_keep(&source, arena).data;
	return true;
}
