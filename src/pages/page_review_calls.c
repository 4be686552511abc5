/* page_review_calls: calls and replies; proposals and the follow-up given. */
#include <string.h>

#include "pages/page_review_parts.h"

/* With more calls than these, they are a table. */
enum { CALLS_IN_FULL = 4 };

/* --- one call in full ---------------------------------------------------------- */

static void add_days(
	const struct review_page *p, const struct tacit_review_call *call)
{
	struct tacit_block *chart;
	size_t i;

	if (!call->day_count)
		return;
	chart = tacit_review_chart(p, TACIT_CHART_DAYS,
		tacit_tr(p->lang, "Replies over the days of the call"));
	for (i = 0; i < call->day_count; i++)
		tacit_page_bar(p->page, chart,
			tacit_review_day_of_year(
				p, tacit_date_add(call->first_day, (int)i)),
			call->days[i]);
}

static void add_replies(const struct review_page *p, struct tacit_block *facts,
	const struct tacit_review_call *call)
{
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Asked"),
		tacit_tr_n(p->lang, call->asked, "%llu Member State",
			"%llu Member States"),
		(unsigned long long)call->asked);
	if (call->preparing.count)
		tacit_page_fact(p->page, facts, NULL,
			tacit_tr(p->lang,
				"not asked, as the texts are its own: %s"),
			tacit_review_join(p, &call->preparing));
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Replies"),
		tacit_tr(p->lang,
			"comments and proposals %zu, conditional %zu, no "
			"objection or support %zu, received after the close "
			"%zu"),
		call->in_group[TACIT_GROUP_COMMENT],
		call->in_group[TACIT_GROUP_CONDITION],
		call->in_group[TACIT_GROUP_NO_OBJECTION],
		call->in_group[TACIT_GROUP_AFTER_CLOSE]);
	if (call->spoke.count)
		tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Spoke"),
			"%s", tacit_review_join(p, &call->spoke));
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "No communication"),
		tacit_tr_n(p->lang, call->no_communication,
			"recorded from %llu Member State",
			"recorded from %llu Member States"),
		(unsigned long long)call->no_communication);
	if (call->outside)
		tacit_page_fact(p->page, facts,
			tacit_tr(p->lang, "Outside the call"),
			tacit_tr(p->lang,
				"%zu, reported in the note, no part of the "
				"call"),
			call->outside);
}

static void add_call(
	const struct review_page *p, const struct tacit_review_call *call)
{
	struct tacit_block *facts;

	tacit_page_heading(p->page, 2,
		tacit_arena_printf(&p->page->arena, "%s, %s", call->note.name,
			tacit_review_date(p, TACIT_DATE_PLAIN, call->issued)));
	(void)tacit_page_paragraph(p->page, "%s", call->subject);
	facts = tacit_page_block(p->page, TACIT_BLOCK_FACTS);
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Deadline"), "%s",
		tacit_review_close(p, call->closes, call->offset_s, NULL));
	if (call->is_assumed)
		tacit_page_fact(p->page, facts, NULL, "%s",
			call->readings_differ
				? tacit_tr(p->lang,
					  "Assumed: the note states no hour or "
					  "zone. The readings give different "
					  "results; no single one is printed.")
				: tacit_tr(p->lang,
					  "Assumed: the note states no hour or "
					  "zone. Both readings give the same "
					  "result."));
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Result"), "%s",
		tacit_review_verdict(p, call));
	add_replies(p, facts, call);
	add_days(p, call);
}

/* --- many calls ------------------------------------------------------------------- */

static void add_call_row(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_call *call)
{
	struct tacit_row *row = tacit_page_row(p->page, table, 5);

	tacit_review_cell(p, &row->cells[0], call->note.name);
	tacit_review_quiet(p, &row->cells[0], call->subject);
	tacit_review_cell(p, &row->cells[1],
		tacit_review_date(p, TACIT_DATE_SHORT,
			tacit_review_last_day(call->closes, call->offset_s)));
	tacit_review_cell(p, &row->cells[2], tacit_review_verdict(p, call));
	tacit_page_number(p->page, &row->cells[3], call->received);
	tacit_page_number(p->page, &row->cells[4], call->spoke.count);
}

/* Who spoke, by name, below the table. */
static void add_names(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	struct tacit_block *facts = NULL;
	size_t i;

	for (i = 0; i < calls->count; i++) {
		if (!calls->list[i].spoke.count)
			continue;
		if (!facts) {
			tacit_page_heading(p->page, 2,
				tacit_tr(p->lang, "States that spoke"));
			facts = tacit_page_block(p->page, TACIT_BLOCK_FACTS);
		}
		tacit_page_fact(p->page, facts, calls->list[i].note.name, "%s",
			tacit_review_join(p, &calls->list[i].spoke));
	}
}

static void add_call_table(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	const char *const labels[] = { tacit_tr(p->lang, "Note"),
		tacit_tr(p->lang, "Closes"), tacit_tr(p->lang, "Result"),
		tacit_tr(p->lang, "Replies"), tacit_tr(p->lang, "Spoke") };
	struct tacit_block *table = tacit_review_table(p, NULL, labels, 5);
	size_t i;

	for (i = 0; i < calls->count; i++)
		add_call_row(p, table, &calls->list[i]);
	add_names(p);
	for (i = 0; i < calls->count; i++) {
		if (!calls->list[i].day_count)
			continue;
		tacit_page_heading(p->page, 2, calls->list[i].note.name);
		add_days(p, &calls->list[i]);
	}
}

