#include "change/answer.h"

#include <string.h>

#include <tacit/facts.h>

#include "facts/dispositions.h"

struct answering {
	const struct tacit_answer *answer;
	const struct tacit_actor *actor;
};

struct answers {
	const struct tacit_answer *list;
	size_t count;
	const struct tacit_actor *actor;
};

/* The area that a comment is about: its own, or its note's. */
static bool area_of(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *comment, const char **area,
	struct tacit_err *err)
{
	const char *note = tacit_document_get(comment, "note");
	struct tacit_document doc = { 0 };

	*area = tacit_document_get(comment, "area");
	if (*area || !note)
		return true;
	if (!tacit_register_get(reg, arena, TACIT_NOTE, note, &doc, err))
		return false;
	*area = tacit_document_get(&doc, "area");
	return true;
}

/* Whose answer it is: said, the actor's own, or the area's coordinator. */
static bool answered_by(struct tacit_register *reg, struct tacit_arena *arena,
	const struct answering *all, const struct tacit_document *comment,
	const char **by, struct tacit_err *err)
{
	struct tacit_coordinators who = { 0 };
	const char *area = NULL;

	/* who coordinated on the day of the answer */
	*by = all->answer->by;
	if (*by)
		return true;
	if (all->actor->role == TACIT_ROLE_STATE) {
		*by = all->actor->code;
		return true;
	}
	if (!area_of(reg, arena, comment, &area, err))
		return false;
	if (area &&
		!tacit_facts_coordinators(
			reg, arena, area, all->answer->date, &who, err))
		return false;
	if (who.count == 1 || who.leading == 1) {
		*by = who.codes[0];
		return true;
	}
	if (!who.count && area && !all->answer->via) {
		*by = "Secretariat";
		return true;
	}
	(void)tacit_fail(err, TACIT_INVALID,
		"whose answer it is cannot be told: %zu states coordinate this "
		"area",
		who.count);
	return tacit_hint(err, "say so with: --by STATE");
}

/* Of two answers one must give way: which, is said and not guessed. */
static bool undoes(const struct tacit_answer *answer, const char *earlier)
{
	const char *said =
		answer->supersedes ? answer->supersedes : answer->withdraws;

	return said && !strcmp(said, earlier);
}

/* On a note that was entered in error nothing was called for. */
static bool check_note(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, struct tacit_err *err)
{
	struct tacit_undoing undoing = { 0 };

	if (!note)
		return true;
	if (!tacit_facts_undoing(reg, arena, note, &undoing, err))
		return false;
	if (undoing.undone != TACIT_UNDONE_IN_ERROR)
		return true;
	(void)tacit_fail(err, TACIT_REFUSED,
		"the note %s was entered in error: %s", note, undoing.by);
	return tacit_hint(err, "see: tacit show %s", undoing.by);
}

static bool check_standing(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_answer *answer,
	const char *comment, struct tacit_err *err)
{
	struct tacit_dispositions given = { 0 };
	const struct tacit_document *earlier = NULL;
	struct tacit_undoing undoing = { 0 };
	size_t i;

	if (!tacit_facts_undoing(reg, arena, comment, &undoing, err))
		return false;
	if (undoing.undone != TACIT_UNDONE_NOT)
		return tacit_fail(err, TACIT_INVALID,
			       "%s was %s: it wants no answer", comment,
			       undoing.undone == TACIT_UNDONE_IN_ERROR
				       ? "entered in error"
				       : "withdrawn or superseded") ||
			tacit_hint(err, "see by what: tacit show %s", comment);
	if (!tacit_dispositions_of(reg, arena, comment, &given, err))
		return false;
	for (i = 0; i < given.count; i++) {
		earlier = &given.list[i].doc;
		if (undoes(answer, earlier->at.id))
			return true;
	}
	if (!earlier)
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "%s is answered already: %s",
		comment, tacit_document_get(earlier, "outcome"));
	return tacit_hint(
		err, "to change the answer: --supersedes %s", earlier->at.id);
}

/* The place in what was enclosed, where that is what was typed. */
static const char *now_in(struct tacit_arena *arena,
	const struct tacit_enclosure *enclosure, const char *typed)
{
	const char *slash = strrchr(enclosure->id, '/');
	const char *name = slash ? slash + 1 : enclosure->id;
	size_t len = strcspn(typed, "#");

	if (!typed[len])
		return NULL;
	if ((strlen(name) != len || strncmp(name, typed, len) != 0) &&
		(strlen(enclosure->id) != len ||
			strncmp(enclosure->id, typed, len) != 0))
		return NULL;
	return tacit_arena_printf(arena, "%s%s", enclosure->id, typed + len);
}

/* "concept-paper#II.2" as it was circulated, or as it reads by now; a pin
 * stays as it is. */
