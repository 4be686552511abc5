#include "report/held.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "facts/stands.h"
#include "report/state_kind.h"
#include "report/value.h"

enum { PARTICIPANTS_MAX = 1000000 };

/* --- one report ------------------------------------------------------------ */

static int members_before_others(const void *a, const void *b)
{
	const struct tacit_participation *x = a;
	const struct tacit_participation *y = b;

	return tacit_state_kind_order(x->kind, x->name, y->kind, y->name);
}

/* "KAZ 3" */
static void read_participants(const struct tacit_value_style *style,
	const struct tacit_document *doc, struct tacit_date today,
	struct tacit_held_report *report)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, "participants", &count);
	size_t i;

	report->states = tacit_arena_array(
		style->arena, count + 1, sizeof(*report->states));
	for (i = 0; i < count; i++) {
		struct tacit_participation *one =
			&report->states[report->state_count];
		struct tacit_str number = tacit_str_of(values[i].text);
		const struct tacit_member *member;
		struct tacit_str code;

		if (!tacit_str_split(&number, ' ', &code) ||
			!tacit_str_number(
				number, PARTICIPANTS_MAX, &one->number))
			continue;
		one->code =
			tacit_arena_strndup(style->arena, code.data, code.len);
		one->name = style->lang
			? tacit_arena_strdup(style->arena,
				  tacit_state_name(style->reg, one->code,
					  style->lang, today, false))
			: one->code;
		member = tacit_register_member(style->reg, one->code);
		one->kind = member ? member->kind : NULL;
		report->participants += one->number;
		report->state_count++;
	}
	if (report->state_count)
		qsort(report->states, report->state_count,
			sizeof(*report->states), members_before_others);
}

static void read_days(
	const struct tacit_document *doc, struct tacit_held_report *report)
{
	size_t count = 0;
	const struct tacit_value *days =
		tacit_document_list(doc, "dates", &count);
	struct tacit_date day;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!tacit_date_parse(tacit_str_of(days[i].text), &day))
			continue;
		if (!tacit_date_is_set(report->from) ||
			tacit_date_compare(day, report->from) < 0)
			report->from = day;
		if (!tacit_date_is_set(report->to) ||
			tacit_date_compare(day, report->to) > 0)
			report->to = day;
	}
}

/* What is not said differs from nothing. */
static bool differs_from(const struct tacit_held_report *first,
	const struct tacit_held_report *other)
{
	size_t i;

	if (strcmp(first->word, other->word) != 0 ||
		tacit_date_compare(first->from, other->from) ||
		tacit_date_compare(first->to, other->to) ||
		first->state_count != other->state_count)
		return true;
	for (i = 0; i < first->state_count; i++)
		if (strcmp(first->states[i].code, other->states[i].code) != 0 ||
			first->states[i].number != other->states[i].number)
			return true;
	return false;
}

/* --- all of an event --------------------------------------------------------- */

static int last_first(const void *a, const void *b)
{
	const struct tacit_document *x =
		*(const struct tacit_document *const *)a;
	const struct tacit_document *y =
		*(const struct tacit_document *const *)b;
	struct tacit_date x_on = { 0 };
	struct tacit_date y_on = { 0 };
	int order;

	(void)tacit_document_date(x, "date", &x_on);
	(void)tacit_document_date(y, "date", &y_on);
	order = tacit_date_compare(y_on, x_on);
	if (order)
		return order;
	if (x->exists_from.s != y->exists_from.s)
		return x->exists_from.s > y->exists_from.s ? -1 : 1;
	return strcmp(x->at.id, y->at.id);
}

static const struct tacit_document **those_on(struct tacit_arena *arena,
	const struct tacit_documents *standing, const char *event,
	size_t *count)
{
	const struct tacit_document **list =
		tacit_arena_array(arena, standing->count + 1, sizeof(*list));
	size_t i;

	*count = 0;
	for (i = 0; i < standing->count; i++) {
		const struct tacit_document *doc = &standing->list[i];

		if (tacit_document_says(doc, "event", event) &&
			tacit_document_has(doc, "held"))
			list[(*count)++] = doc;
	}
	if (*count)
		qsort(list, *count, sizeof(*list), last_first);
	return list;
}

static enum tacit_event_state state_as(
	const struct tacit_held *held, struct tacit_date today)
{
	if (held->word && !strcmp(held->word, "held"))
		return TACIT_EVENT_HELD;
	if (held->word && !strcmp(held->word, "postponed"))
		return TACIT_EVENT_POSTPONED;
	if (held->word && !strcmp(held->word, "cancelled"))
		return TACIT_EVENT_CANCELLED;
	return tacit_date_compare(held->starts, today) <= 0
		? TACIT_EVENT_NOT_RECORDED
		: TACIT_EVENT_PLANNED;
}

void tacit_held_among(const struct tacit_value_style *style,
	const struct tacit_document *event,
	const struct tacit_documents *standing, struct tacit_date today,
	struct tacit_held *out)
{
	size_t count = 0;
	const struct tacit_document **docs =
		those_on(style->arena, standing, event->at.id, &count);
	size_t i;

