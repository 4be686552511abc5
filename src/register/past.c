#include "register/past.h"

#include <string.h>

#include <tacit/io.h>

#include "register/opened.h"
#include "store/history.h"

/* Of a history in which a hundred thousand documents were altered. */
enum { FILE_MAX = 64 << 20 };

struct walking {
	struct tacit_store *store;
	struct tacit_past *past;
	struct tacit_past *lost; /* a comparison: where it is put */
	const char *from; /* of a comparison */
	const struct tacit_waiting *waiting;
	struct tacit_arena arena; /* one difference at a time */
	char parent[TACIT_OID_SIZE]; /* of the commit at hand */
	bool begins; /* with the first commit */
	size_t done;
};

/* --- a note, once it was issued ------------------------------------------------- */

bool tacit_past_read(struct tacit_store *store, struct tacit_arena *arena,
	const char *path, const char *blob, struct tacit_document *out,
	struct tacit_err *err)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };
	bool ok =
		tacit_store_blob(store, blob, TACIT_DOCUMENT_MAX, &bytes, &why);

	*out = (struct tacit_document){ 0 };
	if (ok)
		(void)tacit_document_parse(arena,
			tacit_arena_strdup(arena, path),
			tacit_buf_keep(&bytes, arena), true, out, &ignored);
	tacit_faults_clear(&ignored);
	tacit_buf_clear(&bytes);
	return ok || why.code == TACIT_LIMIT || tacit_fail_as(err, &why);
}

/* Where the note is that a language version is one of; NULL: nowhere. */
static const char *note_path(
	struct walking *walking, const struct tacit_path *at)
{
	size_t len = strlen(at->id) - strlen(at->lang) - 1;
	struct tacit_err none = { 0 };
	const char *path = NULL;

	return tacit_path_of_id(&walking->arena, TACIT_NOTE,
		       tacit_arena_strndup(&walking->arena, at->id, len), &path,
		       &none)
		? path
		: NULL;
}

/* What a language version is a version of, in the commit before. */
static bool read_note(struct walking *walking, const struct tacit_path *at,
	struct tacit_document *out, struct tacit_err *err)
{
	const char *path = note_path(walking, at);
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];

	if (!path)
		return true;
	if (!tacit_store_blob_at(
		    walking->store, walking->parent, path, blob, &none))
		return none.code == TACIT_NOTFOUND || tacit_fail_as(err, &none);
	return tacit_past_read(
		walking->store, &walking->arena, path, blob, out, err);
}

/* The note of a version: only one that was issued can be altered. */
static bool was_altered(struct walking *walking, const struct tacit_path *at)
{
	const char *path = note_path(walking, at);

	return path && walking->past && tacit_past_latest(walking->past, path);
}

static bool was_issued(struct walking *walking,
	const struct tacit_difference *d, const struct tacit_path *at,
	bool *stays, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_document note = { 0 };

	/* a link, or another repository, was no note */
	if (!d->old_blob || !tacit_mode_is_file(d->old_mode))
		return true;
	if (!tacit_past_read(walking->store, &walking->arena, d->path,
		    d->old_blob, &doc, err) ||
		(at->lang && !read_note(walking, at, &note, err)))
		return false;
	if (!at->lang)
		note = doc;
	*stays = doc.at.type && note.at.type && tacit_note_stays(&doc, &note);
	/* it was issued, for ever, and so were its versions */
	if (walking->past && tacit_past_latest(walking->past, d->path))
		*stays = true;
	else if (at->lang && doc.at.type && was_altered(walking, at))
		*stays = tacit_document_is_official(&doc);
	return true;
}

/* --- one difference --------------------------------------------------------------- */

static void take_lost(
	struct walking *walking, const struct tacit_past_change *change)
{
	struct tacit_alteration lost = { .path = change->path,
		.commit = walking->from,
		.before = change->before,
		.after = change->after };

	if (tacit_alteration_of(change, &lost.kind))
		tacit_past_lost(walking->lost, &lost);
}

static bool take_past_change(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct walking *walking = ctx;
	const struct tacit_past_change change = { d->path, d->old_blob,
		d->new_blob, d->old_mode, d->mode };
	struct tacit_path at = { 0 };
	struct tacit_err no_type = { 0 };
	enum tacit_stays stays;
	bool stood;
	bool ok = true;

	if (!tacit_path_parse(&walking->arena, d->path, &at, &no_type))
		goto out; /* free text, or what check refuses */
	stays = tacit_path_stays(&at);
	stood = stays == TACIT_STAYS;
	if (stays == TACIT_STAYS_ISSUED)
		ok = was_issued(walking, d, &at, &stood, err);
	if (ok && walking->lost && stood)
		take_lost(walking, &change);
	else if (ok && walking->past)
		tacit_past_take(walking->past, &at, &change, stood);
out:
	tacit_arena_clear(&walking->arena);
	return ok;
}

/* --- a line of commits --------------------------------------------------------------- */

