/* noted: the acts that say which text of an altered document counts. */
#include <string.h>

#include <tacit/standing.h>

#include "register/opened.h"
#include "register/past.h"

/* 2200-01-01: what the commit has counts, whatever the instant. */
static const struct tacit_instant at_any_time = { 7258118400 };

struct noting {
	struct tacit_store *store;
	struct tacit_past *past;
	struct tacit_arena arena;
	struct tacit_document *acts;
	size_t count;
	size_t cap;
};

static bool read_act(struct noting *noting, const struct tacit_past_act *act,
	struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };
	struct tacit_document *doc;
	bool ok = tacit_store_blob(
		noting->store, act->blob, TACIT_DOCUMENT_MAX, &bytes, &why);

	if (ok) {
		doc = tacit_arena_append(&noting->arena, &noting->acts,
			&noting->count, &noting->cap, sizeof(*doc));
		(void)tacit_document_parse(&noting->arena,
			tacit_arena_strdup(&noting->arena, act->path),
			tacit_buf_keep(&bytes, &noting->arena), true, doc,
			&ignored);
		if (!doc->at.type)
			noting->count--;
	} else if (why.code == TACIT_LIMIT) {
		ok = true; /* what no document may be as large as */
	} else {
		(void)tacit_fail_as(err, &why);
	}
	tacit_faults_clear(&ignored);
	tacit_buf_clear(&bytes);
	return ok;
}

static void note(struct noting *noting, const struct tacit_document *act)
{
	const char *subject = tacit_document_get(act, "subject");
	const char *commit = tacit_document_get(act, "commit");
	const char *blob = tacit_document_get(act, "blob");

	if (!tacit_document_says(act, "kind", "alteration-noted") ||
		tacit_only_withdraws(act) || !subject || !commit || !blob)
		return;
	tacit_past_note(noting->past, act->at.id, subject, commit, blob);
}

static void note_standing(struct noting *noting)
{
	struct tacit_standing_row *rows = tacit_arena_array(
		&noting->arena, noting->count + 1, sizeof(*rows));
	const struct tacit_standing *standing;
	size_t i;

	for (i = 0; i < noting->count; i++)
		rows[i] =
			tacit_standing_row_of(&noting->arena, &noting->acts[i]);
	standing = tacit_standing_find(
		&noting->arena, rows, noting->count, at_any_time);
	for (i = 0; i < noting->count; i++)
		if (standing[i].undone == TACIT_UNDONE_NOT)
			note(noting, &noting->acts[i]);
}

bool tacit_past_ask_acts(struct tacit_store *store, struct tacit_past *past,
	struct tacit_err *err)
{
	struct noting noting = { .store = store, .past = past };
	bool ok = true;
	size_t i;

	tacit_past_unnote(past);
	for (i = 0; ok && past->altered_count && i < past->act_count; i++)
		/* one that was itself altered says nothing */
		if (!tacit_past_latest(past, past->acts[i].path))
			ok = read_act(&noting, &past->acts[i], err);
	if (ok)
		note_standing(&noting);
	tacit_arena_clear(&noting.arena);
	return ok;
}
