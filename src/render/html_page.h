/* html_page: what the parts of the HTML writer share. */
#ifndef TACIT_RENDER_HTML_PAGE_H
#define TACIT_RENDER_HTML_PAGE_H

#include "render/anchors.h"
#include "render/html.h"
#include "render/outline.h"

struct html {
	const struct tacit_page *page;
	struct tacit_buf *out;
	struct outline outline;
	struct anchors anchors; /* of the page */
	int level; /* of the heading above: 0 the title */
	int body_top; /* the highest level that the document has */
	int body_level; /* of the heading above in it: 0 none */
	unsigned headings; /* so far, for ids */
	unsigned tables;
	unsigned charts;
	unsigned documents;
	bool has_patterns; /* those of the charts are in the document */
	bool in_section;
	bool lies_across; /* what a break has begun */
};

/**
 * Append a text between tags. Long words get places where they may break, so
 * that no cell is wider than the paper; a newline becomes a line break.
 */
void tacit_html_text(struct html *html, const char *text);

/** Append runs, and a text, between two tags. */
void tacit_html_inline(struct html *html, const char *open,
	const struct tacit_inline *text, const char *close);
void tacit_html_between(struct html *html, const char *open, const char *text,
	const char *close);

/** The links to the other pages of the set, where there are any. */
void tacit_html_ways(struct html *html);
void tacit_html_ways_style(struct html *html);
/** Append ` lang="..."` of what is in another language than the page. */
void tacit_html_lang(struct html *html, const char *lang);
/** Append ` id="..."`, nothing for NULL and what has its place already. */
void tacit_html_anchor(struct html *html, const char *anchor);
/** Append the start of a link to where that is shown; false: nowhere. */
bool tacit_html_open_link(struct html *html, const char *about);

void tacit_html_table(struct html *html, const struct tacit_block *block);
void tacit_html_facts(struct html *html, const struct tacit_block *block);
void tacit_html_list(struct html *html, const struct tacit_block *block);

/** A body, its headings below html->level. */
void tacit_html_markdown(struct html *html, const struct tacit_block *block);

/** A figure: the drawing, and its numbers as text. */
void tacit_svg_chart(struct html *html, const struct tacit_block *block);

#endif
