#include "pages/pages.h"

#include <tacit/language.h>
#include <tacit/words.h>

#include "render/cell.h"

#define SAY(english) tacit_tr(p->lang, english)

struct inbox_page {
	struct tacit_page *page;
	const char *lang;
};

static const char *keep(const struct inbox_page *p, struct tacit_buf *buf)
{
	const char *text =
		tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(buf));

	tacit_buf_clear(buf);
	return text;
}

static const char *date_of(const struct inbox_page *p, struct tacit_date date)
{
	struct tacit_buf buf = { 0 };

	tacit_language_date(&buf, p->lang, TACIT_DATE_PLAIN, date);
	return keep(p, &buf);
}

static const char *utc(const struct inbox_page *p, struct tacit_instant instant)
{
	struct tacit_buf buf = { 0 };

	tacit_language_utc(&buf, p->lang, instant);
	return keep(p, &buf);
}

/* "Türkiye, for "New Challenges" (16 June 2022, NCT/G/778): ..." */
static void add_opinion(const struct inbox_page *p, struct tacit_block *facts,
	const struct tacit_inbox_entry *entry)
{
	const char *because = tacit_cell_plain(&p->page->arena, entry->because);
	struct tacit_inline *text =
		tacit_page_fact_text(p->page, facts, SAY("Opinion"));

	if (entry->by)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
			SAY("According to the Coordinator (%s):"), entry->by);
	else
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s",
			SAY("According to the Secretariat:"));
	if (entry->outcome)
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " %s.",
			SAY(entry->outcome));
	if (because[0])
		tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " %s", because);
	text = tacit_page_fact_text(p->page, facts, NULL);
	tacit_page_text(
		p->page, text, TACIT_RUN_QUIET, "%s", date_of(p, entry->date));
	if (entry->from)
		tacit_page_text(p->page, text, TACIT_RUN_QUIET,
			SAY(", given in the area \"%s\""), entry->from);
	if (entry->reported_in)
		tacit_page_text(p->page, text, TACIT_RUN_QUIET,
			SAY(", reported in %s"), entry->reported_in);
}

static void add_followers(const struct inbox_page *p, struct tacit_block *facts,
	const struct tacit_inbox_entry *entry)
{
	const char *label = SAY("Followed by");
	size_t i;

	if (!entry->follower_count)
		tacit_page_fact(p->page, facts, label, "%s",
			SAY("no comment so far as this register records; none "
			    "is awaited"));
	for (i = 0; i < entry->follower_count; i++) {
		const struct tacit_inbox_follower *one = &entry->followers[i];
		struct tacit_inline *text =
			tacit_page_fact_text(p->page, facts, label);

		label = NULL;
		tacit_page_text(p->page, text, TACIT_RUN_CODE, "%s", one->id);
		if (one->on)
			tacit_page_text(p->page, text, TACIT_RUN_PLAIN, " (%s)",
				one->on);
		if (tacit_instant_is_set(one->received))
			tacit_page_text(p->page, text, TACIT_RUN_PLAIN,
				SAY(", received %s"), utc(p, one->received));
		else
			tacit_page_text(p->page, text, TACIT_RUN_PLAIN, "%s",
				SAY(", date of receipt not recorded"));
	}
}

static void add_entry(
	const struct inbox_page *p, const struct tacit_inbox_entry *entry)
{
	const char *words = tacit_cell_plain(&p->page->arena, entry->text);
	const char *wording =
		tacit_cell_plain(&p->page->arena, entry->proposed);
	struct tacit_block *facts =
		tacit_page_block(p->page, TACIT_BLOCK_FACTS);
	struct tacit_inline *text =
		tacit_page_fact_text(p->page, facts, SAY("State"));

	tacit_page_text(p->page, text, TACIT_RUN_STRONG, "%s", entry->name);
	tacit_page_text(p->page, text, TACIT_RUN_PLAIN, ": %s ",
		SAY(tacit_kind_word(entry->kind)));
	tacit_page_text(p->page, text, TACIT_RUN_CODE, "%s", entry->id);
	if (entry->on)
		tacit_page_text(
			p->page, text, TACIT_RUN_PLAIN, " (%s)", entry->on);
	if (words[0])
		tacit_page_fact(p->page, facts, SAY("Text"), "%s", words);
	if (wording[0])
		tacit_page_fact(
			p->page, facts, SAY("Proposed text"), "%s", wording);
	add_opinion(p, facts, entry);
	add_followers(p, facts, entry);
}

static void add_area(
	const struct inbox_page *p, const struct tacit_inbox_area *area)
{
	size_t i;

	tacit_page_heading(p->page, 2, area->title);
	if (!area->count)
		tacit_page_paragraph(p->page, "%s",
			SAY("Nothing is suggested for this area."));
	for (i = 0; i < area->count; i++)
		add_entry(p, &area->entries[i]);
}

void tacit_page_inbox(struct tacit_page *page, const struct tacit_inbox *inbox)
{
	const struct inbox_page one = { page, page->lang };
	const struct inbox_page *p = &one;
	char stamp[TACIT_INSTANT_SIZE];
	size_t i;

	page->title = SAY("Suggested for an area");
	page->is_exercise = inbox->record.is_exercise;
	tacit_page_paragraph(page, "%s",
		SAY("Opinions of coordinators of other areas. No state and no "
		    "area is bound by them, and nothing is awaited."));
	if (!inbox->area_count)
		tacit_page_paragraph(
			page, "%s", SAY("Nothing is suggested for any area."));
	for (i = 0; i < inbox->area_count; i++)
		add_area(p, &inbox->areas[i]);
	tacit_instant_format(inbox->record.now, stamp);
	page->foot = tacit_arena_printf(&page->arena,
		SAY("Record %.7s, %s. \"Not recorded\" means not in this "
		    "register; it is no statement about any Member State."),
		inbox->record.commit, stamp);
}
