/* registration: what is kept of a person, in the vault and out of it. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/document.h>

#include "base/parcel.h"
#include "report/registrations.h"

/* What is kept besides. */
enum fact_kind { FACT_WORD, FACT_INSTANT, FACT_DATE, FACT_NUMBER };
static const struct {
	const char *name;
	enum fact_kind kind;
	size_t at;
} facts_kept[] = {
	{ "event", FACT_WORD, offsetof(struct tacit_registration, event) },
	{ "state", FACT_WORD, offsetof(struct tacit_registration, state) },
	{ "received", FACT_INSTANT,
		offsetof(struct tacit_registration, received) },
	{ "keep-until", FACT_DATE,
		offsetof(struct tacit_registration, keep_until) },
	{ "forum", FACT_WORD, offsetof(struct tacit_registration, forum) },
	{ "turn", FACT_NUMBER, offsetof(struct tacit_registration, turn) },
	{ "link", FACT_WORD, offsetof(struct tacit_registration, link) },
	{ "days", FACT_WORD, offsetof(struct tacit_registration, days) },
	{ "told", FACT_INSTANT, offsetof(struct tacit_registration, told) },
	{ "certificate", FACT_WORD,
		offsetof(struct tacit_registration, certificate) },
	{ "certified", FACT_DATE,
		offsetof(struct tacit_registration, certified) },
};

void tacit_registration_blank(struct tacit_registration *out)
{
	size_t i;

	*out = (struct tacit_registration){ 0 };
	for (i = 0; i < TACIT_COUNT(facts_kept); i++)
		if (facts_kept[i].kind == FACT_WORD)
			*(const char **)((char *)out + facts_kept[i].at) = "";
	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++)
		out->person.values[i] = "";
}

void tacit_registration_follow(
	struct tacit_registration *one, const struct tacit_registration *there)
{
	const struct tacit_registration said = *one;

	*one = *there;
	one->person = said.person;
	one->state = said.state;
	one->keep_until = said.keep_until;
	/* whoever has another address by now was told at none */
	if (strcmp(said.person.values[TACIT_REGISTRANT_MAIL],
		    there->person.values[TACIT_REGISTRANT_MAIL]) != 0)
		one->told = (struct tacit_instant){ 0 };
	memcpy(one->field_until, said.field_until, sizeof(one->field_until));
}

static const char *kept_word(
	struct tacit_arena *arena, const struct tacit_parcel_record *record)
{
	return tacit_arena_strndup(arena, record->text.data, record->text.len);
}

static void read_fact(struct tacit_arena *arena,
	const struct tacit_parcel_record *record, enum fact_kind kind, void *to)
{
	uint64_t number = 0;

	switch (kind) {
	case FACT_WORD:
		*(const char **)to = kept_word(arena, record);
		return;
	case FACT_INSTANT:
		(void)tacit_instant_parse(record->text, to);
		return;
	case FACT_DATE:
		(void)tacit_date_parse(record->text, to);
		return;
	case FACT_NUMBER:
		if (tacit_str_number(record->text, UINT32_MAX, &number))
			*(size_t *)to = (size_t)number;
		return;
	}
}

/* "telephone", or "until-telephone": how long that is kept. */
static void read_field(struct tacit_arena *arena,
	const struct tacit_parcel_record *record,
	struct tacit_registration *out)
{
	struct tacit_str name = record->name;
	const bool is_until = tacit_str_skip(&name, "until-");
	const enum tacit_registration_field field =
		tacit_registration_named(name);

	if (field == TACIT_REGISTRANT_FIELDS)
		return;
	if (is_until)
		(void)tacit_date_parse(record->text, &out->field_until[field]);
	else
		out->person.values[field] = kept_word(arena, record);
}

void tacit_registration_read(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_registration *out)
{
	struct tacit_str rest = kept->facts;
	struct tacit_parcel_record record;
	size_t i;

	tacit_registration_blank(out);
	out->id = kept->id;
	out->kept = kept->at;
	out->was = kept->facts;
	while (tacit_parcel_next(&rest, &record)) {
		for (i = 0; i < TACIT_COUNT(facts_kept); i++)
			if (tacit_str_eqs(record.name, facts_kept[i].name))
				read_fact(arena, &record, facts_kept[i].kind,
					(char *)out + facts_kept[i].at);
		read_field(arena, &record, out);
	}
}

