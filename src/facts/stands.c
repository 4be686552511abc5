#include "facts/stands.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

static const char *keep_text(struct tacit_arena *arena, const char *text)
{
	return text ? tacit_arena_strdup(arena, text) : NULL;
}

void tacit_gather(
	struct tacit_gathered *gathered, const struct tacit_document *doc)
{
	struct tacit_arena *arena = gathered->arena;
	struct tacit_standing_row *row =
		tacit_arena_append(arena, &gathered->rows, &gathered->count,
			&gathered->cap, sizeof(*row));

	*row = tacit_standing_row_of(arena, doc);
	row->id = keep_text(arena, row->id);
	row->supersedes = keep_text(arena, row->supersedes);
	row->withdraws = keep_text(arena, row->withdraws);
	row->voids = keep_text(arena, row->voids);
	row->cancels = keep_text(arena, row->cancels);
	row->call = keep_text(arena, row->call);
}

/* --- what undoes a document, and what undoes that -------------------------- */

/* Kinds of act that undo what they are about. */
static const char *const undoing_acts[] = { "entered-in-error", "cancelled",
	NULL };

struct undoers {
	struct tacit_gathered *gathered;
	size_t from; /* the first row that is one of them */
};

static bool gather_undoer(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct undoers *undoers = ctx;
	struct tacit_gathered *gathered = undoers->gathered;

	(void)err;
	for (size_t i = undoers->from; i < gathered->count; i++)
		if (gathered->rows[i].type == (int)doc->at.type->id &&
			!strcmp(gathered->rows[i].id, doc->at.id))
			return true;
	tacit_gather(gathered, doc);
	return true;
}

/* Most acts on a document undo nothing. */
static bool gather_act(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	return !tacit_is_one_of(
		       tacit_document_get(act, "kind"), undoing_acts) ||
		gather_undoer(act, ctx, err);
}

static bool gather_undoers_of(
	struct undoers *undoers, const char *id, struct tacit_err *err)
{
	const struct tacit_index_query queries[] = {
		{ .type = -1, .link_key = "withdraws", .link_target = id },
		{ .type = -1, .link_key = "supersedes", .link_target = id },
		{ .type = TACIT_ACT, .subject = id },
	};

	for (size_t i = 0; i < TACIT_COUNT(queries); i++)
		if (!tacit_register_each(undoers->gathered->reg, &queries[i],
			    queries[i].type < 0 ? gather_undoer : gather_act,
			    undoers, err))
			return false;
	return true;
}

static bool gather_undoers(struct undoers *undoers, struct tacit_err *err)
{
	for (size_t i = undoers->from; i < undoers->gathered->count; i++)
		if (!gather_undoers_of(
			    undoers, undoers->gathered->rows[i].id, err))
			return false;
	return true;
}

/* --- whether what takes a comment back counts ------------------------------- */

/* A row whose call is to be asked of it. */
struct asked {
	const char *call;
	struct tacit_standing_row *row;
};

static bool takes_back(const struct tacit_standing_row *row)
{
	return row->call && (row->supersedes || row->withdraws);
}

/* Only a call on which something is taken back is asked, and once. */
static bool ask_the_calls(
	struct tacit_gathered *gathered, struct tacit_err *err)
{
	struct tacit_weak own = { 0 };
	struct tacit_weak *weak = gathered->weak ? gathered->weak : &own;
	struct asked *list = tacit_arena_array(
		gathered->arena, gathered->count, sizeof(*list));
	size_t count = 0;
	size_t to;
	bool ok = true;

	for (size_t i = 0; i < gathered->count; i++)
		if (gathered->rows[i].call)
			list[count++] = (struct asked){ gathered->rows[i].call,
				&gathered->rows[i] };
	if (count)
		qsort(list, count, sizeof(*list), tacit_by_text);
	for (size_t from = 0; ok && from < count; from = to) {
		bool is_any = false;

		for (to = from;
			to < count && !strcmp(list[to].call, list[from].call);
			to++)
			is_any |= takes_back(list[to].row);
		if (!is_any)
			continue;
		ok = tacit_weak_ask(weak, gathered->reg, list[from].call, err);
		for (; ok && from < to; from++)
			list[from].row->weakness =
				tacit_weak_of(weak, list[from].row->id);
	}
	tacit_weak_clear(&own);
	return ok;
}

/* --- many ------------------------------------------------------------------ */

struct acts {
	struct undoers undoers;
	const char **ids; /* of the documents, in order */
};

static bool gather_act_on_these(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct acts *acts = ctx;
	const char *subject = tacit_document_get(act, "subject");

	if (!subject ||
		!tacit_find(&subject, acts->ids, acts->undoers.from,
			sizeof(subject), tacit_by_text))
		return true;
	return gather_undoer(act, &acts->undoers, err);
}

