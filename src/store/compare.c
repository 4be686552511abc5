#include "store/handle.h"

#include <string.h>

#include "store/history.h"

/* What one comparison carries down the folders. */
struct walk {
	struct tacit_store *store;
	tacit_difference_fn fn;
	void *ctx;
	struct tacit_err *err;
	struct tacit_buf path;
	unsigned depth;
};

/* --- trees as they are stored: libgit2's objects cost more than they hold --- */

struct entry {
	const char *name; /* NULL: there is no more */
	size_t len;
	unsigned mode;
	git_oid id;
};

struct cursor {
	git_odb_object *tree; /* NULL: an empty one */
	struct tacit_str rest;
	struct entry entry;
};

enum { MODE_TREE = 040000 };

static bool is_tree(const struct entry *entry)
{
	return entry->mode == MODE_TREE;
}

/* "100644 name", a zero byte, twenty bytes of id. */
static bool parse_entry(struct tacit_str *rest, struct entry *out)
{
	unsigned mode = 0;
	const char *end;

	while (rest->len && *rest->data >= '0' && *rest->data <= '7') {
		mode = mode << 3 | (unsigned)(*rest->data - '0');
		*rest = tacit_str_from(*rest, 1);
	}
	if (!tacit_str_take(rest, ' '))
		return false;
	end = rest->len ? memchr(rest->data, '\0', rest->len) : NULL;
	if (!end || end == rest->data)
		return false;
	out->name = rest->data;
	out->len = (size_t)(end - rest->data);
	out->mode = mode;
	*rest = tacit_str_from(*rest, out->len + 1);
	if (rest->len < GIT_OID_RAWSZ)
		return false;
	git_oid_fromraw(&out->id, (const unsigned char *)rest->data);
	*rest = tacit_str_from(*rest, GIT_OID_RAWSZ);
	return true;
}

/* In git's order a folder's name ends in a slash. */
static int order_of(const struct entry *a, const struct entry *b)
{
	size_t len = a->len < b->len ? a->len : b->len;
	int order = memcmp(a->name, b->name, len);
	unsigned char end_a;
	unsigned char end_b;

	if (order)
		return order;
	end_a = (unsigned char)(a->len > len ? a->name[len]
			: is_tree(a)	     ? '/'
					     : '\0');
	end_b = (unsigned char)(b->len > len ? b->name[len]
			: is_tree(b)	     ? '/'
					     : '\0');
	return (int)end_a - (int)end_b;
}

static bool go_on(struct walk *walk, struct cursor *cursor)
{
	const struct entry before = cursor->entry;
	char hex[TACIT_OID_SIZE];

	cursor->entry.name = NULL;
	/* git writes names in order, each once; others hide one another */
	if (!cursor->rest.len ||
		(parse_entry(&cursor->rest, &cursor->entry) &&
			!memchr(cursor->entry.name, '/', cursor->entry.len) &&
			(!before.name ||
				order_of(&before, &cursor->entry) < 0)))
		return true;
	(void)git_oid_tostr(hex, sizeof(hex), git_odb_object_id(cursor->tree));
	return tacit_fail(walk->err, TACIT_GIT,
		"tree %s is none that git would write", hex);
}

/* Owns: the caller frees it. NULL: err is set. */
static git_odb_object *read_raw_tree(
	struct tacit_store *store, const git_oid *id, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	git_odb_object *tree = NULL;
	char hex[TACIT_OID_SIZE];
	int rc;

	if (!odb)
		return NULL;
	rc = git_odb_read(&tree, odb, id);
	if (rc == 0 && git_odb_object_type(tree) == GIT_OBJECT_TREE)
		return tree;
	git_odb_object_free(tree);
	(void)git_oid_tostr(hex, sizeof(hex), id);
	(void)tacit_store_fail(
		err, rc < 0 ? rc : GIT_ENOTFOUND, "cannot read tree %s", hex);
	return NULL;
}

static bool open_cursor(
	struct walk *walk, const git_oid *id, struct cursor *cursor)
{
	*cursor = (struct cursor){ 0 };
	if (!id)
		return true;
	cursor->tree = read_raw_tree(walk->store, id, walk->err);
	if (!cursor->tree)
		return false;
	cursor->rest.data = git_odb_object_data(cursor->tree);
	cursor->rest.len = git_odb_object_size(cursor->tree);
	return go_on(walk, cursor);
}

/* --- two of them ------------------------------------------------------------ */

static bool compare_trees(
	struct walk *walk, const git_oid *from, const git_oid *to);

static bool tell_difference(
	struct walk *walk, const struct entry *old, const struct entry *new)
{
	struct tacit_difference difference = { .path = walk->path.data };
	char old_hex[TACIT_OID_SIZE];
	char new_hex[TACIT_OID_SIZE];

	if (old) {
		difference.old_blob =
			git_oid_tostr(old_hex, sizeof(old_hex), &old->id);
		difference.old_mode = old->mode;
	}
	if (new) {
		difference.new_blob =
			git_oid_tostr(new_hex, sizeof(new_hex), &new->id);
		difference.mode = new->mode;
	}
	return walk->fn(&difference, walk->ctx, walk->err);
}

static bool compare_folders(
	struct walk *walk, const struct entry *old, const struct entry *new)
{
	bool ok;

	/* no document stands so deep: told as the folder that it is */
	if (walk->depth >= TACIT_TREE_DEPTH)
		return tell_difference(walk, old, new);
	walk->depth++;
	tacit_buf_addc(&walk->path, '/');
	ok = compare_trees(walk, old ? &old->id : NULL, new ? &new->id : NULL);
	walk->depth--;
	return ok;
}

/* One name; old and new are of one kind where both exist. */
static bool compare_entries(
	struct walk *walk, const struct entry *old, const struct entry *new)
{
	const struct entry *any = new ? new : old;
	size_t before = walk->path.len;
	bool ok;

	if (old && new && old->mode == new->mode &&
		git_oid_equal(&old->id, &new->id))
		return true;
	tacit_buf_add(&walk->path, any->name, any->len);
	ok = is_tree(any) ? compare_folders(walk, old, new)
			  : tell_difference(walk, old, new);
	tacit_buf_truncate(&walk->path, before);
	return ok;
}

static bool compare_cursors(
	struct walk *walk, struct cursor *from, struct cursor *to)
{
	bool ok = true;

	while (ok && (from->entry.name || to->entry.name)) {
		const struct entry *old = &from->entry;
		const struct entry *new = &to->entry;
		int order = !new->name ? -1
			: !old->name   ? 1
				       : order_of(old, new);

		ok = compare_entries(
			walk, order <= 0 ? old : NULL, order >= 0 ? new : NULL);
		if (ok && order <= 0)
			ok = go_on(walk, from);
		if (ok && order >= 0)
			ok = go_on(walk, to);
	}
	return ok;
}

static bool compare_trees(
	struct walk *walk, const git_oid *from, const git_oid *to)
{
	struct cursor old = { 0 };
	struct cursor new = { 0 };
	bool ok = open_cursor(walk, from, &old) &&
		open_cursor(walk, to, &new) &&
		compare_cursors(walk, &old, &new);

	git_odb_object_free(old.tree);
	git_odb_object_free(new.tree);
	return ok;
}

bool tacit_compare_trees(struct tacit_store *store, const git_oid *from,
	const git_oid *to, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct walk walk = { .store = store, .fn = fn, .ctx = ctx, .err = err };
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
			store, from ? &old : NULL, &new, fn, ctx, err);

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
	struct walk walk = { store, fn, ctx, err, { 0 }, 0 };
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
