#include "store/handle.h"

#include <string.h>

/* What one comparison carries down the folders. */
struct walk {
	struct tacit_store *store;
	tacit_difference_fn fn;
	void *ctx;
	struct tacit_err *err;
	struct tacit_buf path;
	unsigned depth;
};

static bool compare_trees(
	struct walk *walk, const git_tree *from, const git_tree *to);

static bool tell_difference(
	struct walk *walk, const git_tree_entry *old, const git_tree_entry *new)
{
	struct tacit_difference difference = { 0 };
	char old_hex[TACIT_OID_SIZE];
	char new_hex[TACIT_OID_SIZE];

	difference.path = walk->path.data;
	if (old)
		difference.old_blob = git_oid_tostr(
			old_hex, sizeof(old_hex), git_tree_entry_id(old));
	if (new) {
		difference.new_blob = git_oid_tostr(
			new_hex, sizeof(new_hex), git_tree_entry_id(new));
		difference.mode = (unsigned)git_tree_entry_filemode_raw(new);
	}
	return walk->fn(&difference, walk->ctx, walk->err);
}

static bool open_folder(
	struct walk *walk, const git_tree_entry *entry, git_tree **tree)
{
	char hex[TACIT_OID_SIZE];
	int rc;

	if (!entry)
		return true;
	rc = git_tree_lookup(tree, walk->store->repo, git_tree_entry_id(entry));
	if (rc == 0)
		return true;
	(void)git_oid_tostr(hex, sizeof(hex), git_tree_entry_id(entry));
	return tacit_store_fail(walk->err, rc, "cannot read tree %s", hex);
}

static bool compare_folders(
	struct walk *walk, const git_tree_entry *old, const git_tree_entry *new)
{
	git_tree *from = NULL;
	git_tree *to = NULL;
	bool ok;

	if (walk->depth >= TACIT_TREE_DEPTH)
		return tacit_fail(walk->err, TACIT_LIMIT,
			"folders are nested deeper than %d", TACIT_TREE_DEPTH);
	walk->depth++;
	tacit_buf_addc(&walk->path, '/');
	ok = open_folder(walk, old, &from) && open_folder(walk, new, &to) &&
		compare_trees(walk, from, to);
	walk->depth--;
	git_tree_free(from);
	git_tree_free(to);
	return ok;
}

/* One name; old and new are of one kind where both exist. */
static bool compare_entries(
	struct walk *walk, const git_tree_entry *old, const git_tree_entry *new)
{
	const git_tree_entry *any = new ? new : old;
	size_t before = walk->path.len;
	bool ok;

	if (old &&
		new &&git_tree_entry_filemode_raw(old) ==
			git_tree_entry_filemode_raw(new) &&
		git_oid_equal(git_tree_entry_id(old), git_tree_entry_id(new)))
		return true;
	tacit_buf_adds(&walk->path, git_tree_entry_name(any));
	ok = git_tree_entry_type(any) == GIT_OBJECT_TREE
		? compare_folders(walk, old, new)
		: tell_difference(walk, old, new);
	tacit_buf_truncate(&walk->path, before);
	return ok;
}

static const git_tree_entry *entry_of(const git_tree *tree, size_t at)
{
	return tree ? git_tree_entry_byindex(tree, at) : NULL;
}

static bool compare_trees(
	struct walk *walk, const git_tree *from, const git_tree *to)
{
	const git_tree_entry *old = entry_of(from, 0);
	const git_tree_entry *new = entry_of(to, 0);
	size_t olds = 0;
	size_t news = 0;

	while (old || new) {
		int order = !new ? -1 : !old ? 1 : git_tree_entry_cmp(old, new);

		if (!compare_entries(walk, order <= 0 ? old : NULL,
			    order >= 0 ? new : NULL))
			return false;
		if (order <= 0)
			old = entry_of(from, ++olds);
		if (order >= 0)
			new = entry_of(to, ++news);
	}
	return true;
}

static bool tree_of(struct tacit_store *store, const char *commit,
	git_tree **tree, struct tacit_err *err)
{
	git_oid id;

	return tacit_store_oid(commit, &id, err) &&
		tacit_store_tree(store, &id, tree, err);
}

bool tacit_store_compare(struct tacit_store *store, const char *from,
	const char *to, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct walk walk = { .store = store, .fn = fn, .ctx = ctx, .err = err };
	git_tree *old = NULL;
	git_tree *new = NULL;
	bool ok = (!from || tree_of(store, from, &old, err)) &&
		tree_of(store, to, &new, err) &&
		((old && git_oid_equal(git_tree_id(old), git_tree_id(new))) ||
			compare_trees(&walk, old, new));

	tacit_buf_clear(&walk.path);
	git_tree_free(old);
	git_tree_free(new);
	return ok;
}

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
	if (delta->status != GIT_DELTA_ADDED)
		difference.old_blob = git_oid_tostr(
			old_hex, sizeof(old_hex), &delta->old_file.id);
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
