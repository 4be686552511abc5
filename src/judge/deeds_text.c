/* deeds_text: what must hold of a text that is submitted or decided on. */
#include <string.h>

#include "facts/doubts.h"
#include "facts/meant.h"
#include "judge/deeds.h"

static const char *organ_of(const struct deed *deed)
{
	return tacit_document_get(deed->doc, "organ");
}

/* Of a paper, or of the plan of an activity; of one without a plan {0}. */
static bool find_stage(struct deed *deed, struct tacit_stage *stage,
	const char **paper, struct tacit_err *err)
{
	*stage = (struct tacit_stage){ 0 };
	return tacit_meant_paper(
		       deed->view, deed->arena, deed->text, paper, err) &&
		(!*paper ||
			tacit_facts_stage(
				deed->view, deed->arena, *paper, stage, err));
}

/* Only of what is a paper itself: an activity has no stages. */
static bool find_own_stage(
	struct deed *deed, struct tacit_stage *stage, struct tacit_err *err)
{
	const char *paper = NULL;
	bool ok = find_stage(deed, stage, &paper, err);

	if (!paper || strcmp(paper, deed->text) != 0)
		*stage = (struct tacit_stage){ 0 };
	return ok;
}

bool tacit_deed_is_area(struct deed *deed, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!tacit_register_get(
		    deed->reg, deed->arena, -1, deed->text, &doc, err))
		return false;
	if (doc.at.type->id == TACIT_AREA)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"%s is no area: somebody is appointed to an area", deed->text);
	return tacit_hint(err, "name the area, or choose another outcome");
}

bool tacit_deed_is_unaltered(struct deed *deed, struct tacit_err *err)
{
	const struct tacit_call_case *call = deed->call;
	const char *paper = NULL;

	return (!call ||
		       tacit_facts_check_unaltered(deed->reg, deed->arena,
			       call->facts.call.note, err)) &&
		tacit_facts_check_unaltered(
			deed->reg, deed->arena, deed->text, err) &&
		tacit_meant_paper(
			deed->reg, deed->arena, deed->text, &paper, err) &&
		(!paper || !strcmp(paper, deed->text) ||
			tacit_facts_check_unaltered(
				deed->reg, deed->arena, paper, err));
}

bool tacit_deed_text_is_closed(struct deed *deed, struct tacit_err *err)
{
	struct tacit_stage stage = { 0 };
	const char *paper = NULL;
	bool is_submission = deed->is == DEED_SUBMIT;

	if (!find_stage(deed, &stage, &paper, err))
		return false;
	return stage.stage != TACIT_STAGE_CIRCULATED ||
		!tacit_instant_is_set(stage.closes) ||
		tacit_deed_stop(deed, err, "%s: its call for comments %s open",
			is_submission ? paper : deed->text,
			is_submission ? "is still" : "was still") ||
		(is_submission ? tacit_hint(err, "see: tacit silence %s",
					 stage.note)
			       : tacit_hint(err,
					 "if it was decided all the same: "
					 "--because TEXT"));
}

/* --- submitted ------------------------------------------------------------------- */

static bool stop_submission(
	struct deed *deed, struct tacit_err *err, const char *what)
{
	return tacit_deed_stop(deed, err, "%s: %s", deed->text, what) ||
		tacit_hint(err,
			"if it is to be submitted all the same: --because "
			"TEXT");
}

bool tacit_deed_text_may_go_on(struct deed *deed, struct tacit_err *err)
{
	const char *organ = organ_of(deed);
	struct tacit_stage stage = { 0 };

	if (!organ)
		return tacit_fail(err, TACIT_INVALID,
			"to which organ it is submitted is not said");
	if (!find_own_stage(deed, &stage, err))
		return false;
	if (stage.stage == TACIT_STAGE_SUBMITTED && stage.organ &&
		!strcmp(stage.organ, organ)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"%s: submitted to %s already", deed->text, organ);
		return tacit_hint(err, "see: tacit show %s", stage.by);
	}
	if (stage.stage != TACIT_STAGE_APPROVED &&
		stage.stage != TACIT_STAGE_SUPERSEDED)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "%s: it is %s", deed->text,
		tacit_stage_word(stage.stage));
	return tacit_hint(err, "see: tacit show %s", stage.by);
}

