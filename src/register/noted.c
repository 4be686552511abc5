/* noted: the acts that say which text of an altered document counts. */
#include <string.h>

#include <tacit/standing.h>

#include "register/opened.h"
#include "register/past.h"

/* An act on an act on an act. */
enum { ROUNDS_MAX = 8 };

struct noting_act {
	struct tacit_document doc;
	size_t known; /* as of it */
};

struct noting {
	struct tacit_store *store;
	struct tacit_past *past;
	struct tacit_arena arena;
	struct noting_act *acts;
	size_t count;
	size_t cap;
};

static bool read_act(struct noting *noting, const struct tacit_past_act *act,
	struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (!tacit_past_read(noting->store, &noting->arena, act->path,
		    act->blob, &doc, err))
		return false;
	if (doc.at.type)
		*(struct noting_act *)tacit_arena_append(&noting->arena,
			&noting->acts, &noting->count, &noting->cap,
			sizeof(struct noting_act)) =
			(struct noting_act){ doc, act->known };
	return true;
}

static void note(struct noting *noting, const struct noting_act *act)
{
	const struct tacit_past_word word = { act->doc.at.id,
		tacit_document_get(&act->doc, "subject"),
		tacit_document_get(&act->doc, "commit"),
		tacit_document_get(&act->doc, "blob"), act->known };

	if (tacit_document_says(&act->doc, "kind", "alteration-noted") &&
		!tacit_only_withdraws(&act->doc) && word.subject &&
		word.commit && word.blob)
		tacit_past_note(noting->past, &word);
}

static size_t noted_count(const struct tacit_past *past)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < past->altered_count; i++)
		count += past->altered[i].noted != NULL;
	return count;
}

static int64_t instant_of(const struct tacit_document *act)
{
	struct tacit_instant at = { 0 };
	struct tacit_date day = { 0 };

	if (!tacit_document_instant(act, "at", &at) &&
		tacit_document_date(act, "date", &day))
		at.s = (int64_t)tacit_date_days(day) * TACIT_DAY_S;
	return at.s;
}

/* A rebase turns the order of commits, and not what acts say of theirs; of one
 * instant the later commit is the later word. They are few. */
static void sort_by_instant(struct noting *noting)
{
	size_t i;
	size_t k;

	for (i = 1; i < noting->count; i++) {
		struct noting_act act = noting->acts[i];
		int64_t instant = instant_of(&act.doc);

		for (k = i; k && instant_of(&noting->acts[k - 1].doc) > instant;
			k--)
			noting->acts[k] = noting->acts[k - 1];
		noting->acts[k] = act;
	}
}

static void note_standing(struct noting *noting)
{
	struct tacit_standing_row *rows = tacit_arena_array(
		&noting->arena, noting->count + 1, sizeof(*rows));
	const struct tacit_standing *standing;
	size_t i;

	sort_by_instant(noting);
	for (i = 0; i < noting->count; i++)
		rows[i] = tacit_standing_row_of(
			&noting->arena, &noting->acts[i].doc);
	standing = tacit_standing_find(
		&noting->arena, rows, noting->count, TACIT_WHOLE_COMMIT);
	for (i = 0; i < noting->count; i++)
		if (standing[i].undone == TACIT_UNDONE_NOT)
			note(noting, &noting->acts[i]);
}

/* An act that was itself altered says what an act says that counts of it. */
static bool read_acts(struct noting *noting, struct tacit_err *err)
{
	const struct tacit_past *past = noting->past;
	bool ok = true;
	size_t i;

	noting->count = 0;
	for (i = 0; ok && i < past->act_count; i++) {
		struct tacit_past_act act = past->acts[i];
		const struct tacit_alteration *altered =
			tacit_past_latest(past, act.path);

		if (altered)
			act.blob = altered->counts;
		if (act.blob)
			ok = read_act(noting, &act, err);
	}
	return ok;
}

bool tacit_past_ask_acts(struct tacit_store *store, struct tacit_past *past,
	struct tacit_err *err)
{
	struct noting noting = { .store = store, .past = past };
	bool ok = true;
	size_t before;
	size_t round;

	tacit_past_unnote(past);
	if (!past->altered_count)
		return true;
	/* what is noted may be an act that notes: until nothing more is */
	for (round = 0; ok && round < ROUNDS_MAX; round++) {
		before = noted_count(past);
		ok = read_acts(&noting, err);
		tacit_past_unnote(past);
		if (ok)
			note_standing(&noting);
		if (noted_count(past) == before)
			break;
	}
	tacit_arena_clear(&noting.arena);
	return ok;
}
