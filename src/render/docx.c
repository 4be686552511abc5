#include "render/docx_page.h"

#include <string.h>

#include "base/parcel.h"
#include "render/escape.h"

/* --- sections ------------------------------------------------------------- */

unsigned tacit_docx_width(const struct docx *docx)
{
	return (docx->is_across ? DOCX_SHEET_LONG : DOCX_SHEET_SHORT) -
		2 * DOCX_MARGIN;
}

void tacit_docx_section(struct docx *docx)
{
	tacit_buf_printf(docx->out,
		"<w:sectPr><w:headerReference w:type=\"default\" "
		"r:id=\"rId3\"/><w:footerReference w:type=\"default\" "
		"r:id=\"%s\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
		"<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" "
		"w:left=\"%d\" w:header=\"567\" w:footer=\"567\" "
		"w:gutter=\"0\"/></w:sectPr>",
		docx->is_across ? "rId4" : "rId2",
		docx->is_across ? DOCX_SHEET_LONG : DOCX_SHEET_SHORT,
		docx->is_across ? DOCX_SHEET_SHORT : DOCX_SHEET_LONG,
		docx->is_across ? " w:orient=\"landscape\"" : "", DOCX_MARGIN,
		DOCX_MARGIN, DOCX_MARGIN, DOCX_MARGIN);
}

void tacit_docx_turn(struct docx *docx, bool across)
{
	if (docx->is_across == across)
		return;
	tacit_buf_adds(docx->out, "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>");
	tacit_docx_section(docx);
	tacit_buf_adds(docx->out, "</w:pPr></w:p>\n");
	docx->is_across = across;
}

/* A screen that has a wide table is turned as a whole, a paper for the table. */
static bool begins_across(const struct tacit_page *page)
{
	size_t i;

	for (i = 0; i < page->count && !page->is_paper; i++) {
		if (tacit_outline_is_wide(page->blocks[i]))
			return true;
	}
	return false;
}

/* --- what stands above the blocks ------------------------------------------ */

static void docx_letterhead(struct docx *docx)
{
	const struct tacit_page *page = docx->page;
	size_t i;

	for (i = 0; i < page->head_left_count || i < page->head_right_count;
		i++) {
		tacit_buf_printf(docx->out,
			"<w:p><w:pPr><w:pStyle w:val=\"Letterhead\"/><w:tabs>"
			"<w:tab w:val=\"right\" w:pos=\"%u\"/></w:tabs>"
			"</w:pPr>",
			tacit_docx_width(docx));
		if (i < page->head_left_count)
			tacit_docx_text(docx, "", page->head_left[i]);
		tacit_buf_adds(docx->out, "<w:r><w:tab/></w:r>");
		if (i < page->head_right_count)
			tacit_docx_text(docx, "", page->head_right[i]);
		tacit_docx_close(docx);
	}
}

static void docx_title(struct docx *docx)
{
	const struct tacit_page *page = docx->page;
	size_t i;

	if (page->title)
		tacit_docx_line(docx, "Title", page->title);
	for (i = 0; i < page->subtitle_count; i++)
		tacit_docx_line(docx, "Subtitle", page->subtitle[i]);
}

/* --- blocks ------------------------------------------------------------------ */

static void docx_block_heading(
	struct docx *docx, const struct tacit_block *block)
{
	struct tacit_buf letter = { 0 };
	char style[24];
	int level = block->level;

	if (level > docx->level + 1)
		level = docx->level + 1;
	docx->level = level;
	(void)snprintf(style, sizeof(style), "Heading%d", level);
	tacit_docx_open(docx, style, 0, 0);
	tacit_docx_heading_anchor(docx);
	tacit_docx_anchor(docx, block->anchor);
	tacit_outline_add(&docx->outline, docx->page, block, &letter);
	tacit_docx_text(docx, "", tacit_buf_cstr(&letter));
	tacit_docx_runs(docx, &block->text);
	tacit_docx_close(docx);
	tacit_buf_clear(&letter);
}

static void docx_inline(
	struct docx *docx, const char *style, const struct tacit_inline *text)
{
	tacit_docx_open(docx, style, 0, 0);
	tacit_docx_runs(docx, text);
	tacit_docx_close(docx);
}

/* No table: what has rows and heads there is a sheet to be filled in. */
static void docx_facts(struct docx *docx, const struct tacit_block *block)
{
	enum { LABEL = 2381 };
	size_t i;
	size_t v;

	for (i = 0; i < block->row_count; i++) {
		const struct tacit_row *row = block->rows[i];

		for (v = 1; v < row->count; v++) {
			tacit_docx_open(docx, "Fact", LABEL, LABEL);
			if (v == 1) {
				size_t k;

				for (k = 0; k < row->cells[0].text.count; k++)
					tacit_docx_text(docx, "<w:b/>",
						row->cells[0]
							.text.runs[k]
							.text);
			}
			tacit_buf_adds(docx->out, "<w:r><w:tab/></w:r>");
			tacit_docx_runs(docx, &row->cells[v].text);
			tacit_docx_close(docx);
		}
	}
}

