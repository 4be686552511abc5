/* page_review_matters: what the organ is asked to decide, what it is told. */
#include <string.h>

#include "pages/page_review_parts.h"
#include "pages/say_positions.h"
#include "report/receipt_told.h"

static const struct {
	enum tacit_group group;
	const char *label;
} against[] = {
	{ TACIT_GROUP_OBJECTION, WORD("Objection") },
	{ TACIT_GROUP_RESERVATION, WORD("Reservation") },
	{ TACIT_GROUP_CONDITION, WORD("Condition") },
};

/* --- for decision: the way of a text ---------------------------------------- */

static void add_asked(const struct review_page *p, struct tacit_block *facts,
	const struct tacit_review_matter *matter)
{
	tacit_page_fact(
		facts, SAY("What is asked"), tacit_review_asked(p, matter));
	if (matter->prepared_by.count)
		tacit_review_links(p,
			tacit_page_fact_text(facts, SAY("Prepared by")),
			&matter->prepared_by);
}

static void say_round(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_call *call)
{
	tacit_review_link(p, to, &call->note);
	tacit_run_plainf(to, ", %s: %s",
		tacit_say_range(
			p->page, call->issued, tacit_review_end_day(call)),
		tacit_review_verdict(p, call));
}

/* "agreed by the WG, 5 September 2023" */
static void say_step(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_step *step)
{
	const char *organ = step->organ ? tacit_review_organ(p, step->organ)
					: SAY("not recorded");

	if (step->kind == TACIT_STEP_SUBMITTED)
		tacit_run_plainf(to, SAY("submitted to the %s"), organ);
	else
		tacit_run_plainf(to, "%s: %s", organ,
			SAY(step->outcome ? step->outcome : "not recorded"));
	tacit_run_plainf(to, ", %s", tacit_say_day(p->page, step->on));
}

static const struct tacit_review_call *round_of(
	const struct tacit_review_matter *matter, const char *note)
{
	size_t i;

	for (i = 0; note && i < matter->round_count; i++) {
		if (!strcmp(matter->rounds[i]->note.id, note))
			return matter->rounds[i];
	}
	return NULL;
}

static bool is_of_another(const struct tacit_review_matter *matter,
	const struct tacit_review_step *step)
{
	return step->kind == TACIT_STEP_DECIDED && step->organ &&
		strcmp(step->organ, matter->target) != 0;
}

/* Circulated, submitted, decided: a line each, in the order in which it was. */
static void add_way(const struct review_page *p, struct tacit_block *facts,
	const struct tacit_review_matter *matter)
{
	const struct tacit_review_paper *paper = matter->paper;
	const char *label = SAY("Way of the text");
	size_t i;

	for (i = 0; i < paper->way_count; i++) {
		const struct tacit_review_step *step = &paper->way[i];
		const struct tacit_review_call *call =
			round_of(matter, step->by.id);
		struct tacit_inline *to;

		if (is_of_another(matter, step))
			continue;
		to = tacit_page_fact_text(facts, label);
		label = NULL;
		if (call) {
			say_round(p, to, call);
		} else if (step->kind == TACIT_STEP_CIRCULATED) {
			tacit_review_link(p, to, &step->by);
			tacit_run_plainf(to, ", %s: %s",
				tacit_say_day(p->page, step->on),
				SAY("circulated"));
		} else {
			say_step(p, to, step);
		}
	}
}

static void add_other_organs(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_matter *matter)
{
	const char *label = SAY("Other organs");
	size_t i;

	for (i = 0; i < matter->paper->way_count; i++) {
		const struct tacit_review_step *step = &matter->paper->way[i];

		if (!is_of_another(matter, step))
			continue;
		say_step(p, tacit_page_fact_text(facts, label), step);
		label = NULL;
	}
}

/* --- for decision: who is against ------------------------------------------- */

/* "Test State B, RT/10, Concept Paper, II.2: We cannot agree to it." */
static void say_against(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_call *call,
	const struct tacit_review_said *said)
{
	tacit_review_link(p, to, &said->state);
	tacit_run_plain(to, ", ");
	tacit_review_link(p, to, &call->note);
	if (said->places.count)
		tacit_run_plain(to, ", ");
	tacit_review_link_list(p, to, &said->places);
	tacit_run_plainf(to, ": %s", said->text);
	if (said->receipt)
		tacit_run_plainf(to, " (%s)",
			tacit_receipt_told(&p->page->arena, p->page->lang,
				said->receipt, said->state.id, said->received));
}

