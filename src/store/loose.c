#include "store/loose.h"

#define ZLIB_CONST

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <tacit/io.h>
#include <unistd.h>
#include <zlib.h>

/* As many files are open at once; more objects go in several rounds. */
enum { ROUND = 128, SLACK = 64 };

/* One object on its way to its name. */
struct file {
	int fd; /* -1: nothing to sync */
	char *temporary; /* NULL: it has its name already */
	char *folder;
	char *name;
};

static bool fail_file(
	const char *path, const char *doing, struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_IO, path, 0, "cannot %s the object: %s",
		doing, strerror(errno));
}

static bool deflate_object(const struct tacit_staged *object,
	struct tacit_buf *out, struct tacit_err *err)
{
	z_stream stream = { 0 };
	char header[64];
	int length = snprintf(header, sizeof(header), "%s %zu",
		git_object_type2string(object->type), object->bytes.len);
	size_t room = object->bytes.len + object->bytes.len / 8 + SLACK * 2;
	int rc;

	if (object->bytes.len > UINT32_MAX / 2)
		return tacit_fail(err, TACIT_LIMIT, "a text is too large");
	if (deflateInit(&stream, Z_BEST_SPEED) != Z_OK)
		return tacit_fail(err, TACIT_GIT, "cannot compress");
	tacit_buf_pad(out, '\0', room);
	stream.next_out = (unsigned char *)out->data;
	stream.avail_out = (uInt)room;
	stream.next_in = (unsigned char *)header;
	stream.avail_in = (uInt)length + 1;
	rc = deflate(&stream, Z_NO_FLUSH);
	if (rc == Z_OK) {
		stream.next_in = (const unsigned char *)object->bytes.data;
		stream.avail_in = (uInt)object->bytes.len;
		rc = deflate(&stream, Z_FINISH);
	}
	tacit_buf_truncate(out, stream.total_out);
	(void)deflateEnd(&stream);
	if (rc != Z_STREAM_END)
		return tacit_fail(err, TACIT_GIT, "cannot compress");
	return true;
}

/* "Exists" first: libgit2 reads the empty tree where there is none. */
static bool is_readable(struct tacit_store *store, const git_oid *id)
{
	git_odb_object *object = NULL;
	bool ok = git_odb_exists_ext(
			  store->odb, id, GIT_ODB_LOOKUP_NO_REFRESH) == 1 &&
		git_odb_read(&object, store->odb, id) == 0;

	git_odb_object_free(object);
	git_error_clear();
	return ok;
}

static bool create(struct file *file, const struct tacit_staged *object,
	struct tacit_err *err)
{
	struct tacit_buf raw = { 0 };
	bool ok = false;

	if (!deflate_object(object, &raw, err))
		goto out;
	/* left by a killed command: under the lock it is nobody's */
	(void)unlink(file->temporary);
	file->fd = open(
		file->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
	if (file->fd < 0)
		(void)fail_file(file->temporary, "make", err);
	else
		ok = tacit_io_write(file->fd, tacit_buf_str(&raw), err);
	if (ok)
		tacit_io_hasten(file->fd);
out:
	tacit_buf_clear(&raw);
	return ok;
}

static char *path_of(const char *folder, const char *name)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(&path, "%s/%s", folder, name);
	return path.data;
}

/* A file that may have been written by somebody who did not sync it. */
static bool open_existing(struct file *file, struct tacit_err *err)
{
	file->fd = open(file->name, O_RDONLY | O_CLOEXEC);
	if (file->fd < 0)
		return fail_file(file->name, "open", err);
	return true;
}

static bool begin(struct tacit_store *store, struct file *file, size_t number,
	const struct tacit_staged *object, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];
	char name[64];

	(void)git_oid_tostr(hex, sizeof(hex), &object->id);
	(void)snprintf(name, sizeof(name), "objects/%.2s", hex);
	file->folder = path_of(store->common, name);
	file->name = path_of(file->folder, hex + 2);
	if (is_readable(store, &object->id)) {
		if (tacit_io_exists(file->name))
			return open_existing(file, err);
		free(file->folder);
		file->folder = NULL; /* in a pack */
		return true;
	}
	(void)snprintf(name, sizeof(name), "objects/tmp_obj_tacit%zu", number);
	file->temporary = path_of(store->common, name);
	return create(file, object, err);
}

static bool sync_files(struct file *files, size_t count, struct tacit_err *err)
{
	for (size_t i = 0; i < count; i++) {
		int fd = files[i].fd;

		if (fd < 0)
			continue;
		if (fsync(fd) < 0)
			return fail_file(files[i].name, "sync", err);
		files[i].fd = -1;
		if (close(fd) < 0)
			return fail_file(files[i].name, "close", err);
	}
	return true;
}

static bool name_files(struct file *files, size_t count, struct tacit_err *err)
{
	for (size_t i = 0; i < count; i++) {
		struct file *file = &files[i];

		if (!file->temporary)
			continue;
		if (mkdir(file->folder, 0777) < 0 && errno != EEXIST)
			return fail_file(
				file->folder, "make the folder of", err);
		if (rename(file->temporary, file->name) < 0)
			return fail_file(file->name, "name", err);
		free(file->temporary);
		file->temporary = NULL;
	}
	return true;
}

static bool sync_folders(struct tacit_store *store, struct file *files,
	size_t count, struct tacit_err *err)
{
	char *objects = path_of(store->common, "objects");
	bool ok = true;

	for (size_t i = 0; ok && i < count; i++)
		ok = !files[i].folder ||
			tacit_io_sync_folder(files[i].folder, err);
	ok = ok && tacit_io_sync_folder(objects, err);
	free(objects);
	return ok;
}

static void clear_files(struct file *files, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (files[i].fd >= 0)
			(void)close(files[i].fd);
		if (files[i].temporary)
			(void)unlink(files[i].temporary);
		free(files[i].temporary);
		free(files[i].folder);
		free(files[i].name);
	}
}

static bool write_round(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count, struct tacit_err *err)
{
	struct file files[ROUND] = { { 0 } };
	bool ok = true;

	for (size_t i = 0; i < count; i++)
		files[i].fd = -1;
	for (size_t i = 0; ok && i < count; i++)
		ok = begin(store, &files[i], i, &objects[i], err);
	ok = ok && sync_files(files, count, err) &&
		name_files(files, count, err) &&
		sync_folders(store, files, count, err);
	clear_files(files, count);
	return ok;
}

bool tacit_loose_write(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count, struct tacit_err *err)
{
	for (size_t i = 0; i < count; i += ROUND) {
		size_t rest = count - i;

		if (!write_round(store, objects + i,
			    rest < ROUND ? rest : ROUND, err))
			return false;
	}
	return true;
}
