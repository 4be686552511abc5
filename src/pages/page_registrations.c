#include "pages/page_registrations.h"

#include <string.h>

#include "pages/say.h"

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
		const char *name = one->kind && strcmp(one->kind, "member") != 0
			? tacit_page_say(
				  page, "%s (%s)", one->name, SAY(one->kind))
			: one->name;

		add_counts(table, name, one);
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
	if (tacit_date_is_set(all->keep_until))
		tacit_page_fact(facts, SAY("Kept until"),
			tacit_say_day(page, all->keep_until));
	if (all->is_kept_too_long)
		tacit_page_notice(page,
			SAY("Registrations are kept longer than was said."),
			page->has_commands
				? tacit_page_say(page,
					  "tacit registrations %s --purge",
					  all->event)
				: NULL);
	if (all->state_count)
		add_registered_states(page, all);
	else
		tacit_page_paragraph(
			page, SAY("No registration is kept here."));
	tacit_say_foot(page, &all->record);
}
