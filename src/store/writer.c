#include "store/writer.h"

#include <string.h>

#include "store/gc.h"

enum { GC_WAIT_MS = 10000 };

static void stage(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, const git_oid *id)
{
	if (!tacit_oids_add(&writer->ids, id))
		return;
	writer->objects = tacit_arena_grow(&writer->arena, writer->objects,
		&writer->cap, writer->ids.count, sizeof(*writer->objects));
	writer->objects[writer->ids.count - 1] =
		(struct tacit_staged){ type, bytes };
}

static void stage_copy(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, const git_oid *id)
{
	char *copy = tacit_arena_alloc(&writer->arena, bytes.len + 1);

	if (bytes.len)
		memcpy(copy, bytes.data, bytes.len);
	bytes.data = copy;
	stage(writer, type, bytes, id);
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
	if (!hash(type, bytes, id, err))
		return false;
	stage_copy(writer, type, bytes, id);
	return true;
}

bool tacit_writer_find(const struct tacit_writer *writer, const git_oid *id,
	struct tacit_str *bytes)
{
	size_t at = tacit_oids_at(&writer->ids, id);

	if (at == SIZE_MAX)
		return false;
	*bytes = writer->objects[at].bytes;
	return true;
}

/* --- reading back -------------------------------------------------------- */

static bool main_holds(
	git_repository *repo, const git_oid *commit, struct tacit_err *err)
{
	git_oid tip;
	int rc = git_reference_name_to_id(&tip, repo, TACIT_MAIN);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read main back");
	if (git_oid_equal(&tip, commit) ||
		git_graph_descendant_of(repo, &tip, commit) == 1)
		return true;
	return tacit_fail(err, TACIT_GIT, "main holds another commit");
}

static bool objects_hold(const struct tacit_writer *writer,
	git_repository *repo, struct tacit_err *err)
{
	git_odb *odb = NULL;
	int rc = git_repository_odb(&odb, repo);

	for (size_t i = 0; rc == 0 && i < writer->ids.count; i++) {
		git_odb_object *object = NULL;

		/* libgit2 checks the bytes against the id */
		rc = git_odb_read(&object, odb, &writer->ids.list[i]);
		git_odb_object_free(object);
	}
	git_odb_free(odb);
	return rc == 0 || tacit_store_fail(err, rc, "cannot read it back");
}

static bool holds(const struct tacit_writer *writer, const git_oid *commit,
	struct tacit_err *err)
{
	git_repository *repo = tacit_store_reopen(writer->store, err);
	bool ok = repo && objects_hold(writer, repo, err) &&
		main_holds(repo, commit, err);

	git_repository_free(repo);
	return ok;
}

bool tacit_writer_read_back(const struct tacit_writer *writer,
	const git_oid *commit, struct tacit_err *err)
{
	return tacit_gc_wait(writer->store, GC_WAIT_MS, err) &&
		(holds(writer, commit, NULL) ||
			(tacit_writer_restore(writer, err) &&
				holds(writer, commit, err)));
}

void tacit_writer_clear(struct tacit_writer *writer)
{
	writer->objects = NULL;
	writer->cap = 0;
	tacit_oids_clear(&writer->ids);
	tacit_arena_clear(&writer->arena);
}
