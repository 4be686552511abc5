#include "store/handle.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static enum tacit_code code_of(int rc)
{
	switch (rc) {
	case GIT_ENOTFOUND:
	case GIT_EUNBORNBRANCH:
		return TACIT_NOTFOUND;
	case GIT_EMODIFIED:
	case GIT_ELOCKED:
		return TACIT_CHANGED;
	case GIT_EINVALIDSPEC:
	case GIT_EAMBIGUOUS:
		return TACIT_INVALID;
	default:
		return TACIT_GIT;
	}
}

bool tacit_store_fail(struct tacit_err *err, int rc, const char *fmt, ...)
{
	const git_error *last = git_error_last();
	const char *why = last && last->message ? last->message : NULL;
	char doing[160];
	va_list args;

	va_start(args, fmt);
	(void)vsnprintf(doing, sizeof(doing), fmt, args);
	va_end(args);
	if (why)
		(void)tacit_fail(err, code_of(rc), "%s: %s", doing, why);
	else
		(void)tacit_fail(
			err, code_of(rc), "%s (libgit2 %d)", doing, rc);
	git_error_clear();
	return false;
}

static char *without_slash(const char *path)
{
	size_t len = path ? strlen(path) : 0;
	char *copy;

	if (!path)
		return NULL;
	copy = tacit_strdup(path);
	if (len > 1 && copy[len - 1] == '/')
		copy[len - 1] = '\0';
	return copy;
}

static bool start_git(struct tacit_err *err)
{
	/* a library built without its TLS half returns an error here */
	if (git_libgit2_init() < 0)
		return tacit_store_fail(err, GIT_ERROR, "cannot start libgit2");
	if (git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1) < 0 ||
		/* trees name what is staged, and not written yet */
		git_libgit2_opts(GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, 0) <
			0 ||
		git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1) <
			0) {
		(void)tacit_store_fail(
			err, GIT_ERROR, "libgit2 cannot be told to sync");
		(void)git_libgit2_shutdown();
		return false;
	}
	return true;
}

static struct tacit_store *store_of(git_repository *repo)
{
	struct tacit_store *store = tacit_zalloc(1, sizeof(*store));

	store->repo = repo;
	store->lock = -1;
	store->common = without_slash(git_repository_commondir(repo));
	store->git = without_slash(git_repository_path(repo));
	store->work = without_slash(git_repository_workdir(repo));
	return store;
}

/* 1.5 says "not found" of safe.directory where it means another owner. */
static bool is_of_another_owner(int rc)
{
	const git_error *last = git_error_last();

	return rc == GIT_EOWNER ||
		(rc == GIT_ENOTFOUND && last && last->message &&
			strstr(last->message, "safe.directory"));
}

static bool fail_open(int rc, const char *path, struct tacit_err *err)
{
	if (is_of_another_owner(rc)) {
		(void)tacit_fail_at(err, TACIT_GIT, path, 0,
			"the repository belongs to another user, and git "
			"refuses it");
		return tacit_hint(err,
			"if you trust it: git config --global --add "
			"safe.directory '%s'",
			path);
	}
	if (rc == GIT_ENOTFOUND) {
		(void)tacit_fail_at(err, TACIT_NOTFOUND, path, 0,
			"there is no git repository here or above");
		return tacit_hint(err, "run 'tacit init' to make a register");
	}
	(void)tacit_store_fail(err, rc, "cannot open the repository");
	return tacit_hint(err, "see what 'git status' says there");
}

bool tacit_store_open_handle(
	const char *path, struct tacit_store **out, struct tacit_err *err)
{
	unsigned flags = path ? 0 : GIT_REPOSITORY_OPEN_FROM_ENV;
	git_repository *repo = NULL;
	int rc;

	if (!start_git(err))
		return false;
	rc = git_repository_open_ext(&repo, path, flags, NULL);
	if (rc < 0) {
		(void)fail_open(rc, path ? path : ".", err);
		(void)git_libgit2_shutdown();
		return false;
	}
	*out = store_of(repo);
	return true;
}

bool tacit_store_open(
	const char *path, struct tacit_store **out, struct tacit_err *err)
{
	if (!tacit_store_open_handle(path, out, err))
		return false;
	tacit_lock_recover_quietly(*out);
	return true;
}

bool tacit_store_create(const char *path, bool bare, struct tacit_store **out,
	struct tacit_err *err)
{
	git_repository_init_options options;
	git_repository *repo = NULL;
	int rc;

