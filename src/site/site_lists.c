/* Pages that lead to others: the start, lists, reports of the years, the
 * record. */
#include "site/site_parts.h"

#include <string.h>

#include "pages/pages.h"
#include "pages/say.h"
#include "render/html.h"

#define SAY(english) tacit_tr(site->lang, english)

static const struct tacit_date today;

static struct tacit_page new_page(struct site *site)
{
	return (struct tacit_page){ .lang = site->lang,
		.links = tacit_site_links(site) };
}

/* --- the start -------------------------------------------------------------------- */

static bool put_start(struct site *site, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_start start = { 0 };
	struct tacit_page page = new_page(site);
	bool ok = tacit_start_find(site->reg, &arena, site->lang, &start, err);

	if (ok) {
		tacit_page_start(&start, &page);
		ok = tacit_site_put_page(site, "index.html", &page, NULL, err);
	}
	tacit_page_clear(&page);
	tacit_arena_clear(&arena);
	return ok;
}

/* --- documents of a type -------------------------------------------------------- */

static const struct {
	enum tacit_type_id type;
	const char *address;
	const char *title;
} lists[] = {
	{ TACIT_MEMBER, "members.html", WORD("States") },
	{ TACIT_AREA, "areas.html", WORD("Areas") },
	{ TACIT_PAPER, "papers.html", WORD("Papers") },
	{ TACIT_NOTE, "notes.html", WORD("Notes") },
	{ TACIT_DECISION, "decisions.html", WORD("Decisions") },
	{ TACIT_EVENT, "events.html", WORD("Events") },
};

static bool put_list(struct site *site, size_t i, struct tacit_err *err)
{
	const struct tacit_listing_filter filter = { .type = (int)lists[i].type,
		.lang = site->lang };
	struct tacit_arena arena = { 0 };
	struct tacit_listing listing = { 0 };
	struct tacit_page page = new_page(site);
	bool ok = tacit_listing_open(site->reg, &arena, &filter, &listing, err);

	if (ok) {
		page.title = SAY(lists[i].title);
		tacit_page_listing(&listing, &page);
		ok = tacit_site_put_page(
			site, lists[i].address, &page, &listing.err, err);
		tacit_listing_close(&listing);
	}
	tacit_page_clear(&page);
	tacit_arena_clear(&arena);
	return ok;
}

/* --- the report of each year ---------------------------------------------------- */

/* "notes/2022/...", "events/2022/...": years of which there is something. */
static int year_in(const char *path)
{
	const char *slash = strchr(path, '/');
	uint64_t year = 0;

	if (!slash || strlen(slash) < 6 || slash[5] != '/' ||
		!tacit_str_number((struct tacit_str){ slash + 1, 4 },
			TACIT_YEAR_MAX, &year) ||
		year < TACIT_YEAR_MIN)
		return 0;
	return (int)year;
}

static int first_year(const struct site *site, int last)
{
	int first = last;
	size_t i;

	for (i = 0; i < site->path_count; i++) {
		int year = year_in(site->paths[i]);

		if (year && year < first)
			first = year;
	}
	return first;
}

static bool put_report(struct site *site, const char *organ, int year,
	const char *address, struct tacit_err *err)
{
	const struct tacit_review_ask ask = { .organ = organ,
		.year = year,
		.lang = site->lang,
		.is_public = site->ask->is_public };
	struct tacit_arena arena = { 0 };
	struct tacit_review review = { 0 };
	struct tacit_page page = new_page(site);
	bool ok = tacit_review_find(site->reg, &arena, &ask, &review, err);

	if (ok) {
		tacit_page_review(&review, &page);
		ok = tacit_site_put_page(site, address, &page, NULL, err);
	}
	tacit_page_clear(&page);
	tacit_arena_clear(&arena);
	return ok;
}

/* To the first of its organs, which reviews first. */
static bool put_reports(struct site *site, struct tacit_err *err)
{
	const struct tacit_body *body = tacit_register_body(site->reg);
	const int last = tacit_register_today(site->reg).year;
	struct tacit_page page = new_page(site);
	struct tacit_block *list = NULL;
	bool ok = true;
	int year;

	page.title = SAY("Reports");
	if (body->organ_count)
		list = tacit_page_block(&page, TACIT_BLOCK_LIST);
	for (year = last; ok && list && year >= first_year(site, last);
		year--) {
		const char *address =
			tacit_page_say(&page, "reports/%d.html", year);
		struct tacit_inline *item = tacit_page_item(list);

		tacit_run_plainf(item, "%d, %s", year,
			tacit_organ_name(
				site->reg, body->organs[0], site->lang));
		tacit_run_about(item, address);
		ok = put_report(site, body->organs[0], year, address, err);
	}
	ok = ok && tacit_site_put_page(site, "reports.html", &page, NULL, err);
	tacit_page_clear(&page);
	return ok;
}

/* --- the record ------------------------------------------------------------------- */

static bool put_record(struct site *site, struct tacit_err *err)
{
	struct tacit_page page = new_page(site);
	struct tacit_block *facts;
	char stamp[TACIT_INSTANT_SIZE];
	bool ok;

	tacit_instant_format(site->record.now, stamp);
	page.title = SAY("The record of these pages");
	facts = tacit_page_facts(&page);
	tacit_run_code(tacit_page_fact_text(facts, SAY("Commit")),
		site->record.commit);
	tacit_run_code(tacit_page_fact_text(facts, SAY("Receipts")),
		site->record.receipts[0] ? site->record.receipts : SAY("none"));
	tacit_page_fact(facts, SAY("As of"), stamp);
	tacit_page_fact(facts, SAY("For"),
		site->ask->is_public ? SAY("the public")
				     : SAY("Member States only"));
	tacit_page_paragraph(&page,
		SAY("All pages were made from this commit of the register, for "
		    "this instant; the same commit and instant give the same "
		    "pages. Whoever has a clone of the register can make them "
		    "again and compare, and check each result there."));
	ok = tacit_site_put_page(site, "record.html", &page, NULL, err);
	tacit_page_clear(&page);
	return ok;
}

bool tacit_site_put_lists(struct site *site, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(lists); i++) {
		if (!put_list(site, i, err))
			return false;
	}
	return put_start(site, err) && put_reports(site, err) &&
		put_record(site, err);
}

bool tacit_site_put_first(struct site *site, struct tacit_err *err)
{
	const struct tacit_site_ask *ask = site->ask;
	struct tacit_page page = { .links = tacit_site_links(site) };
	struct tacit_block *list;
	struct tacit_buf out = { 0 };
	size_t i;
	bool ok;

	site->here = "index.html";
	tacit_site_speak(site, ask->languages[0]);
	page.lang = site->lang;
	page.title = tacit_body_text(site->reg, "name", site->lang, today);
	tacit_say_record(&page, &site->record);
	tacit_page_asked(&page, site->code);
	list = tacit_page_block(&page, TACIT_BLOCK_LIST);
	for (i = 0; i < ask->language_count; i++) {
		struct tacit_inline *item = tacit_page_item(list);

		tacit_run_plain(item, tacit_site_language(ask->languages[i]));
		tacit_run_about(item,
			tacit_page_say(
				&page, "%s/index.html", ask->languages[i]));
		tacit_run_lang(item, ask->languages[i]);
	}
	tacit_html_page(&page, &out);
	ok = tacit_site_put(site, "index.html", tacit_buf_str(&out), err);
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
	return ok;
}
