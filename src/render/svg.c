/*
 * Charts as figures: inline SVG, with every number beside it as text.
 *
 * Places across are in percent, so that the drawing has the width of the
 * sheet, the page or the telephone while letters keep their size. Parts are
 * told apart by pattern first, by colour second.
 */
#include "render/html_page.h"

#include <inttypes.h>

#include "render/escape.h"

enum { PATTERNS = 8, STACK_HEIGHT = 38, DAYS_HEIGHT = 110, LABEL_SIGNS = 45 };

static void add_patterns(struct html *html)
{
	static const struct {
		const char *ground;
		const char *ink;
		const char *path; /* in a tile of 8 by 8 */
	} tiles[PATTERNS] = {
		{ "#1f3b57", "#1f3b57", "" },
		{ "#fdf3e7", "#a85a0a", "M-2 2l4-4M0 8l8-8M6 10l4-4" },
		{ "#e6f1ec", "#1f6a4d", "M2 2h.01M6 6h.01" },
		{ "#efecf7", "#54428e", "M2 0v8M6 0v8" },
		{ "#c9cfd6", "#c9cfd6", "" },
		{ "#faebed", "#8f2638", "M0 0l8 8M0 8l8-8" },
		{ "#e7f1f6", "#24637f", "M0 2h8M0 6h8" },
		{ "#ffffff", "#444444", "M-2 6l4 4M0 0l8 8M6-2l4 4" },
	};
	unsigned i;

	if (html->has_patterns)
		return;
	html->has_patterns = true;
	tacit_buf_adds(html->out,
		"<svg class=\"defs\" width=\"0\" height=\"0\" "
		"aria-hidden=\"true\"><defs>\n");
	for (i = 0; i < PATTERNS; i++)
		tacit_buf_printf(html->out,
			"<pattern id=\"p%u\" width=\"8\" height=\"8\" "
			"patternUnits=\"userSpaceOnUse\">"
			"<path d=\"M0 0h8v8H0z\" fill=\"%s\"/>"
			"<path d=\"%s\" stroke=\"%s\" stroke-width=\"%s\" "
			"stroke-linecap=\"%s\"/></pattern>\n",
			i, tiles[i].ground, tiles[i].path, tiles[i].ink,
			i == 2 ? "3" : "1.6", i == 2 ? "round" : "butt");
	tacit_buf_adds(html->out, "</defs></svg>\n");
}

static void add_label(struct html *html, const char *label)
{
	tacit_escape_html(html->out, tacit_str_of(label));
}

/* The opening tag and what a reader who does not see it is told. */
static void open_svg(
	struct html *html, const struct tacit_block *block, int height)
{
	size_t i;

	tacit_buf_printf(html->out,
		"<svg width=\"100%%\" height=\"%d\" role=\"img\" "
		"aria-labelledby=\"c%u-t c%u-d\">\n<title id=\"c%u-t\">",
		height, html->charts, html->charts, html->charts);
	if (!block->text.count)
		add_label(html, html->page->title);
	for (i = 0; i < block->text.count; i++)
		add_label(html, block->text.runs[i].text);
	tacit_buf_printf(
		html->out, "</title>\n<desc id=\"c%u-d\">", html->charts);
	for (i = 0; i < block->bar_count; i++) {
		if (i)
			tacit_buf_adds(html->out, "; ");
		add_label(html, block->bars[i].label);
		tacit_buf_printf(html->out, ": %" PRIu64, block->bars[i].value);
	}
	tacit_buf_adds(html->out, "</desc>\n");
}

/* Hundredths of a percent, without floating point's rounding by machine. */
static unsigned share(uint64_t value, uint64_t whole)
{
	if (!whole)
		return 0;
	return (unsigned)((double)value * 10000.0 / (double)whole + 0.5);
}

static void add_percent(
	struct html *html, const char *attribute, unsigned hundredths)
{
	tacit_buf_printf(html->out, " %s=\"%u.%02u%%\"", attribute,
		hundredths / 100, hundredths % 100);
}

