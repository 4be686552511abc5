#include "report/brief.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "document/received.h"
#include "facts/dispositions.h"
#include "facts/stands.h"
#include "facts/summary.h"
#include "facts/wording.h"
#include "report/brief_parts.h"

static bool is_since(const struct brief_work *w, struct tacit_date day)
{
	return tacit_date_is_set(w->out->ask.since) && tacit_date_is_set(day) &&
		tacit_date_compare(day, w->out->ask.since) >= 0;
}

/* --- what it said, and what became of it ---------------------------------------- */

/* Of the area of the note, or of that which it was said to. */
static bool is_co_coordinator(struct brief_work *w,
	const struct tacit_document *comment, const char *by)
{
	const char *area = tacit_document_get(comment, "area");
	const char *note = tacit_document_get(comment, "note");
	struct tacit_document on = { 0 };
	struct tacit_coordinators who = { 0 };
	size_t i;

	if (note && tacit_value_document(&w->style, TACIT_NOTE, note, &on))
		area = tacit_document_get(&on, "area");
	if (!tacit_facts_coordinators(w->style.reg, w->style.arena, area,
		    (struct tacit_date){ 0 }, &who, w->style.err))
		return false;
	for (i = who.leading; i < who.count; i++)
		if (!strcmp(who.codes[i], by))
			return true;
	return false;
}

static void fill_outcome(struct brief_work *w,
	const struct tacit_document *comment, const struct tacit_document *doc,
	struct tacit_brief_said *said)
{
	struct tacit_brief_outcome *to = &said->outcomes[said->outcome_count++];
	const char *by = tacit_document_get(doc, "by");
	const char *area = tacit_document_get(doc, "suggested-area");

	to->disposition = doc->at.id;
	to->outcome = tacit_document_get(doc, "outcome");
	to->reason = tacit_document_get(doc, "reason");
	to->because = tacit_str_trim(doc->body);
	if (by && !tacit_value_is_secretariat(by)) {
		to->by = tacit_value_state(&w->style, by);
		to->is_by_co_coordinator = is_co_coordinator(w, comment, by);
	}
	(void)tacit_document_date(doc, "date", &to->date);
	if (area)
		to->suggested =
			tacit_value_heading(&w->style, TACIT_AREA, area);
	to->source = tacit_value_source(&w->style, doc);
	said->is_new |= is_since(w, to->date);
}

/* Those that stand: mostly one. */
static bool fill_outcomes(struct brief_work *w,
	const struct tacit_document *comment, struct tacit_brief_said *said,
	struct tacit_err *err)
{
	struct tacit_arena *arena = w->style.arena;
	struct tacit_dispositions given = { 0 };
	size_t i;

	if (!tacit_dispositions_of(
		    w->style.reg, arena, comment->at.id, &given, err))
		return false;
	said->outcomes = tacit_arena_array(
		arena, given.count + 1, sizeof(*said->outcomes));
	for (i = 0; i < given.count; i++)
		fill_outcome(w, comment, &given.list[i].doc, said);
	return true;
}

static const char *what_it_is_on(
	struct brief_work *w, const struct tacit_document *doc)
{
	const char *note = tacit_document_get(doc, "note");
	const char *area = tacit_document_get(doc, "area");

	if (note)
		return tacit_value_printed(&w->style, TACIT_NOTE, note);
	if (area)
		return tacit_value_heading(&w->style, TACIT_AREA, area);
	return tacit_value_id(&w->style, tacit_document_get(doc, "decision"));
}

static bool fill_standing(struct brief_work *w, struct tacit_document *doc,
	struct tacit_brief_said *said, struct tacit_err *err)
{
	struct tacit_undoing undoing = { 0 };
	const char *follower = NULL;

	if (!tacit_facts_undoing(
		    w->style.reg, w->style.arena, doc->at.id, &undoing, err) ||
		!tacit_find_follower(w->style.reg, w->style.arena, doc->at.id,
			&follower, err))
		return false;
	tacit_value_hide(w->style.arena, &undoing, doc);
	said->undone = undoing.undone;
	said->standing = tacit_value_undone(&w->style, &undoing);
	if (follower)
		said->followed_by =
			tacit_value_printed(&w->style, TACIT_COMMENT, follower);
	return true;
}

/* "Concept Paper, II.2; Action Plan" */
static const char *tell_places(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	const char *text = "";
	size_t i;

	for (i = 0; i < count; i++)
		text = tacit_arena_printf(style->arena, "%s%s%s", text,
			i ? "; " : "",
			tacit_value_place(style, places[i].text));
	return text;
}

