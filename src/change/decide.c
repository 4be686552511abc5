#include "change/decide.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/meant.h"
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

static bool check_call_said(
	const struct tacit_decision *decision, struct tacit_err *err)
{
	if (decision->call ||
		strcmp(decision->outcome, "approved-under-silence") != 0)
		return true;
	(void)tacit_fail(
		err, TACIT_INVALID, "under which call's silence is not said");
	return tacit_hint(err, "--call NOTE");
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
	tacit_draft_set(&draft, "log-key", decision->log_key);
	tacit_draft_set(&draft, "number", decision->number);
	tacit_draft_set(&draft, "because", decision->because);
	tacit_draft_set(&draft, "supersedes", decision->supersedes);
	tacit_draft_set(&draft, "withdraws", decision->withdraws);
	draft.body = decision->body ? decision->body : "";
	ok = check_organ(reg, decision->organ, err) &&
		check_call_said(decision, err) &&
		find_documents(reg, &edit->arena, decision, &meant, err) &&
		set_documents(reg, edit, &meant, &draft, err) &&
		tacit_edit_draft(reg, edit, &draft, NULL, &id, err);
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
