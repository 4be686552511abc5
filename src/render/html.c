#include "render/html_page.h"

#include <tacit/words.h>

#include "render/escape.h"
#include "render/style.h"

/* --- the head of the document --------------------------------------------- */

static void html_page_box(
	struct html *html, const char *box, const char *style, const char *text)
{
	if (!text)
		return;
	tacit_buf_printf(html->out, "@page{@%s{%s;content:\"", box, style);
	tacit_escape_css(html->out, tacit_str_of(text));
	tacit_buf_adds(html->out, "\"}}\n");
}

/* What only a printed page has: whose it is, title and number. */
static void html_page_style(struct html *html)
{
	const struct tacit_page *page = html->page;
	struct tacit_buf *out = html->out;
	static const char small[] =
		"font:8pt sans-serif;color:#4a535e;vertical-align:top;"
		"padding-top:4mm";
	static const char above[] = "font:8pt sans-serif;color:#4a535e";

	tacit_buf_printf(out, "@page{@bottom-left{%s;content:\"", small);
	tacit_escape_css(out, tacit_str_of(page->title ? page->title : ""));
	tacit_buf_printf(out,
		"\"}@bottom-right{%s;"
		"content:counter(page) \"/\" counter(pages)}}\n",
		small);
	html_page_box(html, "top-left", above, page->body);
	html_page_box(html, "top-right", above, page->distribution);
	html_page_box(html, "top-center",
		"font:700 9pt sans-serif;color:#8a1c1c", page->sample);
	/* the letterhead says the first two */
	if (page->head_right_count)
		tacit_buf_adds(out,
			"@page:first{@top-left{content:none}"
			"@top-right{content:none}}\n");
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
		if (!tacit_outline_is_wide(page->blocks[i]))
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
		"content=\"default-src 'none'; style-src 'unsafe-inline'");
	if (page->script)
		tacit_buf_adds(out, "; script-src 'self'");
	tacit_buf_adds(out,
		"\">\n"
		"<meta name=\"viewport\" "
		"content=\"width=device-width,initial-scale=1\">\n<title>");
	if (page->sample) {
		tacit_escape_html(out, tacit_str_of(page->sample));
		tacit_buf_adds(out, ": ");
	}
	tacit_escape_html(out, tacit_str_of(page->title ? page->title : ""));
	tacit_buf_adds(out, "</title>\n<style>\n");
	for (i = 0; tacit_style_sheet[i]; i++)
		tacit_buf_adds(out, tacit_style_sheet[i]);
	if (page->is_certificate) {
		tacit_buf_adds(out, tacit_style_certificate);
	} else {
		html_page_style(html);
		html_sheet_style(html);
	}
	tacit_html_ways_style(html);
	tacit_buf_adds(out, "</style>\n");
	if (page->script)
		tacit_buf_printf(out, "<script src=\"%s\" defer></script>\n",
			page->script);
	tacit_buf_adds(out, "</head>\n");
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
	tacit_buf_adds(html->out, "<div class=\"letterhead\">\n");
	html_lines(html, page->head_left, page->head_left_count);
	if (page->head_right_count)
		html_lines(html, page->head_right, page->head_right_count);
	tacit_buf_adds(html->out, "</div>\n");
}

static void html_sample(struct html *html, const char *open)
{
	if (html->page->sample)
		tacit_html_between(html, open, html->page->sample, "</p>\n");
}

/* All that stands on a page stands in one of its landmarks. */
static void html_top(struct html *html)
{
	const struct tacit_page *page = html->page;

	if (!page->sample && !page->way_count && !page->head_left_count &&
		!page->head_right_count)
		return;
	tacit_buf_adds(html->out, "<header>\n");
	html_sample(html, "<p class=\"sample\">");
	tacit_html_ways(html);
	html_letterhead(html);
	tacit_buf_adds(html->out, "</header>\n");
}

static void html_bottom(struct html *html)
{
	const struct tacit_page *page = html->page;

	if (!page->foot && !page->sample)
		return;
	tacit_buf_adds(html->out, "<footer>\n");
	if (page->foot)
		tacit_html_between(
			html, "<p class=\"foot\">", page->foot, "</p>\n");
	html_sample(html, "<p class=\"sample last\">");
	tacit_buf_adds(html->out, "</footer>\n");
}

