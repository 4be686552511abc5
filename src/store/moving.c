#include "store/moving.h"

#include <string.h>

#include <tacit/io.h>

#include "store/handle.h"
#include "store/history.h"

bool tacit_store_open_as_is(
	const char *path, struct tacit_store **out, struct tacit_err *err)
{
	return tacit_store_open_handle(path, out, err);
}

bool tacit_store_reference(struct tacit_store *store, const char *name,
	char commit[TACIT_OID_SIZE], struct tacit_err *err)
{
	git_oid id;
	int rc;

	commit[0] = '\0';
	if (!tacit_store_start(store, err))
		return false;
	rc = git_reference_name_to_id(&id, store->repo, name);
	if (rc == 0)
		(void)git_oid_tostr(commit, TACIT_OID_SIZE, &id);
	else if (rc != GIT_ENOTFOUND)
		return tacit_store_fail(err, rc, "cannot read %s", name);
	git_error_clear();
	return true;
}

/* --- what is new -------------------------------------------------------------- */

static int hide_all(
	git_revwalk *walk, const char *const *from, size_t from_count)
{
	git_oid id;
	size_t i;
	int rc = 0;

	for (i = 0; rc == 0 && i < from_count; i++) {
		if (!from[i][0])
			continue;
		rc = git_oid_fromstr(&id, from[i]);
		if (rc == 0)
			rc = git_revwalk_hide(walk, &id);
	}
	return rc;
}

static bool begin_walk(struct tacit_store *store, const char *const *from,
	size_t from_count, const char *to, git_revwalk **walk,
	struct tacit_err *err)
{
	git_oid id;
	int rc;

	if (!tacit_store_start(store, err) || !tacit_store_oid(to, &id, err))
		return false;
	rc = git_revwalk_new(walk, store->repo);
	if (rc == 0)
		rc = git_revwalk_sorting(
			*walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
	if (rc == 0)
		rc = git_revwalk_push(*walk, &id);
	if (rc == 0)
		rc = hide_all(*walk, from, from_count);
	return rc == 0 || tacit_store_fail(err, rc, "cannot look at %s", to);
}

static bool add_commit(struct tacit_store *store, struct tacit_arena *arena,
	const git_oid *id, struct tacit_new_commits *out, struct tacit_err *err)
{
	struct tacit_new_commit *commit = tacit_arena_append(
		arena, &out->list, &out->count, &out->cap, sizeof(*commit));
	char parent[TACIT_OID_SIZE];
	char hex[TACIT_OID_SIZE];

	commit->commit =
		tacit_arena_strdup(arena, git_oid_tostr(hex, sizeof(hex), id));
	commit->is_held = true;
	if (!tacit_store_parents(
		    store, commit->commit, parent, &commit->parents, NULL, err))
		return false;
	if (commit->parents)
		commit->parent = tacit_arena_strdup(arena, parent);
	return true;
}

static bool list_commits(struct tacit_store *store, struct tacit_arena *arena,
	git_revwalk *walk, struct tacit_new_commits *out, struct tacit_err *err)
{
	git_oid id;
	int rc;

	while ((rc = git_revwalk_next(&id, walk)) == 0)
		if (!add_commit(store, arena, &id, out, err))
			return false;
	return rc == GIT_ITEROVER ||
		tacit_store_fail(err, rc, "cannot list commits");
}

/*
 * Those of another walk, in the same order, that no remote has in its main
 * either: what it has on other branches nobody has judged.
 */
static bool mark_own(
	git_revwalk *walk, struct tacit_new_commits *out, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];
	git_oid id;
	size_t at = 0; /* where the next one mostly stands */
	size_t i;
	int rc = git_revwalk_hide_glob(walk, "refs/remotes/*/main");

	while (rc == 0 && (rc = git_revwalk_next(&id, walk)) == 0) {
		(void)git_oid_tostr(hex, sizeof(hex), &id);
		for (i = 0; i < out->count; i++) {
			struct tacit_new_commit *commit = &out->list[at];

			at = (at + 1) % out->count;
			if (strcmp(commit->commit, hex) != 0)
				continue;
			commit->is_held = false;
			break;
		}
	}
	return rc == GIT_ITEROVER ||
		tacit_store_fail(err, rc, "cannot list commits");
}

bool tacit_store_new_commits(struct tacit_store *store,
	struct tacit_arena *arena, const char *const *from, size_t from_count,
	const char *to, struct tacit_new_commits *out, struct tacit_err *err)
{
	git_revwalk *walk = NULL;
	git_revwalk *own = NULL;
	bool ok = begin_walk(store, from, from_count, to, &walk, err) &&
		list_commits(store, arena, walk, out, err) &&
		begin_walk(store, from, from_count, to, &own, err) &&
		mark_own(own, out, err);

	git_revwalk_free(walk);
	git_revwalk_free(own);
	return ok;
}

/* --- what git is about ----------------------------------------------------------- */

static bool has(const struct tacit_store *store, const char *name)
{
	struct tacit_buf path = { 0 };
	bool exists;

	tacit_buf_printf(&path, "%s/%s", store->git, name);
	exists = tacit_io_exists(path.data);
	tacit_buf_clear(&path);
	return exists;
}

/* A row of commits that git reverts or picks; there is nothing for one. */
static bool is_reverting(const struct tacit_store *store)
{
	enum { TODO_MAX = 1 << 20 };
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_err none = { 0 };
	bool is;

	tacit_buf_printf(&path, "%s/sequencer/todo", store->git);
	is = tacit_io_read(path.data, TODO_MAX, &text, &none) &&
		tacit_str_starts(tacit_buf_str(&text), "revert ");
	tacit_buf_clear(&path);
	tacit_buf_clear(&text);
	return is;
}

const char *tacit_store_way_back(const struct tacit_store *store)
{
	if (has(store, "rebase-apply/applying"))
		return "git am --abort";
	if (has(store, "rebase-merge") || has(store, "rebase-apply"))
		return "git rebase --abort";
	if (has(store, "sequencer"))
		return is_reverting(store) ? "git revert --abort"
					   : "git cherry-pick --abort";
	if (has(store, "MERGE_HEAD"))
		return "git merge --abort";
	return NULL;
}
