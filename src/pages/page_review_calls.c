/* page_review_calls: calls and replies; proposals and the follow-up given. */
#include <string.h>

#include "pages/page_review_parts.h"
#include "pages/say_positions.h"

/* With more than these, the part counts and an annex lists them. */
enum { CALLS_IN_FULL = 4, PROPOSALS_IN_FULL = 8 };

/* --- one call in full ---------------------------------------------------------- */

/* "16 Jun": the year is told elsewhere. */
static const char *day_of_year(
	const struct review_page *p, struct tacit_date date)
{
	const char *whole = tacit_review_short(p, date);
	const char *year = tacit_page_say(p->page, "\xc2\xa0%d", date.year);
	struct tacit_str text = tacit_str_of(whole);

	if (!tacit_str_ends(text, year))
		year = tacit_page_say(p->page, ".%d", date.year);
	if (!tacit_str_ends(text, year))
		return whole;
	return tacit_arena_strndup(
		&p->page->arena, whole, text.len - strlen(year));
}

static void add_days(
	const struct review_page *p, const struct tacit_review_call *call)
{
	struct tacit_block *chart;
	size_t i;

	if (!call->day_count)
		return;
	chart = tacit_page_chart(p->page, TACIT_CHART_DAYS,
		SAY("Communications over the days of the call"));
	for (i = 0; i < call->day_count; i++)
		tacit_page_bar(chart,
			day_of_year(p, tacit_date_add(call->first_day, (int)i)),
			call->days[i]);
}

static void add_replies(const struct review_page *p, struct tacit_block *facts,
	const struct tacit_review_call *call)
{
	tacit_page_factf(facts, SAY("Asked"),
		tacit_tr_n(p->page->lang, call->asked, "%llu Member State",
			"%llu Member States"),
		(unsigned long long)call->asked);
	if (call->preparing.count)
		tacit_page_factf(facts, NULL,
			SAY("not asked, as the texts are its own: %s"),
			tacit_review_join(p, &call->preparing));
	tacit_page_fact(facts,
		p->review->ask.is_public ? SAY("Replies in public documents")
					 : SAY("Replies"),
		tacit_say_position_counts(p->page, &call->positions));
	tacit_say_standing_against(p->page, facts, &call->positions);
	if (call->spoke.count)
		tacit_review_links(p, tacit_page_fact_text(facts, SAY("Spoke")),
			&call->spoke);
	if (call->deferred.count)
		tacit_review_links(p,
			tacit_page_fact_text(
				facts, SAY("Put off to it earlier")),
			&call->deferred);
	/* who sent nothing on what is only forwarded is nobody's matter */
	if (call->effect != TACIT_EFFECT_FORWARD && !p->review->ask.is_public)
		tacit_page_factf(facts, SAY("No communication"),
			tacit_tr_n(p->page->lang, call->no_communication,
				"recorded from %llu Member State",
				"recorded from %llu Member States"),
			(unsigned long long)call->no_communication);
	if (call->outside)
		tacit_page_factf(facts, SAY("Outside the call"),
			SAY("%zu, reported in the note, no part of the call"),
			call->outside);
}

static void add_call(
	const struct review_page *p, const struct tacit_review_call *call)
{
	struct tacit_block *facts;

	tacit_page_heading(p->page, 2,
		tacit_page_say(p->page, "%s, %s", call->note.name,
			tacit_say_day(p->page, call->issued)))
		->anchor = call->note.id;
	tacit_page_paragraph(p->page, call->subject);
	facts = tacit_page_facts(p->page);
	tacit_page_fact(facts, SAY("Deadline"),
		tacit_say_close(p->page, call->closes, &call->clock));
	if (tacit_instant_is_set(call->ended))
		tacit_page_factf(facts, NULL, SAY("It ended on %s."),
			tacit_say_moment(p->page, call->ended));
	if (call->is_assumed)
		tacit_page_fact(facts, NULL,
			call->readings_differ
				? SAY("Assumed: the note states no hour or "
				      "zone. The readings give different "
				      "results; no single one is printed.")
				: SAY("Assumed: the note states no hour or "
				      "zone. Both readings give the same "
				      "result."));
	tacit_page_fact(facts, SAY("Result"), tacit_review_verdict(p, call));
	if (call->entered_after)
		tacit_page_factf(facts, NULL, "%s.",
			tacit_say_entered_after(p->page, call->entered_after));
	tacit_say_followings(facts, &call->followings);
	if (call->undone)
		tacit_page_factf(facts, SAY("Communications"),
			tacit_tr_n(p->page->lang, call->received,
				"%llu recorded", "%llu recorded"),
			(unsigned long long)call->received);
	else
		add_replies(p, facts, call);
	add_days(p, call);
}

