#include "pages/page_links.h"

#include <tacit/words.h>

struct writer {
	const struct tacit_view *view;
	struct tacit_page *page;
	struct tacit_block *table;
};

static void add_link(struct writer *w, const struct tacit_view_link *link)
{
	struct tacit_row *row = tacit_page_row(w->page, w->table, 4);

	tacit_page_text(w->page, &row->cells[0].text, TACIT_RUN_PLAIN, "%s",
		tacit_tr(w->page->lang, link->doc.at.type->name));
	tacit_page_text(w->page, &row->cells[1].text, TACIT_RUN_CODE, "%s",
		link->printed);
	tacit_page_text(w->page, &row->cells[2].text, TACIT_RUN_PLAIN, "%s",
		link->facts);
	tacit_page_text(w->page, &row->cells[3].text, TACIT_RUN_PLAIN, "%s",
		link->title);
}

/* Too many to be read here: how many, and how to see them. */
static void add_number(
	struct writer *w, const struct tacit_type *type, size_t count)
{
	struct tacit_row *row = tacit_page_row(w->page, w->table, 4);
	const enum tacit_type_id own = w->view->doc.at.type->id;
	const char *option = own == TACIT_AREA ? "--area"
		: own == TACIT_NOTE	       ? "--call"
					       : NULL;

	tacit_page_text(w->page, &row->cells[0].text, TACIT_RUN_PLAIN, "%s",
		tacit_tr(w->page->lang, type->name));
	tacit_page_text(
		w->page, &row->cells[1].text, TACIT_RUN_PLAIN, "%zu", count);
	if (option)
		tacit_page_text(w->page, &row->cells[3].text, TACIT_RUN_CODE,
			"tacit list %s %s %s", type->name, option,
			w->view->doc.at.id);
}

void tacit_page_links(const struct tacit_view *view, struct tacit_page *page)
{
	struct writer w = { .view = view, .page = page };
	const char *lang = page->lang;
	const char *labels[] = { tacit_tr(lang, "Type"), tacit_tr(lang, "Id"),
		tacit_tr(lang, "Facts"), tacit_tr(lang, "Title") };
	size_t from;
	size_t to;

	if (!view->link_count)
		return;
	tacit_page_heading(page, 1, tacit_tr(lang, "What refers to it"));
	w.table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_page_head(page, w.table, labels, 4);
	for (from = 0; from < view->link_count; from = to) {
		const struct tacit_type *type = view->links[from].doc.at.type;
		size_t i;

		for (to = from; to < view->link_count &&
			view->links[to].doc.at.type == type;
			to++)
			;
		if (to - from > TACIT_VIEW_FEW) {
			add_number(&w, type, to - from);
			continue;
		}
		for (i = from; i < to; i++)
			add_link(&w, &view->links[i]);
	}
}