static bool take_said(
	const struct tacit_document *found, void *ctx, struct tacit_err *err)
{
	struct brief_work *w = ctx;
	struct tacit_brief *out = w->out;
	struct tacit_document doc = *found;
	struct tacit_brief_said *said = tacit_arena_append(w->style.arena,
		&out->said, &out->said_count, &out->said_cap, sizeof(*said));
	enum tacit_kind kind = TACIT_KIND_COMMENT;

	if (!fill_standing(w, &doc, said, err))
		return false;
	said->comment = doc.at.id;
	said->path = doc.path;
	said->printed =
		tacit_value_printed(&w->style, TACIT_COMMENT, doc.at.id);
	said->on = what_it_is_on(w, &doc);
	said->kind = tacit_document_get(&doc, "kind");
	said->wants_answer = said->kind &&
		tacit_kind_parse(said->kind, &kind) &&
		tacit_summary_wants_answer(kind);
	said->joint = tacit_document_has(&doc, "joint")
		? tacit_value_joined(&w->style, &doc, "joint")
		: "";
	said->place = tacit_value_joined(&w->style, &doc, "place");
	said->where = tell_places(&w->style, &doc);
	(void)tacit_document_received(&doc, &said->received);
	(void)tacit_document_date(&doc, "known-by", &said->known_by);
	tacit_wording_part(
		w->style.arena, doc.body, &said->text, &said->proposed);
	said->is_new = is_since(w,
		tacit_instant_is_set(said->received)
			? tacit_zone_date(
				  &tacit_register_body(w->style.reg)->zone,
				  said->received, NULL)
			: said->known_by);
	return said->undone == TACIT_UNDONE_IN_ERROR ||
		fill_outcomes(w, &doc, said, err);
}

/* The last first; what has no receipt comes after all that have one. */
static int by_receipt_back(const void *a, const void *b)
{
	const struct tacit_brief_said *x = a;
	const struct tacit_brief_said *y = b;
	const int64_t left =
		tacit_instant_is_set(x->received) ? x->received.s : INT64_MIN;
	const int64_t right =
		tacit_instant_is_set(y->received) ? y->received.s : INT64_MIN;

	if (left != right)
		return left > right ? -1 : 1;
	return strcmp(x->comment, y->comment);
}

static bool find_said(struct brief_work *w, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.state = w->out->ask.state };

	if (!tacit_register_each_in(
		    w->style.reg, w->style.arena, &query, take_said, w, err))
		return false;
	if (w->out->said_count)
		qsort(w->out->said, w->out->said_count, sizeof(*w->out->said),
			by_receipt_back);
	return true;
}

/* --- the calls that are open ------------------------------------------------------- */

static const char *note_subject(struct brief_work *w, const char *note)
{
	struct tacit_document doc = { 0 };
	const char *subject = NULL;

	if (tacit_value_document(&w->style, TACIT_NOTE, note, &doc))
		subject = tacit_document_in(&doc, "subject", w->style.lang);
	return subject ? subject : "";
}

static void find_open(struct brief_work *w)
{
	struct tacit_brief *out = w->out;
	const struct tacit_status *status = &out->status;
	size_t i;
	size_t k;

	out->calls = tacit_arena_array(
		w->style.arena, status->open_count + 1, sizeof(*out->calls));
	for (i = 0; i < status->open_count; i++) {
		struct tacit_brief_call *call = &out->calls[out->call_count++];

		call->call = &status->open[i];
		call->subject = note_subject(w, status->open[i].fact->note);
		for (k = 0; k < out->said_count; k++)
			call->spoken +=
				out->said[k].undone == TACIT_UNDONE_NOT &&
				!strcmp(out->said[k].on,
					status->open[i].number);
	}
}

bool tacit_brief_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_brief_ask *ask, struct tacit_brief *out,
	struct tacit_err *err)
{
	const struct tacit_actor self = { .role = TACIT_ROLE_STATE,
		.code = ask->state };
	struct tacit_err fault = { 0 };
	struct brief_work w = {
		.style = { reg, arena, ask->lang, &fault, false }, .out = out
	};

	*out = (struct tacit_brief){ .ask = *ask };
	if (!tacit_status_find(reg, arena, &self, ask->lang, &out->status, err))
		return false;
	out->record = out->status.record;
	out->body = out->status.body;
	out->name = tacit_value_state(&w.style, ask->state);
	if (!find_said(&w, err) || !tacit_brief_things(&w, err))
		return false;
	find_open(&w);
	return tacit_value_told(&w.style, err);
}
