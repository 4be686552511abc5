#include "report/status.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/register.h>

#include "facts/open_things.h"
#include "report/value.h"

static const struct tacit_date today;

/* --- calls ------------------------------------------------------------------ */

static void add_open(const struct tacit_value_style *style,
	const struct tacit_call_fact *fact, const char *number,
	struct tacit_status_call *call)
{
	*call = (struct tacit_status_call){ .fact = fact,
		.clock = tacit_value_close_clock(
			style, fact->note, fact->closes),
		.number = number };
}

static void find_calls(const struct tacit_value_style *style,
	const struct tacit_open *things, struct tacit_status *out)
{
	const size_t count = out->facts.call_count + 1;
	struct tacit_status_call *open =
		tacit_arena_array(style->arena, count, sizeof(*open));
	const char **assumed =
		tacit_arena_array(style->arena, count, sizeof(*assumed));
	const char **numbers =
		tacit_arena_array(style->arena, count, sizeof(*numbers));
	size_t i;

	for (i = 0; i < out->facts.call_count; i++) {
		const struct tacit_call_fact *fact = &out->facts.calls[i];
		const char *number = tacit_open_printed(things, fact->note);

		if (fact->is_confirmed)
			continue;
		if (fact->is_assumed) {
			numbers[out->assumed_count] = number;
			assumed[out->assumed_count++] = fact->note;
		}
		if (out->record.now.s < fact->closes.s)
			add_open(style, fact, number, &open[out->open_count++]);
	}
	out->open = open;
	out->assumed = assumed;
	out->assumed_numbers = numbers;
}

/* --- what is awaited, in words ------------------------------------------------ */

static const char *join(const struct tacit_value_style *style,
	const char *const *names, size_t count)
{
	struct tacit_buf text = { 0 };

	tacit_language_join(&text, style->lang, names, count);
	return tacit_buf_keep(&text, style->arena).data;
}

static const char *const *state_names(const struct tacit_value_style *style,
	const char *const *codes, size_t count)
{
	const char **names =
		tacit_arena_array(style->arena, count + 1, sizeof(*names));
	size_t i;

	for (i = 0; i < count; i++)
		names[i] = tacit_value_state(style, codes[i]);
	return names;
}

/* Ids as they are printed, and so a command as it can be typed. */
static const char *const *printed_ids(const struct tacit_value_style *style,
	const struct tacit_open *things, const char *const *ids, size_t count)
{
	const char **printed =
		tacit_arena_array(style->arena, count + 1, sizeof(*printed));
	size_t i;

	for (i = 0; i < count; i++)
		printed[i] = tacit_open_printed(things, ids[i]);
	return printed;
}

static struct tacit_clock clock_of(const struct tacit_value_style *style,
	const struct tacit_status *status, const struct tacit_awaited *a)
{
	size_t i;

	for (i = 0; i < status->open_count; i++) {
		if (!strcmp(status->open[i].fact->note, a->subjects[0]))
			return status->open[i].clock;
	}
	return tacit_body_clock(
		style->reg, style->lang, (struct tacit_instant){ a->by.s - 1 });
}

static void tell_row(const struct tacit_value_style *style,
	const struct tacit_open *things, const struct tacit_status *status,
	const struct tacit_awaited *a, struct tacit_status_row *row)
{
	const char *const *subjects = (const char *const *)a->subjects;
	/* of many comments the first alone is not what is awaited */
	const size_t shown = a->what == TACIT_AWAIT_DISPOSITIONS && a->count > 1
		? 1
		: a->subject_count;

	row->states = "";
	if (a->from.kind == TACIT_PARTY_COORDINATOR ||
		a->from.kind == TACIT_PARTY_STATE)
		row->states = join(style,
			state_names(style, a->from.codes, a->from.code_count),
			a->from.code_count);
	row->subjects =
		join(style, printed_ids(style, things, subjects, shown), shown);
	row->words = printed_ids(
		style, things, (const char *const *)a->words, a->word_count);
	row->clock = clock_of(style, status, a);
}

static void tell_awaited(const struct tacit_value_style *style,
	const struct tacit_open *things, struct tacit_status *out)
{
	const struct tacit_awaited_list *awaited = &out->awaited;
	struct tacit_status_row *rows = tacit_arena_array(
		style->arena, awaited->count + 1, sizeof(*rows));
	struct tacit_status_opinion *opinions = tacit_arena_array(
		style->arena, awaited->opinion_count + 1, sizeof(*opinions));
	size_t i;

	for (i = 0; i < awaited->count; i++)
		tell_row(style, things, out, &awaited->list[i], &rows[i]);
	for (i = 0; i < awaited->opinion_count; i++) {
		const struct tacit_opinion_fact *o = &awaited->opinions[i];

		opinions[i] = (struct tacit_status_opinion){
			tacit_open_printed(things, o->comment),
			tacit_value_is_secretariat(o->by)
				? NULL
				: tacit_value_state(style, o->by),
			tacit_value_state(style, o->state)
		};
	}
	out->rows = rows;
	out->opinions = opinions;
}

bool tacit_status_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_actor *self, const char *lang,
	struct tacit_status *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, lang, &fault,
		false };
	struct tacit_record record = tacit_record_of(reg);
	struct tacit_open things = { 0 };

	if (!tacit_record_find_altered(reg, arena, NULL, &record, err))
		return false;
	*out = (struct tacit_status){ .record = record,
		.self = *self,
		.body = tacit_body_text(reg, "short", lang, today),
		.clock = tacit_body_clock(reg, lang, record.now) };
	if (!tacit_open_things(reg, arena, self, &things, err))
		return false;
	out->facts = things.facts;
	tacit_awaited_find(arena, &out->facts, record.now, &out->awaited);
	find_calls(&style, &things, out);
	out->twice_told = printed_ids(
		&style, &things, out->facts.twice, out->facts.twice_count);
	tell_awaited(&style, &things, out);
	return tacit_value_told(&style, err);
}

void tacit_status_keep_own(
	struct tacit_arena *arena, struct tacit_status *status)
{
	struct tacit_awaited_list *awaited = &status->awaited;
	const char *code = status->self.code ? status->self.code : "";
	struct tacit_opinion_fact *opinions = tacit_arena_array(
		arena, awaited->opinion_count + 1, sizeof(*opinions));
	size_t kept = 0;
	size_t i;

	for (i = 0; i < awaited->count; i++) {
		if (!awaited->list[i].is_own)
			continue;
		awaited->list[kept] = awaited->list[i];
		status->rows[kept++] = status->rows[i];
	}
	awaited->count = kept;
	for (i = kept = 0; i < awaited->opinion_count; i++) {
		if (strcmp(awaited->opinions[i].state, code) != 0)
			continue;
		opinions[kept] = awaited->opinions[i];
		status->opinions[kept++] = status->opinions[i];
	}
	awaited->opinions = opinions;
	awaited->opinion_count = kept;
}
