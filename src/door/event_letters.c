#include "door/event_letters.h"

#include <string.h>

#include "door/event_letters_parts.h"
#include "door/letters_parts.h"

/* --- when ------------------------------------------------------------------------- */

static bool is_held(const struct event_work *work)
{
	return work->agenda.held && !strcmp(work->agenda.held, "held");
}

/* The first instant of a day by the event's clock. */
static struct tacit_instant begins_there(
	const struct event_work *work, struct tacit_date day)
{
	return tacit_zone_day_begins(&work->agenda.clock.zone, day);
}

static bool check_ahead(const struct event_work *work, struct tacit_err *err)
{
	const struct tacit_instant now = tacit_register_now(work->reg);
	const struct tacit_date after = tacit_date_add(work->agenda.ends, 1);
	char day[TACIT_DATE_SIZE];

	if (work->agenda.is_off) {
		(void)tacit_fail(err, TACIT_INVALID, "the event is %s",
			work->agenda.held);
		return tacit_hint(err,
			!strcmp(work->agenda.held, "cancelled")
				? "see: tacit show %s"
				: "once the days that were reported are its "
				  "own: tacit set %s starts=DATE ends=DATE",
			work->agenda.id);
	}
	tacit_date_format(work->agenda.ends, day);
	return (now.s < begins_there(work, after).s && !is_held(work)) ||
		tacit_fail(err, TACIT_INVALID,
			"the event is over: its last day was %s", day);
}

static bool check_registration(
	const struct event_work *work, struct tacit_err *err)
{
	const struct tacit_instant now = tacit_register_now(work->reg);

	if (!tacit_instant_is_set(work->registrations.closes) ||
		tacit_deadline_is_in_time(work->registrations.closes, now))
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"registration has closed: nobody can be invited to it");
	return tacit_hint(err,
		"if it is open again: tacit set %s register-by=DATE",
		work->agenda.id);
}

static bool check_week(const struct event_work *work, struct tacit_err *err)
{
	const struct tacit_date from = work->registrations.links_from;
	char day[TACIT_DATE_SIZE];

	if (!tacit_date_is_set(from))
		return tacit_fail(err, TACIT_INVALID,
			"the event is held in person: it has no links");
	if (work->ask->is_early ||
		tacit_register_now(work->reg).s >= begins_there(work, from).s)
		return true;
	tacit_date_format(from, day);
	(void)tacit_fail(err, TACIT_INVALID,
		"links are told within one week before the start, from %s on",
		day);
	return tacit_hint(err, "--early: all the same");
}

/* It is put into letters as it is, and is in no message. */
static bool check_link(const struct event_work *work, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(work->ask->link);
	size_t i;
	bool ok = rest.len <= LINK_MAX &&
		(tacit_str_skip(&rest, "https://") ||
			tacit_str_skip(&rest, "http://")) &&
		rest.len;

	for (i = 0; i < rest.len; i++)
		ok = ok && rest.data[i] > ' ' && rest.data[i] < 0x7f &&
			!strchr("<>\"", rest.data[i]);
	if (ok)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "this is no link");
	return tacit_hint(err, "https://..., without blanks, as one copies it");
}

/* --- to whom ---------------------------------------------------------------------- */

static bool is_asked_for(const struct event_work *work, const char *state)
{
	return !work->ask->state || !strcmp(work->ask->state, state);
}

static struct tacit_outgoing *add_letter(
	struct event_work *work, const char *state, const char *of)
{
	struct tacit_outgoing *letter =
		tacit_arena_append(work->arena, &work->out->list,
			&work->out->count, &work->out->cap, sizeof(*letter));

	*letter = (struct tacit_outgoing){
		.state = tacit_arena_strdup(work->arena, state),
		.name = tacit_letters_name(work->arena, work->ask->kind, of),
	};
	letter->data = tacit_arena_alloc(work->arena, sizeof(*letter->data));
	letter->data->arena = work->arena;
	return letter;
}

