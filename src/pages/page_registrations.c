#include "pages/page_registrations.h"

#include <tacit/csv.h>

#include "pages/say.h"
#include "render/book.h"
#include "report/state_kind.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { COUNT_COLUMNS = 5 };

static void add_capacity(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_registrations *all)
{
	if (all->capacity_min)
		tacit_page_factf(facts, SAY("At least"), "%zu%s%s",
			all->capacity_min,
			all->all.registered < all->capacity_min ? "; " : "",
			all->all.registered < all->capacity_min
				? SAY("there are fewer")
				: "");
	if (all->capacity_max)
		tacit_page_factf(
			facts, SAY("At most"), "%zu", all->capacity_max);
}

/* To how many of those who do not wait, and when to the rest. */
static const char *told(
	struct tacit_page *page, const struct tacit_registrations *all)
{
	const size_t count = all->all.registered - all->all.waiting;

	return all->all.told == count
		? tacit_page_say(
			  page, SAY("told to %zu of %zu"), all->all.told, count)
		: tacit_page_say(page,
			  SAY("told to %zu of %zu, the rest from %s on"),
			  all->all.told, count,
			  tacit_say_day(page, all->links_from));
}

static void add_counts(struct tacit_block *table, const char *name,
	const struct tacit_registration_count *count)
{
	struct tacit_row *row = tacit_page_row(table, COUNT_COLUMNS);

	tacit_run_plain(&row->cells[0].text, name);
	tacit_page_number(&row->cells[1], count->registered);
	tacit_page_number(&row->cells[2], count->waiting);
	tacit_page_number(&row->cells[3], count->after_close);
	tacit_page_number(&row->cells[4], count->speakers);
}

static void add_registered_states(
	struct tacit_page *page, const struct tacit_registrations *all)
{
	const char *const labels[COUNT_COLUMNS] = { SAY("State"),
		SAY("Registered"), SAY("On the waiting list"),
		SAY("Received after the close"), SAY("Wish to speak") };
	struct tacit_block *table =
		tacit_page_table(page, labels, COUNT_COLUMNS);
	size_t i;

	for (i = 0; i < all->state_count; i++) {
		const struct tacit_registration_count *one = &all->states[i];

		add_counts(table,
			tacit_state_kind_told(
				&page->arena, page->lang, one->name, one->kind),
			one);
	}
	add_counts(table, SAY("In all"), &all->all);
}

void tacit_page_registrations(
	struct tacit_page *page, const struct tacit_registrations *all)
{
	struct tacit_block *facts;

	page->title =
		tacit_page_say(page, SAY("Registrations: %s"), all->title);
	tacit_say_record(page, &all->record);
	facts = tacit_page_facts(page);
	tacit_page_fact(facts, SAY("Date"),
		tacit_say_range(page, all->starts, all->ends));
	if (tacit_instant_is_set(all->closes))
		tacit_page_fact(facts, SAY("Registration"),
			tacit_say_close(page, all->closes, &all->clock));
	add_capacity(page, facts, all);
	if (tacit_date_is_set(all->links_from) && all->all.registered)
		tacit_page_fact(facts, SAY("Links"), told(page, all));
	if (tacit_date_is_set(all->keep_until))
		tacit_page_fact(facts, SAY("Kept until"),
			tacit_say_day(page, all->keep_until));
	tacit_say_stated(page, facts, all->stated, all->stated_count);
	if (all->is_kept_too_long)
		tacit_page_notice(page,
			SAY("Registrations are kept longer than was said."),
			page->has_commands
				? tacit_page_say(page,
					  "tacit registrations %s --expire",
					  all->event)
				: NULL);
	if (all->state_count)
		add_registered_states(page, all);
	else
		tacit_page_paragraph(
			page, SAY("No registration is kept here."));
	tacit_say_foot(page, &all->record);
}

/* --- a row a state ------------------------------------------------------------- */

enum { ROW_CELLS = 8 };

static const char *const row_head[ROW_CELLS] = { "State", "Name", "Kind",
	"Registered", "Waiting", "After the close", "Speakers", "Told" };

static void put_count(struct tacit_arena *arena,
	const struct tacit_registration_count *one, const char **cells)
{
	const size_t numbers[] = { one->registered, one->waiting,
		one->after_close, one->speakers, one->told };
	size_t i;

	cells[0] = one->code;
	cells[1] = one->name;
	cells[2] = one->kind ? one->kind : "";
	for (i = 0; i < TACIT_COUNT(numbers); i++)
		cells[3 + i] = tacit_arena_printf(arena, "%zu", numbers[i]);
}

void tacit_csv_registrations(
	const struct tacit_registrations *all, struct tacit_buf *out)
{
	struct tacit_arena arena = { 0 };
	const char *cells[ROW_CELLS];
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	tacit_csv_write(out, row_head, ROW_CELLS);
	for (i = 0; i < all->state_count; i++) {
		put_count(&arena, &all->states[i], cells);
		tacit_csv_write(out, cells, ROW_CELLS);
	}
	tacit_arena_clear(&arena);
}

static void put_book_row(
	struct tacit_book *book, const char *style, const char *const *cells)
{
	size_t i;

	tacit_book_row(book, 0);
	for (i = 0; i < ROW_CELLS; i++)
		tacit_book_cell(book, style, cells[i]);
}

void tacit_book_registrations(const struct tacit_registrations *all,
	const char *lang, struct tacit_buf *out)
{
	static const unsigned widths[ROW_CELLS] = { 8, 30, 12, 12, 12, 16, 12,
		12 };
	struct tacit_arena arena = { 0 };
	struct tacit_book book = { 0 };
	const char *cells[ROW_CELLS];
	size_t i;

	tacit_book_begin(&book, out, all->title, lang);
	tacit_book_sheet(&book, tacit_tr(lang, "Registrations"), 0);
	for (i = 0; i < ROW_CELLS; i++)
		tacit_book_column(&book, widths[i]);
	put_book_row(&book, "head", row_head);
	tacit_book_freeze(&book);
	for (i = 0; i < all->state_count; i++) {
		put_count(&arena, &all->states[i], cells);
		put_book_row(&book, "given", cells);
	}
	tacit_arena_clear(&arena);
}
