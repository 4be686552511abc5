#include "store/writer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <tacit/io.h>
#include <unistd.h>

#include "base/pile.h"
#include "store/pack.h"
#include "store/stale.h"

enum {
	/* from here on a pack is quicker, and takes a tenth of the room */
	MANY = 64,
	WRITE_TRIES = 3
};

/* Its file is somebody else's work, who may not have synced it. */
static bool sync_existing(
	const char *folder, const char *path, struct tacit_err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool ok;

	if (fd < 0 && errno == ENOENT)
		return true; /* it stands in a pack */
	ok = fd >= 0 && fsync(fd) == 0;
	if (!ok)
		(void)tacit_fail_at(err, TACIT_IO, path, 0,
			"cannot sync the object: %s", strerror(errno));
	if (fd >= 0)
		(void)close(fd);
	/* git gc may have taken both away again */
	return ok &&
		(!tacit_io_is_folder(folder) ||
			tacit_io_sync_folder(folder, err));
}

/* "Exists" first: libgit2 reads the empty tree where there is none. */
static bool object_exists(git_odb *odb, const git_oid *id, bool *is_broken)
{
	git_odb_object *object = NULL;
	bool exists =
		git_odb_exists_ext(odb, id, GIT_ODB_LOOKUP_NO_REFRESH) == 1;

	*is_broken = exists && git_odb_read(&object, odb, id) < 0;
	git_odb_object_free(object);
	git_error_clear();
	return exists;
}

/* git gc takes an empty folder away that was just made for the object. */
static int write_again(git_odb *odb, const struct tacit_staged *object)
{
	git_oid id;
	int rc = -1;

	for (unsigned i = 0; rc < 0 && i < WRITE_TRIES; i++)
		rc = git_odb_write(&id, odb, object->bytes.data,
			object->bytes.len, object->type);
	return rc;
}

/* libgit2 syncs the file that it writes, and the folder that names it. */
static bool write_loose(const struct tacit_writer *writer,
	const struct tacit_staged *object, git_odb *odb, struct tacit_err *err)
{
	const git_oid *id = &object->id;
	char hex[TACIT_OID_SIZE];
	struct tacit_buf folder = { 0 };
	struct tacit_buf path = { 0 };
	bool is_broken = false;
	bool existed = object_exists(odb, id, &is_broken);
	bool ok;
	int rc;

	(void)git_oid_tostr(hex, sizeof(hex), id);
	tacit_buf_printf(
		&folder, "%s/objects/%.2s", writer->store->common, hex);
	tacit_buf_printf(&path, "%s/%s", folder.data, hex + 2);
	if (is_broken)
		(void)unlink(path.data); /* libgit2 would leave it there */
	rc = write_again(odb, object);
	ok = rc == 0 ||
		tacit_store_fail(err, rc, "cannot write object %s", hex);
	if (ok && existed)
		ok = sync_existing(folder.data, path.data, err);
	tacit_buf_clear(&folder);
	tacit_buf_clear(&path);
	return ok;
}

static bool write_all_loose(
	const struct tacit_writer *writer, git_odb *odb, struct tacit_err *err)
{
	const struct tacit_staged *object = writer->first;
	struct tacit_buf objects = { 0 };
	bool ok = true;

	for (; ok && object; object = tacit_staged_next(writer, object))
		ok = object->is_again || write_loose(writer, object, odb, err);
	/* new folders in it, which libgit2 makes and does not sync */
	tacit_buf_printf(&objects, "%s/objects", writer->store->common);
	ok = ok && tacit_io_sync_folder(objects.data, err);
	tacit_buf_clear(&objects);
	return ok;
}

/* --- each once ------------------------------------------------------------- */

struct telling_apart {
	git_oid id; /* of the last one */
	size_t count; /* that are not the same */
};

/* The same come one after another, in the order in which they were staged. */
static bool take_staged(void *ctx, struct tacit_str text)
{
	struct telling_apart *apart = ctx;
	struct tacit_staged *object;

	memcpy(&object, text.data + text.len - sizeof(object), sizeof(object));
	if (apart->count && !memcmp(apart->id.id, text.data, GIT_OID_RAWSZ)) {
		object->is_again = true;
		return true;
	}
	memcpy(apart->id.id, text.data, GIT_OID_RAWSZ);
	apart->count++;
	return true;
}

/* Text: the id, the position with the highest byte first, where it stands. */
static void lay_on(
	struct tacit_pile *pile, struct tacit_staged *object, size_t position)
{
	char text[GIT_OID_RAWSZ + sizeof(position) + sizeof(object)];
	size_t at = GIT_OID_RAWSZ + sizeof(position);

	memcpy(text, object->id.id, GIT_OID_RAWSZ);
	memcpy(text + at, &object, sizeof(object));
	for (; at > GIT_OID_RAWSZ; position >>= 8)
		text[--at] = (char)(position & 0xff);
	tacit_pile_add(pile, (struct tacit_str){ text, sizeof(text) });
}

static bool tell_apart(
	struct tacit_writer *writer, size_t *count, struct tacit_err *err)
{
	struct telling_apart apart = { 0 };
	struct tacit_pile pile = {
		.folder = writer->spool ? writer->spool->folder : NULL
	};
	struct tacit_staged *object = writer->first;
	bool ok;

	for (size_t i = 0; object; i++) {
		lay_on(&pile, object, i);
		object = tacit_staged_next(writer, object);
	}
	ok = tacit_pile_each(&pile, take_staged, &apart, err);
	tacit_pile_clear(&pile);
	*count = apart.count;
	return ok;
}

static bool write_all(
	struct tacit_writer *writer, git_odb *odb, struct tacit_err *err)
{
	size_t count;

	if (!tell_apart(writer, &count, err))
		return false;
	if (count < MANY)
		return write_all_loose(writer, odb, err);
	return tacit_pack_write(writer, count, err);
}

bool tacit_writer_flush(struct tacit_writer *writer, struct tacit_err *err)
{
	return tacit_store_odb(writer->store, err) &&
		write_all(writer, writer->store->odb, err);
}

/* A handle that has the pack open still believes in what is gone. */
static bool find_lost(const struct tacit_writer *writer, git_odb *odb,
	struct tacit_writer *lost, struct tacit_err *err)
{
	const struct tacit_staged *object = writer->first;
	bool is_broken = false;
	bool ok = true;
	git_oid id;

	for (; ok && object; object = tacit_staged_next(writer, object))
		if (!object_exists(odb, &object->id, &is_broken) || is_broken)
			ok = tacit_writer_add(
				lost, object->type, object->bytes, &id, err);
	return ok;
}

bool tacit_writer_restore(
	const struct tacit_writer *writer, struct tacit_err *err)
{
	struct tacit_writer lost = { .store = writer->store,
		.spool = writer->spool,
		.arena = { .spool = writer->spool } };
	git_repository *repo = tacit_store_reopen(writer->store, err);
	git_odb *odb = NULL;
	bool ok = false;
	int rc;

	if (!repo)
		return false;
	rc = git_repository_odb(&odb, repo);
	if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot open the objects");
	else
		ok = find_lost(writer, odb, &lost, err);
	if (ok && lost.count) {
		ok = write_all(&lost, odb, err);
		tacit_stale_log(writer->store,
			"wrote objects again that were gone: %zu", lost.count);
	}
	tacit_writer_clear(&lost);
	git_odb_free(odb);
	git_repository_free(repo);
	return ok;
}