/* States register as what they are, so that all are invited. */
static bool invite_states(struct event_work *work, struct tacit_err *err)
{
	const struct tacit_date today = tacit_register_today(work->reg);
	const struct tacit_date until = tacit_date_add(work->agenda.ends,
		(int)tacit_registration_days(TACIT_REGISTRANT_NAME));
	size_t count = 0;
	const struct tacit_member *member =
		tacit_register_members(work->reg, &count);

	for (; count; count--, member++) {
		if (is_asked_for(work, member->code) &&
			tacit_member_takes_part(member, today) &&
			!tacit_event_words(work,
				add_letter(work, member->code, member->code),
				until, err))
			return false;
	}
	return true;
}

static bool write_to_person(struct event_work *work,
	const struct tacit_registration *one, struct tacit_err *err)
{
	struct tacit_outgoing *letter = add_letter(work, one->state, one->id);

	letter->person = one->id;
	letter->to = one->person.values[TACIT_REGISTRANT_MAIL];
	return tacit_event_words(work, letter, one->keep_until, err);
}

static bool write_to_persons(struct event_work *work, struct tacit_vault *vault,
	struct tacit_err *err)
{
	struct tacit_registration_list all = { 0 };
	size_t i;

	if (vault &&
		!tacit_registration_list(
			vault, work->arena, work->ask->event, &all, err))
		return false;
	for (i = 0; i < all.count; i++) {
		const struct tacit_registration *one = &all.list[i];

		if (!is_asked_for(work, one->state))
			continue;
		if (tacit_registration_waits(&work->registrations, i))
			work->out->waiting++;
		else if (!work->ask->is_again &&
			tacit_instant_is_set(one->told))
			work->out->told++;
		else if (!write_to_person(work, one, err))
			return false;
	}
	return true;
}

static bool fail_nobody(const struct event_work *work, struct tacit_err *err)
{
	if (work->out->told) {
		(void)tacit_fail(err, TACIT_INVALID,
			"all who registered are told, but those on the waiting "
			"list");
		return tacit_hint(err, "--again: once more");
	}
	return tacit_fail(
		err, TACIT_INVALID, "there is nobody to write to about that");
}

/* --- all of it -------------------------------------------------------------------- */

static bool open_event(struct event_work *work, struct tacit_vault *vault,
	struct tacit_err *err)
{
	const struct tacit_agenda_ask agenda = { .lang = work->ask->lang };
	const struct tacit_registrations_ask registrations = { work->ask->event,
		work->ask->lang };

	return tacit_register_get(work->reg, work->arena, TACIT_EVENT,
		       work->ask->event, &work->event, err) &&
		tacit_agenda_find(work->reg, work->arena, work->ask->event,
			&agenda, &work->agenda, err) &&
		tacit_registrations_find(work->reg, vault, work->arena,
			&registrations, &work->registrations, err) &&
		check_ahead(work, err);
}

bool tacit_event_letters_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, struct tacit_letters *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct event_work work = { .reg = reg,
		.arena = arena,
		.ask = ask,
		.out = out,
		.style = { .reg = reg,
			.arena = arena,
			.lang = ask->lang,
			.err = &fault } };
	bool ok;

	*out = (struct tacit_letters){ 0 };
	if (!open_event(&work, vault, err))
		return false;
	if (ask->kind == TACIT_LETTER_INVITATION)
		ok = check_registration(&work, err) &&
			invite_states(&work, err);
	else
		ok = check_link(&work, err) && check_week(&work, err) &&
			write_to_persons(&work, vault, err);
	return ok && (out->count || fail_nobody(&work, err)) &&
		tacit_value_told(&work.style, err);
}

bool tacit_event_letters_told(struct tacit_vault *vault,
	struct tacit_arena *arena, const struct tacit_outgoing *letter,
	struct tacit_instant now, struct tacit_err *err)
{
	struct tacit_vault_record kept;
	struct tacit_registration one;

	if (!letter->person)
		return true;
	if (!tacit_vault_find(vault, arena, TACIT_REGISTRATION_KIND,
		    letter->person, &kept, err))
		return false;
	tacit_registration_read(arena, &kept, &one);
	one.told = now;
	tacit_registration_write(arena, &one, &kept);
	return tacit_vault_change(vault, &kept, "registered", err);
}
