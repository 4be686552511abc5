#include "change/act.h"

#include <string.h>

#include <tacit/facts.h>

#include "change/act_undo.h"
#include "facts/meant.h"

struct acting {
	struct tacit_register *reg;
	struct tacit_edit *edit;
	const struct tacit_act *act;
	bool has_hour; /* now is an instant, not the day of an order */
};

/* --- alteration noted ------------------------------------------------------------ */

static bool needs_because(const struct acting *acting, struct tacit_err *err)
{
	if (acting->act->because)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "how it came about is not said");
	return tacit_hint(err, "--because TEXT");
}

/* --- all -------------------------------------------------------------------------- */

static bool check(
	const struct acting *acting, const char *subject, struct tacit_err *err)
{
	const char *kind = acting->act->kind;

	/* what takes another act back is judged by what it takes back */
	if (acting->act->withdraws)
		return true;
	if (!strcmp(kind, "entered-in-error"))
		return tacit_act_check_in_error(acting->reg, acting->edit,
			subject, acting->act->because, err);
	if (!strcmp(kind, "cancelled"))
		return tacit_act_check_cancelled(acting->reg, acting->edit,
			subject, acting->act->because, err);
	if (!strcmp(kind, "alteration-noted"))
		return needs_because(acting, err);
	return true;
}

/* --- when ------------------------------------------------------------------------- */

struct same_act {
	struct tacit_register *reg;
	const struct tacit_draft *draft; /* without an instant */
	const char *id; /* of the one that says the same; or NULL */
	const char *at; /* its instant; or NULL */
	struct tacit_arena *arena;
	bool is_confirmation; /* that all replies are entered */
};

static const char *drafted(const struct tacit_draft *draft, const char *key)
{
	size_t i;

	for (i = 0; i < draft->count; i++) {
		if (!strcmp(draft->fields[i].key, key))
			return draft->fields[i].values[0];
	}
	return NULL;
}

static bool says_the_same(const struct tacit_document *doc,
	const struct tacit_draft *draft, const struct tacit_key *keys,
	size_t count)
{
	size_t i;

	for (i = 0; i < count && keys[i].name; i++) {
		const char *here = tacit_document_get(doc, keys[i].name);
		const char *there = drafted(draft, keys[i].name);

		if (strcmp(keys[i].name, "at") != 0 &&
			strcmp(here ? here : "", there ? there : "") != 0)
			return false;
	}
	return true;
}

/* A confirmation holds until another reply is entered. */
static bool has_none_since(struct same_act *same,
	const struct tacit_document *act, bool *none, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	const char *note = tacit_document_get(act, "subject");
	size_t i;

	if (!tacit_facts_call(same->reg, same->arena, note, &call, err))
		return false;
	*none = true;
	for (i = 0; i < call.facts.statement_count; i++)
		*none = *none && !call.facts.statements[i].is_entered_since;
	return true;
}

static bool take_same(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct same_act *same = ctx;
	const struct tacit_type *type = doc->at.type;
	const char *at = tacit_document_get(doc, "at");
	bool stands = true;

	if (same->id ||
		!says_the_same(doc, same->draft, type->keys, type->key_count) ||
		!says_the_same(
			doc, same->draft, tacit_type_append_keys(), SIZE_MAX) ||
		!tacit_str_eq(tacit_str_trim(doc->body),
			tacit_str_trim(tacit_str_of(same->draft->body))))
		return true;
	if (!tacit_facts_stands(same->reg, doc->at.id, &stands, err) ||
		(stands && same->is_confirmation &&
			!has_none_since(same, doc, &stands, err)))
		return false;
	if (!stands)
		return true;
	same->id = tacit_arena_strdup(same->arena, doc->at.id);
	same->at = at ? tacit_arena_strdup(same->arena, at) : NULL;
	return true;
}

/*
 * The instant, where the day is today's and has an hour. What stands and was
 * said on that day already is said once, at the instant of then.
 */
static bool set_instant(const struct acting *acting, struct tacit_draft *draft,
	struct tacit_date day, struct tacit_err *err)
{
	struct tacit_arena *arena = &acting->edit->arena;
	struct same_act same = { .draft = draft, .arena = arena };
	struct tacit_index_query query = { .type = TACIT_ACT,
		.subject = drafted(draft, "subject"),
		.kind = drafted(draft, "kind") };
	char now[TACIT_INSTANT_SIZE];

	same.is_confirmation = !strcmp(query.kind, "replies-complete");
	same.reg = tacit_register_view(acting->reg, arena, TACIT_WHOLE_COMMIT);
	if (!tacit_register_each(same.reg, &query, take_same, &same, err))
		return false;
	if (same.id) {
		tacit_draft_set(draft, "at", same.at);
	} else if (acting->has_hour &&
		tacit_date_compare(day, tacit_register_today(acting->reg)) ==
			0) {
		tacit_instant_format(tacit_register_now(acting->reg), now);
		tacit_draft_set(draft, "at", now);
	}
	return true;
}

static bool build_one_act(
	const struct acting *acting, const char *subject, struct tacit_err *err)
{
	const struct tacit_act *act = acting->act;
	struct tacit_draft draft = { .type = tacit_type(TACIT_ACT) };
	const struct tacit_date date = tacit_date_is_set(act->date)
		? act->date
		: tacit_register_today(acting->reg);
	char day[TACIT_DATE_SIZE];
	const char *id = NULL;
	bool ok;

	tacit_date_format(date, day);
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
	ok = set_instant(acting, &draft, date, err) &&
		tacit_edit_draft(
			acting->reg, acting->edit, &draft, NULL, &id, err);
	/* said twice is said once: only what is new is judged */
	if (ok && !tacit_edit_find(acting->edit, id)->is_known)
		ok = check(acting, subject, err);
	tacit_draft_clear(&draft);
	return ok;
}

struct order {
	const struct tacit_act *act;
	bool has_hour;
};

/* An area is submitted as its papers; of every other act it is itself. */
static bool find_subjects(const struct acting *acting,
	struct tacit_meant *subjects, struct tacit_err *err)
{
	const struct tacit_act *act = acting->act;
	size_t i;

	if (strcmp(act->kind, "submitted") != 0) {
		subjects->ids = tacit_arena_array(&acting->edit->arena,
			act->subject_count + 1, sizeof(*subjects->ids));
		for (i = 0; i < act->subject_count; i++)
			subjects->ids[subjects->count++] = act->subjects[i];
		return true;
	}
	for (i = 0; i < act->subject_count; i++) {
		if (!tacit_meant_add(acting->reg, &acting->edit->arena,
			    act->subjects[i], subjects, err))
			return false;
	}
	return true;
}

static bool build_act(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct order *order = ctx;
	const struct tacit_act *act = order->act;
	const struct acting acting = { reg, edit, act, order->has_hour };
	struct tacit_meant subjects = { 0 };
	size_t i;

	if (!find_subjects(&acting, &subjects, err))
		return false;
	for (i = 0; i < subjects.count; i++) {
		if (!build_one_act(&acting, subjects.ids[i], err))
			return false;
	}
	tacit_edit_message(edit, "act: %s, %s%s", act->kind,
		subjects.count ? subjects.ids[0] : "",
		subjects.count > 1 ? " and others" : "");
	return true;
}

bool tacit_act_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_act *act,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct order order = { act, !options->now_is_day };

	return tacit_write(reg, actor, build_act, &order, options, result, err);
}
