#include "store/handle.h"

#include <string.h>
#include <unistd.h>

#include "store/history.h"
#include "store/moving.h"
#include "store/plain.h"

/* A reference that holds an id; TACIT_OK with *found false when missing. */
static bool read_ref(struct tacit_store *store, const char *name,
	char commit[TACIT_OID_SIZE], bool *found, struct tacit_err *err)
{
	enum tacit_plain plain = store->is_plain
		? tacit_plain_reference(store->git, name, commit)
		: TACIT_PLAIN_UNSURE;
	git_oid id;
	int rc;

	*found = plain == TACIT_PLAIN_FOUND;
	if (plain != TACIT_PLAIN_UNSURE)
		return true;
	if (!tacit_store_start(store, err))
		return false;
	rc = git_reference_name_to_id(&id, store->repo, name);
	*found = rc == 0;
	if (rc == 0)
		(void)git_oid_tostr(commit, TACIT_OID_SIZE, &id);
	if (rc == 0 || rc == GIT_ENOTFOUND) {
		git_error_clear();
		return true;
	}
	return tacit_store_fail(err, rc, "cannot read %s", name);
}

/* Git forgets where a branch was when it removes it; a disk does not. */
static bool fail_unborn(struct tacit_store *store, struct tacit_err *err)
{
	struct tacit_err lost = { 0 };

	(void)tacit_fail(
		&lost, TACIT_GIT, "main is gone, though it named a commit");
	if (tacit_store_check_on_main(store, NULL) &&
		tacit_store_advise(store, false, &lost))
		return tacit_fail_as(err, &lost);
	return tacit_fail(err, TACIT_NOTFOUND,
		"there is no commit in this repository yet");
}

bool tacit_store_head(struct tacit_store *store, char commit[TACIT_OID_SIZE],
	struct tacit_err *err)
{
	bool found = false;

	if (!read_ref(store, "HEAD", commit, &found, err)) {
		(void)tacit_store_advise(store, true, err);
		return false;
	}
	return found || fail_unborn(store, err);
}

bool tacit_store_receipts(struct tacit_store *store, char tip[TACIT_OID_SIZE])
{
	bool found = false;

	return read_ref(store, TACIT_LOG_REFERENCE, tip, &found, NULL) && found;
}

bool tacit_store_proved(struct tacit_store *store, char tip[TACIT_OID_SIZE])
{
	bool found = false;

	return read_ref(store, TACIT_PROVED, tip, &found, NULL) && found;
}

bool tacit_store_proved_is_damaged(struct tacit_store *store)
{
	char tip[TACIT_OID_SIZE];
	bool found = false;

	return !read_ref(store, TACIT_PROVED, tip, &found, NULL);
}

/* git and libgit2 leave one alone that they cannot read. */
static bool replace_damaged(struct tacit_store *store)
{
	struct tacit_buf path = { 0 };
	bool ok;

	if (!tacit_store_proved_is_damaged(store))
		return false;
	tacit_buf_printf(&path, "%s/" TACIT_PROVED, store->common);
	ok = unlink(path.data) == 0;
	tacit_buf_clear(&path);
	return ok;
}

bool tacit_store_prove(
	struct tacit_store *store, const char *old, const char *tip)
{
	git_reference *ref = NULL;
	git_oid from = { 0 };
	git_oid to;
	int rc = -1;

	if (replace_damaged(store))
		old = "";
	if (tacit_store_start(store, NULL) &&
		(!old[0] || tacit_store_oid(old, &from, NULL)) &&
		tacit_store_oid(tip, &to, NULL))
		rc = old[0] ? git_reference_create_matching(&ref, store->repo,
				      TACIT_PROVED, &to, 1, &from, NULL)
			    : git_reference_create(&ref, store->repo,
				      TACIT_PROVED, &to, 0, NULL);
	git_error_clear();
	git_reference_free(ref);
	return rc == 0;
}

