/* Links in a docx: bookmarks, what leads to them, the contents. */
#include "render/docx_page.h"

#include <inttypes.h>

#include "render/escape.h"

/* A bookmark's name has at most 40 letters and digits: of an anchor, which may
 * be longer, it is a number. */
static void put_name(struct tacit_buf *out, const char *anchor)
{
	tacit_buf_printf(
		out, "a%016" PRIx64, tacit_hash_str(0, tacit_str_of(anchor)));
}

static void open_bookmark(struct docx *docx)
{
	tacit_buf_printf(docx->out, "<w:bookmarkStart w:id=\"%u\" w:name=\"",
		docx->bookmarks);
}

static void close_bookmark(struct docx *docx)
{
	tacit_buf_printf(docx->out, "\"/><w:bookmarkEnd w:id=\"%u\"/>",
		docx->bookmarks++);
}

void tacit_docx_anchor(struct docx *docx, const char *anchor)
{
	if (!tacit_anchors_take(&docx->anchors, anchor))
		return;
	open_bookmark(docx);
	put_name(docx->out, anchor);
	close_bookmark(docx);
}

void tacit_docx_heading_anchor(struct docx *docx)
{
	docx->headings++;
	if (!docx->has_contents)
		return;
	open_bookmark(docx);
	tacit_buf_printf(docx->out, "h%u", docx->headings);
	close_bookmark(docx);
}

/* A document of its own has no others to lead to. */
bool tacit_docx_open_link(struct docx *docx, const char *about)
{
	const struct lead lead =
		tacit_anchors_lead(&docx->anchors, docx->page, about);

	if (!lead.is_here)
		return false;
	tacit_buf_adds(docx->out, "<w:hyperlink w:anchor=\"");
	put_name(docx->out, lead.to);
	tacit_buf_adds(docx->out, "\" w:history=\"1\">");
	return true;
}

void tacit_docx_close_link(struct docx *docx)
{
	tacit_buf_adds(docx->out, "</w:hyperlink>");
}

/* --- the contents ----------------------------------------------------------- */

/* Office programs know the number of a page; it is theirs to fill in. */
static void put_entry(void *ctx, const struct outline_entry *entry)
{
	struct docx *docx = ctx;
	size_t i;

	tacit_buf_printf(docx->out,
		"<w:p><w:pPr><w:pStyle w:val=\"Contents\"/><w:ind "
		"w:left=\"%d\"/></w:pPr><w:hyperlink w:anchor=\"h%u\" "
		"w:history=\"1\">",
		(entry->heading->level - 1) * DOCX_INDENT, entry->number);
	tacit_docx_text(docx, "", entry->letter);
	for (i = 0; i < entry->heading->text.count; i++)
		tacit_docx_text(docx, "", entry->heading->text.runs[i].text);
	tacit_buf_printf(docx->out,
		"<w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGEREF h%u \\h "
		"\"><w:r><w:t></w:t></w:r></w:fldSimple></w:hyperlink></w:p>\n",
		entry->number);
}

void tacit_docx_contents(struct docx *docx)
{
	docx->has_contents = true;
	tacit_outline_contents(docx->page, put_entry, docx);
}
