#include "change/decide.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/silence.h>

#include "change/meant.h"
#include "facts/doubts.h"
#include "facts/pins.h"

static bool check_organ(
	struct tacit_register *reg, const char *organ, struct tacit_err *err)
{
	const struct tacit_body *body = tacit_register_body(reg);
	const char *near;
	size_t i;

	for (i = 0; i < body->organ_count; i++) {
		if (!strcmp(body->organs[i], organ))
			return true;
	}
	near = tacit_nearest(organ, body->organs, body->organ_count);
	(void)tacit_fail(
		err, TACIT_INVALID, "%s is no organ of this body", organ);
	return near ? tacit_hint(err, "did you mean %s?", near)
		    : tacit_hint(err, "see: tacit show body");
}

/* Silence approves only where it was kept, and where that is confirmed. */
static bool check_silence(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_decision *decision, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	struct tacit_silence silence = { 0 };

	bool is_under_silence =
		!strcmp(decision->outcome, "approved-under-silence") &&
		!decision->because;

	if (!decision->call && is_under_silence) {
		(void)tacit_fail(err, TACIT_INVALID,
			"under which call's silence is not said");
		return tacit_hint(err, "--call NOTE");
	}
	if (!decision->call)
		return true;
	if (!tacit_facts_call(reg, arena, decision->call, &call, err) ||
		!tacit_facts_check_call(reg, &call, err))
		return false;
	if (!is_under_silence)
		return true;
	tacit_silence_judge(
		arena, &call.facts, tacit_register_now(reg), &silence);
	if (silence.verdict == TACIT_VERDICT_KEPT && !silence.is_provisional)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"the silence on that call is not shown to be kept: %s%s",
		tacit_verdict_word(silence.verdict),
		silence.is_provisional ? ", provisional" : "");
	return tacit_hint(err,
		"see tacit silence; if it was decided all the same: --because "
		"TEXT");
}

/* What was altered since it was recorded is not decided on unseen. */
static bool check_unaltered(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_decision *decision,
	struct tacit_err *err)
{
	size_t i;

	if (decision->call &&
		!tacit_facts_check_unaltered(reg, arena, decision->call, err))
		return false;
	for (i = 0; i < decision->document_count; i++) {
		if (!tacit_facts_check_unaltered(
			    reg, arena, decision->documents[i], err))
			return false;
	}
	return true;
}

/* Who is appointed to an area is no decision on its papers. */
static bool find_documents(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_decision *decision,
	struct tacit_meant *meant, struct tacit_err *err)
{
	size_t i;

	if (!strcmp(decision->outcome, "appointed")) {
		meant->ids = tacit_arena_array(arena,
			decision->document_count + 1, sizeof(*meant->ids));
		for (i = 0; i < decision->document_count; i++)
			meant->ids[meant->count++] = decision->documents[i];
		return true;
	}
	for (i = 0; i < decision->document_count; i++) {
		if (!tacit_meant_add(
			    reg, arena, decision->documents[i], meant, err))
			return false;
	}
	return true;
}

static bool set_documents(struct tacit_register *reg, struct tacit_edit *edit,
	const struct tacit_meant *meant, struct tacit_draft *draft,
	struct tacit_err *err)
{
	struct tacit_pins pins = { .reg = reg, .arena = &edit->arena };
	size_t i;

	for (i = 0; i < meant->count; i++) {
		if (!tacit_pins_add(&pins, meant->ids[i], err))
			return false;
	}
	for (i = 0; i < pins.count; i++)
		tacit_draft_add(draft, "documents", pins.list[i]);
	return true;
}

/* --- may it be decided on? ------------------------------------------------- */

static bool is_on_texts(const char *outcome)
{
	static const char *const outcomes[] = { "agreed", "approved",
		"approved-under-silence", "returned", NULL };

	return outcome && tacit_is_one_of(outcome, outcomes);
}

struct submissions {
	struct tacit_register *reg;
	const char *organ;
	bool found;
};

static bool look_for_submission(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct submissions *all = ctx;
	bool holds = true;

	if (!tacit_document_says(act, "organ", all->organ))
		return true;
	if (!tacit_facts_holds(all->reg, act, &holds, err))
		return false;
	all->found |= holds;
	return true;
}

static bool find_submission(
	struct submissions *all, const char *id, struct tacit_err *err)
{
	const struct tacit_index_query query = {
		.type = TACIT_ACT, .subject = id, .kind = "submitted"
	};

	return tacit_register_each(
		all->reg, &query, look_for_submission, all, err);
}

static bool wants_reason(const struct tacit_decision *decision, const char *id,
	const char *what, struct tacit_err *err)
{
	if (decision->because)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "%s: %s", id, what);
	return tacit_hint(
		err, "if it was decided all the same: --because TEXT");
}

/* What is approved has left the organs; only another organ may approve it,
 * too. */
static bool check_approved(const struct tacit_decision *decision,
	const char *id, const struct tacit_stage *stage, struct tacit_err *err)
{
	if (stage->stage != TACIT_STAGE_APPROVED ||
		strncmp(decision->outcome, "approved", 8) == 0)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"%s: it is approved, by %s: its text no longer changes", id,
		stage->organ);
	return tacit_hint(err,
		"a new paper supersedes it; if the approval was entered in "
		"error: tacit void %s",
		stage->by);
}

