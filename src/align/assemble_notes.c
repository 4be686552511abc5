#include "align/assemble_notes.h"

static void shift_references(struct tacit_md_node *node, unsigned by)
{
	struct tacit_md_node *child;

	if (node->kind == TACIT_MD_FOOTNOTE_REF)
		node->number += by;
	for (child = node->first; child; child = child->next)
		shift_references(child, by);
}

void tacit_notes_take(struct tacit_arena *arena,
	struct tacit_joined_notes *notes, struct tacit_md_node *root)
{
	struct tacit_md_node *node;
	struct tacit_md_node *last = NULL;

	if (notes->count)
		shift_references(root, (unsigned)notes->count);
	for (node = root->first; node && node->kind != TACIT_MD_FOOTNOTE;
		node = node->next)
		last = node;
	if (!node)
		return;
	/* they are the last children, in the order of their numbers */
	root->last = last;
	if (last)
		last->next = NULL;
	else
		root->first = NULL;
	while (node) {
		struct tacit_md_node *next = node->next;

		node->parent = NULL;
		node->next = NULL;
		notes->list = tacit_arena_grow(arena, notes->list, &notes->cap,
			notes->count + 1, sizeof(struct tacit_md_node *));
		notes->list[notes->count++] = node;
		node = next;
	}
}

struct numbering {
	struct tacit_joined_notes *notes;
	unsigned *given; /* by old number less 1; 0: none yet */
	size_t *order;
	size_t count;
};

static void give_number(struct numbering *n, size_t at)
{
	if (n->given[at])
		return;
	n->order[n->count++] = at;
	n->given[at] = (unsigned)n->count;
}

static void number_references(struct numbering *n, struct tacit_md_node *node)
{
	struct tacit_md_node *child;

	if (node->kind == TACIT_MD_FOOTNOTE_REF && node->number &&
		node->number <= n->notes->count) {
		give_number(n, node->number - 1);
		node->number = n->given[node->number - 1];
	}
	for (child = node->first; child; child = child->next)
		number_references(n, child);
}

void tacit_notes_put(struct tacit_arena *arena,
	struct tacit_joined_notes *notes, struct tacit_md_node *root)
{
	struct numbering n = { .notes = notes };
	size_t done = 0;
	size_t i;

	n.given = tacit_arena_array(arena, notes->count + 1, sizeof(*n.given));
	n.order = tacit_arena_array(arena, notes->count + 1, sizeof(*n.order));
	number_references(&n, root);
	for (i = 0; i <= notes->count; i++) {
		for (; done < n.count; done++) {
			struct tacit_md_node *note = notes->list[n.order[done]];

			number_references(&n, note);
			note->number = (unsigned)done + 1;
			tacit_markdown_move(note, root);
		}
		if (i < notes->count)
			give_number(&n, i);
	}
}
