/*
 * ancestor: whether one commit comes before another. libgit2 looks at all
 * commits of the older one's second before it answers; of two lines without
 * merges it is clear where they meet, and that costs what lies between.
 */
#include "store/handle.h"
#include "store/oids.h"
#include "store/pushed.h"

/* A line of first parents, from its tip back. */
struct line {
	git_repository *repo;
	git_oid at; /* the next one to look at */
	bool is_over;
	bool has_merge;
	struct tacit_oids seen;
};

/* Where it goes on. One that cannot be read ends it. */
static void step_back(struct line *line)
{
	git_commit *commit = NULL;
	unsigned parents = 0;

	(void)tacit_oids_add(&line->seen, &line->at);
	if (git_commit_lookup(&commit, line->repo, &line->at) == 0)
		parents = git_commit_parentcount(commit);
	if (parents)
		git_oid_cpy(&line->at, git_commit_parent_id(commit, 0));
	line->is_over = !parents;
	/* what cannot be read may have been one */
	line->has_merge = line->has_merge || parents > 1 || !commit;
	git_commit_free(commit);
	git_error_clear();
}

/* Both go back in turn, until one comes to where the other has been. */
static bool find_meeting(
	struct line *newer, struct line *older, git_oid *meeting)
{
	struct line *one = newer;
	struct line *other = older;

	while (!newer->is_over) {
		struct line *turn = one;

		if (!one->is_over &&
			tacit_oids_at(&other->seen, &one->at) != SIZE_MAX) {
			git_oid_cpy(meeting, &one->at);
			return true;
		}
		if (!one->is_over)
			step_back(one);
		one = other;
		other = turn;
	}
	return false;
}

/* True: it is; false: not, as long as there is no merge. */
static bool is_on_line(struct line *newer, struct line *older)
{
	git_oid tip = older->at;
	git_oid meeting;

	return find_meeting(newer, older, &meeting) &&
		git_oid_equal(&meeting, &tip);
}

bool tacit_store_is_ancestor(
	struct tacit_store *store, const char *older, const char *newer)
{
	struct line from = { 0 };
	struct line to = { 0 };
	git_oid tips[2];
	bool is;

	if (!tacit_store_oid(older, &tips[0], NULL) ||
		!tacit_store_oid(newer, &tips[1], NULL))
		return false;
	if (git_oid_equal(&tips[0], &tips[1]))
		return true;
	if (!tacit_store_start(store, NULL))
		return false;
	from.repo = to.repo = store->repo;
	from.at = tips[0];
	to.at = tips[1];
	is = is_on_line(&to, &from) ||
		(to.has_merge &&
			git_graph_descendant_of(
				store->repo, &tips[1], &tips[0]) == 1);
	git_error_clear();
	tacit_oids_clear(&from.seen);
	tacit_oids_clear(&to.seen);
	return is;
}

bool tacit_store_check_ancestor(struct tacit_store *store, const char *older,
	const char *newer, bool *is, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(store, err);
	git_oid tips[2];
	int rc;

	*is = false;
	if (!odb || !tacit_store_start(store, err) ||
		!tacit_store_oid(older, &tips[0], err) ||
		!tacit_store_oid(newer, &tips[1], err))
		return false;
	*is = git_oid_equal(&tips[0], &tips[1]);
	if (*is || !git_odb_exists(odb, &tips[0]))
		return true;
	rc = git_graph_descendant_of(store->repo, &tips[1], &tips[0]);
	*is = rc == 1;
	return rc >= 0 ||
		tacit_store_fail(err, rc, "cannot walk from %s", newer);
}
