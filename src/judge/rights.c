/* rights: the policy's facts about one change, read from the parent commit. */
#include <string.h>

#include <tacit/facts.h>

#include "document/changes.h"
#include "document/received.h"
#include "judge/judge.h"

enum { AREAS_MAX = 64 };

struct rights {
	struct tacit_rights *asked;
	struct tacit_register *reg;
	struct tacit_register *whole; /* all of the parent commit */
	struct tacit_arena *arena;
	struct tacit_action *action;
	struct tacit_area_rights *areas;
	size_t count;
	/* Of whom the secretariat enters something for: the day that it bears;
	 * else none, the register's. */
	struct tacit_date on;
};

static bool add_area_rights(
	struct rights *rights, const char *area, struct tacit_err *err)
{
	struct tacit_coordinators who;
	struct tacit_area_rights *one;
	size_t i;

	if (!area)
		return true;
	for (i = 0; i < rights->count; i++) {
		if (!strcmp(rights->areas[i].area, area))
			return true;
	}
	/* an area that is not recorded has no coordinators: closed */
	if (!tacit_facts_coordinators(
		    rights->reg, rights->arena, area, rights->on, &who, err))
		return false;
	if (rights->count == AREAS_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"a document names at most %d areas", AREAS_MAX);
	one = &rights->areas[rights->count++];
	one->area = tacit_arena_strdup(rights->arena, area);
	one->coordinators = who.codes;
	one->coordinator_count = who.count;
	return true;
}

/* An event may be of several: each is asked. */
static bool add_each_area(struct rights *rights,
	const struct tacit_document *doc, struct tacit_err *err)
{
	size_t count = 0;
	const struct tacit_value *areas =
		tacit_document_list(doc, "areas", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		if (!add_area_rights(rights, areas[i].text, err))
			return false;
	}
	return true;
}

/* The id of what a language version is a version of. */
static const char *original_of(
	struct rights *rights, const struct tacit_document *version)
{
	return tacit_arena_strndup(rights->arena, version->at.id,
		strlen(version->at.id) - strlen(version->at.lang) - 1);
}

/* The area of the document that an id names: a note's, a paper's, ... */
static bool add_area_of(
	struct rights *rights, const char *id, struct tacit_err *err)
{
	struct tacit_document doc;
	const char *area;

	if (!tacit_register_find(rights->reg, rights->arena, -1, id, &doc, err))
		return false;
	if (!doc.at.type)
		return true;
	area = tacit_document_get(&doc, "area");
	if (area)
		return add_area_rights(rights, area, err);
	/* a comment on a note: the area of what the note is about */
	if (doc.at.type->id == TACIT_COMMENT)
		return add_area_of(
			rights, tacit_document_get(&doc, "note"), err);
	return add_each_area(rights, &doc, err);
}

static bool add_areas(struct rights *rights, const struct tacit_document *doc,
	struct tacit_err *err)
{
	if (!add_each_area(rights, doc, err))
		return false;
	if (doc->at.type->id == TACIT_AREA)
		return add_area_rights(rights, doc->at.id, err);
	/* a language version does not say again what it is about */
	if (doc->at.lang &&
		(!add_area_rights(rights, doc->at.area, err) ||
			!add_area_of(rights, original_of(rights, doc), err)))
		return false;
	return add_area_rights(rights, tacit_document_get(doc, "area"), err) &&
		add_area_of(rights, tacit_document_get(doc, "comment"), err) &&
		add_area_of(rights, tacit_document_get(doc, "item"), err) &&
		add_area_of(rights, tacit_document_get(doc, "event"), err);
}

/* --- what changes ------------------------------------------------------------ */

static void find_changes(struct rights *rights,
	const struct tacit_document *before, const struct tacit_document *after)
{
	const struct tacit_changes changes =
		tacit_document_changes(rights->arena, before, after);

	rights->action->keys_changed = changes.keys;
	rights->action->key_count = changes.count;
	rights->action->body_changed = changes.is_body;
}

/* --- what it touches --------------------------------------------------------- */

/*
 * Rights are those of the parent commit, all of it: what is circulated or
 * approved there stays so for who sets an earlier date with --now.
 */

static bool look_for_open(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct rights *rights = ctx;
	struct tacit_call_case call = { 0 };

	if (!tacit_document_get(note, "issued"))
		return true;
	if (!tacit_facts_call_alone(
		    rights->whole, rights->arena, note->at.id, &call, err))
		return false;
	if (!tacit_call_is_undone(&call.facts.call, TACIT_WHOLE_COMMIT) &&
		!tacit_instant_is_set(call.facts.call.ended) &&
		tacit_register_now(rights->reg).s <
			tacit_call_closes(
				&call.facts.call, TACIT_WHOLE_COMMIT, NULL)
				.s)
		rights->action->is_in_open_call = true;
	return true;
}

