#include "pages/pages.h"

#include <string.h>

#include "pages/say.h"
#include "pages/say_about.h"

#define SAY(english) tacit_tr(page->lang, english)

static void begin_view(const struct tacit_view *view, struct tacit_page *page)
{
	/* the first is the page's title, further ones are its headings */
	if (page->title)
		tacit_page_heading(page, 1, view->title);
	else
		page->title = view->title;
	if (page->title == view->title && view->shown)
		page->title_lang =
			tacit_document_get(&view->shown->doc, "lang");
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
	tacit_run_about(&row->cells[1].text, link->doc.path);
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
	if (option && page->has_commands)
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
	for (i = 0; i < view->fact_count; i++) {
		const struct tacit_view_fact *fact = &view->facts[i];
		struct tacit_inline *text =
			tacit_page_fact_text(facts, fact->label);

		tacit_run_plain(text, fact->value);
		tacit_run_about(text, fact->about);
	}
	add_version_notice(view, page);
	if (view->source.len) {
		struct tacit_block *block =
			tacit_page_block(page, TACIT_BLOCK_MARKDOWN);

		block->source = view->source;
		block->lang = tacit_document_get(
			view->shown ? &view->shown->doc : &view->doc, "lang");
	}
	add_links(view, page);
}

/* "Thailand: objection tha-7k2m9q4d", a line each. */
static void add_said_there(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_margin *margin, const char *address)
{
	size_t i;

	for (i = 0; i < margin->count; i++) {
		const struct tacit_margin_comment *one = &margin->list[i];

		if (strcmp(one->address, address) != 0)
			continue;
		if (to->count)
			tacit_run_plain(to, "\n");
		tacit_run_plain(to, one->state);
		tacit_say_about_state(page, to, one->code);
		tacit_run_plainf(to, ": %s ", SAY(one->kind));
		tacit_run_code(to, one->printed);
		tacit_run_about(to, one->path);
		if (one->undone)
			tacit_run_plainf(to, " (%s)", one->undone);
		if (one->on)
			tacit_run_plainf(
				to, SAY(" (on the text of %s)"), one->on);
	}
}

void tacit_page_addresses(const struct tacit_view *view,
	const struct tacit_margin *margin, struct tacit_page *page)
{
	const char *const labels[] = { SAY("Address"), SAY("Text"),
		SAY("Comments") };
	const size_t columns = margin && margin->count ? 3 : 2;
	struct tacit_block *table;
	size_t i;

	begin_view(view, page);
	add_version_notice(view, page);
	table = tacit_page_table(page, labels, columns);
	for (i = 0; i < view->passages.count; i++) {
		const struct tacit_passage *passage = &view->passages.list[i];
		struct tacit_row *row = tacit_page_row(table, columns);

		tacit_run_code(&row->cells[0].text, passage->address);
		tacit_run_add(&row->cells[1].text,
			passage->node->kind == TACIT_MD_HEADING
				? TACIT_RUN_STRONG
				: TACIT_RUN_PLAIN,
			passage->text);
		if (columns > 2)
			add_said_there(page, &row->cells[2].text, margin,
				passage->address);
	}
	if (margin && margin->earlier)
		tacit_page_paragraph(page,
			tacit_page_say(page,
				SAY("Comments on passages of earlier texts "
				    "whose words are other now: %zu. They "
				    "stand with those texts."),
				margin->earlier));
}
