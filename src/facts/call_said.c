/* What was said on a call, as statements. */
#include "facts/call_said.h"

#include <string.h>

#include <tacit/silence.h>

#include "document/received.h"
#include "facts/wording.h"

/* What is kept of what is heard. */
struct hearing {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_heard *heard;
	const struct tacit_entered_since *since;
	struct tacit_call_case *out;
	struct tacit_statement *list;
	size_t count;
	size_t cap;
	bool is_outside; /* what is read now */
	bool borrows; /* texts live as long as what is made of them */
	struct tacit_arena work; /* of one comment */
};

/* A text of a document, which may not live as long as its statement. */
static const char *own(const struct hearing *h, const char *text)
{
	return text && !h->borrows ? tacit_arena_strdup(h->arena, text) : text;
}

/* The same, that is mostly the same as it was of the statement before. */
static const char *own_again(
	const struct hearing *h, const char *before, const char *text)
{
	return before && text && !strcmp(before, text) ? before : own(h, text);
}

static const char *const *own_list(const struct hearing *h,
	const struct tacit_document *doc, const char *key, size_t *count)
{
	const struct tacit_value *values = tacit_document_list(doc, key, count);
	const char **texts;
	size_t i;

	if (!*count)
		return NULL;
	texts = tacit_arena_array(h->arena, *count, sizeof(*texts));
	for (i = 0; i < *count; i++)
		texts[i] = own(h, values[i].text);
	return texts;
}

/* "ID#ADDRESS" -> ID. Most comments are on one text. */
static const char *const *places_of(const struct hearing *h,
	const struct tacit_statement *before, const struct tacit_document *doc,
	size_t *count)
{
	const struct tacit_value *values =
		tacit_document_list(doc, "place", count);
	bool is_same = *count && before && before->place_count == *count;
	const char **ids;
	size_t i;

	for (i = 0; is_same && i < *count; i++)
		is_same = tacit_str_eqs((struct tacit_str){ values[i].text,
						strcspn(values[i].text, "#") },
			before->places[i]);
	if (is_same || !*count)
		return is_same ? before->places : NULL;
	ids = tacit_arena_array(h->arena, *count, sizeof(*ids));
	for (i = 0; i < *count; i++)
		ids[i] = tacit_arena_strndup(
			h->arena, values[i].text, strcspn(values[i].text, "#"));
	return ids;
}

/* II has II.2 and II.p1 in it. */
static bool is_within(const char *place, const char *scope)
{
	size_t len = strlen(scope);

	return !strncmp(place, scope, len) &&
		(place[len] == '\0' || place[len] == '.');
}

/* What the note asks about it may say of some passages only. */
static bool is_beyond_scope(
	const struct tacit_document *note, const struct tacit_document *doc)
{
	size_t scope_count = 0;
	size_t count = 0;
	const struct tacit_value *scope =
		tacit_document_list(note, "scope", &scope_count);
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	size_t i;
	size_t k;

	for (i = 0; i < count; i++)
		for (k = 0; k < scope_count; k++)
			if (is_within(places[i].text, scope[k].text))
				return false;
	return count && scope_count;
}

static void fill_receipt(
	const struct tacit_document *doc, struct tacit_statement *out)
{
	out->received = (struct tacit_instant){ 0 };
	(void)tacit_document_received(doc, &out->received);
	out->is_day = tacit_document_lists(doc, "inferred", "received");
}

/* One that stands for many has none. */
static const struct tacit_document_receipt *own_receipt(
	const struct hearing *h, const struct tacit_document *doc)
{
	struct tacit_document_receipt *receipt;

	if (!doc->receipt.is_there || (h->heard && h->heard->folds))
		return NULL;
	receipt = tacit_arena_alloc(h->arena, sizeof(*receipt));
	*receipt = doc->receipt;
	receipt->from = own(h, doc->receipt.from);
	return receipt;
}

static void fill_statement(const struct hearing *h,
	const struct tacit_statement *before, const struct tacit_document *doc,
	struct tacit_statement *out)
{
	const char *kind = tacit_document_get(doc, "kind");
	const char *state = tacit_document_get(doc, "state");

	out->id = own(h, doc->at.id);
	/* by commits past the hooks: said by nobody */
	out->state =
		own_again(h, before ? before->state : NULL, state ? state : "");
	if (!kind || !tacit_kind_parse(kind, &out->kind))
		out->kind = TACIT_KIND_COMMENT;
	fill_receipt(doc, out);
	out->receipt = own_receipt(h, doc);
	out->supersedes = own(h, tacit_document_get(doc, "supersedes"));
	out->withdraws = own(h, tacit_document_get(doc, "withdraws"));
	out->follows = own(h, tacit_document_get(doc, "follows"));
	out->reference = own(h, tacit_document_get(doc, "reference"));
	out->is_spoken = tacit_document_is_spoken(doc) &&
		!tacit_register_body(h->reg)->takes_spoken;
	out->has_reason = tacit_wording_has_reason(doc->body);
	out->joint = own_list(h, doc, "joint", &out->joint_count);
	out->places = places_of(h, before, doc, &out->place_count);
}

