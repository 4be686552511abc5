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

/* One side of a folder: its entries in turn. */
struct side {
	git_odb_object *object;
	struct tacit_str rest;
	struct tacit_tree_entry entry;
	bool has_entry;
};

static bool compare_trees(
	struct walk *walk, const git_oid *from, const git_oid *to);

static bool side_next(struct side *side, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];

	side->has_entry = tacit_tree_next(&side->rest, &side->entry);
	if (side->has_entry || !side->rest.len)
		return true;
	(void)git_oid_tostr(hex, sizeof(hex), git_odb_object_id(side->object));
	return tacit_fail(err, TACIT_GIT, "tree %s is malformed", hex);
}

static bool side_open(struct walk *walk, const git_oid *tree, struct side *side)
{
	if (!tree)
		return true;
	if (!tacit_store_object(walk->store, tree, GIT_OBJECT_TREE,
		    &side->object, walk->err))
		return false;
	side->rest.data = git_odb_object_data(side->object);
	side->rest.len = git_odb_object_size(side->object);
	return side_next(side, walk->err);
}

static bool tell(struct walk *walk, const struct tacit_tree_entry *old,
	const struct tacit_tree_entry *new)
{
	struct tacit_difference difference = { 0 };
	char old_hex[TACIT_OID_SIZE];
	char new_hex[TACIT_OID_SIZE];

	difference.path = walk->path.data;
	if (old)
		difference.old_blob =
			git_oid_tostr(old_hex, sizeof(old_hex), &old->id);
	if (new) {
		difference.new_blob =
			git_oid_tostr(new_hex, sizeof(new_hex), &new->id);
		difference.mode = new->mode;
	}
	return walk->fn(&difference, walk->ctx, walk->err);
}

/* One name that differs; old and new are of one kind where both exist. */
static bool compare_entries(struct walk *walk,
	const struct tacit_tree_entry *old, const struct tacit_tree_entry *new)
{
	const struct tacit_tree_entry *any = new ? new : old;
	size_t before = walk->path.len;
	bool ok;

	if (old && new && old->mode == new->mode &&
		git_oid_equal(&old->id, &new->id))
		return true;
	tacit_buf_add_str(&walk->path, any->name);
	if (tacit_tree_is_folder(any)) {
		tacit_buf_addc(&walk->path, '/');
		ok = compare_trees(
			walk, old ? &old->id : NULL, new ? &new->id : NULL);
	} else {
		ok = tell(walk, old, new);
	}
	tacit_buf_truncate(&walk->path, before);
	return ok;
}

static bool compare_sides(struct walk *walk, struct side *a, struct side *b)
{
	while (a->has_entry || b->has_entry) {
		int order = 0;

		if (!b->has_entry)
			order = -1;
		else if (!a->has_entry)
			order = 1;
		else
			order = tacit_tree_order(&a->entry, &b->entry);
		if (!compare_entries(walk, order <= 0 ? &a->entry : NULL,
			    order >= 0 ? &b->entry : NULL))
			return false;
		if (order <= 0 && !side_next(a, walk->err))
			return false;
		if (order >= 0 && !side_next(b, walk->err))
			return false;
	}
	return true;
}

static bool compare_trees(
	struct walk *walk, const git_oid *from, const git_oid *to)
{
	struct side a = { 0 };
	struct side b = { 0 };
	bool ok = false;

	if (walk->depth >= TACIT_TREE_DEPTH)
		return tacit_fail(walk->err, TACIT_LIMIT,
			"folders are nested deeper than %d", TACIT_TREE_DEPTH);
	walk->depth++;
	if (side_open(walk, from, &a) && side_open(walk, to, &b))
		ok = compare_sides(walk, &a, &b);
	walk->depth--;
	git_odb_object_free(a.object);
	git_odb_object_free(b.object);
	return ok;
}

static bool tree_of(struct tacit_store *store, const char *commit,
	git_oid *tree, struct tacit_err *err)
{
	git_oid id;

	return tacit_store_oid(commit, &id, err) &&
		tacit_store_commit_tree(store, &id, tree, err);
}

bool tacit_store_compare(struct tacit_store *store, const char *from,
	const char *to, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct walk walk = { .store = store, .fn = fn, .ctx = ctx, .err = err };
	git_oid old_tree;
	git_oid new_tree;
	bool ok;

	if (from && !tree_of(store, from, &old_tree, err))
		return false;
	if (!tree_of(store, to, &new_tree, err))
		return false;
	if (from && git_oid_equal(&old_tree, &new_tree))
		return true;
	ok = compare_trees(&walk, from ? &old_tree : NULL, &new_tree);
	tacit_buf_clear(&walk.path);
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
	int rc = git_repository_index(&index, store->repo);

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
