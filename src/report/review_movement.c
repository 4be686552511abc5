/* review_movement: since when, and what was decided and recorded since. */
#include <string.h>

#include <tacit/facts.h>
#include <tacit/words.h>

#include "report/review_work.h"

struct statements {
	struct review_work *work;
	struct tacit_review_names *names;
};

/* "Test State A: reservation" */
static bool take_statement(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct statements *all = ctx;
	struct review_work *work = all->work;
	const char *kind = tacit_document_get(doc, "kind");
	struct tacit_review_name name;
	bool holds = true;

	if (!tacit_facts_holds(work->reg, doc, &holds, err))
		return false;
	if (!holds || !doc->at.state || !kind)
		return true;
	name = tacit_review_state(work, doc->at.state);
	name.name = tacit_arena_printf(work->arena, "%s: %s", name.name,
		tacit_tr(work->ask->lang, kind));
	name.id = tacit_review_copy(work, doc->at.id);
	tacit_review_add(work, all->names, name);
	return true;
}

static void fill_statements(struct review_work *work, const char *decision,
	struct tacit_review_names *names)
{
	struct tacit_index_query query = { .type = TACIT_COMMENT,
		.subject = decision };
	struct statements all = { work, names };
	struct tacit_err err = { 0 };

	if (!tacit_register_each(work->reg, &query, take_statement, &all, &err))
		(void)tacit_fail_as(&work->fault, &err);
}

static void fill_decision(struct review_work *work,
	const struct tacit_document *doc, struct tacit_review_decision *out)
{
	const struct tacit_value_style style = tacit_review_style(work);
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(doc, "documents", &count);
	struct tacit_document *docs =
		tacit_arena_array(&work->scratch, count + 1, sizeof(*docs));
	bool has_paper = false;
	size_t i;

	*out = (struct tacit_review_decision){ 0 };
	out->id = tacit_review_copy(work, doc->at.id);
	out->organ = tacit_review_copy(work, tacit_document_get(doc, "organ"));
	out->outcome =
		tacit_review_copy(work, tacit_document_get(doc, "outcome"));
	(void)tacit_document_date(doc, "date", &out->date);
	fill_statements(work, doc->at.id, &out->statements);
	for (i = 0; i < count; i++) {
		const char *id = tacit_pin_id(&work->scratch, pins[i].text);

		if (tacit_value_document(&style, -1, id, &docs[i]))
			has_paper |= docs[i].at.type->id == TACIT_PAPER;
	}
	/* the activities that came with their plan are not named one by one */
	for (i = 0; i < count; i++) {
		if (docs[i].at.type &&
			(!has_paper || docs[i].at.type->id != TACIT_ITEM))
			tacit_review_add(work, &out->documents,
				tacit_review_title_of(work, &docs[i]));
	}
}

/* --- since when ------------------------------------------------------------------ */

/* The year that it reviewed; else the one in which it was taken. */
static int reviewed_year(const struct tacit_document *doc)
{
	const char *year = tacit_document_get(doc, "year");
	struct tacit_date date = { 0 };
	uint64_t number = 0;

	if (year &&
		tacit_str_number(tacit_str_of(year), TACIT_YEAR_MAX, &number))
		return (int)number;
	(void)tacit_document_date(doc, "date", &date);
	return date.year;
}

static bool take_review(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	struct tacit_review_decision *since = &work->out->movement.since;
	struct tacit_date date = { 0 };
	bool stands = true;

	/* this year's own review ends the report's year, not the last one's */
	if (!tacit_document_says(doc, "outcome", "reviewed") ||
		reviewed_year(doc) >= work->ask->year ||
		!tacit_document_date(doc, "date", &date) ||
		(since->id && tacit_date_compare(date, since->date) < 0))
		return true;
	if (!tacit_facts_holds(work->reg, doc, &stands, err))
		return false;
	if (stands)
		fill_decision(work, doc, since);
	return true;
}