/* What was said of a group in any round, a line each; was there any? */
static bool add_group(const struct review_page *p, struct tacit_block *facts,
	const char *label, const struct tacit_review_matter *matter,
	enum tacit_group group)
{
	bool found = false;
	size_t i;
	size_t k;

	for (i = 0; i < matter->round_count; i++) {
		const struct tacit_review_call *call = matter->rounds[i];

		for (k = 0; k < call->against_count; k++) {
			if (call->against[k].group != group)
				continue;
			say_against(p,
				tacit_page_fact_text(
					facts, found ? NULL : label),
				call, &call->against[k]);
			found = true;
		}
	}
	return found;
}

static void add_positions(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_matter *matter)
{
	bool found = false;
	size_t i;

	for (i = 0; i < TACIT_COUNT(against); i++)
		found |= add_group(p, facts, SAY(against[i].label), matter,
			against[i].group);
	if (!found && matter->round_count)
		tacit_page_fact(facts, SAY("Objections"),
			SAY("no objection, reservation or condition is "
			    "recorded"));
}

/* --- for decision: the text and what was said on it ------------------------- */

static void add_difference(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_matter *matter)
{
	struct tacit_inline *to = tacit_page_fact_text(facts, SAY("Text"));
	size_t i;

	if (matter->different.count) {
		tacit_run_strong(to, SAY("not the one that was circulated"));
		tacit_run_plain(to, ": ");
		tacit_review_link_list(p, to, &matter->different);
		tacit_run_plain(to, ".");
	} else if (matter->call) {
		tacit_run_plain(to, SAY("as it was circulated"));
	} else {
		tacit_run_plain(to, SAY("not circulated"));
	}
	for (i = 0; i < matter->reasons.count; i++)
		tacit_run_plainf(to, SAY(" Reason given: %s"),
			matter->reasons.list[i].name);
	for (i = 0; i < matter->followings.count; i++)
		tacit_run_plainf(tacit_page_fact_text(facts, NULL), "%s.",
			matter->followings.list[i].name);
}

static void add_follow_ups(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_matter *matter)
{
	const char *label = SAY("Comments");
	size_t i;

	for (i = 0; i < matter->round_count; i++) {
		const struct tacit_review_call *call = matter->rounds[i];
		struct tacit_inline *to;

		if (!call->follow_up.total && !call->deferred.count)
			continue;
		to = tacit_page_fact_text(facts, label);
		label = NULL;
		tacit_review_link(p, to, &call->note);
		tacit_run_plainf(to, ": %s",
			tacit_review_follow_up(p, &call->follow_up));
		if (!call->deferred.count)
			continue;
		tacit_run_plainf(to,
			"; %s: ", SAY("put off to it from an earlier call"));
		tacit_review_links(p, to, &call->deferred);
	}
}

static void add_decision(const struct review_page *p,
	const struct tacit_review_matter *matter, size_t number)
{
	struct tacit_block *heading = tacit_page_heading(
		p->page, 2, tacit_page_say(p->page, "%zu. ", number));
	struct tacit_block *facts;

	tacit_review_link_list(p, &heading->text, &matter->subjects);
	facts = tacit_page_facts(p->page);
	add_asked(p, facts, matter);
	add_way(p, facts, matter);
	add_positions(p, facts, matter);
	add_follow_ups(p, facts, matter);
	add_difference(p, facts, matter);
	add_other_organs(p, facts, matter);
}

/* What a plan in force has that needs an approval. */
static void add_approval(const struct review_page *p,
	const struct tacit_review_matter *matter, size_t number)
{
	struct tacit_block *heading = tacit_page_heading(
		p->page, 2, tacit_page_say(p->page, "%zu. ", number));
	struct tacit_block *facts;
	bool is_gate = matter->kind == TACIT_MATTER_GATES;

	tacit_review_link(p, &heading->text, &matter->plan);
	facts = tacit_page_facts(p->page);
	tacit_page_fact(
		facts, SAY("What is asked"), tacit_review_asked(p, matter));
	tacit_review_link_list(p,
		tacit_page_fact_text(
			facts, is_gate ? SAY("Activities") : OWN("measures")),
		&matter->subjects);
}

