/* review_calls: the notes of the year, the calls and who spoke on them. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/judged.h"
#include "facts/summary.h"
#include "report/review_work.h"

enum { REPLIES_FOR_CHART = 5, DAYS_MAX = 62 };

/* --- notes ------------------------------------------------------------------ */

static void keep_id(struct review_work *work, const char ***list, size_t *count,
	size_t *cap, const char *id)
{
	*(const char **)tacit_arena_append(&work->scratch, list, count, cap,
		sizeof(id)) = tacit_arena_strdup(&work->scratch, id);
}

static bool see_extension(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	(void)row;
	(void)err;
	*(bool *)ctx = true;
	return true;
}

/* It may have ended in the year or the one before, by the close that its note
 * gives and by what moves that. An extension has no call of its own. */
static bool may_be_told(struct review_work *work,
	const struct tacit_document *note, bool *may, struct tacit_err *err)
{
	const struct tacit_index_query extensions = { .type = TACIT_NOTE,
		.link_key = "extends",
		.link_target = note->at.id,
		.without_text = true };
	struct tacit_instant closes = { 0 };

	*may = false;
	if (tacit_document_get(note, "extends") ||
		!tacit_document_instant(note, "closes", &closes))
		return true;
	*may = closes.s > work->before.s;
	return *may ||
		tacit_register_rows(
			work->reg, &extensions, see_extension, may, err);
}

/* A close ends the day before it; what was broken for good, or called off,
 * ended on the day on which that was. */
static struct tacit_date end_day(
	const struct review_work *work, const struct tacit_call_summary *sum)
{
	struct tacit_instant end = sum->ends;

	end.s -= end.s == sum->closes.s;
	return tacit_review_day(work, end);
}

/* A call counts where it ended; what became of its comments, in each year in
 * which it ran. */
static bool take_call(
	struct review_work *work, const char *note, struct tacit_err *err)
{
	const int before = work->ask->year - 1;
	struct tacit_call_summary sum = { 0 };
	struct tacit_date day;

	if (!tacit_summary_call(work->reg, &work->scratch, note, &sum, err))
		return false;
	day = end_day(work, &sum);
	if (day.year > before)
		keep_id(work, &work->calls, &work->call_count, &work->call_cap,
			note);
	/* what was called off or replaced has not run to its close */
	if (sum.ends.s <= work->now.s && sum.undone == TACIT_UNDONE_NOT) {
		tacit_review_figure(
			work, TACIT_FIGURE_CALLS_CLOSED, day.year, 1);
		tacit_review_figure(
			work, TACIT_FIGURE_COMMENTS, day.year, sum.recorded);
	}
	if (sum.issued.s >= work->begins.s || day.year < before)
		return true;
	tacit_review_figure(
		work, TACIT_FIGURE_INCORPORATED, before, sum.incorporated);
	tacit_review_figure(work, TACIT_FIGURE_NOT_INCORPORATED, before,
		sum.not_incorporated);
	return true;
}

static bool take_note(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	struct tacit_date date = { 0 };
	struct tacit_instant issued = { 0 };
	bool is_issued = tacit_document_instant(note, "issued", &issued);
	struct tacit_undoing undoing = { 0 };
	bool may = false;

	/* a draft is not yet a note */
	if ((!is_issued && !tacit_document_is_yes(note, "cited")) ||
		!tacit_review_note_in_scope(work, note))
		return true;
	if (!tacit_facts_undoing(
		    work->reg, &work->scratch, note->at.id, &undoing, err))
		return false;
	/* nor one that was entered in error */
	if (undoing.undone == TACIT_UNDONE_IN_ERROR)
		return true;
	keep_id(work, &work->notes, &work->note_count, &work->note_cap,
		note->at.id);
	if (tacit_document_date(note, "date", &date)) {
		tacit_review_figure(work, TACIT_FIGURE_NOTES, date.year, 1);
		if (date.year == work->ask->year)
			tacit_review_add(work, &work->out->notes,
				tacit_review_note(work, note->at.id));
	}
	if (!is_issued)
		return true;
	return may_be_told(work, note, &may, err) &&
		(!may || take_call(work, note->at.id, err));
}

bool tacit_review_find_notes(struct review_work *work, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_NOTE };

	return tacit_register_each(work->reg, &query, take_note, work, err);
}

/* --- who spoke, and on which day -------------------------------------------- */

static void fill_spoken(struct review_work *work,
	const struct tacit_silence *silence, struct tacit_review_call *call)
{
	size_t i;

	for (i = 0; i < silence->state_count; i++) {
		const struct tacit_state_reply *reply = &silence->states[i];

		if (reply->has_spoken)
			tacit_review_add(work, &call->spoke,
				tacit_review_state(work, reply->state));
		if (reply->is_preparing)
			tacit_review_add(work, &call->preparing,
				tacit_review_state(work, reply->state));
	}
}

static bool is_in_error(const struct tacit_call_case *facts, size_t comment)
{
	return tacit_call_undone_at(facts, comment).standing.undone ==
		TACIT_UNDONE_IN_ERROR;
}

/* Comments on the call, and what its note only reports. */
static void count_received(
	const struct tacit_call_case *facts, struct tacit_review_call *call)
{
	size_t i;

	for (i = 0; i < facts->facts.statement_count; i++) {
		if (is_in_error(facts, i))
			continue;
		if (i < facts->comment_count)
			call->received++;
		else
			call->outside++;
	}
}