static bool find_open_call(
	struct rights *rights, const char *id, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = TACIT_NOTE, .link_key = "encloses", .link_target = id
	};

	return tacit_register_each(
		rights->whole, &query, look_for_open, rights, err);
}

/* A paper, or the plan that an item is part of. */
static bool find_approval(struct rights *rights,
	const struct tacit_document *doc, struct tacit_err *err)
{
	struct tacit_stage stage = { 0 };
	const char *paper = doc->at.id;

	if (doc->at.type->id == TACIT_ITEM) {
		const char *area = tacit_document_get(doc, "area");

		if (!area ||
			!tacit_facts_plan(
				rights->reg, rights->arena, area, &paper, err))
			return !area;
	}
	if (!paper)
		return true;
	if (!find_open_call(rights, paper, err) ||
		!tacit_facts_stage(
			rights->whole, rights->arena, paper, &stage, err))
		return false;
	rights->action->is_approved = stage.stage == TACIT_STAGE_APPROVED;
	return true;
}

struct references {
	const char *path; /* its own */
	size_t count;
};

static bool count_reference(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct references *references = ctx;

	(void)err;
	references->count += strcmp(row->path, references->path) != 0;
	return true;
}

static bool find_references(struct rights *rights,
	const struct tacit_document *doc, struct tacit_err *err)
{
	const char *id = doc->at.id;
	/* a state's code names no other document than its member's */
	struct tacit_index_query queries[] = {
		{ .type = -1, .link_target = id },
		{ .type = -1, .subject = id },
		{ .type = -1, .state = id },
	};
	struct references references = { .path = doc->path };
	size_t i;

	for (i = 0; i < TACIT_COUNT(queries); i++) {
		queries[i].versions_too = true;
		queries[i].without_text = true;
		if (!tacit_register_rows(rights->reg, &queries[i],
			    count_reference, &references, err))
			return false;
	}
	rights->action->is_referenced = references.count > 0;
	return true;
}

/* What either says under the keys is another thing. */
static bool is_other(const struct tacit_document *mine,
	const struct tacit_document *theirs, const char *const *keys)
{
	for (; *keys; keys++) {
		const char *a = tacit_document_get(mine, *keys);
		const char *b = tacit_document_get(theirs, *keys);

		if ((a || b) && (!a || !b || strcmp(a, b) != 0))
			return true;
	}
	return false;
}

/* Whose document is taken back: on another subject, or another writer's? */
static bool is_foreign(
	const struct tacit_document *mine, const struct tacit_document *theirs)
{
	static const char *const writers[] = { "state", "by", "by-coordinator",
		NULL };

	return is_other(mine, theirs, tacit_standing_hand(mine->at.type->id)) ||
		is_other(mine, theirs, writers);
}

static bool find_undone(struct rights *rights, const struct tacit_document *doc,
	struct tacit_err *err)
{
	static const char *const keys[] = { "supersedes", "withdraws" };
	size_t i;

	if (doc->at.type->append == TACIT_EDITABLE)
		return true;
	for (i = 0; i < TACIT_COUNT(keys); i++) {
		const char *id = tacit_document_get(doc, keys[i]);
		struct tacit_document other;

		if (!tacit_register_find(rights->reg, rights->arena,
			    (int)doc->at.type->id, id, &other, err))
			return false;
		if (id && (!other.at.type || is_foreign(doc, &other)))
			rights->action->undoes_foreign = true;
	}
	return true;
}

/* Was the note a call when that was received? */
static bool find_no_call(struct rights *rights,
	const struct tacit_document *doc, struct tacit_err *err)
{
	const char *note = tacit_document_get(doc, "note");
	struct tacit_rights *asked = rights->asked;
	struct tacit_instant received;
	struct tacit_call_case call = { 0 };

	if (doc->at.type->id != TACIT_COMMENT || !note)
		return true;
	if (!asked->note || strcmp(asked->note, note) != 0) {
		asked->note = note;
		if (!tacit_facts_undoing(rights->whole, rights->arena, note,
			    &asked->undoing, err))
			return false;
	}
	/* its receipt will say: later than all that stands here */
	if (!tacit_document_received(doc, &received))
		received = TACIT_WHOLE_COMMIT;
	if (asked->undoing.undone == TACIT_UNDONE_NOT ||
		received.s < asked->undoing.since.s)
		return true;
	if (!tacit_facts_call_alone(
		    rights->whole, rights->arena, note, &call, err))
		return false;
	rights->action->is_no_call =
		tacit_call_is_undone(&call.facts.call, TACIT_WHOLE_COMMIT);
	return true;
}

/* Entered by the secretariat for whoever it is by. */
static bool names_source(const struct tacit_document *doc)
{
	return tacit_type_is_entered(doc->at.type) && !doc->at.lang &&
		tacit_document_has(doc, "via");
}

