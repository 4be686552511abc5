#include "pages/page_certificates.h"

#include <tacit/csv.h>

#include "pages/say.h"
#include "render/json.h"
#include "report/state_kind.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { COUNT_COLUMNS = 4, ROW_CELLS = 7 };

/* --- for people ----------------------------------------------------------------- */

/* "5 days: 12, 4 days: 1, no day: 2" */
static const char *followed_told(struct tacit_page *page,
	const struct tacit_certificates *all,
	const struct tacit_certificates_count *count)
{
	struct tacit_buf out = { 0 };
	size_t days;

	for (days = all->day_count + 1; days-- > 0;) {
		if (!count->followed[days])
			continue;
		if (out.len)
			tacit_buf_adds(&out, ", ");
		if (days)
			tacit_buf_printf(&out,
				tacit_tr_n(page->lang, days, "%zu day: %zu",
					"%zu days: %zu"),
				days, count->followed[days]);
		else
			tacit_buf_printf(
				&out, SAY("no day: %zu"), count->followed[0]);
	}
	return tacit_page_keep(page, &out);
}

static void add_followers(struct tacit_page *page, struct tacit_block *table,
	const char *name, const struct tacit_certificates *all,
	const struct tacit_certificates_count *count)
{
	struct tacit_row *row = tacit_page_row(table, COUNT_COLUMNS);

	tacit_run_plain(&row->cells[0].text, name);
	tacit_page_number(&row->cells[1], count->registered);
	tacit_run_plain(&row->cells[2].text, followed_told(page, all, count));
	tacit_page_number(&row->cells[3], count->given);
}

static void add_follower_states(
	struct tacit_page *page, const struct tacit_certificates *all)
{
	const char *const labels[COUNT_COLUMNS] = { SAY("State"),
		SAY("Registered"), SAY("Days followed"), SAY("Certificates") };
	struct tacit_block *table =
		tacit_page_table(page, labels, COUNT_COLUMNS);
	size_t i;

	for (i = 0; i < all->state_count; i++) {
		const struct tacit_certificates_count *one = &all->states[i];

		add_followers(page, table,
			tacit_state_kind_told(
				&page->arena, page->lang, one->name, one->kind),
			all, one);
	}
	add_followers(page, table, SAY("In all"), all, &all->all);
}

void tacit_page_certificates(
	struct tacit_page *page, const struct tacit_certificates *all)
{
	struct tacit_block *facts;

	page->title = tacit_page_say(page, SAY("Certificates: %s"), all->title);
	tacit_say_record(page, &all->record);
	facts = tacit_page_facts(page);
	tacit_page_fact(facts, SAY("Date"),
		tacit_say_range(page, all->starts, all->ends));
	tacit_page_factf(facts, SAY("Days followed"),
		SAY("at least %zu of %zu: %zu"), all->asked, all->day_count,
		all->all.enough);
	tacit_page_factf(
		facts, SAY("Certificates given"), "%zu", all->all.given);
	if (all->state_count)
		add_follower_states(page, all);
	else
		tacit_page_paragraph(
			page, SAY("No registration is kept here."));
	tacit_say_foot(page, &all->record);
}

/* --- for programs ---------------------------------------------------------------- */

static json_t *followers_as_json(const struct tacit_certificates *all,
	const struct tacit_certificates_count *one)
{
	json_t *followed = json_array();
	size_t i;

	for (i = 0; i <= all->day_count; i++)
		(void)json_array_append_new(
			followed, tacit_json_number(one->followed[i]));
	return json_pack("{s:s?, s:s?, s:s?, s:o, s:o, s:o, s:o}", "state",
		one->code, "name", one->name, "kind", one->kind, "registered",
		tacit_json_number(one->registered), "followed", followed,
		"enough", tacit_json_number(one->enough), "certificates",
		tacit_json_number(one->given));
}

void tacit_json_certificates(
	const struct tacit_certificates *all, struct tacit_buf *out)
{
	json_t *states = json_array();
	size_t i;

	for (i = 0; i < all->state_count; i++)
		(void)json_array_append_new(
			states, followers_as_json(all, &all->states[i]));
	tacit_json_report(&all->record,
		json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o}", "event",
			all->event, "title", all->title, "starts",
			tacit_json_date(all->starts), "ends",
			tacit_json_date(all->ends), "days",
			tacit_json_number(all->day_count), "asked",
			tacit_json_number(all->asked), "all",
			followers_as_json(all, &all->all), "states", states),
		out);
}

void tacit_csv_certificates(
	const struct tacit_certificates *all, struct tacit_buf *out)
{
	static const char *const head[ROW_CELLS] = { "State", "Name", "Kind",
		"Registered", "Days", "Followed", "Certificates" };
	struct tacit_arena arena = { 0 };
	size_t i;
	size_t days;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	tacit_csv_write(out, head, ROW_CELLS);
	for (i = 0; i < all->state_count; i++) {
		const struct tacit_certificates_count *one = &all->states[i];

		for (days = 0; days <= all->day_count; days++) {
			const char *const cells[ROW_CELLS] = { one->code,
				one->name, one->kind ? one->kind : "",
				tacit_arena_printf(
					&arena, "%zu", one->registered),
				tacit_arena_printf(&arena, "%zu", days),
				tacit_arena_printf(
					&arena, "%zu", one->followed[days]),
				tacit_arena_printf(&arena, "%zu", one->given) };

			tacit_csv_write(out, cells, ROW_CELLS);
		}
	}
	tacit_arena_clear(&arena);
}
