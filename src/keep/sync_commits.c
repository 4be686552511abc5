/* Own commits, one by one, on top of what others recorded. */
#include <string.h>

#include "document/changes.h"
#include "keep/sync_parts.h"
#include "rules/meeting.h"

/* One commit, and what it becomes there. */
struct putting {
	struct syncing *syncing;
	const struct tacit_new_commit *commit;
	struct tacit_change *changes;
	size_t count;
	size_t cap;
	bool is_other; /* than it was */
};

/* One path of it. */
struct meeting {
	const struct tacit_difference *d;
	struct tacit_path at; /* type NULL: free text */
	const char *theirs; /* NULL: nothing there */
	struct tacit_str texts[3]; /* before, mine, theirs; as far as read */
	struct tacit_document docs[3];
};

enum { BEFORE, MINE, THEIRS };

/* --- texts -------------------------------------------------------------------------- */

static bool read_side(struct putting *putting, struct meeting *meeting,
	unsigned side, const char *blob, struct tacit_err *err)
{
	struct tacit_arena *arena = &putting->syncing->arena;
	struct tacit_faults ignored = { 0 };
	struct tacit_buf text = { 0 };

	if (!blob)
		return true;
	if (!tacit_store_blob(putting->syncing->store, blob, TACIT_DOCUMENT_MAX,
		    &text, err)) {
		tacit_buf_clear(&text);
		return false;
	}
	meeting->texts[side] = tacit_buf_keep(&text, arena);
	if (meeting->at.type)
		(void)tacit_document_parse(arena, meeting->d->path,
			meeting->texts[side], true, &meeting->docs[side],
			&ignored);
	tacit_faults_clear(&ignored);
	return true;
}

static bool is_issued(const struct meeting *meeting, unsigned side)
{
	const struct tacit_document *doc = &meeting->docs[side];

	return doc->at.type && doc->at.type->id == TACIT_NOTE &&
		tacit_document_has(doc, "issued");
}

/* It went there as a bundle, and was dated there: one comment. */
static bool is_entered(const struct meeting *meeting)
{
	const struct tacit_document *mine = &meeting->docs[MINE];
	const struct tacit_document *theirs = &meeting->docs[THEIRS];

	return mine->at.type && theirs->at.type &&
		theirs->at.type->id == TACIT_COMMENT &&
		!tacit_document_has(mine, "received") &&
		tacit_document_has(theirs, "source") &&
		tacit_document_says(theirs, "via", "bundle");
}

static bool read_meeting(
	struct putting *putting, struct meeting *meeting, struct tacit_err *err)
{
	struct syncing *syncing = putting->syncing;
	const struct tacit_difference *d = meeting->d;
	struct tacit_err none = { 0 };
	char blob[TACIT_OID_SIZE];

	if (!tacit_path_parse(&syncing->arena, d->path, &meeting->at, &none))
		meeting->at.type = NULL; /* free text */
	if (tacit_store_blob_at(syncing->store,
		    tacit_replay_tip(syncing->replay), d->path, blob, &none))
		meeting->theirs = tacit_arena_strdup(&syncing->arena, blob);
	return read_side(putting, meeting, BEFORE, d->old_blob, err) &&
		read_side(putting, meeting, MINE, d->new_blob, err) &&
		read_side(putting, meeting, THEIRS, meeting->theirs, err);
}

/* --- what cannot be put together ------------------------------------------------------ */

static const char *name_met(const struct meeting *meeting)
{
	return meeting->at.id && meeting->d->new_blob ? meeting->at.id
						      : meeting->d->path;
}

static const char *leaving_out(
	struct putting *putting, const struct meeting *meeting)
{
	return tacit_arena_printf(&putting->syncing->arena,
		"keep what is there: tacit sync --leave-out %s",
		name_met(meeting));
}