/* --- many calls ------------------------------------------------------------------- */

static void add_call_row(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_call *call)
{
	struct tacit_date day = tacit_review_end_day(call);
	const char *const texts[] = { "", call->subject,
		tacit_review_short(p, day), "", "" };
	struct tacit_row *row = tacit_page_cells(table, texts);

	tacit_review_link(p, &row->cells[0].text, &call->note);
	tacit_run_plain(&row->cells[1].text, "\n");
	tacit_run_strong(&row->cells[1].text, tacit_review_verdict(p, call));
	tacit_review_followings_in(p, &row->cells[1], &call->followings);
	tacit_page_number(&row->cells[3], call->received);
	tacit_page_number(&row->cells[4], call->spoke.count);
}

static void add_call_table(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	const char *const labels[] = { SAY("Note"), SAY("Subject and result"),
		SAY("Closes"),
		p->review->ask.is_public ? SAY("Public communications")
					 : SAY("Communications"),
		SAY("Spoke") };
	struct tacit_block *table = tacit_page_table(p->page, labels, 5);
	size_t i;

	for (i = 0; i < calls->count; i++)
		add_call_row(p, table, &calls->list[i]);
}

void tacit_review_page_calls(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	size_t i;

	tacit_review_begin(p, SAY("Calls and replies"), calls->count,
		SAY("No call for comments is recorded for the year."));
	if (calls->count > CALLS_IN_FULL) {
		add_call_table(p);
		return;
	}
	for (i = 0; i < calls->count; i++)
		add_call(p, &calls->list[i]);
}

void tacit_review_annex_calls(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	size_t i;

	if (calls->count <= CALLS_IN_FULL)
		return;
	tacit_review_annex(p, SAY("Calls and replies"));
	for (i = 0; i < calls->count; i++)
		add_call(p, &calls->list[i]);
}

/* --- proposals ----------------------------------------------------------------------- */

