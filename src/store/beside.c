#include "store/beside.h"

#include <tacit/io.h>

#include "store/compose.h"

enum { BESIDE_TRIES = 100, BESIDE_PAUSE_MS = 20 };

struct beside {
	struct tacit_store *store;
	const char *reference;
	const git_oid *parent; /* NULL: there is none yet */
	git_oid id;
};

static bool compose_beside(struct beside *beside, struct tacit_writer *writer,
	const struct tacit_change *changes, size_t count,
	const struct tacit_signature *author, const char *message,
	struct tacit_err *err)
{
	struct tacit_composition composition = { .parent = beside->parent,
		.message = message };
	struct tacit_path_edit *edits =
		tacit_arena_array(&writer->arena, count + 1, sizeof(*edits));

	if (!tacit_compose_person(
		    &writer->arena, author, &composition.author, err))
		return false;
	composition.committer = composition.author;
	return tacit_compose(
		writer, &composition, changes, edits, count, &beside->id, err);
}

static int try_move(const struct beside *beside)
{
	git_reference *ref = NULL;
	git_repository *repo = beside->store->repo;
	int rc = beside->parent
		? git_reference_create_matching(&ref, repo, beside->reference,
			  &beside->id, 1, beside->parent, NULL)
		: git_reference_create(
			  &ref, repo, beside->reference, &beside->id, 0, NULL);

	git_reference_free(ref);
	return rc;
}

/* Git may hold its lock for a moment: it packs references. */
static bool move_beside(const struct beside *beside, struct tacit_err *err)
{
	unsigned tries = 0;
	int rc;

	while ((rc = try_move(beside)) == GIT_ELOCKED && tries++ < BESIDE_TRIES)
		tacit_io_pause_ms(BESIDE_PAUSE_MS);
	if (rc == GIT_EEXISTS || rc == GIT_EMODIFIED)
		return tacit_fail(err, TACIT_CHANGED, "%s has moved meanwhile",
			beside->reference);
	return rc == 0 ||
		tacit_store_fail(err, rc, "cannot move %s", beside->reference);
}

static bool confirm_beside(const struct beside *beside,
	const struct tacit_writer *writer, struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	return tacit_writer_read_back(
		       writer, beside->reference, &beside->id, &why) ||
		tacit_fail(err, TACIT_DOUBT, "%s moved, but %s",
			beside->reference, why.msg);
}

bool tacit_beside_commit(struct tacit_store *store, const char *reference,
	const char *parent, const struct tacit_change *changes, size_t count,
	const struct tacit_signature *author, const char *message,
	char commit[TACIT_OID_SIZE], struct tacit_err *err)
{
	struct beside beside = { .store = store, .reference = reference };
	struct tacit_writer writer = { .store = store };
	git_oid from;
	bool ok;

	if (store->lock < 0)
		return tacit_fail(err, TACIT_INVALID,
			"a commit needs the lock on the register");
	if (!tacit_store_start(store, err) ||
		(parent && !tacit_store_oid(parent, &from, err)))
		return false;
	beside.parent = parent ? &from : NULL;
	ok = compose_beside(
		     &beside, &writer, changes, count, author, message, err) &&
		tacit_writer_flush(&writer, err) && move_beside(&beside, err) &&
		confirm_beside(&beside, &writer, err);
	if (ok)
		(void)git_oid_tostr(commit, TACIT_OID_SIZE, &beside.id);
	tacit_writer_clear(&writer);
	return ok;
}