static void fill_heard(const struct hearing *h, bool is_alone,
	const struct tacit_document *doc, struct tacit_statement *out)
{
	const struct tacit_statement *before =
		h->count ? &h->list[h->count - 1] : NULL;

	*out = (struct tacit_statement){ .is_alone = is_alone,
		.is_outside = h->is_outside };
	fill_statement(h, before, doc, out);
	if (h->is_outside)
		return;
	out->is_beyond_scope = is_beyond_scope(&h->out->note, doc);
	out->is_entered_since = tacit_was_entered_since(h->since, doc->path);
}

struct tacit_statement tacit_facts_statement(const struct tacit_call_case *call,
	size_t at, const struct tacit_document *comment)
{
	struct tacit_statement s = call->facts.statements[at];

	s.id = comment->at.id;
	s.reference = tacit_document_get(comment, "reference");
	s.is_beyond_scope = is_beyond_scope(&call->note, comment);
	s.more = 0;
	fill_receipt(comment, &s);
	s.receipt = comment->receipt.is_there ? &comment->receipt : NULL;
	return s;
}

/* --- one for many --------------------------------------------------------------- */

/* It names no other, nobody speaks with it, and nothing names it. */
static bool find_alone(struct hearing *h, const struct tacit_document *doc,
	bool *is_alone, struct tacit_err *err)
{
	static const char *const bonds[] = { "supersedes", "withdraws",
		"follows", "joint" };
	bool is_named = h->is_outside || !h->heard->folds;
	bool is_followed = false;
	size_t i;

	for (i = 0; !is_named && i < TACIT_COUNT(bonds); i++)
		is_named = tacit_document_has(doc, bonds[i]);
	if (!is_named &&
		(!tacit_register_is_named(h->reg, doc->at.id, &is_named, err) ||
			!tacit_register_is_followed(
				h->reg, doc->at.id, &is_followed, err)))
		return false;
	*is_alone = !is_named && !is_followed;
	return true;
}

/* The statement that can stand for it, too; they come state by state. */
static struct tacit_statement *find_alike(
	struct hearing *h, const struct tacit_document *doc)
{
	struct hearing trial = *h;
	struct tacit_statement s;
	struct tacit_statement *found = NULL;
	size_t i;

	trial.arena = &h->work;
	trial.borrows = true;
	fill_heard(&trial, true, doc, &s);
	for (i = h->count; !found && i-- > 0;) {
		if (strcmp(h->list[i].state, s.state) != 0)
			break;
		if (tacit_silence_is_alike(&h->out->facts, &h->list[i], &s))
			found = &h->list[i];
	}
	tacit_arena_clear(&h->work);
	return found;
}

/* --- each ------------------------------------------------------------------------- */

static bool hear_one(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct hearing *h = ctx;
	struct tacit_call_case *out = h->out;
	struct tacit_statement *s = NULL;
	bool is_alone = false;

	/* on this very call, and reported in its note: there already */
	if (h->is_outside && tacit_document_says(doc, "note", out->note.at.id))
		return true;
	if (!find_alone(h, doc, &is_alone, err))
		return false;
	if (is_alone)
		s = find_alike(h, doc);
	if (s) {
		s->more++;
	} else {
		struct tacit_statement heard;

		fill_heard(h, is_alone, doc, &heard);
		s = tacit_arena_append(
			h->arena, &h->list, &h->count, &h->cap, sizeof(*s));
		*s = heard;
	}
	if (h->heard->fn && !h->is_outside)
		h->heard->fn(h->heard->ctx, doc, (size_t)(s - h->list));
	return true;
}

static bool hear_each(struct hearing *h, const struct tacit_index_query *query,
	struct tacit_err *err)
{
	struct tacit_documents docs = { 0 };
	size_t i;

	if (!h->heard->keeps)
		return tacit_register_each_again(
			h->reg, query, hear_one, h, err);
	if (!tacit_register_list(h->reg, h->arena, query, &docs, err))
		return false;
	for (i = 0; i < docs.count; i++)
		if (!hear_one(&docs.list[i], h, err))
			return false;
	if (!h->is_outside)
		h->out->comments = docs;
	return true;
}

static bool hear_followed(struct hearing *h, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!tacit_register_find(h->reg, h->arena, TACIT_COMMENT,
		    h->heard->followed, &doc, err))
		return false;
	return !doc.at.type ||
		tacit_document_says(&doc, "state", h->heard->state) ||
		!tacit_document_says(&doc, "note", h->out->note.at.id) ||
		hear_one(&doc, h, err);
}

