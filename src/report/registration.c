/* registration: what is kept of a person, in the vault and out of it. */
#include <stdlib.h>
#include <string.h>

#include <tacit/document.h>

#include "base/parcel.h"
#include "report/registrations.h"

/* Names in the parcel, as they stay. */
static const char *const field_names[TACIT_REGISTRANT_FIELDS] = { "number",
	"name", "gender", "nationality", "birth", "workplace", "position",
	"telephone", "mail", "speaks", "title" };

static const char *fact_of(
	struct tacit_arena *arena, const struct tacit_parcel_record *record)
{
	return tacit_arena_strndup(arena, record->text.data, record->text.len);
}

void tacit_registration_read(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_registration *out)
{
	struct tacit_str rest = kept->facts;
	struct tacit_parcel_record record;
	size_t i;

	*out = (struct tacit_registration){
		.id = kept->id, .event = "", .state = "", .kept = kept->at
	};
	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++)
		out->person.values[i] = "";
	while (tacit_parcel_next(&rest, &record)) {
		if (tacit_str_eqs(record.name, "event"))
			out->event = fact_of(arena, &record);
		else if (tacit_str_eqs(record.name, "state"))
			out->state = fact_of(arena, &record);
		else if (tacit_str_eqs(record.name, "received"))
			(void)tacit_instant_parse(record.text, &out->received);
		else if (tacit_str_eqs(record.name, "keep-until"))
			(void)tacit_date_parse(record.text, &out->keep_until);
		for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++)
			if (tacit_str_eqs(record.name, field_names[i]))
				out->person.values[i] = fact_of(arena, &record);
	}
}

const char *tacit_registration_group(
	struct tacit_arena *arena, const char *event)
{
	return tacit_arena_printf(arena, "event:%s", event);
}

void tacit_registration_write(struct tacit_arena *arena,
	const struct tacit_registration *one, struct tacit_vault_record *out)
{
	struct tacit_buf facts = { 0 };
	char instant[TACIT_INSTANT_SIZE];
	char date[TACIT_DATE_SIZE];
	size_t i;

	tacit_instant_format(one->received, instant);
	tacit_date_format(one->keep_until, date);
	tacit_parcel_put(&facts, "event", tacit_str_of(one->event));
	tacit_parcel_put(&facts, "state", tacit_str_of(one->state));
	tacit_parcel_put(&facts, "received", tacit_str_of(instant));
	tacit_parcel_put(&facts, "keep-until", tacit_str_of(date));
	for (i = TACIT_REGISTRANT_NAME; i < TACIT_REGISTRANT_FIELDS; i++)
		if (*one->person.values[i])
			tacit_parcel_put(&facts, field_names[i],
				tacit_str_of(one->person.values[i]));
	/* how long it is kept is told, and nothing goes unasked: until is none */
	*out = (struct tacit_vault_record){ .kind = TACIT_REGISTRATION_KIND,
		.id = one->id,
		.person = tacit_arena_printf(arena, "%s %s",
			one->person.values[TACIT_REGISTRANT_MAIL],
			tacit_registration_group(arena, one->event)),
		.state = "registered",
		.at = one->kept,
		.facts = tacit_buf_keep(&facts, arena) };
}

static int as_received(const void *a, const void *b)
{
	const struct tacit_registration *const *x = a;
	const struct tacit_registration *const *y = b;

	if ((*x)->received.s != (*y)->received.s)
		return (*x)->received.s < (*y)->received.s ? -1 : 1;
	return *x < *y ? -1 : *x > *y; /* as they were kept */
}

bool tacit_registration_list(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *event,
	struct tacit_registration_list *out, struct tacit_err *err)
{
	struct tacit_vault_list kept;
	struct tacit_registration *list;
	struct tacit_registration **order;
	size_t count = 0;
	size_t i;

	*out = (struct tacit_registration_list){ 0 };
	if (!tacit_vault_list(
		    vault, arena, TACIT_REGISTRATION_KIND, &kept, err))
		return false;
	list = tacit_arena_array(arena, kept.count + 1, sizeof(*list));
	order = tacit_arena_array(arena, kept.count + 1, sizeof(*order));
	out->list = tacit_arena_array(arena, kept.count + 1, sizeof(*list));
	for (i = 0; i < kept.count; i++) {
		tacit_registration_read(arena, &kept.list[i], &list[count]);
		order[count] = &list[count];
		count += !strcmp(list[count].event, event);
	}
	if (count)
		qsort(order, count, sizeof(struct tacit_registration *),
			as_received);
	for (i = 0; i < count; i++)
		out->list[i] = *order[i];
	out->count = count;
	return true;
}

bool tacit_registration_deadline(const struct tacit_document *event,
	const struct tacit_zone *zone, struct tacit_deadline *out,
	struct tacit_err *err)
{
	const char *cutoff = tacit_document_get(event, "cutoff");
	struct tacit_deadline_terms terms = { .cutoff_s = TACIT_CUTOFF_AFTER,
		.zone = zone };

	*out = (struct tacit_deadline){ 0 };
	if (!tacit_document_date(event, "register-by", &terms.by))
		return true;
	if (cutoff && !tacit_clock_parse(tacit_str_of(cutoff), &terms.cutoff_s))
		return tacit_fail_at(err, TACIT_INVALID, event->path, 0,
			"cutoff: %s is no hour of a day", cutoff);
	return tacit_deadline_resolve(&terms, out, err);
}
