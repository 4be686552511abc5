/* Paragraphs and runs of a docx. */
#include "render/docx_page.h"

#include "render/escape.h"

void tacit_docx_open(
	struct docx *docx, const char *style, unsigned left, unsigned hang)
{
	tacit_buf_printf(
		docx->out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", style);
	if (docx->breaks)
		tacit_buf_adds(docx->out, "<w:pageBreakBefore/>");
	docx->breaks = false;
	if (left)
		tacit_buf_printf(docx->out,
			"<w:tabs><w:tab w:val=\"left\" w:pos=\"%u\"/></w:tabs>"
			"<w:ind w:left=\"%u\" w:hanging=\"%u\"/>",
			left, left, hang);
	tacit_buf_adds(docx->out, "</w:pPr>");
}

void tacit_docx_close(struct docx *docx)
{
	tacit_buf_adds(docx->out, "</w:p>\n");
}

void tacit_docx_text(
	struct docx *docx, const char *properties, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;
	bool is_first = true;

	if (!rest.len)
		return;
	tacit_buf_adds(docx->out, "<w:r>");
	if (properties[0])
		tacit_buf_printf(docx->out, "<w:rPr>%s</w:rPr>", properties);
	while (tacit_str_split(&rest, '\n', &line)) {
		if (!is_first)
			tacit_buf_adds(docx->out, "<w:br/>");
		is_first = false;
		tacit_buf_adds(docx->out, "<w:t xml:space=\"preserve\">");
		tacit_escape_word(docx->out, line);
		tacit_buf_adds(docx->out, "</w:t>");
	}
	tacit_buf_adds(docx->out, "</w:r>");
}

/* What is inserted and deleted is told by lines, not by colour alone. */
void tacit_docx_runs(struct docx *docx, const struct tacit_inline *text)
{
	static const char *const properties[] = {
		[TACIT_RUN_PLAIN] = "",
		[TACIT_RUN_STRONG] = "<w:b/>",
		[TACIT_RUN_CODE] = "<w:rStyle w:val=\"Code\"/>",
		[TACIT_RUN_QUIET] = "<w:rStyle w:val=\"Quiet\"/>",
		[TACIT_RUN_INSERTED] =
			"<w:color w:val=\"1F6F3A\"/><w:u w:val=\"double\"/>",
		[TACIT_RUN_DELETED] = "<w:strike/><w:color w:val=\"9B1C1C\"/>",
		[TACIT_RUN_MOVED] =
			"<w:color w:val=\"5B3A86\"/><w:u w:val=\"dash\"/>",
	};
	size_t i;

	for (i = 0; i < text->count; i++) {
		const struct tacit_run *run = &text->runs[i];
		bool is_link =
			run->about && tacit_docx_open_link(docx, run->about);
		char linked[80];

		(void)snprintf(linked, sizeof(linked), "%s%s",
			properties[run->style],
			run->style < TACIT_RUN_INSERTED
				? "<w:color w:val=\"1F4E8C\"/>"
				: "");
		tacit_docx_text(docx, is_link ? linked : properties[run->style],
			run->text);
		if (is_link)
			tacit_docx_close_link(docx);
	}
}

void tacit_docx_line(struct docx *docx, const char *style, const char *text)
{
	tacit_docx_open(docx, style, 0, 0);
	tacit_docx_text(docx, "", text);
	tacit_docx_close(docx);
}