/*
 * A table whose middle column is drawn: labels wrap, numbers are read out,
 * and the bars, which say nothing more, are not.
 */
static void add_bars(struct html *html, const struct tacit_block *block)
{
	uint64_t max = tacit_outline_largest(block);
	size_t i;

	tacit_buf_adds(html->out, "<table class=\"bars\">\n<tbody>\n");
	for (i = 0; i < block->bar_count; i++) {
		const struct tacit_bar *bar = &block->bars[i];

		tacit_html_between(html, "<tr><th scope=\"row\">", bar->label,
			"</th><td><svg width=\"100%\" height=\"16\" "
			"aria-hidden=\"true\"><path d=\"M0 0v16\" "
			"stroke=\"#8a939e\"/>");
		if (bar->value) {
			tacit_buf_adds(html->out, "<rect height=\"16\"");
			add_percent(html, "width", share(bar->value, max));
			tacit_buf_adds(html->out, " fill=\"#2f5d87\"/>");
		}
		tacit_buf_printf(html->out,
			"</svg></td><td class=\"n\">%" PRIu64 "</td></tr>\n",
			bar->value);
	}
	tacit_buf_adds(html->out, "</tbody>\n</table>\n");
}

/* A number on a white ground in the middle of a part. */
static void add_chip(struct html *html, uint64_t value)
{
	struct tacit_buf digits = { 0 };
	int width;

	tacit_buf_printf(&digits, "%" PRIu64, value);
	width = 14 + 7 * (int)digits.len;
	tacit_buf_printf(html->out,
		"<rect x=\"50%%\" y=\"9\" width=\"%d\" height=\"20\" rx=\"3\" "
		"fill=\"#fff\" transform=\"translate(-%d 0)\"/>"
		"<text x=\"50%%\" y=\"23.5\" text-anchor=\"middle\">%s</text>",
		width, width / 2, digits.data);
	tacit_buf_clear(&digits);
}

static void add_legend(struct html *html, const struct tacit_block *block)
{
	size_t i;

	tacit_buf_adds(html->out, "<ul class=\"legend\">\n");
	for (i = 0; i < block->bar_count; i++) {
		tacit_buf_printf(html->out,
			"<li><svg width=\"22\" height=\"14\" "
			"aria-hidden=\"true\"><rect x=\".5\" y=\".5\" "
			"width=\"21\" height=\"13\" stroke=\"#3a424c\" "
			"fill=\"url(#p%u)\"/></svg><b>%" PRIu64 "</b> <span>",
			(unsigned)(i % PATTERNS), block->bars[i].value);
		tacit_html_between(
			html, "", block->bars[i].label, "</span></li>\n");
	}
	tacit_buf_adds(html->out, "</ul>\n");
}

static void add_stack(struct html *html, const struct tacit_block *block)
{
	uint64_t whole = tacit_outline_sum(block);
	uint64_t before = 0;
	size_t i;

	add_patterns(html);
	open_svg(html, block, STACK_HEIGHT);
	for (i = 0; i < block->bar_count; i++) {
		uint64_t value = block->bars[i].value;
		unsigned from = share(before, whole);
		unsigned wide = share(before + value, whole) - from;

		before += value;
		if (!value)
			continue;
		tacit_buf_adds(html->out, "<svg");
		add_percent(html, "x", from);
		add_percent(html, "width", wide);
		tacit_buf_printf(html->out,
			" height=\"%d\"><rect width=\"100%%\" height=\"100%%\" "
			"fill=\"url(#p%u)\" stroke=\"#fff\" "
			"stroke-width=\"2\"/>",
			STACK_HEIGHT, (unsigned)(i % PATTERNS));
		if (wide >= 800)
			add_chip(html, value);
		tacit_buf_adds(html->out, "</svg>\n");
	}
	tacit_buf_printf(html->out,
		"<rect width=\"100%%\" height=\"%d\" fill=\"none\" "
		"stroke=\"#3a424c\"/>\n</svg>\n",
		STACK_HEIGHT);
	add_legend(html, block);
}

