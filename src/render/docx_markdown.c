/* A document's body in a docx. The tree is safe and shallow: see markdown.h. */
#include "render/docx_page.h"

#include <tacit/markdown.h>

#include "render/escape.h"

/* Where a body is: its marker, its paragraph, what its runs are like. */
struct docx_body {
	struct docx *docx;
	unsigned depth; /* of lists and quotations */
	const char *style;
	char marker[16]; /* of the item whose first paragraph comes; or "" */
	struct tacit_buf properties; /* of runs */
};

static void docx_children(
	struct docx_body *body, const struct tacit_md_node *node);

/* --- inline ------------------------------------------------------------------ */

static void docx_styled(struct docx_body *body,
	const struct tacit_md_node *node, const char *property)
{
	size_t len = body->properties.len;

	tacit_buf_adds(&body->properties, property);
	docx_children(body, node);
	tacit_buf_truncate(&body->properties, len);
}

/* A quotation mark or a backslash would end the address there. */
static void docx_link(struct docx_body *body, const struct tacit_md_node *node)
{
	struct tacit_buf *out = body->docx->out;
	const char *c;

	tacit_buf_adds(out, "<w:fldSimple w:instr=\"HYPERLINK &quot;");
	for (c = node->text; *c; c++) {
		if (*c == '"')
			tacit_buf_adds(out, "%22");
		else if (*c == '\\')
			tacit_buf_adds(out, "%5C");
		else
			tacit_escape_word(out, (struct tacit_str){ c, 1 });
	}
	tacit_buf_adds(out, "&quot;\">");
	docx_styled(body, node,
		"<w:color w:val=\"1F4E8C\"/><w:u w:val=\"single\"/>");
	tacit_buf_adds(out, "</w:fldSimple>");
}

static void docx_inline_node(
	struct docx_body *body, const struct tacit_md_node *node)
{
	const char *properties = tacit_buf_cstr(&body->properties);
	char number[16];

	switch ((int)node->kind) {
	case TACIT_MD_TEXT:
		tacit_docx_text(body->docx, properties, node->text);
		break;
	case TACIT_MD_CODE:
		tacit_docx_text(
			body->docx, "<w:rStyle w:val=\"Code\"/>", node->text);
		break;
	case TACIT_MD_EMPHASIS:
		docx_styled(body, node, "<w:i/>");
		break;
	case TACIT_MD_STRONG:
		docx_styled(body, node, "<w:b/>");
		break;
	case TACIT_MD_LINK:
		docx_link(body, node);
		break;
	case TACIT_MD_SOFTBREAK:
		tacit_docx_text(body->docx, properties, " ");
		break;
	case TACIT_MD_LINEBREAK:
		tacit_docx_text(body->docx, properties, "\n");
		break;
	case TACIT_MD_FOOTNOTE_REF:
		(void)snprintf(number, sizeof(number), "%u", node->number);
		tacit_docx_text(body->docx,
			"<w:vertAlign w:val=\"superscript\"/>", number);
		break;
	default:
		docx_children(body, node);
		break;
	}
}

/* --- blocks ------------------------------------------------------------------- */

static void docx_paragraph(struct docx_body *body, const char *style,
	const struct tacit_md_node *node)
{
	struct docx *docx = body->docx;
	const unsigned left = body->depth * DOCX_INDENT;

	tacit_docx_open(docx, style, left, body->marker[0] ? DOCX_INDENT : 0);
	if (body->marker[0]) {
		tacit_docx_text(docx, "", body->marker);
		tacit_buf_adds(docx->out, "<w:r><w:tab/></w:r>");
	}
	body->marker[0] = '\0';
	docx_children(body, node);
	tacit_docx_close(docx);
}

static void docx_heading(
	struct docx_body *body, const struct tacit_md_node *node)
{
	int level = body->docx->level + (int)node->number;
	char style[24];

	(void)snprintf(
		style, sizeof(style), "Heading%d", level > 5 ? 5 : level);
	docx_paragraph(body, style, node);
}

