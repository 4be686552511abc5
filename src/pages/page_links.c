#include "pages/page_links.h"

#include <string.h>

#include <tacit/words.h>

#include "pages/value.h"

struct writer {
	struct tacit_value_style style;
	const struct tacit_view *view;
	struct tacit_page *page;
	struct tacit_block *table;
};

static const char *facts_of(
	const struct writer *w, const struct tacit_view_link *link)
{
	static const char *const keys[] = { "state", "by", "date", "received",
		"known-by", "outcome", "status", "gate" };
	const char *text = "";
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		const char *value =
			tacit_value_joined(&w->style, &link->doc, keys[i]);

		if (value[0])
			text = tacit_arena_printf(w->style.arena, "%s%s%s",
				text, text[0] ? ", " : "", value);
	}
	if (!link->stands)
		text = tacit_arena_printf(w->style.arena, "%s (%s)", text,
			tacit_tr(w->style.lang, "no longer stands"));
	return text;
}

static void add_link(struct writer *w, const struct tacit_view_link *link)
{
	struct tacit_row *row = tacit_page_row(w->page, w->table, 4);
	const enum tacit_type_id type = link->doc.at.type->id;

	tacit_page_text(w->page, &row->cells[0].text, TACIT_RUN_PLAIN, "%s",
		tacit_tr(w->style.lang, link->doc.at.type->name));
	tacit_page_text(w->page, &row->cells[1].text, TACIT_RUN_CODE, "%s",
		tacit_printed_id(
			w->style.reg, w->style.arena, type, link->doc.at.id));
	tacit_page_text(w->page, &row->cells[2].text, TACIT_RUN_PLAIN, "%s",
		facts_of(w, link));
	tacit_page_text(w->page, &row->cells[3].text, TACIT_RUN_PLAIN, "%s",
		tacit_value_title(&w->style, &link->doc));
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
		tacit_tr(w->style.lang, type->name));
	tacit_page_text(
		w->page, &row->cells[1].text, TACIT_RUN_PLAIN, "%zu", count);
	if (option)
		tacit_page_text(w->page, &row->cells[3].text, TACIT_RUN_CODE,
			"tacit list %s %s %s", type->name, option,
			w->view->doc.at.id);
}

void tacit_page_links(struct tacit_register *reg, const struct tacit_view *view,
	const char *lang, struct tacit_page *page)
{
	struct writer w = { .style = { reg, &page->arena, lang, true },
		.view = view,
		.page = page };
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