bool tacit_deed_text_is_answered(struct deed *deed, struct tacit_err *err)
{
	struct tacit_stage stage = { 0 };

	return find_own_stage(deed, &stage, err) &&
		(!stage.without_disposition ||
			stop_submission(deed, err,
				"comments on its call have no disposition"));
}

/* "II.2, II.3 and 4 more"; where no note circulated it, nothing. */
static bool find_uncovered(struct deed *deed, const char *note,
	const char **places, struct tacit_err *err)
{
	enum { FEW = 6 };
	struct tacit_arena *arena = deed->arena;
	struct tacit_changed changed = { 0 };
	struct tacit_document issued = { 0 };
	struct tacit_document now = { 0 };
	size_t i;

	*places = NULL;
	if (!note)
		return true;
	if (!tacit_register_get(
		    deed->reg, arena, TACIT_NOTE, note, &issued, err) ||
		!tacit_register_get(
			deed->reg, arena, -1, deed->text, &now, err) ||
		!tacit_facts_changed(
			deed->reg, arena, &issued, &now, &changed, err))
		return false;
	for (i = 0; i < changed.count && i < FEW; i++)
		*places = tacit_arena_printf(arena, "%s%s%s", i ? *places : "",
			i ? ", " : "", changed.places[i]);
	if (changed.count > FEW)
		*places = tacit_arena_printf(
			arena, "%s and %zu more", *places, changed.count - FEW);
	return true;
}

/* What became of another text, and is submitted or decided on as that. */
static bool stop_changed(
	struct deed *deed, const char *places, struct tacit_err *err)
{
	return tacit_deed_stop(deed, err,
		       "%s: its text is not the one that was circulated%s%s",
		       deed->text, places ? "; no disposition covers " : "",
		       places ? places : "") ||
		(places ? tacit_hint(err,
				  "name them: tacit answer COMMENT --applied "
				  "ID#ADDRESS; or say why: --because TEXT")
			: tacit_hint(err,
				  "if it is to be submitted all the same: "
				  "--because TEXT"));
}

bool tacit_deed_is_as_circulated(struct deed *deed, struct tacit_err *err)
{
	const struct tacit_call_case *call = deed->call;
	const char *places = NULL;

	return find_uncovered(deed, call ? call->facts.call.note : NULL,
		       &places, err) &&
		(!places || stop_changed(deed, places, err));
}

bool tacit_deed_text_is_circulated(struct deed *deed, struct tacit_err *err)
{
	struct tacit_stage stage = { 0 };
	const char *places = NULL;

	return find_own_stage(deed, &stage, err) &&
		(!stage.differs ||
			(find_uncovered(deed, stage.note, &places, err) &&
				stop_changed(deed, places, err)));
}

bool tacit_deed_organ_is_next(struct deed *deed, struct tacit_err *err)
{
	struct tacit_stage stage = { 0 };

	return find_own_stage(deed, &stage, err) &&
		(!stage.next_organ ||
			!strcmp(stage.next_organ, organ_of(deed)) ||
			stop_submission(deed, err,
				"another organ is next in its chain"));
}

/* --- decided on ------------------------------------------------------------------- */

/* What is approved has left the organs; only another organ may approve it,
 * too. */
bool tacit_deed_text_is_not_final(struct deed *deed, struct tacit_err *err)
{
	struct tacit_stage stage = { 0 };

	if (!find_own_stage(deed, &stage, err))
		return false;
	if (stage.stage != TACIT_STAGE_APPROVED ||
		tacit_document_says(deed->doc, "outcome", "approved"))
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"%s: it is approved, by %s: its text no longer changes",
		deed->text, stage.organ);
	return tacit_hint(err,
		"a new paper supersedes it; if the approval was entered in "
		"error: tacit void %s",
		stage.by);
}

