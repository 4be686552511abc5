#include <string.h>

#include "store/compose.h"
#include "store/land.h"

static bool check_caller(struct tacit_store *store,
	const struct tacit_change *changes, size_t count, struct tacit_err *err)
{
	if (store->lock < 0)
		return tacit_fail(err, TACIT_INVALID,
			"a commit needs the lock on the register");
	for (size_t i = 0; i < count; i++) {
		if (!tacit_tree_check_path(changes[i].path, err))
			return false;
		tacit_spool_pass(changes[i].spool, strlen(changes[i].path));
	}
	return tacit_store_check_on_main(store, err);
}

/* One commit on its way. */
struct commit {
	struct tacit_landing landing;
	struct tacit_writer writer;
	struct tacit_arena arena;
};

static bool stage(struct commit *commit, const struct tacit_change *changes,
	const struct tacit_signature *author, const char *message,
	struct tacit_err *err)
{
	struct tacit_landing *landing = &commit->landing;
	struct tacit_composition composition = {
		.parent = landing->has_parent ? &landing->parent : NULL,
		.message = message
	};
	struct tacit_str rest = tacit_str_of(message);
	struct tacit_str first = { 0 };

	if (!tacit_landing_check(landing, err) ||
		!tacit_compose_person(
			&commit->arena, author, &composition.author, err))
		return false;
	composition.committer = composition.author;
	(void)tacit_str_line(&rest, &first);
	landing->log = tacit_arena_printf(&commit->arena, "%s: %.*s",
		landing->has_parent ? "commit" : "commit (initial)",
		(int)first.len, first.data);
	if (landing->count)
		commit->arena.spool = changes[0].spool;
	landing->edits = tacit_arena_array(
		&commit->arena, landing->count + 1, sizeof(*landing->edits));
	tacit_spool_rest(commit->arena.spool);
	return tacit_compose(&commit->writer, &composition, changes,
		landing->edits, landing->count, &landing->id, err);
}

bool tacit_store_commit(struct tacit_store *store, const char *parent,
	const struct tacit_change *changes, size_t count,
	const struct tacit_signature *author, const char *message,
	struct tacit_arena *arena, const char ***left, size_t *left_count,
	char commit_out[TACIT_OID_SIZE], struct tacit_err *err)
{
	struct commit commit = { .writer = { .store = store },
		.landing = { .store = store,
			.count = count,
			.has_parent = parent != NULL } };
	const struct tacit_left paths = { arena, left, left_count };
	struct tacit_landing *landing = &commit.landing;
	bool ok = false;

	landing->writer = &commit.writer;
	if (left) {
		*left = NULL;
		*left_count = 0;
	}
	if (!check_caller(store, changes, count, err) ||
		(parent && !tacit_store_oid(parent, &landing->parent, err)) ||
		!stage(&commit, changes, author, message, err))
		goto out;
	/* whom git's log of main names; git's own setting otherwise */
	(void)git_repository_set_ident(
		store->repo, author->name, author->email);
	ok = tacit_land(landing, &paths, err);
	if (landing->moved == TACIT_MOVED)
		(void)git_oid_tostr(commit_out, TACIT_OID_SIZE, &landing->id);
out:
	tacit_writer_clear(&commit.writer);
	tacit_arena_clear(&commit.arena);
	tacit_spool_rest(count ? changes[0].spool : NULL);
	return ok;
}
