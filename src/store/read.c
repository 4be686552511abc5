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

bool tacit_store_commit_tree(struct tacit_store *store, const git_oid *commit,
	git_oid *tree, struct tacit_err *err)
{
	git_commit *object = NULL;
	char hex[TACIT_OID_SIZE];
	int rc = git_commit_lookup(&object, store->repo, commit);

	(void)git_oid_tostr(hex, sizeof(hex), commit);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read commit %s", hex);
	git_oid_cpy(tree, git_commit_tree_id(object));
	git_commit_free(object);
	return true;
}

bool tacit_tree_next(struct tacit_str *rest, struct tacit_tree_entry *entry)
{
	size_t at = 0;
	const char *zero;

	if (!rest->len)
		return false;
	entry->mode = 0;
	while (at < rest->len && rest->data[at] >= '0' &&
		rest->data[at] <= '7' && at < 7)
		entry->mode =
			entry->mode * 8 + (unsigned)(rest->data[at++] - '0');
	if (at == 0 || at >= rest->len || rest->data[at] != ' ')
		return false;
	at++;
	zero = memchr(rest->data + at, '\0', rest->len - at);
	if (!zero)
		return false;
	entry->name.data = rest->data + at;
	entry->name.len = (size_t)(zero - entry->name.data);
	at += entry->name.len + 1;
	if (!entry->name.len || rest->len - at < GIT_OID_RAWSZ)
		return false;
	(void)git_oid_fromraw(
		&entry->id, (const unsigned char *)rest->data + at);
	rest->data += at + GIT_OID_RAWSZ;
	rest->len -= at + GIT_OID_RAWSZ;
	return true;
}

bool tacit_tree_is_folder(const struct tacit_tree_entry *entry)
{
	return entry->mode == GIT_FILEMODE_TREE;
}

static unsigned char byte_after(const struct tacit_tree_entry *entry, size_t at)
{
	if (at < entry->name.len)
		return (unsigned char)entry->name.data[at];
	return tacit_tree_is_folder(entry) ? '/' : '\0';
}

int tacit_tree_order(
	const struct tacit_tree_entry *a, const struct tacit_tree_entry *b)
{
	size_t shorter = a->name.len < b->name.len ? a->name.len : b->name.len;
	int order = memcmp(a->name.data, b->name.data, shorter);

	if (order)
		return order;
	if (a->name.len == b->name.len &&
		tacit_tree_is_folder(a) == tacit_tree_is_folder(b))
		return 0;
	order = byte_after(a, shorter) - byte_after(b, shorter);
	if (order)
		return order;
	return a->name.len < b->name.len ? -1 : 1;
}

/* The entry of this name in one tree, whatever its type. */
static bool find_name(struct tacit_store *store, const git_oid *tree,
	struct tacit_str name, struct tacit_tree_entry *found, bool *is_there,
	struct tacit_err *err)
{
	git_odb_object *object = NULL;
	struct tacit_tree_entry entry;
	struct tacit_str rest;
	bool ok = true;

	*is_there = false;
	if (!tacit_store_object(store, tree, GIT_OBJECT_TREE, &object, err))
		return false;
	rest.data = git_odb_object_data(object);
	rest.len = git_odb_object_size(object);
	while (!*is_there && tacit_tree_next(&rest, &entry)) {
		if (!tacit_str_eq(entry.name, name))
			continue;
		*found = entry;
		*is_there = true;
	}
	if (!*is_there && rest.len) {
		char hex[TACIT_OID_SIZE];

		(void)git_oid_tostr(hex, sizeof(hex), tree);
		ok = tacit_fail(err, TACIT_GIT, "tree %s is malformed", hex);
	}
	git_odb_object_free(object);
	return ok;
}

bool tacit_tree_find(struct tacit_store *store, const git_oid *tree,
	const char *path, unsigned *mode, git_oid *id, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(path);
	struct tacit_tree_entry entry = { .mode = GIT_FILEMODE_TREE };
	struct tacit_str name;
	bool found = true;

	*mode = 0;
	git_oid_cpy(&entry.id, tree);
	while (tacit_str_split(&rest, '/', &name)) {
		if (!tacit_tree_is_folder(&entry))
			return true;
		if (!find_name(store, &entry.id, name, &entry, &found, err))
			return false;
		if (!found)
			return true;
	}
	*mode = entry.mode;
	git_oid_cpy(id, &entry.id);
	return true;
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
	unsigned mode = 0;
	git_oid id;
	git_oid tree;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_commit_tree(store, &id, &tree, err) ||
		!tacit_tree_find(store, &tree, path, &mode, &id, err))
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
