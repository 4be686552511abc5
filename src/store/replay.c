#include "store/replay.h"

#include <stdlib.h>
#include <string.h>

#include "store/compose.h"
#include "store/land.h"

struct tacit_replay {
	struct tacit_store *store;
	struct tacit_writer all; /* of every commit, for the landing */
	char tip[TACIT_OID_SIZE];
};

bool tacit_replay_begin(struct tacit_store *store, const char *onto,
	struct tacit_replay **out, struct tacit_err *err)
{
	struct tacit_replay *replay;

	*out = NULL;
	if (!tacit_store_start(store, err))
		return false;
	replay = tacit_zalloc(1, sizeof(*replay));
	replay->store = store;
	replay->all.store = store;
	memcpy(replay->tip, onto, TACIT_OID_SIZE);
	*out = replay;
	return true;
}

void tacit_replay_free(struct tacit_replay *replay)
{
	if (!replay)
		return;
	tacit_writer_clear(&replay->all);
	free(replay);
}

const char *tacit_replay_tip(const struct tacit_replay *replay)
{
	return replay->tip;
}

bool tacit_replay_take(
	struct tacit_replay *replay, const char *commit, struct tacit_err *err)
{
	git_oid id;

	if (!tacit_store_oid(commit, &id, err))
		return false;
	(void)git_oid_tostr(replay->tip, sizeof(replay->tip), &id);
	return true;
}

/* --- one commit on top ------------------------------------------------------------ */

static bool say_the_same(struct tacit_replay *replay, const char *commit,
	struct tacit_instant when, int offset_s, struct tacit_arena *arena,
	struct tacit_composition *out, struct tacit_err *err)
{
	git_commit *old = NULL;
	git_buf author = GIT_BUF_INIT;
	struct tacit_signature who = { .when = when, .offset_s = offset_s };
	git_oid id;
	bool ok = false;
	int rc;

	if (!tacit_store_oid(commit, &id, err))
		return false;
	rc = git_commit_lookup(&old, replay->store->repo, &id);
	if (rc == 0)
		rc = git_commit_header_field(&author, old, "author");
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot read %s", commit);
		goto out;
	}
	who.name = git_commit_committer(old)->name;
	who.email = git_commit_committer(old)->email;
	out->author = tacit_arena_strndup(arena, author.ptr, author.size);
	out->message = tacit_arena_strdup(arena, git_commit_message_raw(old));
	ok = tacit_compose_person(arena, &who, &out->committer, err);
out:
	git_buf_dispose(&author);
	git_commit_free(old);
	return ok;
}

/* The next commit reads the trees of this one: they are written now, and kept
 * for the landing, before which git gc may take them away. */
static bool keep_objects(struct tacit_replay *replay,
	struct tacit_writer *writer, struct tacit_err *err)
{
	const struct tacit_staged *object = writer->first;
	git_oid id;

	if (!tacit_writer_flush(writer, err))
		return false;
	for (; object; object = tacit_staged_next(writer, object))
		if (!tacit_writer_add_copy(&replay->all, object->type,
			    object->bytes, &id, err))
			return false;
	return true;
}

bool tacit_replay_add(struct tacit_replay *replay, const char *commit,
	const struct tacit_change *changes, size_t count,
	struct tacit_instant when, int offset_s, struct tacit_err *err)
{
	struct tacit_writer writer = { .store = replay->store };
	struct tacit_composition composition = { 0 };
	struct tacit_arena arena = { 0 };
	struct tacit_path_edit *edits =
		tacit_arena_array(&arena, count + 1, sizeof(*edits));
	git_oid parent;
	git_oid id;
	bool ok = tacit_store_oid(replay->tip, &parent, err) &&
		say_the_same(replay, commit, when, offset_s, &arena,
			&composition, err);