static bool check_decided(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_decision *decision, const char *id,
	struct tacit_err *err)
{
	struct submissions all = { .reg = reg, .organ = decision->organ };
	struct tacit_stage stage = { 0 };
	const char *paper = NULL;

	if (!tacit_meant_paper(reg, arena, id, &paper, err) ||
		(paper && !tacit_facts_stage(reg, arena, paper, &stage, err)))
		return false;
	if (paper && !strcmp(paper, id) &&
		!check_approved(decision, id, &stage, err))
		return false;
	if (stage.stage == TACIT_STAGE_CIRCULATED &&
		tacit_instant_is_set(stage.closes))
		return wants_reason(decision, id,
			"its call for comments was still open", err);
	if (!strcmp(decision->outcome, "approved-under-silence"))
		return true; /* by the call, without being submitted */
	if (!find_submission(&all, id, err) ||
		(!all.found && paper && !find_submission(&all, paper, err)))
		return false;
	return all.found ||
		wants_reason(decision, id,
			"that it was submitted to that organ is not recorded",
			err);
}

/* What replaces another is judged as that was, on the same text. */
static bool was_judged(struct tacit_arena *arena,
	const struct tacit_document *earlier, const char *id)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(earlier, "documents", &count);
	size_t i;

	if (!is_on_texts(tacit_document_get(earlier, "outcome")))
		return false;
	for (i = 0; i < count; i++) {
		const char *pinned = tacit_pin_id(arena, pins[i].text);

		if (pinned && !strcmp(pinned, id))
			return true;
	}
	return false;
}

/* As things stood at the end of the day of the decision, which may be entered
 * late. What only takes another back decides nothing. */
static bool check_documents(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_decision *decision,
	const struct tacit_meant *meant, struct tacit_err *err)
{
	struct tacit_instant end = tacit_register_now(reg);
	struct tacit_document earlier = { 0 };
	struct tacit_instant day;
	size_t i;

	if (!is_on_texts(decision->outcome) ||
		(decision->withdraws && !decision->supersedes))
		return true;
	if (decision->supersedes &&
		!tacit_register_get(reg, arena, TACIT_DECISION,
			decision->supersedes, &earlier, err))
		return false;
	if (tacit_date_is_set(decision->date)) {
		day = tacit_zone_instant(&tacit_register_body(reg)->zone,
			decision->date, TACIT_DAY_S);
		if (day.s - 1 < end.s)
			end.s = day.s - 1;
	}
	reg = tacit_register_view(reg, arena, end);
	for (i = 0; i < meant->count; i++) {
		if (!was_judged(arena, &earlier, meant->ids[i]) &&
			!check_decided(
				reg, arena, decision, meant->ids[i], err))
			return false;
	}
	return true;
}

static void set_date(struct tacit_register *reg, struct tacit_draft *draft,
	struct tacit_date date)
{
	char day[TACIT_DATE_SIZE];

	tacit_date_format(
		tacit_date_is_set(date) ? date : tacit_register_today(reg),
		day);
	tacit_draft_set(draft, "date", day);
}

static bool build_decision(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct tacit_decision *decision = ctx;
	struct tacit_draft draft = { .type = tacit_type(TACIT_DECISION) };
	struct tacit_meant meant = { 0 };
	const char *id = NULL;
	bool ok;

	tacit_draft_set(&draft, "organ", decision->organ);
	set_date(reg, &draft, decision->date);
	tacit_draft_set(&draft, "outcome", decision->outcome);
	tacit_draft_set(&draft, "year", decision->year);
	tacit_draft_set(&draft, "call", decision->call);
	tacit_draft_set(&draft, "number", decision->number);
	tacit_draft_set(&draft, "because", decision->because);
	tacit_draft_set(&draft, "supersedes", decision->supersedes);
	tacit_draft_set(&draft, "withdraws", decision->withdraws);
	draft.body = decision->body ? decision->body : "";
	ok = check_organ(reg, decision->organ, err) &&
		check_unaltered(reg, &edit->arena, decision, err) &&
		check_silence(reg, &edit->arena, decision, err) &&
		find_documents(reg, &edit->arena, decision, &meant, err) &&
		set_documents(reg, edit, &meant, &draft, err) &&
		tacit_edit_draft(reg, edit, &draft, NULL, &id, err);
	/* said twice is said once: only what is new is judged */
	if (ok && !tacit_edit_find(edit, id)->is_known)
		ok = check_documents(reg, &edit->arena, decision, &meant, err);
	tacit_edit_message(
		edit, "decision: %s, %s", decision->organ, decision->outcome);
	tacit_draft_clear(&draft);
	return ok;
}

bool tacit_decide(struct tacit_register *reg, const struct tacit_actor *actor,
	const struct tacit_decision *decision,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_decision copy = *decision;

	return tacit_write(
		reg, actor, build_decision, &copy, options, result, err);
}
