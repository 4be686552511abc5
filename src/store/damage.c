#include "store/handle.h"

#include <tacit/io.h>

/* Whether a commit and its tree can be read. */
static bool is_readable(git_repository *repo, const git_oid *id)
{
	git_commit *commit = NULL;
	git_tree *tree = NULL;
	bool ok = git_commit_lookup(&commit, repo, id) == 0 &&
		git_commit_tree(&tree, commit) == 0;

	git_tree_free(tree);
	git_commit_free(commit);
	git_error_clear();
	return ok;
}

/* What git noted of where main was, the latest first. */
static bool find_last_good(struct tacit_store *store, git_oid *out)
{
	struct tacit_buf path = { 0 };
	git_reflog *log = NULL;
	bool found = false;
	size_t count = 0;

	/* libgit2 makes one where there is none */
	tacit_buf_printf(&path, "%s/logs/%s", store->common, TACIT_MAIN);
	if (tacit_io_exists(path.data) &&
		git_reflog_read(&log, store->repo, TACIT_MAIN) == 0)
		count = git_reflog_entrycount(log);
	for (size_t i = 0; !found && i < 2 * count; i++) {
		const git_reflog_entry *entry =
			git_reflog_entry_byindex(log, i / 2);

		git_oid_cpy(out,
			i % 2 ? git_reflog_entry_id_old(entry)
			      : git_reflog_entry_id_new(entry));
		found = is_readable(store->repo, out);
	}
	git_error_clear();
	git_reflog_free(log);
	tacit_buf_clear(&path);
	return found;
}

static bool names(
	git_repository *repo, const char *reference, const git_oid *commit)
{
	git_oid tip;
	bool is = git_reference_name_to_id(&tip, repo, reference) == 0 &&
		git_oid_equal(&tip, commit);

	git_error_clear();
	return is;
}

bool tacit_store_advise(
	struct tacit_store *store, bool is_broken, struct tacit_err *err)
{
	struct tacit_buf broken = { 0 };
	char hex[TACIT_OID_SIZE];
	git_oid good;

	if (!tacit_store_start(store, NULL) || !find_last_good(store, &good))
		return false;
	if (is_broken)
		tacit_buf_printf(
			&broken, "rm '%s/%s'; ", store->common, TACIT_MAIN);
	(void)tacit_hint(err,
		"fetch it from a clone that has it; or go back: %sgit "
		"update-ref refs/heads/main %s",
		tacit_buf_cstr(&broken),
		git_oid_tostr(hex, sizeof(hex), &good));
	tacit_buf_clear(&broken);
	return true;
}

bool tacit_store_fail_commit(struct tacit_store *store, const git_oid *commit,
	bool is_tree, int rc, struct tacit_err *err)
{
	bool is_main = names(store->repo, TACIT_MAIN, commit);
	bool is_proved = !is_main && names(store->repo, TACIT_PROVED, commit);
	char hex[TACIT_OID_SIZE];

	git_error_clear();
	(void)tacit_fail(err, TACIT_GIT, "%s %.12s, %s is %s here",
		is_main		    ? "main names"
			: is_proved ? TACIT_PROVED " names"
				    : "the record has",
		git_oid_tostr(hex, sizeof(hex), commit),
		is_tree ? "whose tree" : "which",
		rc == GIT_ENOTFOUND ? "missing" : "damaged");
	if (is_main && tacit_store_advise(store, false, err))
		return false;
	return tacit_hint(err, "fetch it from a clone that has it%s",
		is_proved ? "; or go on without what it held: git update-ref "
			    "-d " TACIT_PROVED
			  : "");
}