/* Acts and decisions of one organ on a text, by the day. */
struct before {
	const struct deed *deed;
	const char *plan; /* of an activity; or NULL */
	struct tacit_date last; /* on which it was submitted, or decided on */
	const char *id; /* of the last decision; or NULL */
	bool is_any;
};

static bool take_before(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct before *before = ctx;
	bool is_decision = doc->at.type->id == TACIT_DECISION;
	struct tacit_date day = { 0 };
	bool holds = true;

	if (tacit_document_says(before->deed->doc, "supersedes", doc->at.id) ||
		!tacit_document_says(doc, "organ", organ_of(before->deed)) ||
		(is_decision && !tacit_deed_moves_text(doc)))
		return true;
	/* what the plan was decided on, its activity's own condition was not */
	if (is_decision && before->plan &&
		tacit_document_pin(doc, "documents", before->plan))
		return true;
	if (!tacit_facts_holds(before->deed->view, doc, &holds, err))
		return false;
	if (!holds || !tacit_document_date(doc, "date", &day) ||
		(before->is_any && tacit_date_compare(day, before->last) < 0))
		return true;
	before->is_any = true;
	before->last = day;
	before->id = tacit_arena_strdup(before->deed->arena, doc->at.id);
	return true;
}

static bool find_submissions(
	struct before *before, const char *id, struct tacit_err *err)
{
	const struct tacit_index_query query = {
		.type = TACIT_ACT, .subject = id, .kind = "submitted"
	};

	return tacit_register_each(
		before->deed->view, &query, take_before, before, err);
}

static bool find_submission(
	struct deed *deed, struct before *submitted, struct tacit_err *err)
{
	const char *paper = NULL;

	*submitted = (struct before){ .deed = deed };
	return tacit_meant_paper(
		       deed->view, deed->arena, deed->text, &paper, err) &&
		find_submissions(submitted, deed->text, err) &&
		(!paper || !strcmp(paper, deed->text) ||
			find_submissions(submitted, paper, err));
}

/* Since when it could be decided on: its submission, or its call. */
static bool find_ground(
	struct deed *deed, struct before *ground, struct tacit_err *err)
{
	const struct tacit_zone *zone = &tacit_register_body(deed->reg)->zone;

	if (deed->is != DEED_UNDER_SILENCE)
		return find_submission(deed, ground, err);
	*ground = (struct before){ .is_any = deed->call != NULL };
	if (deed->call)
		ground->last = tacit_zone_date(
			zone, deed->call->facts.call.issued, NULL);
	return true;
}

bool tacit_deed_text_is_undecided(struct deed *deed, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_DECISION,
		.link_key = "documents",
		.link_target = deed->text };
	struct before decided = { .deed = deed };
	struct before ground = { 0 };
	const char *paper = NULL;
	char day[TACIT_DATE_SIZE];

	if (!tacit_meant_paper(
		    deed->view, deed->arena, deed->text, &paper, err))
		return false;
	if (!paper || strcmp(paper, deed->text) != 0)
		decided.plan = paper;
	if (!tacit_register_each(
		    deed->view, &query, take_before, &decided, err) ||
		!find_ground(deed, &ground, err))
		return false;
	if (!decided.is_any ||
		(ground.is_any &&
			tacit_date_compare(decided.last, ground.last) < 0))
		return true;
	tacit_date_format(decided.last, day);
	return tacit_deed_stop(deed, err,
		       "%s: %s decided on it already, on %s: %s", deed->text,
		       organ_of(deed), day, decided.id) ||
		tacit_hint(err,
			"if this replaces that: --supersedes %s; if it was "
			"decided all the same: --because TEXT",
			decided.id);
}

bool tacit_deed_text_is_submitted(struct deed *deed, struct tacit_err *err)
{
	struct before submitted = { 0 };

	return find_submission(deed, &submitted, err) &&
		(submitted.is_any ||
			tacit_deed_stop(deed, err,
				"%s: that it was submitted to that organ is "
				"not recorded",
				deed->text) ||
			tacit_hint(err,
				"if it was decided all the same: --because "
				"TEXT"));
}
