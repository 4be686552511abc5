#include "store/handle.h"

#include <string.h>

#include "store/history.h"
#include "store/raw_tree.h"

/* What one comparison carries down the folders. */
struct walk {
	struct tacit_store *store;
	struct tacit_trees *kept;
	tacit_difference_fn fn;
	void *ctx;
	struct tacit_err *err;
	struct tacit_buf path;
	unsigned depth;
};

static bool compare_trees(
	struct walk *walk, const git_oid *from, const git_oid *to);

static bool tell_difference(struct walk *walk, const struct tacit_entry *old,
	const struct tacit_entry *new)
{
	struct tacit_difference difference = { .path = walk->path.data };
	char old_hex[TACIT_OID_SIZE];
	char new_hex[TACIT_OID_SIZE];

	if (old) {
		difference.old_blob =
			git_oid_tostr(old_hex, sizeof(old_hex), old->id);
		difference.old_mode = old->mode;
	}
	if (new) {
		difference.new_blob =
			git_oid_tostr(new_hex, sizeof(new_hex), new->id);
		difference.mode = new->mode;
	}
	return walk->fn(&difference, walk->ctx, walk->err);
}

static bool compare_folders(struct walk *walk, const struct tacit_entry *old,
	const struct tacit_entry *new)
{
	bool ok;

	/* no document stands so deep: told as the folder that it is */
	if (walk->depth >= TACIT_TREE_DEPTH)
		return tell_difference(walk, old, new);
	walk->depth++;
	tacit_buf_addc(&walk->path, '/');
	ok = compare_trees(walk, old ? old->id : NULL, new ? new->id : NULL);
	walk->depth--;
	return ok;
}

/* One name; old and new are of one kind where both exist. */
static bool compare_entries(struct walk *walk, const struct tacit_entry *old,
	const struct tacit_entry *new)
{
	const struct tacit_entry *any = new ? new : old;
	size_t before = walk->path.len;
	bool ok;

	if (old && new && old->mode == new->mode &&
		git_oid_equal(old->id, new->id))
		return true;
	tacit_buf_add(&walk->path, any->name, any->len);
	ok = tacit_entry_is_tree(any) ? compare_folders(walk, old, new)
				      : tell_difference(walk, old, new);
	tacit_buf_truncate(&walk->path, before);
	return ok;
}

static bool compare_all(struct walk *walk, struct tacit_raw_tree *from,
	struct tacit_raw_tree *to)
{
	bool ok = true;

	while (ok && (from->entry.name || to->entry.name)) {
		const struct tacit_entry *old = &from->entry;
		const struct tacit_entry *new = &to->entry;
		int order = !new->name ? -1
			: !old->name   ? 1
				       : tacit_entry_order(old, new);

		ok = compare_entries(
			walk, order <= 0 ? old : NULL, order >= 0 ? new : NULL);
		if (ok && order == 0)
			ok = tacit_raw_tree_next_both(from, to, walk->err);
		else if (ok)
			ok = tacit_raw_tree_next(
				order < 0 ? from : to, walk->err);
	}
	return ok;
}

static bool compare_trees(
	struct walk *walk, const git_oid *from, const git_oid *to)
{
	struct tacit_raw_tree old = { 0 };
	struct tacit_raw_tree new = { 0 };
	bool ok = tacit_raw_tree_open(
			  walk->store, walk->kept, from, &old, walk->err) &&
		tacit_raw_tree_open(
			walk->store, walk->kept, to, &new, walk->err) &&
		compare_all(walk, &old, &new);

	tacit_raw_tree_close(&old);
	if (ok)
		tacit_trees_put(walk->kept, new.object);
	tacit_raw_tree_close(&new);
	return ok;
}

bool tacit_compare_trees(struct tacit_store *store, struct tacit_trees *kept,
	const git_oid *from, const git_oid *to, tacit_difference_fn fn,
	void *ctx, struct tacit_err *err)
{
	struct walk walk = {
		.store = store, .kept = kept, .fn = fn, .ctx = ctx, .err = err
	};
	bool ok = (from && git_oid_equal(from, to)) ||
		compare_trees(&walk, from, to);

	tacit_buf_clear(&walk.path);
	return ok;
}

static bool tree_of(struct tacit_store *store, const char *commit, git_oid *out,
	struct tacit_err *err)
{
	git_tree *tree = NULL;
	git_oid id;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_tree(store, &id, &tree, err))
		return false;
	git_oid_cpy(out, git_tree_id(tree));
	git_tree_free(tree);
	return true;
}

bool tacit_store_compare(struct tacit_store *store, const char *from,
	const char *to, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	git_oid old;
	git_oid new;
	bool ok = (!from || tree_of(store, from, &old, err)) &&
		tree_of(store, to, &new, err) &&
		tacit_compare_trees(
			store, NULL, from ? &old : NULL, &new, fn, ctx, err);

	return ok;
}

