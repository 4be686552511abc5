#include "render/html_page.h"

#include "render/escape.h"
#include "render/style.h"

/* --- the head of the document --------------------------------------------- */

/* What only a printed page has: its title and number, and EXERCISE. */
static void html_page_style(struct html *html)
{
	const struct tacit_page *page = html->page;
	struct tacit_buf *out = html->out;
	static const char small[] =
		"font:8pt sans-serif;color:#4a535e;vertical-align:top;"
		"padding-top:4mm";

	tacit_buf_printf(out, "@page{@bottom-left{%s;content:\"", small);
	tacit_escape_css(out, tacit_str_of(page->title));
	tacit_buf_printf(out,
		"\"}@bottom-right{%s;"
		"content:counter(page) \"/\" counter(pages)}}\n",
		small);
	if (!page->is_exercise)
		return;
	tacit_buf_adds(out,
		"@page{@top-center{font:700 11pt sans-serif;"
		"letter-spacing:.35em;color:#8a1c1c;content:\"");
	tacit_escape_css(out, tacit_str_of(tacit_outline_exercise(page)));
	tacit_buf_adds(out, "\"}}\n");
}

/*
 * A paper turns the sheet for a wide table only; a screen that has one is
 * printed across as a whole, so that head, table and foot stay together.
 */
static void html_sheet_style(struct html *html)
{
	const struct tacit_page *page = html->page;
	size_t i;

	for (i = 0; i < page->count && !page->is_paper; i++) {
		if (!tacit_html_is_wide(page->blocks[i]))
			continue;
		tacit_buf_adds(html->out,
			"@page{size:A4 landscape;margin:18mm 16mm 20mm}\n"
			"@media print{.wide{page:auto}}\n");
		return;
	}
}

static void html_head(struct html *html)
{
	const struct tacit_page *page = html->page;
	struct tacit_buf *out = html->out;
	size_t i;

	tacit_buf_adds(out, "<!DOCTYPE html>\n<html lang=\"");
	tacit_escape_attribute(
		out, tacit_str_of(page->lang ? page->lang : "en"));
	tacit_buf_adds(out,
		"\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" "
		"content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
		"<meta name=\"viewport\" "
		"content=\"width=device-width,initial-scale=1\">\n<title>");
	if (page->is_exercise) {
		tacit_escape_html(
			out, tacit_str_of(tacit_outline_exercise(page)));
		tacit_buf_adds(out, ": ");
	}
	tacit_escape_html(out, tacit_str_of(page->title));
	tacit_buf_adds(out, "</title>\n<style>\n");
	for (i = 0; tacit_style_sheet[i]; i++)
		tacit_buf_adds(out, tacit_style_sheet[i]);
	html_page_style(html);
	html_sheet_style(html);
	tacit_buf_adds(out, "</style>\n</head>\n");
}

/* --- what stands around the blocks ------------------------------------------ */

static void html_lines(
	struct html *html, const char *const *lines, size_t count)
{
	size_t i;

	tacit_buf_adds(html->out, "<p>");
	for (i = 0; i < count; i++) {
		if (i)
			tacit_buf_adds(html->out, "<br>\n");
		tacit_html_text(html, lines[i]);
	}
	tacit_buf_adds(html->out, "</p>\n");
}

static void html_letterhead(struct html *html)
{
	const struct tacit_page *page = html->page;

	if (!page->head_left_count && !page->head_right_count)
		return;
	tacit_buf_adds(html->out, "<header class=\"letterhead\">\n");
	html_lines(html, page->head_left, page->head_left_count);
	if (page->head_right_count)
		html_lines(html, page->head_right, page->head_right_count);
	tacit_buf_adds(html->out, "</header>\n");
}

static void html_exercise(struct html *html, const char *class)
{
	if (!html->page->is_exercise)
		return;
	tacit_buf_printf(html->out, "<p class=\"%s\"%s>", class,
		class[0] == 'w' ? " aria-hidden=\"true\"" : "");
	tacit_html_between(
		html, "", tacit_outline_exercise(html->page), "</p>\n");
}

