#include "store/handle.h"

/* What stands at the path asked for, in one commit. */
struct place {
	unsigned mode; /* 0: nothing */
	git_oid id;
};

static bool place_in(const git_commit *commit, const char *path,
	struct place *out, struct tacit_err *err)
{
	git_tree *tree = NULL;
	bool ok;
	int rc;

	out->mode = 0;
	if (!path || !commit)
		return true;
	rc = git_commit_tree(&tree, commit);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read a commit");
	ok = tacit_tree_at(tree, path, &out->mode, &out->id, err);
	git_tree_free(tree);
	return ok;
}

static bool is_same_place(const struct place *a, const struct place *b)
{
	return a->mode == b->mode &&
		(a->mode == 0 || git_oid_equal(&a->id, &b->id));
}

static bool tell_entry(const git_commit *commit, const struct place *place,
	tacit_log_fn fn, void *ctx, struct tacit_err *err)
{
	const git_signature *author = git_commit_author(commit);
	const char *message = git_commit_message(commit);
	struct tacit_log_entry entry = { 0 };
	char hex[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];

	entry.commit = git_oid_tostr(hex, sizeof(hex), git_commit_id(commit));
	entry.author = author && author->name ? author->name : "";
	entry.email = author && author->email ? author->email : "";
	entry.message = message ? message : "";
	if (author) {
		entry.when.s = author->when.time;
		entry.offset_s = author->when.offset * 60;
	}
	if (place->mode && place->mode != GIT_FILEMODE_TREE)
		entry.blob = git_oid_tostr(blob, sizeof(blob), &place->id);
	return fn(&entry, ctx, err);
}

static bool parent_of(struct tacit_store *store, const git_commit *commit,
	git_commit **out, struct tacit_err *err)
{
	int rc;

	*out = NULL;
	if (!git_commit_parentcount(commit))
		return true;
	rc = git_commit_lookup(
		out, store->repo, git_commit_parent_id(commit, 0));
	return rc == 0 ||
		tacit_store_fail_commit(
			store, git_commit_parent_id(commit, 0), false, rc, err);
}

bool tacit_store_log(struct tacit_store *store, const char *commit,
	const char *path, tacit_log_fn fn, void *ctx, struct tacit_err *err)
{
	git_commit *current = NULL;
	struct place here = { 0 };
	bool ok = false;
	git_oid id;
	int rc;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_start(store, err))
		return false;
	rc = git_commit_lookup(&current, store->repo, &id);
	if (rc < 0)
		return tacit_store_fail_commit(store, &id, false, rc, err);
	ok = place_in(current, path, &here, err);
	while (ok && current) {
		git_commit *parent = NULL;
		struct place before = { 0 };
		bool go_on = true;

		ok = parent_of(store, current, &parent, err) &&
			place_in(parent, path, &before, err);
		if (ok && (!path || !is_same_place(&here, &before)))
			go_on = tell_entry(current, &here, fn, ctx, err);
		git_commit_free(current);
		current = parent;
		here = before;
		if (!go_on) {
			ok = !err || err->code == TACIT_OK;
			break;
		}
	}
	git_commit_free(current);
	return ok;
}
