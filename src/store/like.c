#include "store/like.h"

#include <string.h>

#include "store/handle.h"

/* What one look carries down the folders. */
struct look {
	struct tacit_store *store;
	tacit_difference_fn fn;
	void *ctx;
	struct tacit_err *err;
	struct tacit_buf path;
	unsigned depth;
};

static bool look_below(
	struct look *look, const git_oid *id, struct tacit_str start);

static bool tell_file(struct look *look, const git_tree_entry *entry)
{
	struct tacit_difference file = { .path = look->path.data,
		.mode = (unsigned)git_tree_entry_filemode_raw(entry) };
	char hex[TACIT_OID_SIZE];

	file.new_blob =
		git_oid_tostr(hex, sizeof(hex), git_tree_entry_id(entry));
	return look->fn(&file, look->ctx, look->err);
}

/* `start`: what is still asked of the names below; "": nothing. */
static bool look_at(
	struct look *look, const git_tree_entry *entry, struct tacit_str start)
{
	size_t before = look->path.len;
	bool ok;

	tacit_buf_adds(&look->path, git_tree_entry_name(entry));
	if (git_tree_entry_type(entry) != GIT_OBJECT_TREE ||
		look->depth >= TACIT_TREE_DEPTH) {
		ok = start.len || tell_file(look, entry);
	} else {
		tacit_buf_addc(&look->path, '/');
		look->depth++;
		ok = look_below(look, git_tree_entry_id(entry), start);
		look->depth--;
	}
	tacit_buf_truncate(&look->path, before);
	return ok;
}

static bool look_below(
	struct look *look, const git_oid *id, struct tacit_str start)
{
	struct tacit_str first = { 0 };
	git_tree *tree = NULL;
	bool is_folder = start.len && memchr(start.data, '/', start.len);
	bool ok = true;
	int rc = git_tree_lookup(&tree, look->store->repo, id);

	if (rc < 0)
		return tacit_store_fail(look->err, rc,
			"cannot read a folder of %.*s", (int)look->path.len,
			look->path.data);
	(void)tacit_str_split(&start, '/', &first);
	for (size_t i = 0; ok && i < git_tree_entrycount(tree); i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
		struct tacit_str name =
			tacit_str_of(git_tree_entry_name(entry));

		if (name.len < first.len || (is_folder && name.len > first.len))
			continue;
		name.len = first.len;
		if (tacit_str_eq_nocase(name, first))
			ok = look_at(look, entry, start);
	}
	git_tree_free(tree);
	return ok;
}

bool tacit_store_each_like(struct tacit_store *store, const char *commit,
	const char *start, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct look look = { store, fn, ctx, err, { 0 }, 0 };
	git_tree *tree = NULL;
	git_oid id;
	bool ok;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_tree(store, &id, &tree, err))
		return false;
	git_oid_cpy(&id, git_tree_id(tree));
	git_tree_free(tree);
	ok = look_below(&look, &id, tacit_str_of(start));
	tacit_buf_clear(&look.path);
	return ok;
}

/* --- one path ----------------------------------------------------------------- */

/* Its mode; 0: there is no file. */
static bool file_at(struct tacit_store *store, const char *commit,
	const char *path, unsigned *mode, char blob[TACIT_OID_SIZE],
	struct tacit_err *err)
{
	git_tree *tree = NULL;
	git_oid id;
	bool ok;

	*mode = 0;
	if (!commit)
		return true;
	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_tree(store, &id, &tree, err))
		return false;
	ok = tacit_tree_at(tree, path, mode, &id, err);
	git_tree_free(tree);
	if (*mode == GIT_FILEMODE_TREE)
		*mode = 0;
	if (ok && *mode)
		(void)git_oid_tostr(blob, TACIT_OID_SIZE, &id);
	return ok;
}

bool tacit_store_compare_path(struct tacit_store *store, const char *from,
	const char *to, const char *path, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct tacit_difference d = { .path = path };
	char old[TACIT_OID_SIZE];
	char new[TACIT_OID_SIZE];

	if (!file_at(store, from, path, &d.old_mode, old, err) ||
		!file_at(store, to, path, &d.mode, new, err))
		return false;
	d.old_blob = d.old_mode ? old : NULL;
	d.new_blob = d.mode ? new : NULL;
	if (d.old_mode == d.mode && (!d.mode || !strcmp(old, new)))
		return true;
	return fn(&d, ctx, err);
}
