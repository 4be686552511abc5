/* What was said on a call, as statements. */
#include "facts/call_said.h"

#include <string.h>

#include "facts/wording.h"

const char *const *tacit_texts_of(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key, size_t *count)
{
	const struct tacit_value *values = tacit_document_list(doc, key, count);
	const char **texts =
		tacit_arena_array(arena, *count + 1, sizeof(*texts));
	size_t i;

	for (i = 0; i < *count; i++)
		texts[i] = values[i].text;
	return texts;
}

/* "ID#ADDRESS" -> ID */
static const char *const *places_of(struct tacit_arena *arena,
	const struct tacit_document *doc, size_t *count)
{
	const struct tacit_value *values =
		tacit_document_list(doc, "place", count);
	const char **ids = tacit_arena_array(arena, *count + 1, sizeof(*ids));
	size_t i;

	for (i = 0; i < *count; i++)
		ids[i] = tacit_arena_strndup(
			arena, values[i].text, strcspn(values[i].text, "#"));
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

static void fill_statement(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *doc,
	struct tacit_statement *out)
{
	const char *kind = tacit_document_get(doc, "kind");

	out->id = doc->at.id;
	out->state = tacit_document_get(doc, "state");
	if (!kind || !tacit_kind_parse(kind, &out->kind))
		out->kind = TACIT_KIND_COMMENT;
	(void)tacit_document_instant(doc, "received", &out->received);
	out->supersedes = tacit_document_get(doc, "supersedes");
	out->withdraws = tacit_document_get(doc, "withdraws");
	out->follows = tacit_document_get(doc, "follows");
	out->reference = tacit_document_get(doc, "reference");
	out->is_spoken = tacit_document_is_spoken(doc) &&
		!tacit_register_body(reg)->takes_spoken;
	out->has_reason = tacit_wording_has_reason(doc->body);
	out->joint = tacit_texts_of(arena, doc, "joint", &out->joint_count);
	out->places = places_of(arena, doc, &out->place_count);
}

static bool hear_followed(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_heard *heard, struct tacit_call_case *out,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!tacit_register_find(
		    reg, arena, TACIT_COMMENT, heard->followed, &doc, err))
		return false;
	if (doc.at.type && !tacit_document_says(&doc, "state", heard->state) &&
		tacit_document_says(&doc, "note", out->note.at.id))
		*(struct tacit_document *)tacit_arena_append(arena,
			&out->comments.list, &out->comments.count,
			&out->comments.cap, sizeof(doc)) = doc;
	return true;
}

bool tacit_call_hear(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_heard *heard, struct tacit_call_case *out,
	const struct tacit_entered_since *since,
	struct tacit_gathered *gathered, struct tacit_err *err)
{
	const char *note = out->note.at.id;
	struct tacit_index_query on_call = {
		.type = TACIT_COMMENT, .subject = note, .state = heard->state
	};
	struct tacit_index_query reported = { .type = TACIT_COMMENT,
		.link_key = "reported-in",
		.link_target = note,
		.state = heard->state };
	struct tacit_documents outside = { 0 };
	struct tacit_statement *list;
	size_t n = 0;
	size_t i;

	if (!tacit_register_list(reg, arena, &on_call, &out->comments, err) ||
		!hear_followed(reg, arena, heard, out, err) ||
		!tacit_register_list(reg, arena, &reported, &outside, err))
		return false;
	list = tacit_arena_array(
		arena, out->comments.count + outside.count + 1, sizeof(*list));
	for (i = 0; i < out->comments.count; i++) {
		fill_statement(reg, arena, &out->comments.list[i], &list[n]);
		list[n].is_beyond_scope =
			is_beyond_scope(&out->note, &out->comments.list[i]);
		list[n++].is_entered_since = tacit_was_entered_since(
			since, out->comments.list[i].path);
		tacit_gather(gathered, &out->comments.list[i]);
	}
	for (i = 0; i < outside.count; i++) {
		/* on this very call, and reported in its note: there already */
		if (tacit_document_says(&outside.list[i], "note", note))
			continue;
		fill_statement(reg, arena, &outside.list[i], &list[n]);
		tacit_gather(gathered, &outside.list[i]);
		list[n++].is_outside = true;
	}
	out->facts.statements = list;
	out->facts.statement_count = n;
	if (!tacit_gather_undoers(gathered, err))
		return false;
	out->standing = tacit_gathered_find(gathered);
	for (i = 0; i < n; i++)
		if (out->standing[i].undone == TACIT_UNDONE_IN_ERROR)
			list[i].entered_in_error = out->standing[i].done;
	return true;
}

void tacit_facts_say(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *comment, struct tacit_silence_facts *facts)
{
	struct tacit_statement *list = tacit_arena_array(
		arena, facts->statement_count + 1, sizeof(*list));
	size_t i;

	for (i = 0; i < facts->statement_count; i++) {
		list[i] = facts->statements[i];
		if (!strcmp(list[i].id, comment->at.id))
			return; /* said already */
	}
	fill_statement(reg, arena, comment, &list[facts->statement_count++]);
	facts->statements = list;
}
