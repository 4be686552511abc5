#include "store/handle.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "store/plain.h"

/* Bytes of packs in memory: at a time, and of all of them. */
enum { PACK_WINDOW = 1 << 20, PACK_MAPPED = 4 << 20 };

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
		/* a pack is as large as what it has, memory is not */
		git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, PACK_WINDOW) < 0 ||
		git_libgit2_opts(
			GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, PACK_MAPPED) < 0 ||
		/* a walk of the history meets each object once */
		git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0) < 0 ||
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

/* libgit2 waits until something needs it. */
static struct tacit_store *plain_store(char *work, char *git)
{
	struct tacit_store *store = tacit_zalloc(1, sizeof(*store));

	store->is_plain = true;
	store->lock = -1;
	store->work = work;
	store->git = git;
	store->common = tacit_strdup(git);
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

/* What was there a moment ago and is not found cannot be read. */
static int unread(int rc, bool is_there)
{
	return is_there && rc == GIT_ENOTFOUND && !is_of_another_owner(rc)
		? GIT_ERROR
		: rc;
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
	bool is_there = false;
	char *work;
	char *git;
	int rc;

	if (path && !tacit_plain_check(path, &is_there, err))
		return false;
	if (path && tacit_plain_find(path, &work, &git)) {
		*out = plain_store(work, git);
		return true;
	}
	if (!start_git(err))
		return false;
	rc = git_repository_open_ext(&repo, path, flags, NULL);
	if (rc < 0) {
		(void)fail_open(unread(rc, is_there), path ? path : ".", err);
		(void)git_libgit2_shutdown();
		return false;
	}
	*out = store_of(repo);
	return true;
}

bool tacit_store_start(struct tacit_store *store, struct tacit_err *err)
{
	const char *path = store->work ? store->work : store->git;
	int rc;

	if (store->repo)
		return true;
	if (!start_git(err))
		return false;
	rc = git_repository_open_ext(
		&store->repo, path, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	if (rc == 0)
		return true;
	store->repo = NULL;
	(void)fail_open(unread(rc, true), path, err);
	(void)git_libgit2_shutdown();
	return false;
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

void tacit_store_close_handle(struct tacit_store *store)
{
	if (store->repo) {
		git_odb_free(store->odb);
		git_repository_free(store->repo);
		(void)git_libgit2_shutdown();
	}
	free(store->common);
	free(store->git);
	free(store->work);
	free(store);
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

void tacit_pending_path(const struct tacit_store *store, struct tacit_buf *path)
{
	tacit_buf_printf(path, "%s/tacit/pending", store->common);
}

git_odb *tacit_store_odb(struct tacit_store *store, struct tacit_err *err)
{
	int rc;

	if (store->odb)
		return store->odb;
	if (!tacit_store_start(store, err))
		return NULL;
	rc = git_repository_odb(&store->odb, store->repo);
	if (rc < 0) {
		store->odb = NULL;
		(void)tacit_store_fail(err, rc, "cannot open the objects");
	}
	return store->odb;
}

git_repository *tacit_store_reopen(
	struct tacit_store *store, struct tacit_err *err)
{
	git_repository *repo = NULL;
	int rc;

	if (!tacit_store_start(store, err))
		return NULL;
	rc = git_repository_open_ext(
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