/* "received, via": what two records of the same say differently. */
static const char *differing(
	struct putting *putting, const struct meeting *meeting)
{
	struct tacit_arena *arena = &putting->syncing->arena;
	struct tacit_changes changes = tacit_document_changes(
		arena, &meeting->docs[THEIRS], &meeting->docs[MINE]);
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < changes.count; i++)
		tacit_buf_printf(&out, "%s%s", i ? ", " : "", changes.keys[i]);
	return out.len ? tacit_buf_keep(&out, arena).data : "text";
}

/* What each side says, where both are documents. */
static const char *values_met(
	struct putting *putting, const struct meeting *meeting)
{
	if (!meeting->docs[THEIRS].at.type || !meeting->docs[MINE].at.type)
		return "";
	return tacit_sync_values(&putting->syncing->arena,
		&meeting->docs[THEIRS], &meeting->docs[MINE]);
}

/* `marked`: of lines that both changed. */
static void tell_meeting(struct putting *putting, const struct meeting *meeting,
	enum tacit_meeting how, struct tacit_str marked)
{
	struct tacit_faults *faults = &putting->syncing->out->faults;
	const char *path = meeting->d->path;
	const char *who = tacit_sync_who(putting->syncing, path);
	const char *remedy = leaving_out(putting, meeting);

	if (how == TACIT_MEETING_TWICE)
		tacit_fault_add(faults, path, 0, remedy,
			"it was recorded there, too, by %s, with another %s%s",
			who, differing(putting, meeting),
			values_met(putting, meeting));
	else if (how == TACIT_MEETING_NUMBER)
		tacit_fault_add(faults, path, 0,
			tacit_arena_printf(&putting->syncing->arena,
				"%s; and record yours under another number: "
				"man tacit-conflicts",
				remedy),
			"there it is another one, by %s: both have one number"
			"%s",
			who, values_met(putting, meeting));
	else if (how == TACIT_MEETING_ISSUED)
		tacit_fault_add(faults, path, 0, remedy,
			"the note was issued in one clone, and changed in the "
			"other, by %s%s",
			who, values_met(putting, meeting));
	else if (how == TACIT_MEETING_REMOVED)
		tacit_fault_add(faults, path, 0, remedy,
			meeting->d->new_blob
				? "it was removed there, and changed here"
				: "it was changed there, and removed here");
	else
		tacit_fault_add(faults, path, 0,
			tacit_arena_printf(&putting->syncing->arena,
				"git pull --rebase, and put them together; or "
				"%s",
				remedy),
			"the same lines were changed there, by %s%s", who,
			tacit_sync_lines(&putting->syncing->arena, marked));
}

/* It is added; a note, when it is issued. */
static bool is_recorded_now(const struct meeting *meeting)
{
	return !meeting->d->old_blob ||
		(!is_issued(meeting, BEFORE) && is_issued(meeting, MINE));
}

/* --- what becomes of a path ------------------------------------------------------------ */

static void put_change(
	struct putting *putting, const char *path, const struct tacit_str *text)
{
	struct tacit_arena *arena = &putting->syncing->arena;
	struct tacit_change *change =
		tacit_arena_append(arena, &putting->changes, &putting->count,
			&putting->cap, sizeof(*change));
	struct tacit_str *copy;

	change->path = tacit_arena_strdup(arena, path);
	if (!text)
		return;
	copy = tacit_arena_alloc(arena, sizeof(*copy));
	*copy = *text;
	change->bytes = copy;
}

static bool put_own(struct putting *putting, const struct meeting *meeting,
	struct tacit_err *err)
{
	struct tacit_str text = meeting->texts[MINE];
	const char *was = text.data;

	if (!meeting->d->new_blob) {
		put_change(putting, meeting->d->path, NULL);
		return true;
	}
	if (meeting->at.type &&
		!tacit_sync_pins(putting->syncing, &meeting->docs[MINE],
			meeting->d->old_blob ? &meeting->docs[BEFORE] : NULL,
			&text, err))
		return false;
	if (is_recorded_now(meeting) &&
		!tacit_sync_deed(putting->syncing, &meeting->docs[MINE],
			putting->commit->parent, err))
		return false;
	putting->is_other |= text.data != was;
	put_change(putting, meeting->d->path, &text);
	return true;
}

