#include "report/certificates.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/register.h>

#include "report/attendance.h"
#include "report/certificate_note.h"
#include "report/held.h"
#include "report/value.h"
#include "rules/attendance.h"

struct certifying {
	struct tacit_value_style style;
	struct tacit_document event;
	const struct tacit_certificates_ask *ask;
	struct tacit_certificates *out;
	size_t cap;
};

size_t tacit_certificates_followed(const struct tacit_registration *one,
	const struct tacit_date *days, size_t count)
{
	size_t followed = 0;
	size_t i;

	for (i = 0; i < count; i++)
		followed += tacit_attendance_has(one->days, days[i]);
	return followed;
}

static size_t followed_by(
	const struct certifying *c, const struct tacit_registration *one)
{
	return tacit_certificates_followed(
		one, c->out->days, c->out->day_count);
}

/* --- counts --------------------------------------------------------------------- */

static void begin_count(
	const struct certifying *c, struct tacit_certificates_count *count)
{
	count->followed = tacit_arena_array(c->style.arena,
		c->out->day_count + 1, sizeof(*count->followed));
}

/* As the counts of registrations have them, in their order. */
static void begin_states(
	struct certifying *c, const struct tacit_registrations *registered)
{
	struct tacit_certificates *out = c->out;
	size_t i;

	out->state_count = registered->state_count;
	out->states = tacit_arena_array(
		c->style.arena, out->state_count + 1, sizeof(*out->states));
	for (i = 0; i < out->state_count; i++) {
		out->states[i].code = registered->states[i].code;
		out->states[i].name = registered->states[i].name;
		out->states[i].kind = registered->states[i].kind;
		begin_count(c, &out->states[i]);
	}
}

static void count_follower(const struct certifying *c,
	struct tacit_certificates_count *count,
	const struct tacit_registration *one)
{
	const size_t days = followed_by(c, one);

	count->registered++;
	count->followed[days]++;
	count->enough += days && days >= c->out->asked;
	count->given += *one->certificate != '\0';
}

static void count_in_state(
	struct certifying *c, const struct tacit_registration *one)
{
	struct tacit_certificates *out = c->out;
	size_t i;

	for (i = 0; i < out->state_count; i++)
		if (!strcmp(out->states[i].code, one->state))
			count_follower(c, &out->states[i], one);
}

/* --- certificates ---------------------------------------------------------------- */

/* The next of the dates, and those that follow it day by day. */
static bool take_run(
	struct tacit_str *rest, struct tacit_date *from, struct tacit_date *to)
{
	struct tacit_str after = *rest;
	struct tacit_str day;
	struct tacit_date date;

	*from = (struct tacit_date){ 0 };
	while (tacit_str_split(&after, ' ', &day)) {
		if (tacit_date_parse(day, &date)) {
			if (!tacit_date_is_set(*from))
				*from = date;
			else if (tacit_date_compare(
					 date, tacit_date_add(*to, 1)) != 0)
				break;
			*to = date;
		}
		*rest = after;
	}
	return tacit_date_is_set(*from);
}

/* "28–29 November 2022 and 2 December 2022" */
static const char *days_told(const struct certifying *c, const char *days)
{
	struct tacit_arena *arena = c->style.arena;
	struct tacit_str rest = tacit_str_of(days);
	struct tacit_date from;
	struct tacit_date to;
	const char **told = NULL;
	size_t count = 0;
	size_t cap = 0;
	struct tacit_buf out = { 0 };

	while (take_run(&rest, &from, &to)) {
		tacit_language_range(&out, c->style.lang, from, to);
		*(const char **)tacit_arena_append(arena, &told, &count, &cap,
			sizeof(*told)) = tacit_buf_keep(&out, arena).data;
	}
	tacit_language_join(&out, c->style.lang, told, count);
	return tacit_buf_keep(&out, arena).data;
}

/* The event's title as its own document has it: one text in any language. */
static bool sign_one(const struct certifying *c,
	const struct tacit_registration *one, struct tacit_certificate *out,
	struct tacit_err *err)
{
	struct tacit_arena *arena = c->style.arena;
	const struct tacit_certificates *all = c->out;
	const char *title = tacit_document_get(&c->event, "title");
	const struct tacit_certificate_said said = { .number = one->certificate,
		.name = one->person.values[TACIT_REGISTRANT_NAME],
		.state = one->state,
		.event = all->event,
		.title = title ? title : all->event,
		.starts = all->starts,
		.ends = all->ends,
		.days = one->days,
		.issued = one->certified,
		.sample = all->record.is_exercise
			? tacit_arena_printf(arena,
				  "SAMPLE, not a document of %s",
				  tacit_body_text(c->style.reg, "short", NULL,
					  (struct tacit_date){ 0 }))
			: NULL };
	struct tacit_buf text = { 0 };
	struct tacit_buf note = { 0 };
	bool ok;

	tacit_certificate_text(&said, &text);
	ok = tacit_signed_note_write(
		tacit_buf_str(&text), c->ask->signer, &note, err);
	tacit_buf_clear(&text);
	out->note = tacit_buf_keep(&note, arena);
	return ok;
}