static bool resolve_applied(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_call_case *call,
	const char *typed, const char **place, struct tacit_err *err)
{
	struct tacit_err circulated = { 0 };
	struct tacit_err now = { 0 };
	size_t i;

	*place = typed;
	if (strchr(typed, ' ') ||
		tacit_place_resolve(
			reg, arena, call, typed, place, &circulated))
		return true;
	/* a passage that came with the change */
	for (i = 0; call && circulated.code == TACIT_NOTFOUND &&
		i < call->facts.call.enclosure_count;
		i++) {
		const char *there =
			now_in(arena, &call->facts.call.enclosures[i], typed);

		now = (struct tacit_err){ 0 };
		if (there &&
			tacit_place_resolve(
				reg, arena, NULL, there, place, &now))
			return true;
	}
	return tacit_fail_as(err, &circulated);
}

static bool set_applied(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_answer *answer, const char *note,
	struct tacit_draft *draft, struct tacit_err *err)
{
	struct tacit_call_case call = { 0 };
	size_t i;

	if (answer->applied_count && note &&
		!tacit_facts_call_alone(reg, arena, note, &call, err))
		return false;
	for (i = 0; i < answer->applied_count; i++) {
		const char *place = NULL;

		if (!resolve_applied(reg, arena, note ? &call : NULL,
			    answer->applied[i], &place, err))
			return false;
		tacit_draft_add(draft, "applied", place);
	}
	return true;
}

static void set_words(struct tacit_draft *draft, struct tacit_register *reg,
	const struct tacit_answer *answer)
{
	struct tacit_date date = tacit_date_is_set(answer->date)
		? answer->date
		: tacit_register_today(reg);
	char day[TACIT_DATE_SIZE];

	tacit_date_format(date, day);
	tacit_draft_set(draft, "outcome", answer->outcome);
	tacit_draft_set(draft, "reason", answer->reason);
	tacit_draft_set(draft, "suggested-area", answer->suggested_area);
	tacit_draft_set(draft, "date", day);
	tacit_draft_set(draft, "via", answer->via);
	tacit_draft_set(draft, "reference", answer->reference);
	tacit_draft_set(draft, "reported-in", answer->reported_in);
	tacit_draft_set(draft, "supersedes", answer->supersedes);
	tacit_draft_set(draft, "withdraws", answer->withdraws);
	draft->body = answer->body ? answer->body : "";
}

/* What is attached to a decision stands beside it as it is. */
static bool check_answerable(
	const struct tacit_document *comment, struct tacit_err *err)
{
	if (!tacit_document_get(comment, "decision"))
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, comment->path, 0,
		"this is attached to a decision, and has no answer");
	return tacit_hint(err, "see: tacit show %s",
		tacit_document_get(comment, "decision"));
}

/* The same answer said twice is known; a second, other one is checked. */
static bool build_one_answer(struct tacit_register *reg,
	struct tacit_edit *edit, const struct answering *all, const char *id,
	struct tacit_err *err)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_DISPOSITION) };
	struct tacit_document comment = { 0 };
	const char *by = NULL;
	const char *given = NULL;
	const char *note;
	bool ok = false;

	if (!tacit_register_get(
		    reg, &edit->arena, TACIT_COMMENT, id, &comment, err) ||
		!check_answerable(&comment, err) ||
		!answered_by(reg, &edit->arena, all, &comment, &by, err))
		goto out;
	tacit_draft_set(&draft, "comment", comment.at.id);
	tacit_draft_set(&draft, "by", by);
	set_words(&draft, reg, all->answer);
	note = tacit_document_get(&comment, "note");
	if (!set_applied(reg, &edit->arena, all->answer, note, &draft, err))
		goto out;
	/* its path says on which call, or in which area, the comment is */
	if (!tacit_edit_draft(reg, edit, &draft,
		    note ? note : tacit_document_get(&comment, "area"), &given,
		    err))
		goto out;
	ok = tacit_edit_find(edit, given)->is_known ||
		(check_note(reg, &edit->arena, note, err) &&
			check_standing(reg, &edit->arena, all->answer,
				comment.at.id, err));
out:
	tacit_draft_clear(&draft);
	return ok;
}

static bool build_answers(struct tacit_register *reg, struct tacit_edit *edit,
	void *ctx, struct tacit_err *err)
{
	const struct answers *all = ctx;
	struct answering one = { .actor = all->actor };
	size_t comments = 0;
	size_t i;
	size_t k;

	for (i = 0; i < all->count; i++) {
		one.answer = &all->list[i];
		comments += one.answer->comment_count;
		for (k = 0; k < one.answer->comment_count; k++) {
			if (!build_one_answer(reg, edit, &one,
				    one.answer->comments[k], err))
				return false;
		}
	}
	if (all->count == 1)
		tacit_edit_message(edit, "disposition: %s, %zu comment%s",
			one.answer->outcome, comments,
			comments == 1 ? "" : "s");
	else
		tacit_edit_message(
			edit, "disposition: a sheet of %zu answers", comments);
	return true;
}

bool tacit_answer_record_all(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_answer *answers,
	size_t count, const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct answers all = { answers, count, actor };

	return tacit_write(
		reg, actor, build_answers, &all, options, result, err);
}

bool tacit_answer_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_answer *answer,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err)
{
	return tacit_answer_record_all(
		reg, actor, answer, 1, options, result, err);
}
