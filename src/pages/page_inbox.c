#include "pages/pages.h"

#include "pages/say.h"
#include "render/cell.h"

#define SAY(english) tacit_tr(page->lang, english)

/* "According to the Coordinator (Türkiye): outside the Catalogue. ..." */
static void add_opinion(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_inbox_entry *entry)
{
	const char *because = tacit_cell_plain(&page->arena, entry->because);
	struct tacit_inline *text = tacit_page_fact_text(facts, SAY("Opinion"));

	tacit_run_plainf(text, "%s:",
		tacit_say_according(
			page, tacit_voice_of(entry->by, false), entry->by));
	if (entry->outcome)
		tacit_run_plainf(text, " %s.", SAY(entry->outcome));
	if (because[0])
		tacit_run_plainf(text, " %s", because);
	text = tacit_page_fact_text(facts, NULL);
	tacit_run_quiet(text, tacit_say_day(page, entry->date));
	if (entry->from)
		tacit_run_format(text, TACIT_RUN_QUIET,
			SAY(", given in the area \"%s\""), entry->from);
	if (entry->reported_in)
		tacit_run_format(text, TACIT_RUN_QUIET, SAY(", reported in %s"),
			entry->reported_in);
}

static void add_followers(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_inbox_entry *entry)
{
	const char *label = SAY("Followed by");
	size_t i;

	if (!entry->follower_count)
		tacit_page_fact(facts, label,
			SAY("no comment so far as this register records; none "
			    "is awaited"));
	for (i = 0; i < entry->follower_count; i++) {
		const struct tacit_inbox_follower *one = &entry->followers[i];
		struct tacit_inline *text =
			tacit_page_fact_text(facts, i ? NULL : label);

		tacit_run_code(text, one->id);
		if (one->on)
			tacit_run_plainf(text, " (%s)", one->on);
		tacit_say_receipt(page, text, one->received);
	}
}

static void add_entry(
	struct tacit_page *page, const struct tacit_inbox_entry *entry)
{
	const char *words = tacit_cell_plain(&page->arena, entry->text);
	const char *wording = tacit_cell_plain(&page->arena, entry->proposed);
	struct tacit_block *facts = tacit_page_facts(page);
	struct tacit_inline *text = tacit_page_fact_text(facts, SAY("State"));

	tacit_run_strong(text, entry->name);
	tacit_run_plainf(text, ": %s ", SAY(tacit_kind_word(entry->kind)));
	tacit_run_code(text, entry->id);
	if (entry->on)
		tacit_run_plainf(text, " (%s)", entry->on);
	if (entry->undone)
		tacit_page_fact(facts, SAY("Standing"), entry->undone);
	if (words[0])
		tacit_page_fact(facts, SAY("Text"), words);
	if (wording[0])
		tacit_page_fact(facts, SAY("Proposed text"), wording);
	add_opinion(page, facts, entry);
	add_followers(page, facts, entry);
}

static void add_area(
	struct tacit_page *page, const struct tacit_inbox_area *area)
{
	size_t i;

	tacit_page_heading(page, 2, area->title);
	if (!area->count)
		tacit_page_paragraph(
			page, SAY("Nothing is suggested for this area."));
	for (i = 0; i < area->count; i++)
		add_entry(page, &area->entries[i]);
}

void tacit_page_inbox(struct tacit_page *page, const struct tacit_inbox *inbox)
{
	size_t i;

	page->title = SAY("Suggested for an area");
	tacit_say_record(page, &inbox->record);
	tacit_page_paragraph(page,
		SAY("Opinions given in other areas. No state and no area is "
		    "bound by them, and nothing is awaited."));
	if (!inbox->area_count)
		tacit_page_paragraph(
			page, SAY("Nothing is suggested for any area."));
	for (i = 0; i < inbox->area_count; i++)
		add_area(page, &inbox->areas[i]);
	tacit_say_foot(page, &inbox->record);
}
