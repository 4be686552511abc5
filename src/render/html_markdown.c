/* A document's body in HTML. The tree is safe and shallow: see markdown.h. */
#include "render/html_page.h"

#include <string.h>

#include <tacit/markdown.h>

#include "base/letter.h"
#include "render/escape.h"

static void body_children(
	struct html *html, const struct tacit_md_node *node, bool is_tight);

static void body_code_block(struct html *html, const struct tacit_md_node *node)
{
	tacit_buf_adds(html->out, "<pre><code>");
	tacit_escape_html(html->out, tacit_str_of(node->text));
	tacit_buf_adds(html->out, "</code></pre>\n");
}

/* The highest heading of a document stands below that of the page, and those
 * below go down one level at a time, whatever their author counted. */
static void body_heading(struct html *html, const struct tacit_md_node *node)
{
	int level = (int)node->number - html->body_top + 1;

	if (level > html->body_level + 1)
		level = html->body_level + 1;
	html->body_level = level;
	level += html->level + 1;
	if (level > 6)
		level = 6;
	tacit_buf_printf(html->out, "<h%d>", level);
	body_children(html, node, false);
	tacit_buf_printf(html->out, "</h%d>\n", level);
}

static void body_list(struct html *html, const struct tacit_md_node *list)
{
	const char *tag = list->is_ordered ? "ol" : "ul";
	const struct tacit_md_node *item;

	tacit_buf_printf(html->out, "<%s", tag);
	if (list->is_ordered && list->number != 1)
		tacit_buf_printf(html->out, " start=\"%u\"", list->number);
	tacit_buf_adds(html->out, ">\n");
	for (item = list->first; item; item = item->next) {
		tacit_buf_adds(html->out, "<li>");
		body_children(html, item, list->is_tight);
		tacit_buf_adds(html->out, "</li>\n");
	}
	tacit_buf_printf(html->out, "</%s>\n", tag);
}

static void body_cells(
	struct html *html, const struct tacit_md_node *row, const char *tag)
{
	static const char *const classes[] = {
		[TACIT_MD_ALIGN_NONE] = "",
		[TACIT_MD_ALIGN_LEFT] = "",
		[TACIT_MD_ALIGN_CENTER] = " class=\"center\"",
		[TACIT_MD_ALIGN_RIGHT] = " class=\"right\"",
	};
	const struct tacit_md_node *cell;

	tacit_buf_adds(html->out, "<tr>");
	for (cell = row->first; cell; cell = cell->next) {
		tacit_buf_printf(html->out, "<%s%s%s>", tag,
			tag[1] == 'h' ? " scope=\"col\"" : "",
			classes[cell->align]);
		body_children(html, cell, true);
		tacit_buf_printf(html->out, "</%s>", tag);
	}
	tacit_buf_adds(html->out, "</tr>\n");
}

static void body_table(struct html *html, const struct tacit_md_node *table)
{
	const struct tacit_md_node *row = table->first;

	tacit_buf_adds(html->out,
		table->number > 6 ? "<table class=\"wide\">\n" : "<table>\n");
	if (row) {
		tacit_buf_adds(html->out, "<thead>\n");
		body_cells(html, row, "th");
		tacit_buf_adds(html->out, "</thead>\n<tbody>\n");
		for (row = row->next; row; row = row->next)
			body_cells(html, row, "td");
		tacit_buf_adds(html->out, "</tbody>\n");
	}
	tacit_buf_adds(html->out, "</table>\n");
}

static void body_footnote(struct html *html, const struct tacit_md_node *node)
{
	tacit_buf_printf(html->out,
		"<div class=\"footnote\" id=\"f%u-%u\"><span>%u</span><div>",
		html->documents, node->number, node->number);
	body_children(html, node, false);
	tacit_buf_adds(html->out, "</div></div>\n");
}

/* In a set of pages a document leads to another's page, or nowhere; what it is
 * relative to does not matter, but for how far it goes back. */
static const char *body_target(const struct html *html, const char *address)
{
	const struct tacit_links *links = &html->page->links;

	if (!links->find || strchr(address, ':') || address[0] == '#')
		return address;
	while (*address == '.' || *address == '/')
		address++;
	return links->find(links->ctx, address);
}

static void body_link(struct html *html, const struct tacit_md_node *node)
{
	const char *target = body_target(html, node->text);

	if (!target) {
		body_children(html, node, false);
		return;
	}
	tacit_buf_adds(html->out, "<a href=\"");
	tacit_escape_attribute(html->out, tacit_str_of(target));
	tacit_buf_adds(html->out, "\" rel=\"noreferrer\">");
	body_children(html, node, false);
	tacit_buf_adds(html->out, "</a>");
}