static void html_title(struct html *html)
{
	const struct tacit_page *page = html->page;
	size_t i;

	if (page->title)
		tacit_html_between(
			html, "<h1 id=\"title\">", page->title, "</h1>\n");

	for (i = 0; i < page->subtitle_count; i++)
		tacit_html_between(html, "<p class=\"subtitle\">",
			page->subtitle[i], "</p>\n");
}

/* --- blocks ------------------------------------------------------------------ */

static void close_section(struct html *html)
{
	if (html->in_section)
		tacit_buf_adds(html->out, "</section>\n");
	html->in_section = false;
}

/* Headings go down one level at a time, whatever their author counted. */
static void html_heading(struct html *html, const struct tacit_block *block)
{
	struct tacit_buf letter = { 0 };
	int level = block->level;

	if (level > html->level + 1)
		level = html->level + 1;
	html->level = level;
	html->headings++;
	if (level == 1) {
		close_section(html);
		tacit_buf_printf(html->out,
			"<section aria-labelledby=\"s%u\">\n", html->headings);
		html->in_section = true;
	}
	if (block->anchor) {
		tacit_buf_adds(html->out, "<a id=\"");
		tacit_escape_attribute(html->out, tacit_str_of(block->anchor));
		tacit_buf_adds(html->out, "\"></a>");
	}
	tacit_buf_printf(
		html->out, "<h%d id=\"s%u\">", level + 1, html->headings);
	tacit_outline_add(&html->outline, html->page, block, &letter);
	if (letter.len) {
		tacit_buf_adds(html->out, "<span class=\"letter\">");
		tacit_buf_add(html->out, letter.data, letter.len - 1);
		tacit_buf_adds(html->out, "</span> ");
	}
	tacit_html_inline(html, "", &block->text, "");
	tacit_buf_printf(html->out, "</h%d>\n", level + 1);
	tacit_buf_clear(&letter);
}

static void html_block(struct html *html, const struct tacit_block *block)
{
	switch (block->kind) {
	case TACIT_BLOCK_HEADING:
		html_heading(html, block);
		break;
	case TACIT_BLOCK_PARAGRAPH:
		tacit_html_inline(html, "<p>", &block->text, "</p>\n");
		break;
	case TACIT_BLOCK_NOTICE:
		tacit_html_inline(html,
			"<div class=\"notice\" role=\"note\"><p>", &block->text,
			"</p></div>\n");
		break;
	case TACIT_BLOCK_FACTS:
		tacit_html_facts(html, block);
		break;
	case TACIT_BLOCK_TABLE:
		tacit_html_table(html, block);
		break;
	case TACIT_BLOCK_LIST:
		tacit_html_list(html, block);
		break;
	case TACIT_BLOCK_CHART:
		tacit_svg_chart(html, block);
		break;
	case TACIT_BLOCK_MARKDOWN:
		tacit_html_markdown(html, block);
		break;
	case TACIT_BLOCK_PREFORMATTED:
		tacit_buf_adds(html->out, "<pre>");
		tacit_escape_html(html->out, block->source);
		tacit_buf_adds(html->out, "</pre>\n");
		break;
	case TACIT_BLOCK_BREAK:
		tacit_buf_adds(html->out, "<div class=\"page-break\"></div>\n");
		break;
	}
}

void tacit_html_page(const struct tacit_page *page, struct tacit_buf *out)
{
	struct html html = { .page = page, .out = out };
	size_t i;

	html_head(&html);
	tacit_buf_printf(out, "<body class=\"%s\">\n",
		page->is_paper ? "paper" : "screen");
	html_exercise(&html, "watermark");
	html_exercise(&html, "exercise");
	html_letterhead(&html);
	tacit_buf_adds(out, "<main>\n");
	html_title(&html);
	for (i = 0; i < page->count; i++)
		html_block(&html, page->blocks[i]);
	close_section(&html);
	tacit_buf_adds(out, "</main>\n");
	if (page->foot)
		tacit_html_between(&html, "<footer class=\"foot\"><p>",
			page->foot, "</p></footer>\n");
	html_exercise(&html, "exercise last");
	tacit_buf_adds(out, "</body>\n</html>\n");
}