bool tacit_gather_undoers(
	struct tacit_gathered *gathered, struct tacit_err *err)
{
	size_t count = gathered->count;
	const char **ids =
		tacit_arena_array(gathered->arena, count, sizeof(*ids));
	struct acts acts = { { gathered, count }, ids };

	for (size_t i = 0; i < count; i++)
		ids[i] = gathered->rows[i].id;
	if (count)
		qsort(ids, count, sizeof(*ids), tacit_by_text);
	for (size_t i = 0; count && undoing_acts[i]; i++) {
		const struct tacit_index_query query = { .type = TACIT_ACT,
			.kind = undoing_acts[i] };

		if (!tacit_register_each(gathered->reg, &query,
			    gather_act_on_these, &acts, err))
			return false;
	}
	return gather_undoers(&acts.undoers, err);
}

struct tacit_standing *tacit_gathered_find(
	const struct tacit_gathered *gathered)
{
	return tacit_standing_find(gathered->arena, gathered->rows,
		gathered->count,
		tacit_instant_is_set(gathered->on)
			? gathered->on
			: tacit_register_now(gathered->reg));
}

bool tacit_gathered_standing(struct tacit_gathered *gathered,
	struct tacit_standing **standing, struct tacit_err *err)
{
	size_t count = gathered->count;

	if (!tacit_gather_undoers(gathered, err) ||
		!ask_the_calls(gathered, err))
		return false;
	/* an error was one on any day, whenever it was found */
	for (size_t i = count;
		tacit_instant_is_set(gathered->on) && i < gathered->count; i++)
		gathered->rows[i].since = (struct tacit_instant){ 0 };
	*standing = tacit_gathered_find(gathered);
	return true;
}

static bool keep_gathered(struct tacit_gathered *gathered,
	struct tacit_documents *docs, struct tacit_err *err)
{
	struct tacit_standing *standing = NULL;
	size_t kept = 0;
	size_t i;
	bool ok = tacit_gathered_standing(gathered, &standing, err);

	for (i = 0; ok && i < docs->count; i++)
		if (standing[i].undone == TACIT_UNDONE_NOT &&
			!tacit_only_withdraws(&docs->list[i]))
			docs->list[kept++] = docs->list[i];
	docs->count = kept;
	tacit_arena_clear(gathered->arena);
	return ok;
}

bool tacit_keep_standing(struct tacit_register *reg,
	struct tacit_documents *docs, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_gathered gathered = { .reg = reg, .arena = &arena };

	for (size_t i = 0; i < docs->count; i++)
		tacit_gather(&gathered, &docs->list[i]);
	return keep_gathered(&gathered, docs, err);
}

bool tacit_keep_holding(struct tacit_register *reg,
	struct tacit_documents *docs, struct tacit_date day,
	struct tacit_err *err)
{
	const struct tacit_zone *zone = &tacit_register_body(reg)->zone;
	struct tacit_arena arena = { 0 };
	struct tacit_gathered gathered = { .reg = reg,
		.arena = &arena,
		.on = tacit_zone_instant(zone, day, TACIT_DAY_S) };

	gathered.on.s--;
	for (size_t i = 0; i < docs->count; i++) {
		struct tacit_date since = { 0 };

		tacit_gather(&gathered, &docs->list[i]);
		if (tacit_document_date(&docs->list[i], "since", &since))
			gathered.rows[i].since =
				tacit_zone_day_begins(zone, since);
	}
	return keep_gathered(&gathered, docs, err);
}

bool tacit_find_follower(struct tacit_register *reg, struct tacit_arena *arena,
	const char *comment, const char **follower, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.link_key = "follows",
		.link_target = comment };
	struct tacit_documents found = { 0 };
	bool is_followed = false;

	*follower = NULL;
	if (!tacit_register_is_followed(reg, comment, &is_followed, err))
		return false;
	if (!is_followed)
		return true;
	if (!tacit_register_list(reg, arena, &query, &found, err) ||
		!tacit_keep_standing(reg, &found, err))
		return false;
	*follower = found.count ? found.list[0].at.id : NULL;
	return true;
}

/* --- one ------------------------------------------------------------------- */

struct tacit_undoing tacit_gathered_undoing(
	const struct tacit_gathered *gathered,
	const struct tacit_standing *standing)
{
	struct tacit_undoing undoing = { .undone = standing->undone,
		.claimed = standing->claimed };

	if (undoing.undone != TACIT_UNDONE_NOT) {
		undoing.by = gathered->rows[standing->by].id;
		undoing.by_type = gathered->rows[standing->by].type;
		undoing.done = standing->done;
		undoing.since = standing->since;
	} else if (undoing.claimed != TACIT_UNDONE_NOT) {
		undoing.claimed_by = gathered->rows[standing->claimed_by].id;
		undoing.weakness =
			gathered->rows[standing->claimed_by].weakness;
	}
	return undoing;
}

