/* A document's body as text. The tree is shallow: see markdown.h. */
#include "render/text_page.h"

#include <stdio.h>
#include <string.h>

#include <tacit/markdown.h>

enum { QUOTE_INDENT = 4, ROOM_MIN = 20 };

struct body {
	struct text *text;
	struct tacit_page scratch; /* runs and tables live in its arena */
	bool is_begun; /* a marker stands in the line already */
};

/* --- inline ------------------------------------------------------------------- */

static void gather_runs(struct tacit_inline *to,
	const struct tacit_md_node *parent, enum tacit_run_style style);

static void gather_link(struct tacit_inline *to,
	const struct tacit_md_node *link, enum tacit_run_style style)
{
	const char *words = tacit_markdown_plain(to->arena, link);
	bool is_place = link->text[0] == '#';

	gather_runs(to, link, style);
	if (!is_place && strcmp(words, link->text) != 0)
		tacit_run_format(to, TACIT_RUN_QUIET, " <%s>", link->text);
}

static void gather_runs(struct tacit_inline *to,
	const struct tacit_md_node *parent, enum tacit_run_style style)
{
	const struct tacit_md_node *node;

	for (node = parent->first; node; node = node->next) {
		switch ((int)node->kind) {
		case TACIT_MD_TEXT:
			tacit_run_add(to, style, node->text);
			break;
		case TACIT_MD_CODE:
			tacit_run_code(to, node->text);
			break;
		case TACIT_MD_STRONG:
			gather_runs(to, node, TACIT_RUN_STRONG);
			break;
		case TACIT_MD_LINK:
			gather_link(to, node, style);
			break;
		case TACIT_MD_SOFTBREAK:
			tacit_run_add(to, style, " ");
			break;
		case TACIT_MD_LINEBREAK:
			tacit_run_add(to, style, "\n");
			break;
		case TACIT_MD_FOOTNOTE_REF:
			tacit_run_format(to, style, "[%u]", node->number);
			break;
		default:
			gather_runs(to, node, style);
			break;
		}
	}
}

/* --- blocks ------------------------------------------------------------------- */

static void print_children(
	struct body *body, const struct tacit_md_node *parent, bool is_tight);

/* Print the text of a node that has inline children. */
static void print_inline(struct body *body, const struct tacit_md_node *node,
	enum tacit_run_style style)
{
	struct tacit_inline runs = { .arena = &body->scratch.arena };

	gather_runs(&runs, node, style);
	tacit_text_print_runs(body->text, &runs, 0, body->is_begun);
	body->is_begun = false;
}

/* What is no text cannot stand in the line of a marker. */
static void end_marker(struct body *body)
{
	if (body->is_begun)
		tacit_text_end_line(body->text);
	body->is_begun = false;
}

/* The blocks of a container, `columns` further in as long as there is room. */
static void print_inside(struct body *body, const struct tacit_md_node *node,
	size_t columns, bool is_tight)
{
	struct text *text = body->text;
	size_t outer = text->indent;

	if (text->indent + columns + ROOM_MIN <= text->width)
		text->indent += columns;
	else if (body->is_begun)
		end_marker(body);
	print_children(body, node, is_tight);
	end_marker(body);
	text->indent = outer;
}

static void print_marked(struct body *body, const struct tacit_md_node *node,
	const char *marker, bool is_tight)
{
	if (!body->is_begun)
		tacit_buf_pad(body->text->out, ' ', body->text->indent);
	tacit_buf_adds(body->text->out, marker);
	/* no blank at the end of the line should nothing follow */
	body->is_begun = true;
	if (!node->first)
		tacit_buf_truncate(body->text->out, body->text->out->len - 1);
	print_inside(body, node, strlen(marker), is_tight);
}

static void print_list(struct body *body, const struct tacit_md_node *list)
{
	const struct tacit_md_node *item;
	char marker[24] = "- ";

	end_marker(body);
	for (item = list->first; item; item = item->next) {
		if (item != list->first && !list->is_tight)
			tacit_buf_addc(body->text->out, '\n');
		if (list->is_ordered)
			(void)snprintf(
				marker, sizeof(marker), "%u. ", item->number);
		print_marked(body, item, marker, list->is_tight);
	}
}

static void print_table(struct body *body, const struct tacit_md_node *node)
{
	struct tacit_page *scratch = &body->scratch;
	struct tacit_block *table =
		tacit_page_block(scratch, TACIT_BLOCK_TABLE);
	const struct tacit_md_node *row;
	const struct tacit_md_node *cell;

	end_marker(body);
	for (row = node->first; row; row = row->next) {
		struct tacit_row *to = tacit_page_row(table, node->number);
		size_t i = 0;

		for (cell = row->first; cell && i < to->count;
			cell = cell->next, i++) {
			gather_runs(&to->cells[i].text, cell, TACIT_RUN_PLAIN);
			to->cells[i].is_number =
				cell->align == TACIT_MD_ALIGN_RIGHT;
		}
	}
	if (table->row_count) {
		table->head = *table->rows[0];
		table->rows++;
		table->row_count--;
	}
	tacit_text_table(body->text, table);
}

static void print_block(struct body *body, const struct tacit_md_node *node)
{
	char marker[24];

	switch ((int)node->kind) {
	case TACIT_MD_HEADING:
		print_inline(body, node, TACIT_RUN_STRONG);
		break;
	case TACIT_MD_PARAGRAPH:
		print_inline(body, node, TACIT_RUN_PLAIN);
		break;
	case TACIT_MD_LIST:
		print_list(body, node);
		break;
	case TACIT_MD_QUOTE:
		end_marker(body);
		print_inside(body, node, QUOTE_INDENT, false);
		break;
	case TACIT_MD_CODE_BLOCK:
		end_marker(body);
		body->text->indent += QUOTE_INDENT;
		tacit_text_preformatted(body->text, tacit_str_of(node->text));
		body->text->indent -= QUOTE_INDENT;
		break;
	case TACIT_MD_TABLE:
		print_table(body, node);
		break;
	case TACIT_MD_RULE:
		end_marker(body);
		tacit_buf_pad(body->text->out, ' ', body->text->indent);
		tacit_buf_adds(body->text->out, "* * *\n");
		break;
	case TACIT_MD_FOOTNOTE:
		(void)snprintf(marker, sizeof(marker), "[%u] ", node->number);
		print_marked(body, node, marker, false);
		break;
	default:
		print_children(body, node, false);
		break;
	}
}

static void print_children(
	struct body *body, const struct tacit_md_node *parent, bool is_tight)
{
	const struct tacit_md_node *node;

	for (node = parent->first; node; node = node->next) {
		if (node != parent->first && !is_tight)
			tacit_buf_addc(body->text->out, '\n');
		print_block(body, node);
	}
}

void tacit_text_markdown(struct text *text, const struct tacit_block *block)
{
	struct body body = { .text = text };
	struct tacit_md_node *root = NULL;
	struct tacit_err err = { 0 };

	if (tacit_markdown_parse(
		    &body.scratch.arena, block->source, 1, &root, &err))
		print_children(&body, root, false);
	else /* too long to be read as a document: shown as it is */
		tacit_text_preformatted(text, block->source);
	tacit_page_clear(&body.scratch);
}
