#include "store/object.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <tacit/io.h>
#include <unistd.h>

/* A file that may have been written by somebody who did not sync it. */
static bool sync_file(const char *path, struct tacit_err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool ok = true;

	if (fd < 0)
		return tacit_fail_at(err, TACIT_IO, path, 0,
			"cannot open the object: %s", strerror(errno));
	if (fsync(fd) < 0)
		ok = tacit_fail_at(err, TACIT_IO, path, 0,
			"cannot sync the object: %s", strerror(errno));
	(void)close(fd);
	return ok;
}

static void remember(struct tacit_writer *writer, const git_oid *id)
{
	writer->written = tacit_grow(writer->written, &writer->cap,
		writer->count + 1, sizeof(*writer->written));
	git_oid_cpy(&writer->written[writer->count++], id);
}

/* objects/xx and objects/xx/yyy; the folder is made. */
static bool place_of(struct tacit_store *store, const git_oid *id,
	struct tacit_buf *fan, struct tacit_buf *file, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];

	(void)git_oid_tostr(hex, sizeof(hex), id);
	tacit_buf_printf(fan, "%s/objects/%.2s", store->common, hex);
	tacit_buf_printf(file, "%s/%s", fan->data, hex + 2);
	if (mkdir(fan->data, 0777) < 0 && errno != EEXIST)
		return tacit_fail_at(err, TACIT_IO, fan->data, 0,
			"cannot make the folder: %s", strerror(errno));
	return true;
}

static bool write_loose(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, const git_oid *expected, struct tacit_err *err)
{
	struct tacit_store *store = writer->store;
	struct tacit_buf fan = { 0 };
	struct tacit_buf file = { 0 };
	git_oid id;
	bool ok = false;
	bool was_there;
	int rc;

	if (!place_of(store, expected, &fan, &file, err))
		goto out;
	was_there = tacit_io_exists(file.data);
	rc = git_odb_write(&id, store->odb, bytes.data, bytes.len, type);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot write an object");
		goto out;
	}
	if (!git_oid_equal(&id, expected)) {
		(void)tacit_fail(err, TACIT_GIT,
			"an object was written under another id");
		goto out;
	}
	/* libgit2 syncs what it writes and leaves alone what it finds */
	ok = !was_there || sync_file(file.data, err);
	ok = ok && tacit_io_sync_folder(fan.data, err);
out:
	tacit_buf_clear(&fan);
	tacit_buf_clear(&file);
	return ok;
}

bool tacit_writer_add(struct tacit_writer *writer, git_object_t type,
	struct tacit_str bytes, git_oid *id, struct tacit_err *err)
{
	git_odb *odb = tacit_store_odb(writer->store, err);
	int rc;

	if (!odb)
		return false;
	if (!bytes.data)
		bytes.data = "";
	rc = git_odb_hash(id, bytes.data, bytes.len, type);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot hash");
	if (!write_loose(writer, type, bytes, id, err))
		return false;
	remember(writer, id);
	return true;
}

bool tacit_writer_sync(struct tacit_writer *writer, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	bool ok;

	tacit_buf_printf(&path, "%s/objects", writer->store->common);
	ok = tacit_io_sync_folder(path.data, err);
	tacit_buf_clear(&path);
	return ok;
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

bool tacit_writer_read_back(const struct tacit_writer *writer,
	const git_oid *commit, struct tacit_err *err)
{
	git_repository *repo = NULL;
	git_odb *odb = NULL;
	bool ok = false;
	int rc;

	rc = git_repository_open_ext(&repo, writer->store->common,
		GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	if (rc == 0)
		rc = git_repository_odb(&odb, repo);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot open it again");
		goto out;
	}
	if (!main_holds(repo, commit, err))
		goto out;
	for (size_t i = 0; i < writer->count; i++) {
		git_odb_object *object = NULL;

		/* the id is checked against the bytes by libgit2 */
		rc = git_odb_read(&object, odb, &writer->written[i]);
		if (rc < 0) {
			(void)tacit_store_fail(err, rc, "cannot read it back");
			goto out;
		}
		git_odb_object_free(object);
	}
	ok = true;
out:
	git_odb_free(odb);
	git_repository_free(repo);
	return ok;
}

void tacit_writer_clear(struct tacit_writer *writer)
{
	free(writer->written);
	writer->written = NULL;
	writer->count = 0;
	writer->cap = 0;
}
