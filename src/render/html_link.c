/* Links in HTML: to what this page shows, and to where else it is shown. */
#include "render/html_page.h"

#include "render/escape.h"

void tacit_html_anchor(struct html *html, const char *anchor)
{
	if (!tacit_anchors_take(&html->anchors, anchor))
		return;
	tacit_buf_adds(html->out, " id=\"");
	tacit_escape_attribute(html->out, tacit_str_of(anchor));
	tacit_buf_addc(html->out, '"');
}

bool tacit_html_open_link(struct html *html, const char *about)
{
	const struct lead lead =
		tacit_anchors_lead(&html->anchors, html->page, about);

	if (!lead.to)
		return false;
	tacit_buf_adds(html->out, lead.is_here ? "<a href=\"#" : "<a href=\"");
	tacit_escape_attribute(html->out, tacit_str_of(lead.to));
	tacit_buf_adds(html->out, "\">");
	return true;
}

static void html_way(struct html *html, const struct tacit_way *way)
{
	if (way->is_here) {
		tacit_html_between(html, "<li><span aria-current=\"page\">",
			way->label, "</span></li>\n");
		return;
	}
	tacit_buf_adds(html->out, "<li><a href=\"");
	tacit_escape_attribute(html->out, tacit_str_of(way->address));
	if (way->lang)
		tacit_buf_printf(html->out, "\" lang=\"%s\" hreflang=\"%s",
			way->lang, way->lang);
	tacit_html_between(html, "\">", way->label, "</a></li>\n");
}

void tacit_html_ways(struct html *html)
{
	size_t i;

	if (!html->page->way_count)
		return;
	tacit_buf_adds(html->out, "<nav class=\"ways\"><ul>\n");
	for (i = 0; i < html->page->way_count; i++)
		html_way(html, &html->page->ways[i]);
	tacit_buf_adds(html->out, "</ul></nav>\n");
}

void tacit_html_ways_style(struct html *html)
{
	if (html->page->way_count)
		tacit_buf_adds(html->out,
			".ways{margin-bottom:1rem;font:.82rem/1.5 sans-serif;"
			"border-bottom:1px solid #c3cad2}\n"
			".ways ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;"
			"margin:0;padding:0 0 .5rem;list-style:none}\n"
			".ways li{margin:0;padding:0}\n"
			".ways [aria-current]{font-weight:600}\n"
			"@media print{.ways{display:none}}\n");
}
