#include "change/act.h"

#include <string.h>

#include <tacit/facts.h>

struct acting {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	const struct tacit_act *act;
};

/* --- replies complete -------------------------------------------------------- */

static bool check_replies_complete(
	const struct acting *acting, const char *note, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	struct tacit_instant now = tacit_register_now(acting->reg);
	char closes[TACIT_INSTANT_SIZE];

	if (!tacit_facts_call(
		    acting->reg, &acting->edit->arena, note, &call, err))
		return false;
	if (!tacit_instant_is_set(call.facts.call.closes) ||
		!tacit_instant_is_set(call.facts.call.issued))
		return tacit_fail_at(err, TACIT_INVALID, call.note.path, 0,
			"no call is open or was: there are no replies to "
			"complete");
	if (!tacit_call_is_open(&call.facts.call, now))
		return true;
	tacit_instant_format(
		tacit_call_closes(&call.facts.call, now, NULL), closes);
	return tacit_fail_at(err, TACIT_INVALID, call.note.path, 0,
		"the call is open until %s: replies may still come", closes);
}

/* --- submitted ----------------------------------------------------------------- */

static bool needs_reason(const struct acting *acting, struct tacit_err *err,
	const char *paper, const char *what)
{
	if (acting->act->because)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "%s: %s", paper, what);
	return tacit_hint(
		err, "if it is to be submitted all the same: --because TEXT");
}

static bool check_submitted(
	const struct acting *acting, const char *paper, struct tacit_err *err)
{
	const char *organ = acting->act->organ;
	struct tacit_stage stage = { 0 };

	if (!organ)
		return tacit_fail(err, TACIT_INVALID,
			"to which organ it is submitted is not said");
	if (!tacit_facts_stage(
		    acting->reg, &acting->edit->arena, paper, &stage, err))
		return false;
	if (stage.stage == TACIT_STAGE_CIRCULATED &&
		tacit_instant_is_set(stage.closes))
		return tacit_fail(err, TACIT_INVALID,
			"%s: its call for comments is still open", paper);
	if (stage.stage == TACIT_STAGE_SUBMITTED && stage.organ &&
		!strcmp(stage.organ, organ))
		return tacit_fail(err, TACIT_INVALID,
			"%s: submitted to %s already", paper, organ);
	if (stage.stage == TACIT_STAGE_APPROVED ||
		stage.stage == TACIT_STAGE_SUPERSEDED)
		return tacit_fail(err, TACIT_INVALID, "%s: it is %s", paper,
			tacit_stage_word(stage.stage));
	if (stage.without_disposition &&
		!needs_reason(acting, err, paper,
			"comments on its call have no disposition"))
		return false;
	if (stage.differs &&
		!needs_reason(acting, err, paper,
			"its text is not the one that was circulated"))
		return false;
	if (stage.next_organ && strcmp(stage.next_organ, organ) != 0)
		return needs_reason(acting, err, paper,
			"another organ is next in its chain");
	return true;
}

/* --- entered in error ------------------------------------------------------------ */

static bool check_in_error(
	const struct acting *acting, const char *id, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!acting->act->because) {
		(void)tacit_fail(err, TACIT_INVALID,
			"why it was entered in error is not said");
		return tacit_hint(err, "--because TEXT");
	}
	if (!tacit_register_get(
		    acting->reg, &acting->edit->arena, -1, id, &doc, err))
		return false;
	if (doc.at.type->append == TACIT_EDITABLE ||
		(doc.at.type->append == TACIT_APPEND_ONCE_ISSUED &&
			!tacit_document_get(&doc, "issued"))) {
		(void)tacit_fail_at(err, TACIT_INVALID, doc.path, 0,
			"this can be corrected where it stands");
		return tacit_hint(err, "tacit edit %s", id);
	}
	return true;
}

/* --- all -------------------------------------------------------------------------- */

static bool check(
	const struct acting *acting, const char *subject, struct tacit_err *err)
{
	const char *kind = acting->act->kind;

	/* what takes another act back is judged by what it takes back */
	if (acting->act->withdraws)
		return true;
	if (!strcmp(kind, "replies-complete"))
		return check_replies_complete(acting, subject, err);
	if (!strcmp(kind, "submitted"))
		return check_submitted(acting, subject, err);
	if (!strcmp(kind, "entered-in-error"))
		return check_in_error(acting, subject, err);
	return true;
}

static bool build_one_act(
	const struct acting *acting, const char *subject, struct tacit_err *err)
{
	const struct tacit_act *act = acting->act;
	struct tacit_draft draft = { .type = tacit_type(TACIT_ACT) };
	char day[TACIT_DATE_SIZE];
	const char *id = NULL;
	bool ok;

	tacit_date_format(tacit_date_is_set(act->date)
			? act->date
			: tacit_register_today(acting->reg),
		day);
	tacit_draft_set(&draft, "kind", act->kind);
	tacit_draft_set(&draft, "subject", subject);
	tacit_draft_set(&draft, "organ", act->organ);
	tacit_draft_set(&draft, "date", day);
	tacit_draft_set(&draft, "commit", act->commit);
	tacit_draft_set(&draft, "blob", act->blob);
	tacit_draft_set(&draft, "because", act->because);
	tacit_draft_set(&draft, "supersedes", act->supersedes);
	tacit_draft_set(&draft, "withdraws", act->withdraws);
	draft.body = act->body ? act->body : "";
	ok = tacit_edit_draft(
		acting->reg, acting->edit, &draft, NULL, &id, err);
	/* said twice is said once: only what is new is judged */
	if (ok && !tacit_edit_find(acting->edit, id)->is_known)
		ok = check(acting, subject, err);
	tacit_draft_clear(&draft);
	return ok;
}

static bool build_act(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	struct acting acting = { reg, edit, ctx };
	const struct tacit_act *act = acting.act;
	size_t i;

	for (i = 0; i < act->subject_count; i++) {
		if (!build_one_act(&acting, act->subjects[i], err))
			return false;
	}
	tacit_edit_message(edit, "act: %s, %s%s", act->kind,
		act->subject_count ? act->subjects[0] : "",
		act->subject_count > 1 ? " and others" : "");
	return true;
}

bool tacit_act_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_act *act,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_act copy = *act;

	return tacit_write(reg, actor, build_act, &copy, options, result, err);
}