static bool hear_all(struct hearing *h, struct tacit_err *err)
{
	struct tacit_index_query on_call = { .type = TACIT_COMMENT,
		.subject = h->out->note.at.id,
		.state = h->heard->state };
	struct tacit_index_query reported = { .type = TACIT_COMMENT,
		.link_key = "reported-in",
		.link_target = h->out->note.at.id,
		.state = h->heard->state };
	struct tacit_index_query all = { .type = TACIT_COMMENT,
		.subject = on_call.subject,
		.versions_too = true };
	uint64_t most = 0;

	/* room for all of them at once: an array that grows leaves as much
	 * again behind */
	if (!h->heard->state && !h->heard->folds &&
		!tacit_register_count_rows(h->reg, &all, &most, err))
		return false;
	h->cap = (size_t)most + 1;
	h->list = tacit_arena_array(h->arena, h->cap, sizeof(*h->list));
	if (!hear_each(h, &on_call, err) || !hear_followed(h, err))
		return false;
	h->out->comment_count = h->count;
	h->is_outside = true;
	return hear_each(h, &reported, err);
}

/* --- what undoes what --------------------------------------------------------- */

/* What neither undoes another nor is named by what may undo it stands. */
static bool is_involved(struct tacit_register *reg,
	const struct tacit_statement *s, bool *is, struct tacit_err *err)
{
	*is = s->supersedes || s->withdraws;
	return *is || s->is_alone ||
		tacit_register_is_named(reg, s->id, is, err);
}

static bool involve(struct hearing *h, struct tacit_involved *involved,
	struct tacit_err *err)
{
	struct tacit_arena *arena = involved->gathered.arena;
	size_t *at = NULL;
	size_t cap = 0;
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < h->count; i++) {
		struct tacit_document doc = { 0 };
		bool is = false;

		ok = is_involved(h->reg, &h->list[i], &is, err) &&
			(!is ||
				tacit_register_find(h->reg, arena,
					TACIT_COMMENT, h->list[i].id, &doc,
					err));
		if (!doc.at.type)
			continue;
		tacit_gather(&involved->gathered, &doc);
		*(size_t *)tacit_arena_append(
			arena, &at, &involved->count, &cap, sizeof(*at)) = i;
	}
	involved->at = at;
	return ok && tacit_gather_undoers(&involved->gathered, err);
}

/* The statement that a row is of; an act is none. */
static size_t statement_of(const struct tacit_involved *involved, size_t row)
{
	return row < involved->count ? involved->at[row] : SIZE_MAX;
}

void tacit_call_tell_undone(struct tacit_arena *arena,
	const struct tacit_involved *involved, struct tacit_call_case *out)
{
	const struct tacit_standing *standing =
		tacit_gathered_find(&involved->gathered);
	struct tacit_call_undone *list =
		tacit_arena_array(arena, involved->count + 1, sizeof(*list));
	size_t i;

	for (i = 0; i < involved->count; i++) {
		list[i].at = involved->at[i];
		list[i].standing = standing[i];
		list[i].standing.by = statement_of(involved, standing[i].by);
		list[i].standing.claimed_by =
			statement_of(involved, standing[i].claimed_by);
		list[i].weakness = involved->gathered.rows[i].weakness;
	}
	out->undone = list;
	out->undone_count = involved->count;
}

bool tacit_call_hear(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_heard *heard, struct tacit_call_case *out,
	const struct tacit_entered_since *since,
	struct tacit_involved *involved, struct tacit_err *err)
{
	struct hearing h = { .reg = reg,
		.arena = arena,
		.heard = heard,
		.since = since,
		.out = out,
		.borrows = heard->keeps };
	bool ok = hear_all(&h, err) && involve(&h, involved, err);
	size_t i;

	if (!ok)
		return false;
	tacit_call_tell_undone(arena, involved, out);
	for (i = 0; i < out->undone_count; i++) {
		const struct tacit_call_undone *one = &out->undone[i];

		if (one->standing.undone == TACIT_UNDONE_IN_ERROR)
			h.list[one->at].entered_in_error = one->standing.done;
	}
	out->facts.statements = h.list;
	out->facts.statement_count = h.count;
	return true;
}

void tacit_facts_say(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *comment, struct tacit_silence_facts *facts)
{
	const struct hearing h = {
		.reg = reg, .arena = arena, .borrows = true
	};
	struct tacit_statement *list = tacit_arena_array(
		arena, facts->statement_count + 1, sizeof(*list));
	size_t i;

	for (i = 0; i < facts->statement_count; i++) {
		list[i] = facts->statements[i];
		if (!strcmp(list[i].id, comment->at.id))
			return; /* said already */
	}
	fill_statement(&h, NULL, comment, &list[facts->statement_count++]);
	facts->statements = list;
}
