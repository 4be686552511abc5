/*
 * Any bytes are a body: no crash, no depth, nothing unsafe in the tree; every
 * passage is found by its address; a text aligned with itself is unchanged.
 */
#include <stdlib.h>
#include <string.h>

#include "align/align.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static bool is_plain_text(const char *s, bool may_break)
{
	for (; *s; s++)
		if ((unsigned char)*s < 0x20 &&
			!(may_break && (*s == '\n' || *s == '\t')))
			return false;
	return true;
}

static void visit(const struct tacit_md_node *node, unsigned depth)
{
	const struct tacit_md_node *child;

	require(depth <= TACIT_MD_DEPTH_MAX);
	require(node->line > 0);
	if (node->text) {
		require(tacit_utf8_valid(tacit_str_of(node->text)));
		require(is_plain_text(
			node->text, node->kind == TACIT_MD_CODE_BLOCK));
	}
	for (child = node->first; child; child = child->next) {
		require(child->parent == node);
		require(child->next || node->last == child);
		require((child->kind == TACIT_MD_ITEM) ==
			(node->kind == TACIT_MD_LIST));
		require((child->kind == TACIT_MD_ROW) ==
			(node->kind == TACIT_MD_TABLE));
		require((child->kind == TACIT_MD_CELL) ==
			(node->kind == TACIT_MD_ROW));
		visit(child, depth + 1);
	}
}

static void visit_passages(
	struct tacit_arena *arena, const struct tacit_md_node *root)
{
	struct tacit_addresses passages;
	struct tacit_alignment alignment;
	size_t i;

	tacit_address_list(arena, "", root, &passages, NULL);
	tacit_align(arena, &passages, &passages, &alignment);
	require(alignment.count == passages.count);
	for (i = 0; i < passages.count; i++) {
		const struct tacit_passage *passage = &passages.list[i];

		require(tacit_address_find(&passages, passage->address) ==
			passage);
		require(alignment.list[i].fate == TACIT_FATE_UNCHANGED);
		require(alignment.list[i].now == passage);
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_md_node *root;
	struct tacit_buf man = { 0 };
	struct tacit_man_page page = { .title = "T", .section = "1" };
	struct tacit_str source = { (const char *)data, size };

	if (tacit_markdown_parse(&arena, source, 1, &root, &err)) {
		visit(root, 0);
		visit_passages(&arena, root);
		tacit_markdown_write(&man, root);
		require(tacit_utf8_valid(tacit_buf_str(&man)));
		require(tacit_utf8_valid(
			tacit_str_of(tacit_markdown_plain(&arena, root))));
		require(tacit_markdown_man(source, &page, &man, &err));
	} else {
		require(size > TACIT_MD_MAX);
	}
	tacit_buf_clear(&man);
	tacit_arena_clear(&arena);
	return 0;
}