static void docx_list(struct docx_body *body, const struct tacit_md_node *list)
{
	const struct tacit_md_node *item;

	body->depth++;
	for (item = list->first; item; item = item->next) {
		if (list->is_ordered)
			(void)snprintf(body->marker, sizeof(body->marker),
				"%u.", item->number);
		else
			(void)snprintf(body->marker, sizeof(body->marker),
				"\xe2\x80\xa2");
		docx_children(body, item);
		body->marker[0] = '\0';
	}
	body->depth--;
}

static void docx_footnote(
	struct docx_body *body, const struct tacit_md_node *node)
{
	body->depth++;
	body->style = "Note";
	(void)snprintf(body->marker, sizeof(body->marker), "%u", node->number);
	docx_children(body, node);
	body->style = "Normal";
	body->depth--;
}

static void docx_body_table(
	struct docx_body *body, const struct tacit_md_node *table)
{
	struct docx *docx = body->docx;
	const size_t columns = table->number ? table->number : 1;
	unsigned widths[TACIT_MD_COLUMNS_MAX];
	const struct tacit_md_node *row;
	size_t i;

	for (i = 0; i < columns && i < TACIT_MD_COLUMNS_MAX; i++)
		widths[i] = tacit_docx_width(docx) / (unsigned)columns;
	tacit_docx_open_table(docx, widths, i);
	for (row = table->first; row; row = row->next) {
		const bool is_head = row == table->first;
		const struct tacit_md_node *cell = row->first;

		tacit_docx_open_row(docx, is_head);
		for (i = 0; i < columns && i < TACIT_MD_COLUMNS_MAX; i++) {
			tacit_docx_open_cell(
				docx, widths[i], 1, is_head ? "22405F" : NULL);
			tacit_docx_open(docx,
				is_head ? "TableHead" : "TableText", 0, 0);
			if (cell)
				docx_children(body, cell);
			tacit_docx_close(docx);
			tacit_docx_close_cell(docx);
			cell = cell ? cell->next : NULL;
		}
		tacit_docx_close_row(docx);
	}
	tacit_docx_close_table(docx);
}

static void docx_block_node(
	struct docx_body *body, const struct tacit_md_node *node)
{
	switch ((int)node->kind) {
	case TACIT_MD_HEADING:
		docx_heading(body, node);
		break;
	case TACIT_MD_PARAGRAPH:
		docx_paragraph(body, body->style, node);
		break;
	case TACIT_MD_LIST:
		docx_list(body, node);
		break;
	case TACIT_MD_QUOTE:
		body->depth++;
		docx_children(body, node);
		body->depth--;
		break;
	case TACIT_MD_CODE_BLOCK:
		tacit_docx_line(body->docx, "Preformatted", node->text);
		break;
	case TACIT_MD_TABLE:
		docx_body_table(body, node);
		break;
	case TACIT_MD_RULE:
		tacit_docx_line(body->docx, "Rule", "");
		break;
	case TACIT_MD_FOOTNOTE:
		docx_footnote(body, node);
		break;
	default:
		docx_children(body, node);
		break;
	}
}

static void docx_children(
	struct docx_body *body, const struct tacit_md_node *node)
{
	const struct tacit_md_node *child;

	for (child = node->first; child; child = child->next) {
		if (tacit_markdown_is_inline(child->kind))
			docx_inline_node(body, child);
		else
			docx_block_node(body, child);
	}
}

void tacit_docx_markdown(struct docx *docx, const struct tacit_block *block)
{
	struct docx_body body = { .docx = docx, .style = "Normal" };
	struct tacit_arena arena = { 0 };
	struct tacit_md_node *root = NULL;
	struct tacit_err err = { 0 };

	if (tacit_markdown_parse(&arena, block->source, 1, &root, &err))
		docx_children(&body, root);
	else /* too long to be read as a document: shown as it is */
		tacit_docx_line(docx, "Preformatted",
			tacit_arena_strndup(
				&arena, block->source.data, block->source.len));
	tacit_buf_clear(&body.properties);
	tacit_arena_clear(&arena);
}