bool tacit_store_resolve(struct tacit_store *store, const char *revision,
	char commit[TACIT_OID_SIZE], struct tacit_err *err)
{
	git_object *object = NULL;
	git_object *peeled = NULL;
	bool ok = false;
	int rc;

	if (!tacit_store_start(store, err))
		return false;
	rc = git_revparse_single(&object, store->repo, revision);
	if (rc < 0) {
		if (rc == GIT_ENOTFOUND)
			(void)tacit_fail(err, TACIT_NOTFOUND,
				"there is no revision '%s'", revision);
		else
			(void)tacit_store_fail(
				err, rc, "no revision '%s'", revision);
		git_error_clear();
		goto out;
	}
	rc = git_object_peel(&peeled, object, GIT_OBJECT_COMMIT);
	if (rc < 0) {
		(void)tacit_fail(
			err, TACIT_NOTFOUND, "'%s' is not a commit", revision);
		goto out;
	}
	(void)git_oid_tostr(commit, TACIT_OID_SIZE, git_object_id(peeled));
	ok = true;
out:
	git_object_free(peeled);
	git_object_free(object);
	return ok;
}

bool tacit_store_check_on_main(struct tacit_store *store, struct tacit_err *err)
{
	git_reference *head = NULL;
	const char *target;
	bool ok = false;
	int rc;

	if (!tacit_store_start(store, err))
		return false;
	rc = git_reference_lookup(&head, store->repo, "HEAD");
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read HEAD");
	target = git_reference_symbolic_target(head);
	if (target && !strcmp(target, TACIT_MAIN)) {
		ok = true;
	} else if (target) {
		(void)tacit_fail(err, TACIT_REFUSED,
			"HEAD is on '%s', and the record is main",
			tacit_str_starts(tacit_str_of(target), "refs/heads/")
				? target + strlen("refs/heads/")
				: target);
		(void)tacit_hint(err, "git switch main");
	} else {
		(void)tacit_fail(err, TACIT_REFUSED,
			"HEAD is detached, and the record is main");
		(void)tacit_hint(err, "git switch main");
	}
	git_reference_free(head);
	return ok;
}

bool tacit_store_is_on_main(struct tacit_store *store)
{
	struct tacit_buf name = { 0 };
	bool is;

	if (!store->is_plain ||
		tacit_plain_head(store->git, &name) != TACIT_PLAIN_FOUND)
		return tacit_store_check_on_main(store, NULL);
	is = !strcmp(tacit_buf_cstr(&name), TACIT_MAIN);
	tacit_buf_clear(&name);
	return is;
}

bool tacit_store_parents(struct tacit_store *store, const char *commit,
	char first[TACIT_OID_SIZE], unsigned *count, struct tacit_instant *when,
	struct tacit_err *err)
{
	git_commit *object = NULL;
	git_oid id;
	int rc;

	if (!tacit_store_oid(commit, &id, err) ||
		!tacit_store_start(store, err))
		return false;
	rc = git_commit_lookup(&object, store->repo, &id);
	if (rc < 0)
		return tacit_store_fail_commit(store, &id, false, rc, err);
	*count = git_commit_parentcount(object);
	if (when)
		when->s = git_commit_time(object);
	first[0] = '\0';
	if (*count)
		(void)git_oid_tostr(
			first, TACIT_OID_SIZE, git_commit_parent_id(object, 0));
	git_commit_free(object);
	return true;
}

bool tacit_store_forget(
	struct tacit_store *store, const char *name, struct tacit_err *err)
{
	int rc;

	if (!tacit_store_start(store, err))
		return false;
	rc = git_reference_remove(store->repo, name);
	if (rc < 0 && rc != GIT_ENOTFOUND)
		return tacit_store_fail(err, rc, "cannot forget a reference");
	git_error_clear();
	return true;
}

bool tacit_store_prove_anew(struct tacit_store *store, struct tacit_err *err)
{
	return tacit_store_forget(store, TACIT_PROVED, err);
}

bool tacit_store_keep(struct tacit_store *store, const char *name,
	const char *commit, struct tacit_err *err)
{
	git_reference *ref = NULL;
	git_oid id;
	int rc;

	if (!tacit_store_start(store, err) ||
		!tacit_store_oid(commit, &id, err))
		return false;
	rc = git_reference_create(&ref, store->repo, name, &id, 1, NULL);
	git_reference_free(ref);
	return rc == 0 || tacit_store_fail(err, rc, "cannot make %s", name);
}