bool tacit_review_find_since(struct review_work *work, struct tacit_err *err)
{
	struct tacit_review_movement *movement = &work->out->movement;
	const struct tacit_zone *zone = &tacit_register_body(work->reg)->zone;
	struct tacit_index_query reviews = { .type = TACIT_DECISION,
		.kind = work->ask->organ };
	struct tacit_document doc = { 0 };

	if (work->ask->since) {
		if (!tacit_register_get(work->reg, &work->scratch,
			    TACIT_DECISION, work->ask->since, &doc, err))
			return false;
		fill_decision(work, &doc, &movement->since);
	} else if (!tacit_register_each(
			   work->reg, &reviews, take_review, work, err)) {
		return false;
	}
	/* what was decided on the day of the review was known to it */
	movement->from = movement->since.id
		? tacit_date_add(movement->since.date, 1)
		: (struct tacit_date){ work->ask->year, 1, 1 };
	work->since = tacit_zone_day_begins(zone, movement->from);
	work->since.s--;
	return true;
}

/* --- what came since --------------------------------------------------------------- */

static bool is_since(
	const struct review_work *work, const struct tacit_document *doc)
{
	return doc->exists_from.s > work->since.s;
}

static bool concerns(
	const struct review_work *work, const struct tacit_document *doc)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(doc, "documents", &count);
	size_t i;

	if (!count)
		return tacit_review_in_scope(work, NULL);
	for (i = 0; i < count; i++) {
		if (tacit_review_id_in_scope(work, pins[i].text))
			return true;
	}
	return false;
}

static bool take_decision(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	struct tacit_review_movement *movement = &work->out->movement;
	struct tacit_date date = { 0 };
	bool stands = true;

	if (!tacit_document_date(doc, "date", &date) || !concerns(work, doc))
		return true;
	if (!tacit_facts_holds(work->reg, doc, &stands, err))
		return false;
	if (!stands)
		return true;
	tacit_review_figure(work, TACIT_FIGURE_DECISIONS, date.year, 1);
	if (!is_since(work, doc))
		return true;
	fill_decision(work, doc,
		tacit_arena_append(work->arena, &movement->decisions,
			&movement->decision_count, &movement->decision_cap,
			sizeof(*movement->decisions)));
	return true;
}

static bool take_submission(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	const char *subject = tacit_document_get(act, "subject");
	struct tacit_date date = { 0 };
	bool stands = true;

	if (!subject || !tacit_review_id_in_scope(work, subject) ||
		!tacit_document_date(act, "date", &date))
		return true;
	if (!tacit_facts_holds(work->reg, act, &stands, err))
		return false;
	tacit_review_figure(work, TACIT_FIGURE_SUBMITTED, date.year, stands);
	return true;
}

static bool count_notes(struct review_work *work, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < work->note_count; i++) {
		struct tacit_document note = { 0 };
		struct tacit_date date = { 0 };

		if (!tacit_register_get(work->reg, &work->scratch, TACIT_NOTE,
			    work->notes[i], &note, err))
			return false;
		work->out->movement.notes +=
			tacit_document_date(&note, "date", &date) &&
			tacit_date_compare(date, work->out->movement.from) >= 0;
	}
	return true;
}

bool tacit_review_find_movement(struct review_work *work, struct tacit_err *err)
{
	struct tacit_index_query decisions = { .type = TACIT_DECISION };
	struct tacit_index_query submissions = { .type = TACIT_ACT,
		.kind = "submitted" };
	struct tacit_review_movement *movement = &work->out->movement;
	size_t i;

	for (i = 0; i < work->event_reports.count; i++)
		movement->reports +=
			is_since(work, &work->event_reports.list[i]);
	return count_notes(work, err) &&
		tacit_register_each(
			work->reg, &decisions, take_decision, work, err) &&
		tacit_register_each(
			work->reg, &submissions, take_submission, work, err);
}