void tacit_review_page_calls(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	size_t i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "Calls and replies"));
	if (!calls->count)
		tacit_review_none(p,
			tacit_tr(p->lang,
				"No call for comments is recorded for the "
				"year."));
	if (calls->count > CALLS_IN_FULL) {
		add_call_table(p);
		return;
	}
	for (i = 0; i < calls->count; i++)
		add_call(p, &calls->list[i]);
}

/* --- proposals ----------------------------------------------------------------------- */

/* "proposal; outside any call; known by 16 June 2022; NCT/G/778" */
static void add_origin(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_proposal *proposal)
{
	struct tacit_buf text = { 0 };

	tacit_buf_adds(&text, tacit_tr(p->lang, proposal->kind));
	if (proposal->is_on_call && proposal->on.name)
		tacit_buf_printf(
			&text, tacit_tr(p->lang, " on %s"), proposal->on.name);
	else
		tacit_buf_printf(&text, "; %s",
			tacit_tr(p->lang, "made outside any call"));
	if (proposal->reported_in.name)
		tacit_buf_printf(&text, tacit_tr(p->lang, "; reported in %s"),
			proposal->reported_in.name);
	if (tacit_date_is_set(proposal->received))
		tacit_buf_printf(&text, tacit_tr(p->lang, "; received %s"),
			tacit_review_date(
				p, TACIT_DATE_PLAIN, proposal->received));
	else
		tacit_buf_printf(&text, "; %s",
			tacit_tr(p->lang, "date of receipt not recorded"));
	if (proposal->is_after_close)
		tacit_buf_printf(&text, "; %s",
			tacit_tr(p->lang, "received after the close"));
	tacit_review_quiet(p, cell, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

static void add_reason(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_proposal *proposal)
{
	struct tacit_inline *to = &cell->text;

	if (proposal->by_secretariat)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN, "\n%s",
			tacit_tr(p->lang, "According to the Secretariat"));
	else
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(
				p->lang, "\nAccording to the Coordinator (%s)"),
			proposal->by.name ? proposal->by.name : "");
	tacit_page_text(p->page, to, TACIT_RUN_PLAIN, ": %s.",
		tacit_tr(p->lang, proposal->reason));
}

static void add_follow_up(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_proposal *proposal)
{
	struct tacit_inline *to = &cell->text;

	if (!proposal->outcome) {
		tacit_review_cell(p, cell, tacit_tr(p->lang, "not recorded"));
		return;
	}
	tacit_page_text(p->page, to, TACIT_RUN_STRONG, "%s",
		tacit_tr(p->lang, proposal->outcome));
	if (proposal->reason)
		add_reason(p, cell, proposal);
	if (proposal->suggested.name)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(p->lang,
				"\nSuggested area, an opinion of the "
				"Coordinator (%s): %s."),
			proposal->by.name ? proposal->by.name : "",
			proposal->suggested.name);
	if (proposal->followed_by.name)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(p->lang, "\nPresented anew: %s."),
			proposal->followed_by.name);
}

static void add_counts(const struct review_page *p)
{
	const struct tacit_review_proposals *proposals = &p->review->proposals;
	struct tacit_block *chart = tacit_review_chart(
		p, TACIT_CHART_BARS, tacit_tr(p->lang, "Follow-up given"));
	size_t i;

	for (i = 0; i < TACIT_OUTCOME_WORDS && proposals->outcomes[i]; i++)
		tacit_page_bar(p->page, chart,
			tacit_tr(p->lang, proposals->outcomes[i]),
			proposals->outcome_counts[i]);
	if (proposals->without_answer)
		tacit_page_bar(p->page, chart,
			tacit_tr(p->lang, "not recorded"),
			proposals->without_answer);
}

void tacit_review_page_proposals(const struct review_page *p)
{
	const struct tacit_review_proposals *proposals = &p->review->proposals;
	const char *const labels[] = { tacit_tr(p->lang, "State"),
		tacit_tr(p->lang, "Proposal or comment"),
		tacit_tr(p->lang, "Follow-up given") };
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(
		p->page, 1, tacit_tr(p->lang, "Proposals and follow-up given"));
	if (!proposals->total) {
		tacit_review_none(p,
			tacit_tr(p->lang,
				"No proposal or comment is recorded for the "
				"year."));
		return;
	}
	if (proposals->total > 5)
		add_counts(p);
	table = tacit_review_table(p, NULL, labels, 3);
	for (i = 0; i < proposals->count; i++) {
		const struct tacit_review_proposal *one = &proposals->list[i];
		struct tacit_row *row = tacit_page_row(p->page, table, 3);

		tacit_review_cell(p, &row->cells[0],
			one->state.name ? one->state.name : "");
		tacit_review_cell(p, &row->cells[1], one->text);
		add_origin(p, &row->cells[1], one);
		add_follow_up(p, &row->cells[2], one);
	}
	if (proposals->total > proposals->count)
		(void)tacit_page_paragraph(p->page,
			tacit_tr(p->lang,
				"The first %zu of %llu are listed; tacit "
				"matrix NOTE lists all on a call."),
			proposals->count, (unsigned long long)proposals->total);
}