void tacit_review_page_decisions(const struct review_page *p)
{
	const struct tacit_review_matters *matters = &p->review->matters;
	size_t number = 0;
	size_t i;

	tacit_page_heading(p->page, 1, SAY("For decision"));
	for (i = 0; i < matters->count; i++) {
		const struct tacit_review_matter *matter = &matters->list[i];

		if (!tacit_matter_is_for_decision(matter->kind))
			continue;
		number++;
		if (matter->kind == TACIT_MATTER_DECISION)
			add_decision(p, matter, number);
		else
			add_approval(p, matter, number);
	}
	if (!number)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("Nothing in this register waits for a "
				    "decision of the %s."),
				tacit_review_organ(p, p->review->organ.id)));
}

/* --- for information --------------------------------------------------------- */

static void say_call(const struct review_page *p,
	const struct tacit_review_call *call, struct tacit_inline *to)
{
	tacit_review_link(p, to, &call->note);
	if (call->is_open)
		tacit_run_plainf(to, ": %s, %s. ",
			tacit_review_verdict(p, call),
			tacit_page_say(p->page, SAY("comments %s"),
				tacit_say_close_day(
					p->page, call->closes, &call->clock)));
	else
		tacit_run_plainf(to, ", %s: %s. ",
			tacit_say_range(p->page, call->issued,
				tacit_review_end_day(call)),
			tacit_review_verdict(p, call));
	if (call->entered_after)
		tacit_run_plainf(to, "%s. ",
			tacit_say_entered_after(p->page, call->entered_after));
	else if (call->is_provisional)
		tacit_run_plainf(to, "%s ",
			SAY("The Secretariat has not confirmed that all "
			    "replies received are entered."));
}

/* " Reservation: Test State A." Where silence has an effect the result says who
 * is against. */
static void say_who_is_against(const struct review_page *p,
	const struct tacit_review_call *call, struct tacit_inline *to)
{
	size_t i;

	if (call->effect != TACIT_EFFECT_FORWARD)
		return;
	for (i = 0; i < TACIT_COUNT(against); i++) {
		const struct tacit_position *at =
			&call->positions.of[against[i].group];

		if (at->count)
			tacit_run_plainf(to, "%s: %s. ", SAY(against[i].label),
				tacit_say_join(p->page, at->states, at->count));
	}
}

/* What has been done, and what is not recorded yet. */
static void say_next(const struct review_page *p,
	const struct tacit_review_matter *matter, struct tacit_inline *to)
{
	const struct tacit_stage *stage = matter->stage;

	if (stage->stage == TACIT_STAGE_AGREED ||
		stage->stage == TACIT_STAGE_RETURNED)
		tacit_run_plainf(to, "%s: %s. ", tacit_review_stage(p, stage),
			tacit_say_day_of(p->page, stage->since));
	if (stage->stage == TACIT_STAGE_CHANGED)
		tacit_run_plainf(to, "%s ",
			SAY("The text has changed since circulation."));
	if (stage->without_disposition)
		tacit_run_plainf(to, SAY("Dispositions awaited: %zu. "),
			stage->without_disposition);
	tacit_run_plainf(to, SAY("Submission to the %s: not recorded."),
		tacit_review_organ(p, matter->target));
}

static void add_information(const struct review_page *p,
	struct tacit_block *list, const struct tacit_review_matter *matter)
{
	struct tacit_inline *to = tacit_page_item(list);
	size_t i;

	tacit_review_link_list(p, to, &matter->subjects);
	if (matter->prepared_by.count)
		tacit_run_plainf(to, " (%s)",
			tacit_review_prepared(p, &matter->prepared_by));
	tacit_run_plain(to, "\n");
	if (matter->call) {
		say_call(p, matter->call, to);
		say_who_is_against(p, matter->call, to);
	}
	say_next(p, matter, to);
	for (i = 0; i < matter->followings.count; i++)
		tacit_run_plainf(to, " %s.", matter->followings.list[i].name);
}

void tacit_review_page_information(const struct review_page *p)
{
	const struct tacit_review_matters *matters = &p->review->matters;
	struct tacit_block *list = NULL;
	size_t i;

	tacit_page_heading(p->page, 1, SAY("For information"));
	for (i = 0; i < matters->count; i++) {
		if (tacit_matter_is_for_decision(matters->list[i].kind))
			continue;
		if (!list)
			list = tacit_page_block(p->page, TACIT_BLOCK_LIST);
		add_information(p, list, &matters->list[i]);
	}
	if (!list)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("No text is on its way to the %s."),
				tacit_review_organ(p, p->review->organ.id)));
}
