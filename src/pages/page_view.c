#include "pages/pages.h"

#include <tacit/words.h>

#include "pages/page_links.h"

static void begin(const struct tacit_view *view, struct tacit_page *page)
{
	/* the first is the page's title, further ones are its headings */
	if (page->title)
		tacit_page_heading(page, 1, view->title);
	else
		page->title = view->title;
	page->is_exercise = view->record.is_exercise;
}

static void add_facts(const struct tacit_view *view, struct tacit_page *page)
{
	struct tacit_block *facts = tacit_page_block(page, TACIT_BLOCK_FACTS);
	size_t i;

	for (i = 0; i < view->fact_count; i++)
		tacit_page_fact(page, facts, view->facts[i].label, "%s",
			view->facts[i].value);
}

/* Which text this is, where it is not the one that was asked for. */
static void add_version_notice(
	const struct tacit_view *view, struct tacit_page *page)
{
	struct tacit_block *notice;

	if (!view->shown || !view->shown->is_stale)
		return;
	notice = tacit_page_block(page, TACIT_BLOCK_NOTICE);
	tacit_page_text(page, &notice->text, TACIT_RUN_PLAIN, "%s",
		tacit_tr(page->lang,
			"This version translates an earlier text."));
}

void tacit_page_view(const struct tacit_view *view, struct tacit_page *page)
{
	struct tacit_block *body;

	begin(view, page);
	add_facts(view, page);
	add_version_notice(view, page);
	if (view->source.len) {
		body = tacit_page_block(page, TACIT_BLOCK_MARKDOWN);
		body->source = view->source;
	}
	tacit_page_links(view, page);
}

void tacit_page_addresses(
	const struct tacit_view *view, struct tacit_page *page)
{
	const char *labels[] = { tacit_tr(page->lang, "Address"),
		tacit_tr(page->lang, "Text") };
	struct tacit_block *table;
	size_t i;

	begin(view, page);
	add_version_notice(view, page);
	table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_page_head(page, table, labels, 2);
	for (i = 0; i < view->passages.count; i++) {
		const struct tacit_passage *passage = &view->passages.list[i];
		struct tacit_row *row = tacit_page_row(page, table, 2);

		tacit_page_text(page, &row->cells[0].text, TACIT_RUN_CODE, "%s",
			passage->address);
		tacit_page_text(page, &row->cells[1].text,
			passage->node->kind == TACIT_MD_HEADING
				? TACIT_RUN_STRONG
				: TACIT_RUN_PLAIN,
			"%s", passage->text);
	}
}
