#include "store/handle.h"

#include <string.h>

bool tacit_store_object(struct tacit_store *store, const git_oid *id,
	git_object_t type, git_odb_object **out, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	char hex[TACIT_OID_SIZE];
	int rc;

	if (!odb)
		return false;
	(void)git_oid_tostr(hex, sizeof(hex), id);
	rc = git_odb_read(out, odb, id);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read object %s", hex);
	if (git_odb_object_type(*out) == type)
		return true;
	git_odb_object_free(*out);
	*out = NULL;
	return tacit_fail(err, TACIT_NOTFOUND, "object %s is no %s", hex,
		git_object_type2string(type));
}

bool tacit_store_tree(struct tacit_store *store, const git_oid *commit,
	git_tree **out, struct tacit_err *err)
{
	git_commit *object = NULL;
	const char *what = "";
	char hex[TACIT_OID_SIZE];
	int rc = git_commit_lookup(&object, store->repo, commit);

	if (rc == 0) {
		what = "the tree of ";
		rc = git_commit_tree(out, object);
	}
	git_commit_free(object);
	(void)git_oid_tostr(hex, sizeof(hex), commit);
	return rc == 0 ||
		tacit_store_fail(err, rc, "cannot read %scommit %s", what, hex);
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

void tacit_store_verify(struct tacit_store *store, bool on)
{
	store->unverified = !on;
	(void)git_libgit2_opts(
		GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, on ? 1 : 0);
}

static bool fail_large(
	const char *blob, size_t size, size_t limit, struct tacit_err *err)
{
	return tacit_fail(err, TACIT_LIMIT,
		"blob %s has %zu bytes, more than %zu", blob, size, limit);
}

/* What is too large is not even read. */
static bool check_size(git_odb *odb, const git_oid *id, const char *blob,
	size_t limit, struct tacit_err *err)
{
	git_object_t type = GIT_OBJECT_INVALID;
	size_t size = 0;
	int rc = git_odb_read_header(&size, &type, odb, id);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read object %s", blob);
	return size <= limit || type != GIT_OBJECT_BLOB ||
		fail_large(blob, size, limit, err);
}

bool tacit_store_blob(struct tacit_store *store, const char *blob, size_t limit,
	struct tacit_buf *out, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	git_odb_object *object = NULL;
	git_oid id;
	size_t size;
	bool ok;

	if (!odb || !tacit_store_oid(blob, &id, err))
		return false;
	/* a header may cost as much as the bytes: it resolves deltas too */
	if (!store->unverified && !check_size(odb, &id, blob, limit, err))
		return false;
	if (!tacit_store_object(store, &id, GIT_OBJECT_BLOB, &object, err))
		return false;
	size = git_odb_object_size(object);
	ok = size <= limit || fail_large(blob, size, limit, err);
	if (ok)
		tacit_buf_add(out, git_odb_object_data(object), size);
	git_odb_object_free(object);
	return ok;
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
