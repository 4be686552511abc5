/* event_letters_word: what letters about an event say, by whose clock. */
#include "door/event_letters_parts.h"

#include <string.h>

#include "door/letters_parts.h"
#include "door/wording.h"

static void set_flag(
	struct tacit_template_data *to, const char *name, bool is_so)
{
	tacit_template_set(to, name, is_so ? name : "");
}

/* What is not recorded is not said, and what is unclear is not made clear. */
static void set_terms(struct event_work *work, struct tacit_template_data *to)
{
	const struct tacit_registrations *all = &work->registrations;
	const char *note = tacit_document_get(&work->event, "note");

	tacit_template_set(to, "note",
		note ? tacit_value_printed(&work->style, TACIT_NOTE, note)
		     : "");
	tacit_template_set(to, "languages", work->agenda.languages);
	tacit_template_set(to, "interpretation", work->agenda.interpretation);
	tacit_template_set(to, "capacity-min",
		all->capacity_min ? tacit_arena_printf(work->arena, "%zu",
					    all->capacity_min)
				  : "");
	tacit_template_set(to, "capacity-max",
		all->capacity_max ? tacit_arena_printf(work->arena, "%zu",
					    all->capacity_max)
				  : "");
	set_flag(to, "fee", tacit_document_says(&work->event, "fee", "yes"));
	set_flag(to, "no-fee", tacit_document_says(&work->event, "fee", "no"));
	set_flag(to, "certificate",
		tacit_document_says(&work->event, "certificate", "yes"));
	tacit_template_set(to, "mailbox", work->ask->mailbox);
	tacit_template_set(to, "link", work->ask->link);
	set_flag(to, "links", tacit_date_is_set(all->links_from));
}

/* The clock of the state's capital; false where it is not known, or shows what
 * the event's does at that instant. */
static bool find_capital_clock(const struct event_work *work,
	const struct tacit_zone *capital, struct tacit_instant instant,
	struct tacit_clock *out)
{
	*out = (struct tacit_clock){ 0 };
	if (!capital->name || !tacit_instant_is_set(instant))
		return false;
	out->offset_s = tacit_zone_offset(capital, instant);
	return out->offset_s !=
		tacit_zone_offset(&work->agenda.clock.zone, instant);
}

static void set_hours(struct event_work *work, const struct tacit_zone *capital,
	struct tacit_template_data *to)
{
	const struct tacit_agenda *agenda = &work->agenda;
	const char *lang = work->ask->lang;
	const struct tacit_instant begins = agenda->slot_count
		? agenda->slots[0].begins
		: (struct tacit_instant){ 0 };
	const struct tacit_instant closes = work->registrations.closes;
	struct tacit_clock clock = { .place = agenda->clock.zone_name,
		.offset_s = tacit_zone_offset(&agenda->clock.zone, begins) };
	struct tacit_buf text = { 0 };

	set_flag(to, "programme", agenda->slot_count > 0);
	set_flag(to, "capital",
		tacit_agenda_is_elsewhere(agenda, capital->name));
	tacit_language_moment(&text, lang, begins, &clock);
	tacit_template_set(to, "begins", tacit_buf_cstr(&text));
	tacit_buf_truncate(&text, 0);
	if (find_capital_clock(work, capital, begins, &clock))
		tacit_language_moment(&text, lang, begins, &clock);
	tacit_template_set(to, "begins-there", tacit_buf_cstr(&text));
	tacit_buf_truncate(&text, 0);
	/* by no clock where the event says no hour */
	if (tacit_document_has(&work->event, "cutoff") &&
		find_capital_clock(work, capital, closes, &clock))
		tacit_language_close_day(&text, lang, closes, &clock);
	tacit_template_set(to, "register-by-there", tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

bool tacit_event_words(struct event_work *work, struct tacit_outgoing *letter,
	struct tacit_date until, struct tacit_err *err)
{
	struct tacit_template_data *to = letter->data;
	const char *zone = tacit_agenda_zone(work->reg, letter->state);
	struct tacit_zone capital = { 0 };
	struct tacit_buf day = { 0 };

	if ((zone && !tacit_zone_load(work->arena, zone, &capital, err)) ||
		!tacit_wording_event(&work->style, &work->event, to, err))
		return false;
	tacit_letters_whose(work->reg, work->ask->lang, letter);
	set_terms(work, to);
	set_hours(work, &capital, to);
	tacit_language_date(&day, work->ask->lang, TACIT_DATE_PLAIN, until);
	tacit_template_set(to, "kept-until", tacit_buf_cstr(&day));
	tacit_buf_clear(&day);
	return true;
}