/* The folder's tree, or NULL: there is none. `out` is where it is put. */
static bool folder_of(struct tacit_store *store, const char *commit,
	const char *folder, git_oid *out, const git_oid **found,
	struct tacit_err *err)
{
	git_tree_entry *entry = NULL;
	git_tree *tree = NULL;
	git_oid id;
	int rc;

	*found = NULL;
	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_tree(store, &id, &tree, err))
		return false;
	rc = git_tree_entry_bypath(&entry, tree, folder);
	if (rc == 0 && git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
		git_oid_cpy(out, git_tree_entry_id(entry));
		*found = out;
	}
	git_tree_entry_free(entry);
	git_tree_free(tree);
	return rc == 0 || rc == GIT_ENOTFOUND ||
		tacit_store_fail(err, rc, "cannot read the folder %s of %s",
			folder, commit);
}

bool tacit_store_compare_folder(struct tacit_store *store, const char *from,
	const char *to, const char *folder, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct walk walk = { .store = store, .fn = fn, .ctx = ctx, .err = err };
	const git_oid *old;
	const git_oid *new;
	git_oid ids[2];
	bool ok = folder_of(store, from, folder, &ids[0], &old, err) &&
		folder_of(store, to, folder, &ids[1], &new, err);

	tacit_buf_printf(&walk.path, "%s/", folder);
	ok = ok &&
		((old && new &&git_oid_equal(old, new)) ||
			compare_trees(&walk, old, new));
	tacit_buf_clear(&walk.path);
	return ok;
}

/* --- what is staged ----------------------------------------------------------- */

static bool tell_staged(const git_diff_delta *delta, tacit_difference_fn fn,
	void *ctx, struct tacit_err *err)
{
	struct tacit_difference difference = { 0 };
	char old_hex[TACIT_OID_SIZE];
	char new_hex[TACIT_OID_SIZE];
	bool is_gone = delta->status == GIT_DELTA_DELETED;

	difference.path = is_gone ? delta->old_file.path : delta->new_file.path;
	if (delta->status == GIT_DELTA_CONFLICTED)
		return tacit_fail_at(
			err, TACIT_INVALID, difference.path, 0, "is unmerged");
	if (delta->status != GIT_DELTA_ADDED) {
		difference.old_blob = git_oid_tostr(
			old_hex, sizeof(old_hex), &delta->old_file.id);
		difference.old_mode = delta->old_file.mode;
	}
	if (!is_gone) {
		difference.new_blob = git_oid_tostr(
			new_hex, sizeof(new_hex), &delta->new_file.id);
		difference.mode = delta->new_file.mode;
	}
	return fn(&difference, ctx, err);
}

/* "git add -N" promises a file and stages nothing. */
static bool is_only_intended(git_index *index, const git_diff_delta *delta)
{
	const git_index_entry *entry;

	if (delta->status != GIT_DELTA_ADDED)
		return false;
	entry = git_index_get_bypath(index, delta->new_file.path, 0);
	return entry &&
		(entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
}

static bool tell_all_staged(git_diff *diff, git_index *index,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err)
{
	size_t count = git_diff_num_deltas(diff);

	for (size_t i = 0; i < count; i++) {
		const git_diff_delta *delta = git_diff_get_delta(diff, i);

		if (!is_only_intended(index, delta) &&
			!tell_staged(delta, fn, ctx, err))
			return false;
	}
	return true;
}

static bool head_tree(
	struct tacit_store *store, git_tree **tree, struct tacit_err *err)
{
	git_reference *head = NULL;
	git_object *object = NULL;
	int rc = git_repository_head(&head, store->repo);

	*tree = NULL;
	if (rc == GIT_EUNBORNBRANCH || rc == GIT_ENOTFOUND) {
		git_error_clear();
		return true;
	}
	if (rc == 0)
		rc = git_reference_peel(&object, head, GIT_OBJECT_TREE);
	git_reference_free(head);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read HEAD");
	*tree = (git_tree *)object;
	return true;
}

bool tacit_store_compare_staged(struct tacit_store *store,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err)
{
	git_diff_options options;
	git_index *index = NULL;
	git_tree *tree = NULL;
	git_diff *diff = NULL;
	bool ok = false;
	int rc;

	if (!tacit_store_start(store, err))
		return false;
	rc = git_repository_index(&index, store->repo);
	if (rc == 0)
		rc = git_index_read(index, 0);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot read git's index");
		goto out;
	}
	if (!head_tree(store, &tree, err))
		goto out;
	(void)git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
	options.flags =
		GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_SKIP_BINARY_CHECK;
	rc = git_diff_tree_to_index(&diff, store->repo, tree, index, &options);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot compare git's index");
		goto out;
	}
	ok = tell_all_staged(diff, index, fn, ctx, err);
out:
	git_diff_free(diff);
	git_tree_free(tree);
	git_index_free(index);
	return ok;
}