static bool certify(struct certifying *c, const struct tacit_registration *one,
	struct tacit_err *err)
{
	struct tacit_certificate *out = tacit_arena_append(c->style.arena,
		&c->out->list, &c->out->count, &c->cap, sizeof(*out));

	out->number = one->certificate;
	out->name = one->person.values[TACIT_REGISTRANT_NAME];
	out->state = tacit_value_state(&c->style, one->state);
	out->days = days_told(c, one->days);
	out->issued = one->certified;
	return sign_one(c, one, out, err);
}

/* So many digits as there are numbers: the longer is the later. */
static int certificates_by_number(const void *a, const void *b)
{
	const struct tacit_certificate *x = a;
	const struct tacit_certificate *y = b;
	const size_t x_len = strlen(x->number);
	const size_t y_len = strlen(y->number);

	return x_len != y_len ? (x_len < y_len ? -1 : 1)
			      : strcmp(x->number, y->number);
}

static const char *key_told(
	struct tacit_arena *arena, const struct tacit_verifier *key)
{
	struct tacit_buf out = { 0 };

	tacit_verifier_told(tacit_str_of(key->name), key->id, &out);
	return tacit_buf_keep(&out, arena).data;
}

/* --- the event -------------------------------------------------------------------- */

/* What contradicts itself, or is an editor's inference, no certificate says. */
static bool are_organisers_sure(const struct tacit_document *event)
{
	static const char word[] = "organisers";
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(event, "inferred", &count);
	size_t i;

	for (i = 0; i < count; i++)
		if (!strcmp(values[i].text, word))
			return false;
	values = tacit_document_list(event, "stated", &count);
	for (i = 0; i < count; i++) {
		struct tacit_buf small = { 0 };
		size_t at;

		tacit_buf_adds(&small, values[i].text);
		for (at = 0; at < small.len; at++)
			small.data[at] = tacit_small(small.data[at]);
		at = tacit_str_find(tacit_buf_str(&small), "organiser");
		tacit_buf_clear(&small);
		if (at != SIZE_MAX)
			return false;
	}
	return true;
}

static bool fill_certified_event(struct certifying *c, struct tacit_err *err)
{
	const struct tacit_date today = tacit_register_today(c->style.reg);
	struct tacit_certificates *out = c->out;
	struct tacit_register *reg = c->style.reg;
	const char *lang = c->style.lang;
	struct tacit_held held = { 0 };

	if (!tacit_register_get(reg, c->style.arena, TACIT_EVENT, c->ask->event,
		    &c->event, err) ||
		!tacit_event_held(&c->style, &c->event, &held, err))
		return false;
	out->event = c->event.at.id;
	out->title = tacit_value_title(&c->style, &c->event);
	out->starts = held.from;
	out->ends = held.to;
	if (are_organisers_sure(&c->event))
		out->organisers =
			tacit_value_joined(&c->style, &c->event, "organisers");
	out->body = tacit_body_text(reg, "name", lang, today);
	out->body_short = tacit_body_text(reg, "short", lang, today);
	out->seat = tacit_body_text(reg, "seat", lang, today);
	if (!tacit_attendance_event_days(reg, c->style.arena, out->event,
		    &out->days, &out->day_count, err))
		return false;
	out->asked = c->ask->days ? c->ask->days : out->day_count;
	return true;
}

static bool count_followers(struct certifying *c,
	const struct tacit_registration_list *all, struct tacit_err *err)
{
	struct tacit_certificates *out = c->out;
	size_t i;

	begin_count(c, &out->all);
	for (i = 0; i < all->count; i++) {
		const struct tacit_registration *one = &all->list[i];
		const size_t days = followed_by(c, one);

		count_follower(c, &out->all, one);
		count_in_state(c, one);
		if (c->ask->signer && *one->certificate && days &&
			days >= out->asked && !certify(c, one, err))
			return false;
	}
	if (out->count)
		qsort(out->list, out->count, sizeof(*out->list),
			certificates_by_number);
	return true;
}

bool tacit_certificates_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_certificates_ask *ask,
	struct tacit_certificates *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct certifying c = { .style = { .reg = reg,
					.arena = arena,
					.lang = ask->lang,
					.err = &fault },
		.ask = ask,
		.out = out };
	const struct tacit_registrations_ask registrations = { ask->event,
		ask->lang };
	struct tacit_registration_list all = { 0 };
	struct tacit_registrations registered;

	*out = (struct tacit_certificates){ .record = tacit_record_of(reg) };
	if (ask->signer)
		out->key = key_told(arena, &ask->signer->verifier);
	if (!fill_certified_event(&c, err) ||
		!tacit_registrations_find(
			reg, vault, arena, &registrations, &registered, err) ||
		(vault &&
			!tacit_registration_list(
				vault, arena, out->event, &all, err)))
		return false;
	begin_states(&c, &registered);
	if (!count_followers(&c, &all, err))
		return false;
	return tacit_value_told(&c.style, err);
}