static bool take_past_commit(
	const struct tacit_commit *commit, void *ctx, struct tacit_err *err)
{
	struct walking *walking = ctx;
	struct tacit_past *past = walking->past;

	(void)err;
	if (walking->begins && !walking->done)
		tacit_past_clear(past);
	memcpy(walking->parent, past->tip, sizeof(walking->parent));
	tacit_past_step(past, commit->id, commit->when);
	walking->done++;
	if (walking->waiting && walking->waiting->tell)
		walking->waiting->tell(walking->waiting->ctx, TACIT_WALKING,
			walking->done, walking->done + commit->left);
	return true;
}

bool tacit_past_walk(struct tacit_store *store, struct tacit_past *past,
	const char *commit, const struct tacit_waiting *waiting,
	struct tacit_err *err)
{
	struct walking walking = {
		.store = store, .past = past, .waiting = waiting
	};
	const struct tacit_walker walker = { take_past_commit, take_past_change,
		&walking };
	struct tacit_err why = { 0 };
	bool ok;

	if (!strcmp(past->tip, commit))
		return true;
	ok = tacit_store_is_whole(store, &why) &&
		tacit_store_walk(store, past->tip[0] ? past->tip : NULL, commit,
			&walking.begins, &walker, &why);
	tacit_arena_clear(&walking.arena);
	if (ok)
		return true;
	tacit_past_clear(past);
	return tacit_fail_as(err, &why);
}

bool tacit_past_compare(struct tacit_store *store, const char *from,
	const char *to, struct tacit_past *past, struct tacit_err *err)
{
	struct walking walking = { .store = store, .lost = past, .from = from };
	bool ok;

	(void)snprintf(walking.parent, sizeof(walking.parent), "%s", from);
	ok = tacit_store_compare(
		store, from, to, take_past_change, &walking, err);
	tacit_arena_clear(&walking.arena);
	return ok;
}

/* Alterations that the other line of history shows and this one hides. */
static bool compare_lines(struct tacit_store *store, const char *proved,
	struct tacit_past *past, struct tacit_err *err)
{
	struct tacit_past other = { 0 };
	bool ok = tacit_past_walk(store, &other, proved, NULL, err);
	size_t i;

	for (i = 0; ok && i < other.altered_count; i++)
		if (!tacit_past_same(past, &other.altered[i]))
			tacit_past_lost(past, &other.altered[i]);
	tacit_past_clear(&other);
	return ok;
}

bool tacit_past_prove(struct tacit_store *store, const char *proved,
	struct tacit_past *past, struct tacit_err *err)
{
	if (tacit_store_is_on_line(store, proved, past->tip))
		return true;
	if (!tacit_past_compare(store, proved, past->tip, past, err) ||
		!compare_lines(store, proved, past, err))
		return false;
	if (past->lost_count)
		tacit_past_lose(past, proved);
	return true;
}

/* --- of the register that is open ---------------------------------------------------- */

/* It is disposable: where it cannot be read, all is walked. */
static void load_past(struct tacit_register *reg)
{
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };

	if (!tacit_io_read_own(reg->past_path, FILE_MAX, &text, &none) ||
		!tacit_past_parse(tacit_buf_str(&text), &reg->past))
		reg->past = (struct tacit_past){ 0 };
	tacit_buf_clear(&text);
}

static void save_past(const struct tacit_register *reg)
{
	struct tacit_buf text = { 0 };

	tacit_past_format(&reg->past, &text);
	(void)tacit_io_put(reg->past_path, tacit_buf_str(&text), NULL);
	tacit_buf_clear(&text);
}

void tacit_past_begin(struct tacit_register *reg)
{
	if (!reg->past.tip[0])
		load_past(reg);
	reg->is_main = !reg->at && tacit_store_is_on_main(reg->store);
	/* HEAD may be elsewhere, and lack what main holds; --at is asked for */
	if (reg->at)
		reg->proved[0] = '\0';
	else if (!tacit_store_proved(reg->store, reg->proved))
		/* where it is damaged: what was walked last was proved */
		(void)snprintf(reg->proved, sizeof(reg->proved), "%s",
			reg->is_main &&
					tacit_store_proved_is_damaged(
						reg->store)
				? reg->past.tip
				: "");
}

bool tacit_past_bring(
	struct tacit_register *reg, const char *commit, struct tacit_err *err)
{
	struct tacit_past *past = &reg->past;
	const char *proved = reg->proved;

	if (!strcmp(past->tip, commit) &&
		(past->proved[0] ? !strcmp(proved, past->proved)
				 : !strcmp(proved, commit) ||
					(!proved[0] && !reg->is_main)))
		return true;
	past->proved[0] = '\0';
	past->lost_count = 0;
	if (!tacit_past_walk(reg->store, past, commit, &reg->waiting, err) ||
		!tacit_past_ask_acts(reg->store, past, err) ||
		(proved[0] && !tacit_past_prove(reg->store, proved, past, err)))
		return false;
	if (reg->is_main && !past->proved[0])
		(void)tacit_store_prove(reg->store, proved, commit);
	save_past(reg);
	return true;
}

const struct tacit_past *tacit_register_past(const struct tacit_register *reg)
{
	return &reg->past;
}