/* --- how long it is kept --------------------------------------------------------- */

static bool is_past(struct tacit_date until, struct tacit_date today)
{
	return tacit_date_is_set(until) && tacit_date_compare(until, today) < 0;
}

bool tacit_registration_is_over(
	const struct tacit_registration *one, struct tacit_date today)
{
	return is_past(one->keep_until, today);
}

size_t tacit_registration_reduce(
	struct tacit_registration *one, struct tacit_date today)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < TACIT_REGISTRANT_FIELDS; i++) {
		if (!*one->person.values[i] ||
			!is_past(one->field_until[i], today))
			continue;
		one->person.values[i] = "";
		count++;
	}
	return count;
}

bool tacit_registration_due(struct tacit_vault *vault,
	struct tacit_arena *arena, struct tacit_date today,
	struct tacit_registration_due *out, struct tacit_err *err)
{
	struct tacit_vault_list kept;
	size_t i;

	*out = (struct tacit_registration_due){ 0 };
	if (!tacit_vault_list(
		    vault, arena, TACIT_REGISTRATION_KIND, &kept, err))
		return false;
	for (i = 0; i < kept.count; i++) {
		struct tacit_registration one;
		const size_t before = out->rows + out->fields;

		tacit_registration_read(arena, &kept.list[i], &one);
		if (tacit_registration_is_over(&one, today))
			out->rows++;
		else
			out->fields += tacit_registration_reduce(&one, today);
		if (!before && out->rows + out->fields)
			out->event = one.event;
	}
	return true;
}

const char *tacit_registration_group(
	struct tacit_arena *arena, const char *event)
{
	return tacit_arena_printf(arena, TACIT_REGISTRATION_GROUP "%s", event);
}

/* What is not said is not kept. */
static void put_fact(struct tacit_buf *facts, const char *name,
	enum fact_kind kind, const void *from)
{
	char word[TACIT_INSTANT_SIZE + TACIT_DATE_SIZE] = "";
	const char *text = word;

	switch (kind) {
	case FACT_WORD:
		text = *(const char *const *)from;
		break;
	case FACT_INSTANT:
		if (tacit_instant_is_set(*(const struct tacit_instant *)from))
			tacit_instant_format(
				*(const struct tacit_instant *)from, word);
		break;
	case FACT_DATE:
		if (tacit_date_is_set(*(const struct tacit_date *)from))
			tacit_date_format(
				*(const struct tacit_date *)from, word);
		break;
	case FACT_NUMBER:
		if (*(const size_t *)from)
			(void)snprintf(word, sizeof(word), "%zu",
				*(const size_t *)from);
		break;
	}
	if (*text)
		tacit_parcel_put(facts, name, tacit_str_of(text));
}

void tacit_registration_write(struct tacit_arena *arena,
	const struct tacit_registration *one, struct tacit_vault_record *out)
{
	struct tacit_buf facts = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(facts_kept); i++)
		put_fact(&facts, facts_kept[i].name, facts_kept[i].kind,
			(const char *)one + facts_kept[i].at);
	for (i = TACIT_REGISTRANT_NAME; i < TACIT_REGISTRANT_FIELDS; i++) {
		const char *word = tacit_registration_word(
			(enum tacit_registration_field)i);

		put_fact(&facts, word, FACT_WORD, &one->person.values[i]);
		if (*one->person.values[i])
			put_fact(&facts,
				tacit_arena_printf(arena, "until-%s", word),
				FACT_DATE, &one->field_until[i]);
	}
	/* how long it is kept is told, and nothing goes unasked: until is none */
	*out = (struct tacit_vault_record){ .kind = TACIT_REGISTRATION_KIND,
		.id = one->id,
		.person = tacit_arena_printf(arena, "%s %s",
			one->person.values[TACIT_REGISTRANT_MAIL],
			tacit_registration_group(arena, one->event)),
		.state = "registered",
		.at = one->kept,
		.was = one->was,
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

struct tacit_date tacit_registration_links_from(
	const struct tacit_document *event)
{
	struct tacit_date starts = { 0 };

	if (tacit_document_says(event, "mode", "in-person") ||
		!tacit_document_date(event, "starts", &starts))
		return (struct tacit_date){ 0 };
	return tacit_date_add(starts, -TACIT_LINKS_DAYS);
}