static void fill_days(struct review_work *work,
	const struct tacit_call_case *facts, struct tacit_review_call *call)
{
	uint64_t days[DAYS_MAX] = { 0 };
	int64_t first = tacit_date_days(call->issued);
	size_t last = 0;
	size_t i;

	if (call->received < REPLIES_FOR_CHART)
		return;
	for (i = 0; i < facts->comment_count; i++) {
		struct tacit_instant at = facts->facts.statements[i].received;
		int64_t day;

		if (!tacit_instant_is_set(at) || is_in_error(facts, i))
			continue;
		day = tacit_date_days(tacit_review_day(work, at)) - first;
		if (day < 0 || day >= DAYS_MAX)
			return; /* not for a chart of days */
		days[day]++;
		if ((size_t)day > last)
			last = (size_t)day;
	}
	call->first_day = call->issued;
	call->day_count = last + 1;
	call->days = tacit_arena_array(
		work->arena, call->day_count, sizeof(*call->days));
	memcpy(call->days, days, call->day_count * sizeof(*days));
}

static void fill_call(struct review_work *work,
	const struct tacit_call_case *facts, struct tacit_review_call *call)
{
	const struct tacit_value_style style = tacit_review_style(work);

	if (tacit_call_is_undone(&facts->facts.call, work->now))
		call->undone = tacit_review_copy(work,
			tacit_value_undone(&style, &facts->facts.call.undoing));
	call->note = tacit_review_note(work, facts->note.at.id);
	tacit_review_followings(work, &facts->note, &call->followings);
	call->subject = tacit_review_title_of(work, &facts->note).name;
	call->area = tacit_review_titled(
		work, TACIT_AREA, tacit_document_get(&facts->note, "area"));
	call->is_assumed = tacit_call_is_assumed(&facts->facts.call, work->now);
	call->effect = facts->facts.call.effect;
	call->organ = tacit_review_copy(work, facts->facts.call.organ);
	if (!tacit_document_date(&facts->note, "date", &call->issued))
		call->issued = tacit_review_day(work, facts->facts.call.issued);
}

static void fill_silence(struct review_work *work, const char *note,
	const struct tacit_silence *silence, struct tacit_review_call *call)
{
	const struct tacit_reading *reading = &silence->readings[0];
	struct tacit_value_style style = tacit_review_style(work);

	style.arena = work->arena;
	call->verdict = silence->verdict;
	call->counted = reading->counted;
	call->unreasoned = reading->unreasoned;
	call->is_open = silence->is_open;
	call->is_provisional = silence->is_provisional;
	call->entered_after = silence->entered_after;
	call->readings_differ = silence->readings_differ;
	call->closes = reading->closes;
	call->ended = reading->ended;
	call->clock = tacit_value_close_clock(&style, note, reading->closes);
	call->asked = silence->asked;
	call->no_communication = silence->no_communication;
	call->positions = tacit_positions_of(&style, reading, TACIT_SAID, NULL);
	call->in_force =
		tacit_positions_of(&style, reading, TACIT_IN_FORCE, NULL);
	fill_spoken(work, silence, call);
}

/* With `calls` it is one of the year, and what was said on it is listed. */
static bool take_one(struct review_work *work, const char *note,
	struct tacit_review_calls *calls, struct tacit_review_call *alone,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_call_case facts = { 0 };
	struct tacit_silence silence = { 0 };
	struct tacit_review_call *call;
	bool ok = tacit_facts_call_whole(work->reg, &arena, note, &facts, err);

	if (ok) {
		tacit_facts_judge(work->reg, &arena, &facts, &silence);
		call = calls
			? tacit_arena_append(work->arena, &calls->list,
				  &calls->count, &calls->cap, sizeof(*call))
			: alone;
		fill_call(work, &facts, call);
		fill_silence(work, note, &silence, call);
		tacit_review_find_against(
			work, &facts, &silence.readings[0], call);
		count_received(&facts, call);
		fill_days(work, &facts, call);
		ok = tacit_review_find_deferred(
			     work, &facts.note, &call->deferred, err) &&
			tacit_review_find_proposals(work, &facts,
				&silence.readings[0], &call->follow_up, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_review_find_calls(struct review_work *work, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < work->call_count; i++) {
		if (!take_one(
			    work, work->calls[i], &work->out->calls, NULL, err))
			return false;
	}
	return true;
}

bool tacit_review_call_of(struct review_work *work, const char *note,
	const struct tacit_review_call **out, struct tacit_err *err)
{
	const struct tacit_review_calls *calls = &work->out->calls;
	struct tacit_review_call *alone;
	struct tacit_call_case facts = { 0 };
	bool ok;
	size_t i;

	for (i = 0; i < calls->count; i++) {
		if (!strcmp(calls->list[i].note.id, note)) {
			*out = &calls->list[i];
			return true;
		}
	}
	*out = NULL;
	if (!tacit_facts_call_alone(
		    work->reg, &work->scratch, note, &facts, err))
		return false;
	if (!tacit_instant_is_set(facts.facts.call.closes))
		return true;
	alone = tacit_arena_alloc(work->arena, sizeof(*alone));
	*out = alone;
	work->is_aside = true;
	ok = take_one(work, note, NULL, alone, err);
	work->is_aside = false;
	return ok;
}
