#include "store/object.h"

#include <stdlib.h>
#include <string.h>

#include "store/loose.h"
#include "store/pack.h"

/* From here on a pack is quicker, and takes a tenth of the room. */
enum { MANY = 256 };

bool tacit_writer_add(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, git_oid *id, struct tacit_err *err)
{
	struct tacit_staged *object;
	int rc;

	if (!bytes.data)
		bytes.data = "";
	rc = git_odb_hash(id, bytes.data, bytes.len, type);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot hash");
	writer->objects = tacit_grow(writer->objects, &writer->cap,
		writer->count + 1, sizeof(*writer->objects));
	object = &writer->objects[writer->count];
	object->turn = writer->count++;
	git_oid_cpy(&object->id, id);
	object->type = type;
	object->bytes = bytes;
	return true;
}

bool tacit_writer_add_copy(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, git_oid *id, struct tacit_err *err)
{
	char *copy = tacit_arena_alloc(&writer->arena, bytes.len + 1);

	if (bytes.len)
		memcpy(copy, bytes.data, bytes.len);
	bytes.data = copy;
	return tacit_writer_add(writer, type, bytes, id, err);
}

static int by_id(const void *a, const void *b)
{
	return git_oid_cmp(&((const struct tacit_staged *)a)->id,
		&((const struct tacit_staged *)b)->id);
}

static int by_turn(const void *a, const void *b)
{
	size_t x = ((const struct tacit_staged *)a)->turn;
	size_t y = ((const struct tacit_staged *)b)->turn;

	return x < y ? -1 : x > y;
}

/* The same text twice in a commit is one object. The order stays. */
static void drop_doubles(struct tacit_writer *writer)
{
	size_t kept = 0;

	if (!writer->count)
		return;
	qsort(writer->objects, writer->count, sizeof(*writer->objects), by_id);
	for (size_t i = 1; i < writer->count; i++)
		if (!git_oid_equal(
			    &writer->objects[i].id, &writer->objects[kept].id))
			writer->objects[++kept] = writer->objects[i];
	writer->count = kept + 1;
	qsort(writer->objects, writer->count, sizeof(*writer->objects),
		by_turn);
}

bool tacit_writer_flush(struct tacit_writer *writer, struct tacit_err *err)
{
	if (!tacit_store_odb(writer->store, err))
		return false;
	drop_doubles(writer);
	if (writer->count >= MANY)
		return tacit_pack_write(
			writer->store, writer->objects, writer->count, err);
	return tacit_loose_write(
		writer->store, writer->objects, writer->count, err);
}

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

static bool objects_hold(
	const struct tacit_writer *writer, git_odb *odb, struct tacit_err *err)
{
	for (size_t i = 0; i < writer->count; i++) {
		git_odb_object *object = NULL;
		/* libgit2 checks the bytes against the id */
		int rc = git_odb_read(&object, odb, &writer->objects[i].id);

		if (rc < 0)
			return tacit_store_fail(err, rc, "cannot read it back");
		git_odb_object_free(object);
	}
	return true;
}

bool tacit_writer_read_back(const struct tacit_writer *writer,
	const git_oid *commit, struct tacit_err *err)
{
	git_repository *repo = NULL;
	git_odb *odb = NULL;
	bool was_off = writer->store->unverified;
	bool ok = false;
	int rc;

	tacit_store_verify(writer->store, true);
	rc = git_repository_open_ext(&repo, writer->store->common,
		GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	if (rc == 0)
		rc = git_repository_odb(&odb, repo);
	if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot open it again");
	else
		ok = main_holds(repo, commit, err) &&
			objects_hold(writer, odb, err);
	git_odb_free(odb);
	git_repository_free(repo);
	tacit_store_verify(writer->store, !was_off);
	return ok;
}

void tacit_writer_clear(struct tacit_writer *writer)
{
	free(writer->objects);
	writer->objects = NULL;
	writer->count = 0;
	writer->cap = 0;
	tacit_arena_clear(&writer->arena);
}