static void html_title(struct html *html)
{
	const struct tacit_page *page = html->page;
	size_t i;

	if (page->title) {
		tacit_buf_adds(html->out, "<h1 id=\"title\"");
		tacit_html_lang(html, page->title_lang);
		tacit_html_between(html, ">", page->title, "</h1>\n");
	}
	for (i = 0; i < page->subtitle_count; i++)
		tacit_html_between(html, "<p class=\"subtitle\">",
			page->subtitle[i], "</p>\n");
}

/* --- blocks ------------------------------------------------------------------ */

static void close_across(struct html *html)
{
	if (html->lies_across)
		tacit_buf_adds(html->out, "</div>\n");
	html->lies_across = false;
}

/* A sheet that lies another way is a new one already. */
static void html_break(struct html *html, const struct tacit_block *block)
{
	if (html->lies_across == block->is_across)
		tacit_buf_adds(html->out, "<div class=\"page-break\"></div>\n");
	else if (block->is_across)
		tacit_buf_adds(html->out, "<div class=\"across\">\n");
	else
		close_across(html);
	html->lies_across = block->is_across;
}

static void close_section(struct html *html)
{
	close_across(html);
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
	tacit_buf_printf(
		html->out, "<h%d id=\"s%u\">", level + 1, html->headings);
	/* inside, so that nothing parts headings that follow each other */
	if (block->anchor) {
		tacit_buf_adds(html->out, "<a");
		tacit_html_anchor(html, block->anchor);
		tacit_buf_adds(html->out, "></a>");
	}
	tacit_outline_add(&html->outline, html->page, block, &letter);
	if (letter.len) {
		tacit_buf_adds(html->out,
			level > 1		  ? "<span>"
				: block->is_annex ? "<span class=\"annex\">"
						  : "<span class=\"letter\">");
		tacit_buf_add(html->out, letter.data, letter.len - 1);
		tacit_buf_adds(html->out, "</span> ");
	}
	tacit_html_inline(html, "", &block->text, "");
	tacit_buf_printf(html->out, "</h%d>\n", level + 1);
	tacit_buf_clear(&letter);
}

static void html_entry(void *ctx, const struct outline_entry *entry)
{
	struct html *html = ctx;
	const struct tacit_inline *text = &entry->heading->text;
	size_t i;

	tacit_buf_printf(html->out, "<li%s><a href=\"#s%u\">%s",
		entry->heading->level > 1 ? " class=\"sub\"" : "",
		entry->number, entry->letter);
	/* what leads elsewhere there leads to the heading here */
	for (i = 0; i < text->count; i++)
		tacit_html_text(html, text->runs[i].text);
	tacit_buf_adds(html->out, "</a>");
	/* room for the number is there before it is known */
	if (entry->number <= html->page->sheet_count)
		tacit_buf_printf(html->out, "<span class=\"n\">%u</span>",
			html->page->sheets[entry->number - 1]);
	tacit_buf_adds(html->out, "</li>\n");
}

/* Where each part begins. */
static void html_contents(struct html *html)
{
	tacit_buf_printf(html->out, "<nav class=\"contents%s\" aria-label=\"",
		html->page->is_joined ? " deep" : "");
	tacit_escape_attribute(html->out,
		tacit_str_of(tacit_tr(html->page->lang, "Contents")));
	tacit_buf_adds(html->out, "\"><ul>\n");
	tacit_outline_contents(html->page, html_entry, html);
	tacit_buf_adds(html->out, "</ul></nav>\n");
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
		tacit_buf_adds(
			html->out, "<div class=\"notice\" role=\"note\"");
		tacit_html_lang(html, block->lang);
		tacit_html_inline(html, "><p>", &block->text, "</p></div>\n");
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
	case TACIT_BLOCK_CONTENTS:
		html_contents(html);
		break;
	case TACIT_BLOCK_BREAK:
		html_break(html, block);
		break;
	}
}

void tacit_html_page(const struct tacit_page *page, struct tacit_buf *out)
{
	struct html html = { .page = page, .out = out };
	size_t i;

	tacit_anchors_find(&html.anchors, page);
	html_head(&html);
	tacit_buf_printf(out, "<body class=\"%s\">\n",
		page->is_certificate	 ? "certificate"
			: page->is_paper ? "paper"
					 : "screen");
	html_top(&html);
	tacit_buf_adds(out, "<main>\n");
	html_title(&html);
	for (i = 0; i < page->count; i++)
		html_block(&html, page->blocks[i]);
	close_section(&html);
	tacit_buf_adds(out, "</main>\n");
	html_bottom(&html);
	tacit_buf_adds(out, "</body>\n</html>\n");
	tacit_anchors_clear(&html.anchors);
}