/* What has nothing but other nodes in it. */
static void body_wrapped(struct html *html, const struct tacit_md_node *node)
{
	static const struct {
		const char *open;
		const char *close;
	} tags[] = {
		[TACIT_MD_DOCUMENT] = { "", "" },
		[TACIT_MD_GROUP] = { "", "" },
		[TACIT_MD_PARAGRAPH] = { "<p>", "</p>\n" },
		[TACIT_MD_QUOTE] = { "<blockquote>\n", "</blockquote>\n" },
		[TACIT_MD_EMPHASIS] = { "<em>", "</em>" },
		[TACIT_MD_STRONG] = { "<strong>", "</strong>" },
	};

	tacit_buf_adds(html->out, tags[node->kind].open);
	body_children(html, node, false);
	tacit_buf_adds(html->out, tags[node->kind].close);
}

static void body_node(
	struct html *html, const struct tacit_md_node *node, bool is_tight)
{
	switch ((int)node->kind) {
	case TACIT_MD_HEADING:
		body_heading(html, node);
		break;
	case TACIT_MD_PARAGRAPH:
		if (!is_tight) {
			body_wrapped(html, node);
			break;
		}
		body_children(html, node, false);
		tacit_buf_adds(html->out, "\n");
		break;
	case TACIT_MD_LIST:
		body_list(html, node);
		break;
	case TACIT_MD_CODE_BLOCK:
		body_code_block(html, node);
		break;
	case TACIT_MD_TABLE:
		body_table(html, node);
		break;
	case TACIT_MD_RULE:
		tacit_buf_adds(html->out, "<hr>\n");
		break;
	case TACIT_MD_FOOTNOTE:
		body_footnote(html, node);
		break;
	case TACIT_MD_TEXT:
		tacit_html_text(html, node->text);
		break;
	case TACIT_MD_CODE:
		tacit_html_between(html, "<code>", node->text, "</code>");
		break;
	case TACIT_MD_LINK:
		body_link(html, node);
		break;
	case TACIT_MD_SOFTBREAK:
		tacit_buf_adds(html->out, "\n");
		break;
	case TACIT_MD_LINEBREAK:
		tacit_buf_adds(html->out, "<br>\n");
		break;
	case TACIT_MD_FOOTNOTE_REF:
		tacit_buf_printf(html->out,
			"<sup><a href=\"#f%u-%u\">%u</a></sup>",
			html->documents, node->number, node->number);
		break;
	default:
		body_wrapped(html, node);
		break;
	}
}

static void body_children(
	struct html *html, const struct tacit_md_node *node, bool is_tight)
{
	const struct tacit_md_node *child;
	bool in_notes = false;

	for (child = node->first; child; child = child->next) {
		if (child->kind == TACIT_MD_FOOTNOTE && !in_notes) {
			tacit_buf_adds(html->out,
				"<div class=\"notes\" role=\"presentation\">"
				"</div>\n");
			in_notes = true;
		}
		body_node(html, child, is_tight);
	}
}

/* Hebrew, Arabic, Syriac, Thaana, N'Ko and what stands beside them. */
static bool is_right_to_left(uint32_t point)
{
	return (point >= 0x590 && point <= 0x8ff) ||
		(point >= 0xfb1d && point <= 0xfdff) ||
		(point >= 0xfe70 && point <= 0xfefc) ||
		(point >= 0x10800 && point <= 0x10fff) ||
		(point >= 0x1e800 && point <= 0x1efff);
}

/* Which way most of its letters run. */
static bool runs_right_to_left(struct tacit_str text)
{
	size_t to_left = 0;
	size_t all = 0;
	uint32_t point;

	while (text.len) {
		(void)tacit_utf8_take(&text, &point);
		if (!tacit_letter_is(point) ||
			(point < 0x80 && tacit_is_digit((char)point)))
			continue;
		all++;
		to_left += is_right_to_left(point);
	}
	return to_left * 2 > all;
}

static int highest_heading(const struct tacit_md_node *root)
{
	const struct tacit_md_node *node;
	int top = 6;

	for (node = root->first; node; node = node->next) {
		if (node->kind == TACIT_MD_HEADING && (int)node->number < top)
			top = (int)node->number;
	}
	return top;
}

static void open_document(struct html *html, const struct tacit_block *block)
{
	tacit_buf_adds(html->out, "<div class=\"document\"");
	tacit_html_lang(html, block->lang);
	if (runs_right_to_left(block->source))
		tacit_buf_adds(html->out, " dir=\"rtl\"");
	tacit_buf_adds(html->out, ">\n");
}

void tacit_html_markdown(struct html *html, const struct tacit_block *block)
{
	struct tacit_arena arena = { 0 };
	struct tacit_md_node *root = NULL;
	struct tacit_err err = { 0 };

	html->documents++;
	open_document(html, block);
	if (tacit_markdown_parse(&arena, block->source, 1, &root, &err)) {
		html->body_top = highest_heading(root);
		html->body_level = 0;
		body_node(html, root, false);
	} else {
		/* too long to be read as a document: shown as it is */
		tacit_buf_adds(html->out, "<pre>");
		tacit_escape_html(html->out, block->source);
		tacit_buf_adds(html->out, "</pre>\n");
	}
	tacit_buf_adds(html->out, "</div>\n");
	tacit_arena_clear(&arena);
}