/* "proposal; outside any call; known by 16 June 2022; NCT/G/778" */
static void add_origin(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_proposal *proposal)
{
	struct tacit_buf text = { 0 };

	tacit_buf_adds(&text, SAY(proposal->kind));
	if (proposal->is_on_call && proposal->on.name)
		tacit_buf_printf(&text, SAY(" on %s"), proposal->on.name);
	else
		tacit_buf_printf(&text, "; %s", SAY("made outside any call"));
	if (proposal->reported_in.name)
		tacit_buf_printf(&text, SAY("; reported in %s"),
			proposal->reported_in.name);
	if (tacit_date_is_set(proposal->received))
		tacit_buf_printf(&text, SAY("; received %s"),
			tacit_say_day(p->page, proposal->received));
	else
		tacit_buf_printf(
			&text, "; %s", SAY("date of receipt not recorded"));
	if (proposal->group == TACIT_GROUP_AFTER_CLOSE ||
		proposal->group == TACIT_GROUP_AFTER_END)
		tacit_buf_printf(&text, "; %s",
			SAY(tacit_say_position(proposal->group)));
	tacit_review_quiet(cell, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

static void add_outcome(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_outcome *outcome)
{
	const char *by = outcome->by.name ? outcome->by.name : "";

	tacit_run_strong(to, SAY(outcome->outcome));
	if (outcome->reason)
		tacit_run_plainf(to, "\n%s: %s.",
			tacit_say_according(p->page,
				tacit_voice_of(
					outcome->by_secretariat ? NULL : by,
					false),
				by),
			OWN(outcome->reason));
	if (outcome->source)
		tacit_run_plainf(to, "\n(%s)", outcome->source);
	if (outcome->suggested.name && outcome->by_secretariat)
		tacit_run_plainf(to,
			SAY("\nSuggested area, an opinion of the Secretariat: "
			    "%s."),
			outcome->suggested.name);
	else if (outcome->suggested.name)
		tacit_run_plainf(to,
			SAY("\nSuggested area, an opinion of the %s (%s): %s."),
			OWN("coordinator"), by, outcome->suggested.name);
}

static void add_follow_up(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_proposal *proposal)
{
	struct tacit_inline *to = &cell->text;
	size_t i;

	if (proposal->is_withdrawn)
		tacit_run_strong(to, SAY("withdrawn"));
	else if (!proposal->outcome_count)
		tacit_run_plain(to, SAY("not recorded"));
	for (i = 0; i < proposal->outcome_count; i++) {
		if (i || proposal->is_withdrawn)
			tacit_run_plain(to, "\n");
		add_outcome(p, to, &proposal->outcomes[i]);
	}
	if (proposal->outcome_count > 1)
		tacit_review_quiet(cell, SAY("neither replaces the other"));
	if (proposal->outcome_count && proposal->followed_by.name)
		tacit_run_plainf(to, SAY("\nPresented anew: %s."),
			proposal->followed_by.name);
}

/* --- what became of it, in numbers ------------------------------------------------- */

static void add_follow_up_row(const struct review_page *p,
	struct tacit_block *table, const struct tacit_review_name *what,
	const struct tacit_review_follow_up *follow_up)
{
	struct tacit_row *row;

	if (!follow_up->total)
		return;
	row = tacit_page_row(table, 7);
	tacit_review_link(p, &row->cells[0].text, what);
	tacit_page_number(&row->cells[1], follow_up->total);
	tacit_page_number(&row->cells[2], follow_up->incorporated);
	tacit_page_number(&row->cells[3], follow_up->not_incorporated);
	tacit_page_number(&row->cells[4], follow_up->deferred);
	tacit_page_number(&row->cells[5], follow_up->otherwise);
	tacit_page_number(&row->cells[6], follow_up->without);
}

static void add_follow_up_table(const struct review_page *p)
{
	const struct tacit_review_calls *calls = &p->review->calls;
	const struct tacit_review_name outside = {
		.name = SAY("outside any call")
	};
	const char *const labels[] = { SAY("On"), SAY("In all"),
		SAY("incorporated"), SAY("not incorporated"), SAY("deferred"),
		SAY("answered otherwise"), SAY("not recorded") };
	struct tacit_block *table =
		tacit_page_table(p->page, labels, TACIT_COUNT(labels));
	size_t i;

	for (i = 0; i < calls->count; i++)
		add_follow_up_row(p, table, &calls->list[i].note,
			&calls->list[i].follow_up);
	add_follow_up_row(p, table, &outside, &p->review->proposals.outside);
}

/* --- the list ----------------------------------------------------------------------- */

static void add_proposals(const struct review_page *p)
{
	const struct tacit_review_proposals *proposals = &p->review->proposals;
	const char *const labels[] = { SAY("State"), SAY("Proposal or comment"),
		SAY("Follow-up given") };
	struct tacit_block *table = tacit_page_table(p->page, labels, 3);
	size_t i;

	for (i = 0; i < proposals->count; i++) {
		const struct tacit_review_proposal *one = &proposals->list[i];
		const char *const texts[] = { "", one->text, "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		row->anchor = one->comment.id;
		tacit_review_link(p, &row->cells[0].text, &one->state);
		if (one->joint.count)
			tacit_review_quiet(&row->cells[0],
				tacit_page_say(p->page,
					SAY("also in the name of %s"),
					tacit_review_join(p, &one->joint)));
		add_origin(p, &row->cells[1], one);
		add_follow_up(p, &row->cells[2], one);
	}
	if (proposals->total + proposals->withdrawn > proposals->count)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("The first %zu of %llu are listed; the "
				    "matrix of a call has all that was said on "
				    "it."),
				proposals->count,
				(unsigned long long)(proposals->total +
					proposals->withdrawn)));
}

static bool are_few(const struct tacit_review_proposals *proposals)
{
	return proposals->count <= PROPOSALS_IN_FULL;
}

void tacit_review_page_proposals(const struct review_page *p)
{
	const struct tacit_review_proposals *proposals = &p->review->proposals;

	if (!tacit_review_begin(p, SAY("Proposals and follow-up given"),
		    proposals->total + proposals->withdrawn,
		    SAY("No proposal or comment is recorded for the year.")))
		return;
	if (are_few(proposals))
		add_proposals(p);
	else
		add_follow_up_table(p);
}

void tacit_review_annex_proposals(const struct review_page *p)
{
	if (are_few(&p->review->proposals))
		return;
	tacit_review_annex(p, SAY("Proposals and follow-up given"));
	add_proposals(p);
}
