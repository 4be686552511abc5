#include "store/writer.h"

#include <string.h>

#include "store/gc.h"

enum { GC_WAIT_MS = 10000 };

static void stage(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, const git_oid *id)
{
	struct tacit_staged *object =
		tacit_arena_alloc(&writer->arena, sizeof(*object));

	object->type = type;
	object->bytes = bytes;
	git_oid_cpy(&object->id, id);
	if (writer->last)
		writer->last->next = object;
	else
		writer->first = object;
	writer->last = object;
	writer->count++;
	tacit_spool_pass(writer->spool, sizeof(*object));
}

static bool hash(git_object_t type, struct tacit_str bytes, git_oid *id,
	struct tacit_err *err)
{
	int rc =
		git_odb_hash(id, bytes.data ? bytes.data : "", bytes.len, type);

	return rc == 0 || tacit_store_fail(err, rc, "cannot hash");
}

bool tacit_writer_add(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, git_oid *id, struct tacit_err *err)
{
	if (!bytes.data)
		bytes.data = "";
	if (!hash(type, bytes, id, err))
		return false;
	stage(writer, type, bytes, id);
	return true;
}

bool tacit_writer_add_copy(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, git_oid *id, struct tacit_err *err)
{
	char *copy;

	if (!hash(type, bytes, id, err))
		return false;
	copy = tacit_arena_alloc(&writer->arena, bytes.len + 1);
	if (bytes.len)
		memcpy(copy, bytes.data, bytes.len);
	bytes.data = copy;
	stage(writer, type, bytes, id);
	return true;
}

bool tacit_writer_find(const struct tacit_writer *writer, const git_oid *id,
	struct tacit_str *bytes)
{
	const struct tacit_staged *object = writer->first;

	while (object && !git_oid_equal(&object->id, id))
		object = tacit_staged_next(writer, object);
	if (object)
		*bytes = object->bytes;
	return object != NULL;
}

/* --- reading back -------------------------------------------------------- */

static bool reference_holds(git_repository *repo, const char *reference,
	const git_oid *commit, struct tacit_err *err)
{
	git_oid tip;
	int rc = git_reference_name_to_id(&tip, repo, reference);

	if (rc < 0)
		return tacit_store_fail(
			err, rc, "cannot read %s back", reference);
	if (git_oid_equal(&tip, commit) ||
		git_graph_descendant_of(repo, &tip, commit) == 1)
		return true;
	return tacit_fail(err, TACIT_GIT, "%s holds another commit", reference);
}

static bool objects_hold(const struct tacit_writer *writer,
	git_repository *repo, struct tacit_err *err)
{
	const struct tacit_staged *staged = writer->first;
	git_odb *odb = NULL;
	int rc = git_repository_odb(&odb, repo);

	for (; rc == 0 && staged; staged = tacit_staged_next(writer, staged)) {
		git_odb_object *object = NULL;

		/* libgit2 checks the bytes against the id */
		if (!staged->is_again)
			rc = git_odb_read(&object, odb, &staged->id);
		git_odb_object_free(object);
	}
	git_odb_free(odb);
	return rc == 0 || tacit_store_fail(err, rc, "cannot read it back");
}

static bool holds(const struct tacit_writer *writer, const char *reference,
	const git_oid *commit, struct tacit_err *err)
{
	git_repository *repo = tacit_store_reopen(writer->store, err);
	bool ok = repo && objects_hold(writer, repo, err) &&
		reference_holds(repo, reference, commit, err);

	git_repository_free(repo);
	return ok;
}

bool tacit_writer_read_back(const struct tacit_writer *writer,
	const char *reference, const git_oid *commit, struct tacit_err *err)
{
	return tacit_gc_wait(writer->store, GC_WAIT_MS, err) &&
		(holds(writer, reference, commit, NULL) ||
			(tacit_writer_restore(writer, err) &&
				holds(writer, reference, commit, err)));
}

void tacit_writer_clear(struct tacit_writer *writer)
{
	writer->first = writer->last = NULL;
	writer->count = 0;
	tacit_arena_clear(&writer->arena);
}
