#include "store/handle.h"

#include <string.h>

bool tacit_store_read(struct tacit_store *store, const git_oid *blob,
	git_odb_object **out, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	char hex[TACIT_OID_SIZE];
	int rc;

	if (!odb)
		return false;
	(void)git_oid_tostr(hex, sizeof(hex), blob);
	rc = git_odb_read(out, odb, blob);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read object %s", hex);
	if (git_odb_object_type(*out) == GIT_OBJECT_BLOB)
		return true;
	git_odb_object_free(*out);
	*out = NULL;
	return tacit_fail(err, TACIT_NOTFOUND, "object %s is no blob", hex);
}

bool tacit_store_tree(struct tacit_store *store, const git_oid *commit,
	git_tree **out, struct tacit_err *err)
{
	git_commit *object = NULL;
	bool is_tree;
	int rc;

	if (!tacit_store_start(store, err))
		return false;
	rc = git_commit_lookup(&object, store->repo, commit);
	is_tree = rc == 0;
	if (is_tree)
		rc = git_commit_tree(out, object);
	git_commit_free(object);
	return rc == 0 ||
		tacit_store_fail_commit(store, commit, is_tree, rc, err);
}

bool tacit_tree_at(const git_tree *tree, const char *path, unsigned *mode,
	git_oid *id, struct tacit_err *err)
{
	git_tree_entry *entry = NULL;
	int rc = git_tree_entry_bypath(&entry, tree, path);

	*mode = 0;
	if (rc == 0) {
		*mode = (unsigned)git_tree_entry_filemode_raw(entry);
		git_oid_cpy(id, git_tree_entry_id(entry));
	}
	git_tree_entry_free(entry);
	return rc == 0 || rc == GIT_ENOTFOUND ||
		tacit_store_fail(err, rc, "cannot read '%s'", path);
}

/* What is too large is not even read. */
static bool check_size(
	git_odb *odb, const git_oid *id, size_t limit, struct tacit_err *err)
{
	git_object_t type = GIT_OBJECT_INVALID;
	char hex[TACIT_OID_SIZE];
	size_t size = 0;
	int rc = git_odb_read_header(&size, &type, odb, id);

	(void)git_oid_tostr(hex, sizeof(hex), id);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read object %s", hex);
	return size <= limit || type != GIT_OBJECT_BLOB ||
		tacit_fail(err, TACIT_LIMIT,
			"blob %s has %zu bytes, more than %zu", hex, size,
			limit);
}

bool tacit_store_blob(struct tacit_store *store, const char *blob, size_t limit,
	struct tacit_buf *out, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	git_odb_object *object = NULL;
	git_oid id;

	if (!odb || !tacit_store_oid(blob, &id, err) ||
		!check_size(odb, &id, limit, err) ||
		!tacit_store_read(store, &id, &object, err))
		return false;
	tacit_buf_add(
		out, git_odb_object_data(object), git_odb_object_size(object));
	git_odb_object_free(object);
	return true;
}

bool tacit_store_blob_at(struct tacit_store *store, const char *commit,
	const char *path, char blob[TACIT_OID_SIZE], struct tacit_err *err)
{
	git_tree *tree = NULL;
	unsigned mode = 0;
	git_oid id;
	bool ok;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_tree(store, &id, &tree, err))
		return false;
	ok = tacit_tree_at(tree, path, &mode, &id, err);
	git_tree_free(tree);
	if (!ok)
		return false;
	if (mode == 0)
		return tacit_fail_at(err, TACIT_NOTFOUND, path, 0,
			"there is no such file in %.12s", commit);
	if (mode == GIT_FILEMODE_TREE || mode == GIT_FILEMODE_COMMIT)
		return tacit_fail_at(err, TACIT_NOTFOUND, path, 0,
			"is no file in %.12s", commit);
	(void)git_oid_tostr(blob, TACIT_OID_SIZE, &id);
	return true;
}

bool tacit_store_hash(struct tacit_str bytes, char blob[TACIT_OID_SIZE],
	struct tacit_err *err)
{
	git_oid id;
	int rc = git_odb_hash(
		&id, bytes.data ? bytes.data : "", bytes.len, GIT_OBJECT_BLOB);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot hash");
	(void)git_oid_tostr(blob, TACIT_OID_SIZE, &id);
	return true;
}