static void add_day(struct html *html, const struct tacit_bar *bar,
	uint64_t max, bool has_label)
{
	int height = max ? (int)(share(bar->value, max) *
				   (unsigned)(DAYS_HEIGHT - 18) / 10000)
			 : 0;

	if (bar->value) {
		if (height < 2)
			height = 2;
		tacit_buf_printf(html->out,
			"<rect x=\"18%%\" y=\"%d\" width=\"64%%\" "
			"height=\"%d\" fill=\"#2f5d87\"/>"
			"<text x=\"50%%\" y=\"%d\" text-anchor=\"middle\">"
			"%" PRIu64 "</text>",
			DAYS_HEIGHT - height, height, DAYS_HEIGHT - height - 4,
			bar->value);
	}
	if (!has_label)
		return;
	tacit_buf_printf(html->out,
		"<rect x=\"50%%\" y=\"%d\" width=\"1\" height=\"5\" "
		"fill=\"#3a424c\"/>"
		"<text class=\"axis\" x=\"50%%\" y=\"%d\" "
		"text-anchor=\"middle\">",
		DAYS_HEIGHT, DAYS_HEIGHT + 18);
	add_label(html, bar->label);
	tacit_buf_adds(html->out, "</text>");
}

/* Every how many days there is room for a label on a telephone. */
static size_t label_step(const struct tacit_block *block)
{
	size_t widest = 1;
	size_t i;

	for (i = 0; i < block->bar_count; i++) {
		size_t width =
			tacit_utf8_width(tacit_str_of(block->bars[i].label));

		if (width > widest)
			widest = width;
	}
	return ((widest + 1) * block->bar_count + LABEL_SIGNS - 1) /
		LABEL_SIGNS;
}

static void add_days(struct html *html, const struct tacit_block *block)
{
	uint64_t max = tacit_outline_largest(block);
	size_t step = label_step(block);
	size_t i;

	open_svg(html, block, DAYS_HEIGHT + 24);
	for (i = 0; i < block->bar_count; i++) {
		tacit_buf_adds(html->out, "<svg");
		add_percent(html, "x", share(i, block->bar_count));
		add_percent(html, "width", share(1, block->bar_count));
		tacit_buf_printf(
			html->out, " height=\"%d\">", DAYS_HEIGHT + 24);
		/* the first and the last have no room for it */
		add_day(html, &block->bars[i], max,
			i % step == 0 && i > 0 && i + 1 < block->bar_count);
		tacit_buf_adds(html->out, "</svg>\n");
	}
	tacit_buf_printf(html->out,
		"<rect y=\"%d\" width=\"100%%\" height=\"1\" "
		"fill=\"#3a424c\"/>\n</svg>\n<ul class=\"days\">\n",
		DAYS_HEIGHT);
	for (i = 0; i < block->bar_count; i++) {
		/* a day without anything says nothing */
		if (!block->bars[i].value)
			continue;
		tacit_html_between(
			html, "<li><span>", block->bars[i].label, "");
		tacit_buf_printf(html->out, "</span> <b>%" PRIu64 "</b></li>\n",
			block->bars[i].value);
	}
	tacit_buf_adds(html->out, "</ul>\n");
}

void tacit_svg_chart(struct html *html, const struct tacit_block *block)
{
	if (!block->bar_count)
		return;
	html->charts++;
	tacit_buf_adds(html->out, "<figure>\n");
	if (block->text.count)
		tacit_html_inline(
			html, "<figcaption>", &block->text, "</figcaption>\n");

	switch (block->chart) {
	case TACIT_CHART_BARS:
		add_bars(html, block);
		break;
	case TACIT_CHART_STACK:
		add_stack(html, block);
		break;
	case TACIT_CHART_DAYS:
		add_days(html, block);
		break;
	}
	tacit_buf_adds(html->out, "</figure>\n");
}