static void docx_block_list(struct docx *docx, const struct tacit_block *block)
{
	size_t i;

	for (i = 0; i < block->row_count; i++) {
		char marker[24] = "\xe2\x80\xa2";

		if (block->level == 1)
			(void)snprintf(marker, sizeof(marker), "%zu.", i + 1);
		tacit_docx_open(docx, "ListText", DOCX_INDENT, DOCX_INDENT);
		tacit_docx_text(docx, "", marker);
		tacit_buf_adds(docx->out, "<w:r><w:tab/></w:r>");
		tacit_docx_runs(docx, &block->rows[i]->cells[0].text);
		tacit_docx_close(docx);
	}
}

static void docx_preformatted(struct docx *docx, struct tacit_str source)
{
	struct tacit_arena arena = { 0 };

	tacit_docx_line(docx, "Preformatted",
		tacit_arena_strndup(&arena, source.data, source.len));
	tacit_arena_clear(&arena);
}

/* A sheet that lies another way is a new one already. */
static void docx_break(struct docx *docx, const struct tacit_block *block)
{
	docx->lies_across = block->is_across;
	docx->breaks = docx->is_across == block->is_across;
}

/* A heading breaks by itself, so that no paragraph is left over for a sheet of
 * its own. */
static void end_break(struct docx *docx, const struct tacit_block *block)
{
	if (!docx->breaks || block->kind == TACIT_BLOCK_HEADING)
		return;
	tacit_buf_adds(
		docx->out, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n");
	docx->breaks = false;
}

/* A wide table, or the headings above one: none stays behind alone. */
static bool leads_to_wide(const struct docx *docx, size_t at)
{
	const struct tacit_page *page = docx->page;

	while (at + 1 < page->count &&
		page->blocks[at]->kind == TACIT_BLOCK_HEADING)
		at++;
	return tacit_outline_is_wide(page->blocks[at]);
}

static void docx_block(struct docx *docx, size_t at)
{
	const struct tacit_block *block = docx->page->blocks[at];

	end_break(docx, block);
	if (block->kind == TACIT_BLOCK_HEADING && block->level == 1)
		docx->lies_across = false;
	if (docx->page->is_paper && block->kind != TACIT_BLOCK_BREAK)
		tacit_docx_turn(
			docx, docx->lies_across || leads_to_wide(docx, at));
	switch (block->kind) {
	case TACIT_BLOCK_HEADING:
		docx_block_heading(docx, block);
		break;
	case TACIT_BLOCK_PARAGRAPH:
		docx_inline(docx, "Normal", &block->text);
		break;
	case TACIT_BLOCK_NOTICE:
		docx_inline(docx, "Notice", &block->text);
		break;
	case TACIT_BLOCK_FACTS:
		docx_facts(docx, block);
		break;
	case TACIT_BLOCK_TABLE:
		tacit_docx_table(docx, block);
		break;
	case TACIT_BLOCK_LIST:
		docx_block_list(docx, block);
		break;
	case TACIT_BLOCK_CHART:
		tacit_docx_chart(docx, block);
		break;
	case TACIT_BLOCK_MARKDOWN:
		tacit_docx_markdown(docx, block);
		break;
	case TACIT_BLOCK_PREFORMATTED:
		docx_preformatted(docx, block->source);
		break;
	case TACIT_BLOCK_CONTENTS:
		tacit_docx_contents(docx);
		break;
	case TACIT_BLOCK_BREAK:
		docx_break(docx, block);
		break;
	}
}

void tacit_docx_page(const struct tacit_page *page, struct tacit_buf *parcel)
{
	struct tacit_buf out = { 0 };
	struct docx docx = {
		.page = page, .out = &out, .is_across = begins_across(page)
	};
	size_t i;

	tacit_anchors_find(&docx.anchors, page);
	tacit_buf_adds(&out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\" "
		"standalone=\"yes\"?>\n"
		"<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
		"wordprocessingml/2006/main\" "
		"xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/"
		"2006/relationships\"><w:body>\n");
	docx_letterhead(&docx);
	docx_title(&docx);
	for (i = 0; i < page->count; i++)
		docx_block(&docx, i);
	if (page->is_paper)
		tacit_docx_turn(&docx, false);
	if (page->foot)
		tacit_docx_line(&docx, "Foot", page->foot);
	tacit_docx_section(&docx);
	tacit_buf_adds(&out, "</w:body></w:document>\n");
	tacit_docx_parts(page, parcel);
	tacit_parcel_put(parcel, "file", tacit_str_of("word/document.xml"));
	tacit_parcel_put(parcel, "bytes", tacit_buf_str(&out));
	tacit_buf_clear(&out);
	tacit_anchors_clear(&docx.anchors);
}