static bool put_merged(
	struct putting *putting, struct meeting *meeting, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool is_clean = false;
	bool ok =
		tacit_replay_merge(meeting->texts[BEFORE], meeting->texts[MINE],
			meeting->texts[THEIRS], &text, &is_clean, err);

	if (ok && is_clean) {
		struct tacit_str both =
			tacit_buf_keep(&text, &putting->syncing->arena);

		put_change(putting, meeting->d->path, &both);
	} else if (ok) {
		tell_meeting(putting, meeting, TACIT_MEETING_MERGED,
			tacit_buf_str(&text));
	}
	tacit_buf_clear(&text);
	putting->is_other = true;
	return ok;
}

static bool is_left_out(const struct syncing *syncing, const char *path)
{
	size_t i;

	for (i = 0; i < syncing->asked->left_out_count; i++) {
		if (!strcmp(syncing->asked->left_out[i], path))
			return true;
	}
	return false;
}

static bool meet(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct putting *putting = ctx;
	struct meeting meeting = { .d = d };
	struct tacit_meeting_sides sides = { .before = d->old_blob,
		.mine = d->new_blob };
	enum tacit_meeting how;

	if (is_left_out(putting->syncing, d->path)) {
		putting->is_other = true;
		tacit_sync_anew(putting->syncing, d->path);
		return true;
	}
	if (!read_meeting(putting, &meeting, err))
		return false;
	sides.theirs = meeting.theirs;
	if (meeting.at.type)
		sides.append = meeting.at.type->append;
	sides.is_issued_here = is_issued(&meeting, MINE);
	sides.is_issued_there = is_issued(&meeting, THEIRS);
	sides.is_entered_there = is_entered(&meeting);
	how = tacit_meeting_of(&sides);
	if (how == TACIT_MEETING_SAME && sides.is_entered_there) {
		putting->syncing->out->entered++;
		tacit_sync_anew(putting->syncing, d->path);
	}
	if (how == TACIT_MEETING_TAKEN)
		return put_own(putting, &meeting, err);
	if (how == TACIT_MEETING_MERGED)
		return put_merged(putting, &meeting, err);
	putting->is_other = true;
	if (how != TACIT_MEETING_SAME)
		tell_meeting(putting, &meeting, how, (struct tacit_str){ 0 });
	return true;
}

/* --- the commits ------------------------------------------------------------------------- */

static bool put_commit(struct syncing *syncing,
	const struct tacit_new_commit *commit, struct tacit_err *err)
{
	struct putting putting = { .syncing = syncing, .commit = commit };
	const struct tacit_sync *asked = syncing->asked;

	if (commit->parents != 1) {
		tacit_fault_add(&syncing->out->faults, "", 0,
			"git rebase origin/main, then: tacit sync",
			commit->parents ? "commit %.7s joins two lines of "
					  "history; a record is one line"
					: "commit %.7s begins another history",
			commit->commit);
		return true;
	}
	if (!tacit_store_compare(syncing->store, commit->parent, commit->commit,
		    meet, &putting, err))
		return false;
	if (!putting.is_other &&
		!strcmp(tacit_replay_tip(syncing->replay), commit->parent))
		return tacit_replay_take(syncing->replay, commit->commit, err);
	/* all of it is there already */
	if (!putting.count)
		return true;
	return tacit_replay_add(syncing->replay, commit->commit,
		putting.changes, putting.count, asked->clock, asked->offset_s,
		err);
}

bool tacit_sync_put_on_top(struct syncing *syncing, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < syncing->own.count; i++) {
		const char *before = tacit_arena_strdup(
			&syncing->arena, tacit_replay_tip(syncing->replay));

		if (!put_commit(syncing, &syncing->own.list[i], err))
			return false;
		if (strcmp(before, tacit_replay_tip(syncing->replay)) != 0)
			syncing->out->own++;
	}
	return true;
}