bool tacit_facts_undoing(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, struct tacit_undoing *undoing, struct tacit_err *err)
{
	return tacit_undoing_of(reg, arena, NULL, id, undoing, err);
}

bool tacit_undoing_of(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_weak *weak, const char *id, struct tacit_undoing *undoing,
	struct tacit_err *err)
{
	struct tacit_gathered gathered = {
		.reg = reg, .arena = arena, .weak = weak
	};
	struct undoers undoers = { .gathered = &gathered };
	struct tacit_index_query itself = { .type = -1, .id = id };
	const struct tacit_standing *standing;
	bool is_named = false;
	bool ok = tacit_register_is_named(reg, id, &is_named, err);

	*undoing = (struct tacit_undoing){ 0 };
	/* nothing does: the usual case */
	if (!ok || !is_named)
		return ok;
	if (!gather_undoers_of(&undoers, id, err))
		return false;
	if (!gathered.count)
		return true;
	if (!tacit_register_each(reg, &itself, gather_undoer, &undoers, err) ||
		!gather_undoers(&undoers, err) ||
		!ask_the_calls(&gathered, err))
		return false;
	standing = tacit_gathered_find(&gathered);
	for (size_t i = 0; i < gathered.count; i++)
		if (!strcmp(gathered.rows[i].id, id) &&
			undoing->undone == TACIT_UNDONE_NOT)
			*undoing =
				tacit_gathered_undoing(&gathered, &standing[i]);
	return true;
}

bool tacit_facts_stands(struct tacit_register *reg, const char *id,
	bool *stands, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_undoing undoing = { 0 };
	bool ok = tacit_facts_undoing(reg, &arena, id, &undoing, err);

	*stands = undoing.undone == TACIT_UNDONE_NOT;
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_facts_holds(struct tacit_register *reg,
	const struct tacit_document *doc, bool *holds, struct tacit_err *err)
{
	*holds = false;
	return tacit_only_withdraws(doc) ||
		tacit_facts_stands(reg, doc->at.id, holds, err);
}

/* Always false. */
static bool fail_undone(const char *path, const char *what,
	const struct tacit_undoing *undoing, struct tacit_err *err)
{
	static const char *const words[] = {
		[TACIT_UNDONE_WITHDRAWN] = "was withdrawn",
		[TACIT_UNDONE_SUPERSEDED] = "was replaced",
		[TACIT_UNDONE_CANCELLED] = "was cancelled",
		[TACIT_UNDONE_IN_ERROR] = "was entered in error",
	};

	(void)tacit_fail_at(err, TACIT_REFUSED, path, 0, "this %s %s: %s", what,
		words[undoing->undone], undoing->by);
	return tacit_hint(err, "see: tacit show %s", undoing->by);
}

bool tacit_facts_check_call(struct tacit_register *reg,
	const struct tacit_call_case *call, struct tacit_err *err)
{
	const struct tacit_undoing *undoing = &call->facts.call.undoing;

	if (call->facts.call.is_faulty)
		return tacit_fail_at(err, TACIT_INVALID, call->faults[0].path,
			0, "%s", call->faults[0].what);
	return !tacit_call_is_undone(
		       &call->facts.call, tacit_register_now(reg)) ||
		fail_undone(call->note.path,
			undoing->undone == TACIT_UNDONE_CANCELLED ? "call"
								  : "note",
			undoing, err);
}

bool tacit_facts_check_decision(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id,
	struct tacit_instant received, struct tacit_err *err)
{
	struct tacit_document decision = { 0 };
	struct tacit_undoing undoing = { 0 };

	if (!tacit_register_get(
		    reg, arena, TACIT_DECISION, id, &decision, err) ||
		!tacit_facts_undoing(reg, arena, id, &undoing, err))
		return false;
	/* as on a note: what came while it stood is entered all the same */
	return undoing.undone == TACIT_UNDONE_NOT ||
		(undoing.undone != TACIT_UNDONE_IN_ERROR &&
			received.s < undoing.since.s) ||
		fail_undone(decision.path, "decision", &undoing, err);
}

bool tacit_facts_check_first(const struct tacit_document *note,
	const char *saying, struct tacit_err *err)
{
	const char *first = tacit_document_get(note, "extends");

	if (!first)
		return true;
	(void)tacit_fail_at(err, TACIT_INVALID, note->path, 0,
		"this note extends another, which has the call");
	return tacit_hint(err, "%s %s", saying, first);
}