/* What was entered in error: the secretariat's own, or somebody else's? */
static bool find_voided(struct rights *rights, const struct tacit_document *act,
	struct tacit_err *err)
{
	const char *subject = tacit_document_get(act, "subject");
	struct tacit_document doc;
	enum tacit_writer writer;

	if (act->at.type->id != TACIT_ACT || !subject ||
		!tacit_document_says(act, "kind", "entered-in-error"))
		return true;
	if (!tacit_register_find(
		    rights->reg, rights->arena, -1, subject, &doc, err))
		return false;
	rights->action->voids_foreign = true;
	if (!doc.at.type)
		return true;
	writer = doc.at.type->writer;
	/* what a state sent by git or web bears no date that the secretariat
	 * gave it; of the rest of these types it wrote what has a source */
	rights->action->voids_foreign = doc.at.type->id == TACIT_COMMENT
		? !tacit_document_has(&doc, "received") &&
			!tacit_document_has(&doc, "known-by")
		: !names_source(&doc) && writer != TACIT_BY_SECRETARIAT &&
			writer != TACIT_BY_STATE_OR_SECRETARIAT &&
			writer != TACIT_BY_SECRETARIAT_OR_COORDINATORS;
	return true;
}

/* A language version of an issued note is as fixed as the note. */
static bool find_issued(struct rights *rights, const struct tacit_document *doc,
	struct tacit_err *err)
{
	struct tacit_document note = *doc;

	if (doc->at.type->id != TACIT_NOTE)
		return true;
	if (doc->at.lang &&
		!tacit_register_find(rights->reg, rights->arena, TACIT_NOTE,
			original_of(rights, doc), &note, err))
		return false;
	rights->action->was_issued = tacit_document_has(&note, "issued") &&
		(!doc->at.lang || tacit_document_is_official(doc));
	return true;
}

static void owners(
	const struct tacit_document *doc, const char **state, const char **by)
{
	*state = tacit_document_get(doc, "state");
	*by = tacit_document_get(doc, "by");
	if (!*by)
		*by = tacit_document_get(doc, "by-coordinator");
}

/* What the body says once, for good. */
static void find_body_changes(struct tacit_action *action,
	const struct tacit_document *before, const struct tacit_document *after)
{
	const char *had =
		before ? tacit_document_get(before, "receipts") : NULL;
	const char *has = after ? tacit_document_get(after, "receipts") : NULL;

	action->exercise_changed = tacit_document_is_exercise(before) !=
		tacit_document_is_exercise(after);
	action->log_key_changed = had && (!has || strcmp(had, has) != 0);
}

bool tacit_judge_rights(struct tacit_rights *asked,
	const struct tacit_document *before, const struct tacit_document *after,
	struct tacit_action *action, struct tacit_err *err)
{
	const struct tacit_document *doc = after ? after : before;
	struct rights rights = { .asked = asked,
		.reg = asked->reg,
		.whole = asked->whole,
		.arena = asked->arena,
		.action = action };

	action->type = doc->at.type;
	action->is_free_text = !doc->at.type;
	if (!doc->at.type)
		return true;
	rights.areas = tacit_arena_array(
		rights.arena, AREAS_MAX, sizeof(*rights.areas));
	action->is_version = doc->at.lang != NULL;
	if (before) {
		owners(before, &action->state_before, &action->by_before);
		if (!find_issued(&rights, before, err))
			return false;
	}
	if (after) {
		owners(after, &action->state_after, &action->by_after);
		action->names_source = names_source(after);
		action->names_whole_source = action->names_source &&
			(tacit_document_has(after, "reference") ||
				tacit_document_has(after, "reported-in"));
		action->says_pushed =
			tacit_document_says(after, "via", "git") ||
			tacit_document_says(after, "via", "web");
		action->states_received =
			tacit_document_get(after, "received") ||
			tacit_document_get(after, "known-by");
	}
	if (action->names_source)
		(void)tacit_document_date(after, "date", &rights.on);
	if (before && after)
		find_changes(&rights, before, after);
	if ((before && !add_areas(&rights, before, err)) ||
		(after && !add_areas(&rights, after, err)))
		return false;
	find_body_changes(action, before, after);
	action->areas = rights.areas;
	action->area_count = rights.count;
	if (after &&
		(!find_undone(&rights, after, err) ||
			!find_voided(&rights, after, err) ||
			(!before && !find_no_call(&rights, after, err))))
		return false;
	/* a new activity joins a plan that may be circulated or approved */
	if (!before)
		return after->at.type->id != TACIT_ITEM || after->at.lang ||
			find_approval(&rights, after, err);
	if (!after && !find_references(&rights, before, err))
		return false;
	if (!find_open_call(&rights, before->at.id, err))
		return false;
	if (!before->at.lang &&
		(before->at.type->id == TACIT_PAPER ||
			before->at.type->id == TACIT_ITEM))
		return find_approval(&rights, before, err);
	return true;
}
