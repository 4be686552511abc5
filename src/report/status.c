#include "report/status.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/register.h>

#include "facts/open_things.h"
#include "facts/summary.h"
#include "report/value.h"

static const struct tacit_date today;

/* --- calls ------------------------------------------------------------------ */

static void add_open(const struct tacit_value_style *style,
	const struct tacit_call_fact *fact, uint64_t comments,
	struct tacit_status_call *call)
{
	*call = (struct tacit_status_call){ .fact = fact,
		.comments = comments,
		.clock = tacit_value_close_clock(
			style, fact->note, fact->closes),
		.number = tacit_value_id(style, fact->note) };
}

static void tell_twice(
	const struct tacit_value_style *style, struct tacit_status *out)
{
	const char **told = tacit_arena_array(
		style->arena, out->facts.twice_count + 1, sizeof(*told));
	size_t i;

	for (i = 0; i < out->facts.twice_count; i++)
		told[i] = tacit_value_id(style, out->facts.twice[i]);
	out->twice_told = told;
}

static bool find_calls(const struct tacit_value_style *style,
	struct tacit_status *out, struct tacit_err *err)
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
		struct tacit_call_summary sum = { 0 };

		if (!tacit_summary_call(
			    style->reg, style->arena, fact->note, &sum, err))
			return false;
		if (fact->is_confirmed)
			continue;
		if (sum.is_assumed) {
			numbers[out->assumed_count] =
				tacit_value_id(style, fact->note);
			assumed[out->assumed_count++] = fact->note;
		}
		if (out->record.now.s < fact->closes.s)
			add_open(style, fact, sum.recorded,
				&open[out->open_count++]);
	}
	out->open = open;
	out->assumed = assumed;
	out->assumed_numbers = numbers;
	tell_twice(style, out);
	return true;
}

/* --- what is awaited, in words ------------------------------------------------ */

static const char *join(const struct tacit_value_style *style,
	const char *(*told)(
		const struct tacit_value_style *style, const char *text),
	const char *const *list, size_t count)
{
	const char **names =
		tacit_arena_array(style->arena, count + 1, sizeof(*names));
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		names[i] = told(style, list[i]);
	tacit_language_join(&text, style->lang, names, count);
	return tacit_buf_keep(&text, style->arena).data;
}

/* Of the command that can be typed: ids as they are printed. */
static const char *const *told_words(
	const struct tacit_value_style *style, const struct tacit_awaited *a)
{
	const char **words = tacit_arena_array(
		style->arena, a->word_count + 1, sizeof(*words));
	size_t i;

	for (i = 0; i < a->word_count; i++)
		words[i] = tacit_value_id(style, a->words[i]);
	return words;
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
	const struct tacit_status *status, const struct tacit_awaited *a,
	struct tacit_status_row *row)
{
	row->states = "";
	if (a->from.kind == TACIT_PARTY_COORDINATOR ||
		a->from.kind == TACIT_PARTY_STATE)
		row->states = join(style, tacit_value_state, a->from.codes,
			a->from.code_count);
	row->subjects = join(style, tacit_value_id,
		(const char *const *)a->subjects, a->subject_count);
	row->words = told_words(style, a);
	row->clock = clock_of(style, status, a);
}

static void tell_awaited(
	const struct tacit_value_style *style, struct tacit_status *out)
{
	const struct tacit_awaited_list *awaited = &out->awaited;
	struct tacit_status_row *rows = tacit_arena_array(
		style->arena, awaited->count + 1, sizeof(*rows));
	struct tacit_status_opinion *opinions = tacit_arena_array(
		style->arena, awaited->opinion_count + 1, sizeof(*opinions));
	size_t i;

	for (i = 0; i < awaited->count; i++)
		tell_row(style, out, &awaited->list[i], &rows[i]);
	for (i = 0; i < awaited->opinion_count; i++) {
		const struct tacit_opinion_fact *o = &awaited->opinions[i];

		opinions[i] = (struct tacit_status_opinion){
			tacit_value_id(style, o->comment),
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

	if (!tacit_record_find_altered(reg, arena, NULL, &record, err))
		return false;
	*out = (struct tacit_status){ .record = record,
		.self = *self,
		.body = tacit_body_text(reg, "short", lang, today),
		.clock = tacit_body_clock(reg, lang, record.now) };
	if (!tacit_open_things(reg, arena, self, &out->facts, err))
		return false;
	tacit_awaited_find(arena, &out->facts, record.now, &out->awaited);
	if (!find_calls(&style, out, err))
		return false;
	tell_awaited(&style, out);
	return tacit_value_told(&style, err);
}