	if (!start_git(err))
		return false;
	(void)git_repository_init_options_init(
		&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
	options.flags = GIT_REPOSITORY_INIT_MKDIR | GIT_REPOSITORY_INIT_MKPATH |
		GIT_REPOSITORY_INIT_NO_REINIT;
	if (bare)
		options.flags |= GIT_REPOSITORY_INIT_BARE;
	options.initial_head = "main";
	rc = git_repository_init_ext(&repo, path, &options);
	if (rc == GIT_EEXISTS)
		(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
			"there is a repository already");
	else if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot make a repository");
	if (rc < 0) {
		(void)git_libgit2_shutdown();
		return false;
	}
	*out = store_of(repo);
	return true;
}

void tacit_store_close(struct tacit_store *store)
{
	if (!store)
		return;
	tacit_store_unlock(store);
	git_odb_free(store->odb);
	git_repository_free(store->repo);
	free(store->common);
	free(store->git);
	free(store->work);
	free(store);
	(void)git_libgit2_shutdown();
}

const char *tacit_store_common_folder(const struct tacit_store *store)
{
	return store->common;
}

const char *tacit_store_git_folder(const struct tacit_store *store)
{
	return store->git;
}

const char *tacit_store_work_folder(const struct tacit_store *store)
{
	return store->work;
}

git_odb *tacit_store_odb(struct tacit_store *store, struct tacit_err *err)
{
	int rc;

	if (store->odb)
		return store->odb;
	rc = git_repository_odb(&store->odb, store->repo);
	if (rc < 0) {
		store->odb = NULL;
		(void)tacit_store_fail(err, rc, "cannot open the objects");
	}
	return store->odb;
}

git_repository *tacit_store_reopen(
	const struct tacit_store *store, struct tacit_err *err)
{
	git_repository *repo = NULL;
	int rc = git_repository_open_ext(
		&repo, store->common, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);

	if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot open it again");
	return repo;
}

bool tacit_store_oid(const char *hex, git_oid *out, struct tacit_err *err)
{
	if (strlen(hex) != GIT_OID_HEXSZ || git_oid_fromstr(out, hex) < 0)
		return tacit_fail(err, TACIT_INVALID,
			"'%.60s' is not the 40 digits of an id", hex);
	return true;
}

/* A reference that holds an id; TACIT_OK with *found false when missing. */
static bool read_ref(struct tacit_store *store, const char *name,
	char commit[TACIT_OID_SIZE], bool *found, struct tacit_err *err)
{
	git_oid id;
	int rc = git_reference_name_to_id(&id, store->repo, name);

	*found = rc == 0;
	if (rc == 0)
		(void)git_oid_tostr(commit, TACIT_OID_SIZE, &id);
	if (rc == 0 || rc == GIT_ENOTFOUND) {
		git_error_clear();
		return true;
	}
	return tacit_store_fail(err, rc, "cannot read %s", name);
}

bool tacit_store_head(struct tacit_store *store, char commit[TACIT_OID_SIZE],
	struct tacit_err *err)
{
	bool found = false;

	if (!read_ref(store, "HEAD", commit, &found, err))
		return false;
	if (!found)
		return tacit_fail(err, TACIT_NOTFOUND,
			"there is no commit in this repository yet");
	return true;
}

bool tacit_store_receipts(struct tacit_store *store, char tip[TACIT_OID_SIZE])
{
	bool found = false;

	return read_ref(store, "refs/tacit/receipts", tip, &found, NULL) &&
		found;
}

bool tacit_store_resolve(struct tacit_store *store, const char *revision,
	char commit[TACIT_OID_SIZE], struct tacit_err *err)
{
	git_object *object = NULL;
	git_object *peeled = NULL;
	bool ok = false;
	int rc;

	rc = git_revparse_single(&object, store->repo, revision);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "no revision '%s'", revision);
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
	int rc = git_reference_lookup(&head, store->repo, "HEAD");

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

bool tacit_store_is_ancestor(
	struct tacit_store *store, const char *older, const char *newer)
{
	git_oid old_id;
	git_oid new_id;
	int rc;

	if (!tacit_store_oid(older, &old_id, NULL) ||
		!tacit_store_oid(newer, &new_id, NULL))
		return false;
	if (git_oid_equal(&old_id, &new_id))
		return true;
	rc = git_graph_descendant_of(store->repo, &new_id, &old_id);
	if (rc < 0)
		git_error_clear();
	return rc == 1;
}

bool tacit_store_parents(struct tacit_store *store, const char *commit,
	char first[TACIT_OID_SIZE], unsigned *count, struct tacit_err *err)
{
	git_commit *object = NULL;
	git_oid id;
	int rc;

	if (!tacit_store_oid(commit, &id, err))
		return false;
	rc = git_commit_lookup(&object, store->repo, &id);
	if (rc < 0)
		return tacit_store_fail(
			err, rc, "cannot read commit %s", commit);
	*count = git_commit_parentcount(object);
	first[0] = '\0';
	if (*count)
		(void)git_oid_tostr(
			first, TACIT_OID_SIZE, git_commit_parent_id(object, 0));
	git_commit_free(object);
	return true;
}

bool tacit_store_config(
	struct tacit_store *store, const char *key, struct tacit_buf *out)
{
	git_config *config = NULL;
	git_buf value = GIT_BUF_INIT;
	bool ok = false;

	if (git_repository_config(&config, store->repo) == 0 &&
		git_config_get_string_buf(&value, config, key) == 0) {
		tacit_buf_add(out, value.ptr, value.size);
		ok = true;
	}
	git_error_clear();
	git_buf_dispose(&value);
	git_config_free(config);
	return ok;
}

bool tacit_store_set_config(struct tacit_store *store, const char *key,
	const char *value, struct tacit_err *err)
{
	git_config *config = NULL;
	git_config *local = NULL;
	int rc = git_repository_config(&config, store->repo);

	if (rc == 0)
		rc = git_config_open_level(
			&local, config, GIT_CONFIG_LEVEL_LOCAL);
	if (rc == 0)
		rc = git_config_set_string(local, key, value);
	if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot set %s", key);
	git_config_free(local);
	git_config_free(config);
	return rc == 0;
}