	composition.parent = &parent;
	ok = ok &&
		tacit_compose(&writer, &composition, changes, edits, count, &id,
			err) &&
		keep_objects(replay, &writer, err);
	if (ok)
		(void)git_oid_tostr(replay->tip, sizeof(replay->tip), &id);
	tacit_writer_clear(&writer);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_replay_merge(struct tacit_str before, struct tacit_str mine,
	struct tacit_str theirs, struct tacit_buf *out, bool *is_clean,
	struct tacit_err *err)
{
	git_merge_file_input inputs[3];
	const struct tacit_str texts[3] = { before, theirs, mine };
	git_merge_file_options options = { 0 };
	git_merge_file_result result = { 0 };
	int rc;

	(void)git_merge_file_options_init(
		&options, GIT_MERGE_FILE_OPTIONS_VERSION);
	options.marker_size = TACIT_REPLAY_MARKS;
	for (size_t i = 0; i < TACIT_COUNT(inputs); i++) {
		(void)git_merge_file_input_init(
			&inputs[i], GIT_MERGE_FILE_INPUT_VERSION);
		inputs[i].ptr = texts[i].data;
		inputs[i].size = texts[i].len;
	}
	rc = git_merge_file(
		&result, &inputs[0], &inputs[1], &inputs[2], &options);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot put texts together");
	*is_clean = result.automergeable;
	tacit_buf_add(out, result.ptr, result.len);
	git_merge_file_result_free(&result);
	return true;
}

/* --- the landing -------------------------------------------------------------------- */

struct landing_edits {
	struct tacit_arena arena;
	struct tacit_path_edit *list;
	size_t count;
	size_t cap;
};

static bool add_edit(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct landing_edits *edits = ctx;
	struct tacit_path_edit *edit = tacit_arena_append(&edits->arena,
		&edits->list, &edits->count, &edits->cap, sizeof(*edit));

	edit->path = tacit_arena_strdup(&edits->arena, d->path);
	edit->old_mode = d->old_blob ? d->old_mode : 0;
	edit->new_mode = d->new_blob ? d->mode : 0;
	return (!d->old_blob ||
		       tacit_store_oid(d->old_blob, &edit->old_id, err)) &&
		(!d->new_blob ||
			tacit_store_oid(d->new_blob, &edit->new_id, err));
}

bool tacit_replay_land(struct tacit_replay *replay, const char *main,
	const char *log, struct tacit_arena *arena, const char ***left,
	size_t *left_count, struct tacit_err *err)
{
	struct tacit_landing landing = { .store = replay->store,
		.writer = &replay->all,
		.has_parent = true,
		.log = log };
	const struct tacit_left paths = { arena, left, left_count };
	struct landing_edits edits = { 0 };
	bool ok;

	*left = NULL;
	*left_count = 0;
	ok = tacit_store_check_on_main(replay->store, err) &&
		tacit_store_oid(main, &landing.parent, err) &&
		tacit_store_oid(replay->tip, &landing.id, err) &&
		tacit_landing_check(&landing, err) &&
		tacit_store_compare(replay->store, main, replay->tip, add_edit,
			&edits, err);
	landing.edits = edits.list;
	landing.count = edits.count;
	ok = ok && tacit_land(&landing, &paths, err);
	tacit_arena_clear(&edits.arena);
	return ok;
}

/* --- what is not committed ---------------------------------------------------------- */

bool tacit_replay_unsaved(struct tacit_store *store, struct tacit_buf *path,
	struct tacit_err *err)
{
	git_status_options options;
	git_status_list *list = NULL;
	int rc;

	if (!store->work)
		return true;
	if (!tacit_store_start(store, err))
		return false;
	(void)git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION);
	options.flags = GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
	rc = git_status_list_new(&list, store->repo, &options);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot look for changes");
	if (git_status_list_entrycount(list)) {
		const git_status_entry *entry = git_status_byindex(list, 0);
		const git_diff_delta *delta = entry->index_to_workdir
			? entry->index_to_workdir
			: entry->head_to_index;

		tacit_buf_adds(path, delta->new_file.path);
	}
	git_status_list_free(list);
	return true;
}
