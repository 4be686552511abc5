#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

static void begin_view(const struct tacit_view *view, struct tacit_page *page)
{
	/* the first is the page's title, further ones are its headings */
	if (page->title)
		tacit_page_heading(page, 1, view->title);
	else
		page->title = view->title;
	tacit_say_record(page, &view->record);
	tacit_say_altered(page, &view->record);
}

/* Which text this is, where it is not the one that was asked for. */
static void add_version_notice(
	const struct tacit_view *view, struct tacit_page *page)
{
	if (view->shown && view->shown->is_stale)
		tacit_run_plain(
			&tacit_page_block(page, TACIT_BLOCK_NOTICE)->text,
			SAY("This version translates an earlier text."));
}

/* --- what refers to it ---------------------------------------------------- */

static void add_view_link(struct tacit_page *page, struct tacit_block *table,
	const struct tacit_view_link *link)
{
	const char *const texts[] = { SAY(link->doc.at.type->name), "",
		link->facts, link->title };
	struct tacit_row *row = tacit_page_cells(table, texts);

	tacit_run_code(&row->cells[1].text, link->printed);
}

/* Too many to be read here: how many, and how to see them. */
static void add_link_number(struct tacit_page *page, struct tacit_block *table,
	const struct tacit_path *own, const struct tacit_view_group *group)
{
	struct tacit_row *row = tacit_page_row(table, 4);
	const char *option = own->type->id == TACIT_AREA ? "--area"
		: own->type->id == TACIT_NOTE		 ? "--call"
							 : NULL;

	tacit_run_plain(&row->cells[0].text, SAY(group->type->name));
	tacit_run_plainf(&row->cells[1].text, "%zu", group->count);
	if (option)
		tacit_run_format(&row->cells[3].text, TACIT_RUN_CODE,
			"tacit list %s %s %s", group->type->name, option,
			own->id);
}

/* Nothing where nothing does. */
static void add_links(const struct tacit_view *view, struct tacit_page *page)
{
	const char *const labels[] = { SAY("Type"), SAY("Id"), SAY("Facts"),
		SAY("Title") };
	struct tacit_block *table;
	size_t i;
	size_t k;

	if (!view->group_count)
		return;
	tacit_page_heading(page, 1, SAY("What refers to it"));
	table = tacit_page_table(page, labels, 4);
	for (i = 0; i < view->group_count; i++) {
		const struct tacit_view_group *group = &view->groups[i];

		if (!group->links)
			add_link_number(page, table, &view->doc.at, group);
		for (k = 0; group->links && k < group->count; k++)
			add_view_link(page, table, &group->links[k]);
	}
}

/* --- the whole ----------------------------------------------------------- */

void tacit_page_view(const struct tacit_view *view, struct tacit_page *page)
{
	struct tacit_block *facts;
	size_t i;

	begin_view(view, page);
	facts = tacit_page_facts(page);
	for (i = 0; i < view->fact_count; i++)
		tacit_page_fact(
			facts, view->facts[i].label, view->facts[i].value);
	add_version_notice(view, page);
	if (view->source.len)
		tacit_page_block(page, TACIT_BLOCK_MARKDOWN)->source =
			view->source;
	add_links(view, page);
}

void tacit_page_addresses(
	const struct tacit_view *view, struct tacit_page *page)
{
	const char *const labels[] = { SAY("Address"), SAY("Text") };
	struct tacit_block *table;
	size_t i;

	begin_view(view, page);
	add_version_notice(view, page);
	table = tacit_page_table(page, labels, 2);
	for (i = 0; i < view->passages.count; i++) {
		const struct tacit_passage *passage = &view->passages.list[i];
		struct tacit_row *row = tacit_page_row(table, 2);

		tacit_run_code(&row->cells[0].text, passage->address);
		tacit_run_add(&row->cells[1].text,
			passage->node->kind == TACIT_MD_HEADING
				? TACIT_RUN_STRONG
				: TACIT_RUN_PLAIN,
			passage->text);
	}
}