	*out = (struct tacit_held){ 0 };
	(void)tacit_document_date(event, "starts", &out->starts);
	(void)tacit_document_date(event, "ends", &out->ends);
	out->reports = tacit_arena_array(
		style->arena, count + 1, sizeof(*out->reports));
	out->report_count = count;
	for (i = 0; i < count; i++) {
		struct tacit_held_report *report = &out->reports[i];

		report->id = tacit_arena_strdup(style->arena, docs[i]->at.id);
		report->word = tacit_arena_strdup(
			style->arena, tacit_document_get(docs[i], "held"));
		(void)tacit_document_date(docs[i], "date", &report->on);
		read_days(docs[i], report);
		read_participants(style, docs[i], today, report);
		report->differs = i && differs_from(&out->reports[0], report);
		out->differ |= report->differs;
	}
	out->from = out->starts;
	out->to = out->ends;
	if (count) {
		out->word = out->reports[0].word;
		out->since = docs[0]->exists_from;
	}
	if (count && tacit_date_is_set(out->reports[0].from)) {
		out->from = out->reports[0].from;
		out->to = out->reports[0].to;
	}
	out->is_moved = tacit_date_compare(out->from, out->starts) ||
		tacit_date_compare(out->to, out->ends);
	out->state = state_as(out, today);
}

bool tacit_event_held(const struct tacit_value_style *style,
	const struct tacit_document *event, struct tacit_held *out,
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_EVENT_REPORT,
		.subject = event->at.id };
	struct tacit_documents reports = { 0 };
	size_t recorded;

	if (!tacit_register_list(
		    style->reg, style->arena, &query, &reports, err))
		return false;
	recorded = reports.count;
	if (!tacit_keep_standing(style->reg, &reports, err))
		return false;
	tacit_held_among(
		style, event, &reports, tacit_register_today(style->reg), out);
	out->recorded = recorded;
	return true;
}

/* --- in which year ----------------------------------------------------------- */

static bool lies_in(struct tacit_date from, struct tacit_date to, int year)
{
	return from.year <= year && to.year >= year;
}

bool tacit_held_is_in(const struct tacit_held *held, int year)
{
	return lies_in(held->from, held->to, year);
}

bool tacit_held_is_announced_for(const struct tacit_held *held, int year)
{
	return lies_in(held->starts, held->ends, year);
}

bool tacit_held_is_of(const struct tacit_held *held, int year)
{
	return tacit_held_is_in(held, year) ||
		tacit_held_is_announced_for(held, year);
}

/* --- in words ---------------------------------------------------------------- */

static const char *days_of(const struct tacit_value_style *style,
	struct tacit_date from, struct tacit_date to)
{
	struct tacit_buf text = { 0 };
	const char *days;

	tacit_language_range(&text, style->lang, from, to);
	days = tacit_arena_strdup(style->arena, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
	return days;
}

/* "held", "held (1 March 2023)", "postponed to 1 March 2023" */
static const char *word_on(const struct tacit_value_style *style,
	const char *word, struct tacit_date from, struct tacit_date to)
{
	const char *said = tacit_tr(style->lang, word);

	if (!tacit_date_is_set(from))
		return said;
	if (!strcmp(word, "postponed"))
		return tacit_arena_printf(style->arena,
			tacit_tr(style->lang, "postponed to %s"),
			days_of(style, from, to));
	return tacit_arena_printf(
		style->arena, "%s (%s)", said, days_of(style, from, to));
}

const char *tacit_held_told(
	const struct tacit_value_style *style, const struct tacit_held *held)
{
	const struct tacit_date none = { 0 };

	if (held->word)
		return word_on(style, held->word,
			held->is_moved ? held->from : none, held->to);
	return tacit_tr(style->lang,
		held->state == TACIT_EVENT_PLANNED
			? "planned"
			: "announced; holding not recorded");
}

const char *tacit_held_states(const struct tacit_value_style *style,
	const struct tacit_held_report *report)
{
	struct tacit_buf text = { 0 };
	const char *told;
	size_t i;

	for (i = 0; i < report->state_count; i++) {
		const struct tacit_participation *one = &report->states[i];

		tacit_buf_printf(&text, "%s%s %llu", i ? ", " : "",
			tacit_state_kind_told(style->arena, style->lang,
				one->name, one->kind),
			(unsigned long long)one->number);
	}
	told = text.len
		? tacit_arena_strdup(style->arena, tacit_buf_cstr(&text))
		: NULL;
	tacit_buf_clear(&text);
	return told;
}

const char *tacit_held_says(const struct tacit_value_style *style,
	const struct tacit_held_report *report)
{
	const char *word =
		word_on(style, report->word, report->from, report->to);
	const char *states = tacit_held_states(style, report);

	return states ? tacit_arena_printf(style->arena, "%s; %s: %s", word,
				tacit_tr(style->lang, "participants by state"),
				states)
		      : word;
}

const char *tacit_event_state_word(enum tacit_event_state state)
{
	static const char *const words[TACIT_EVENT_STATE_COUNT] = {
		[TACIT_EVENT_PLANNED] = "planned",
		[TACIT_EVENT_NOT_RECORDED] = "not-recorded",
		[TACIT_EVENT_HELD] = "held",
		[TACIT_EVENT_POSTPONED] = "postponed",
		[TACIT_EVENT_CANCELLED] = "cancelled",
	};

	return words[state];
}
