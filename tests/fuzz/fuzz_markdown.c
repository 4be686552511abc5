/* Any bytes are a body: no crash, no depth, nothing unsafe in the tree. */
#include <stdlib.h>
#include <string.h>

#include <tacit/markdown.h>

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
