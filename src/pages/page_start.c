#include "pages/pages.h"

#include "pages/say.h"

enum { NEWS_SHOWN = 10 };

#define SAY(english) tacit_tr(page->lang, english)

static void add_open_calls(
	struct tacit_page *page, const struct tacit_start *start)
{
	const char *const labels[] = { SAY("Note"), SAY("Subject"),
		SAY("Comments") };
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(page, 1, SAY("Open calls"));
	if (!start->call_count) {
		tacit_page_paragraph(page, SAY("No call is open."));
		return;
	}
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < start->call_count; i++) {
		const struct tacit_start_call *call = &start->calls[i];
		const char *const texts[] = { call->call->number, call->subject,
			tacit_say_close(page, call->call->fact->closes,
				&call->call->clock) };
		struct tacit_row *row = tacit_page_cells(table, texts);

		tacit_run_about(&row->cells[0].text, call->path);
	}
}

static void add_matters(
	struct tacit_page *page, const struct tacit_start *start)
{
	const char *const labels[] = { SAY("Organ"), SAY("Document"),
		SAY("Since when") };
	struct tacit_block *table;
	size_t i;

	if (!start->matter_count)
		return;
	tacit_page_heading(page, 1, SAY("For decision"));
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < start->matter_count; i++) {
		const struct tacit_start_matter *matter = &start->matters[i];
		const char *const texts[] = { matter->organ, matter->title,
			tacit_say_day_of(page, matter->since) };
		struct tacit_row *row = tacit_page_cells(table, texts);

		tacit_run_about(&row->cells[1].text, matter->path);
	}
}

static const char *say_when(
	struct tacit_page *page, const struct tacit_calendar_entry *entry)
{
	if (tacit_date_is_set(entry->first))
		return tacit_say_range(page, entry->first, entry->last);
	return entry->is_close
		? tacit_say_close(page, entry->ends, &entry->clock)
		: tacit_say_moment(page, entry->begins);
}

static void add_next(struct tacit_page *page, const struct tacit_start *start)
{
	const char *const labels[] = { SAY("When"), SAY("What") };
	struct tacit_block *table;
	size_t i;

	if (!start->next_count)
		return;
	tacit_page_heading(page, 1, SAY("What is next"));
	table = tacit_page_table(page, labels, 2);
	for (i = 0; i < start->next_count; i++) {
		const char *const texts[] = { say_when(page, start->next[i]),
			start->next[i]->summary };
		struct tacit_row *row = tacit_page_cells(table, texts);

		tacit_run_about(&row->cells[1].text, start->next[i]->path);
	}
}

static void add_news(struct tacit_page *page, const struct tacit_start *start)
{
	const char *const labels[] = { SAY("Date"), SAY("Document"),
		SAY("Subject") };
	struct tacit_block *table;
	size_t i;

	if (!start->news_count)
		return;
	tacit_page_heading(page, 1, SAY("Notes and decisions"));
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < start->news_count && i < NEWS_SHOWN; i++) {
		const struct tacit_news *news = &start->news[i];
		const char *const texts[] = { tacit_say_day(page, news->date),
			/* its id tells a reader nothing */
			news->printed ? news->printed : SAY("Decision"), "" };
		struct tacit_row *row = tacit_page_cells(table, texts);
		struct tacit_inline *title = &row->cells[2].text;

		tacit_run_about(&row->cells[1].text, news->path);
		if (news->told)
			tacit_run_format(
				title, TACIT_RUN_STRONG, "(%s) ", news->told);
		tacit_run_plain(title, news->title);
	}
}

void tacit_page_start(const struct tacit_start *start, struct tacit_page *page)
{
	page->title = start->body;
	tacit_say_record(page, &start->record);
	tacit_say_altered(page, &start->record);
	add_open_calls(page, start);
	add_matters(page, start);
	add_next(page, start);
	add_news(page, start);
}
