#include "store/pack.h"

#define ZLIB_CONST
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <tacit/io.h>
#include <unistd.h>
#include <zlib.h>

#include "store/sha1.h"

/* Written at once; and where the index would need its table of 64 bits. */
enum { CHUNK = 1 << 18, PACK_LIMIT = 0x7fffffff };

/* A file of git's with its checksum at the end. */
struct output {
	char *path; /* under another name, until it is whole */
	int fd;
	uint32_t total;
	struct tacit_sha1 sum;
	struct tacit_buf buf;
};

/* Where an object stands in the pack: a row of its index. */
struct row {
	git_oid id;
	uint32_t crc;
	uint32_t offset;
};

static bool fail_output(
	const struct output *out, const char *doing, struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_IO, out->path, 0, "cannot %s: %s",
		doing, strerror(errno));
}

static char *path_of(const char *folder, const char *name)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(&path, "%s/%s", folder, name);
	return path.data;
}

static bool output_open(struct output *out, const char *folder,
	const char *name, struct tacit_err *err)
{
	tacit_sha1_begin(&out->sum);
	out->path = path_of(folder, name);
	/* left by a killed command: under the lock it is nobody's */
	(void)unlink(out->path);
	out->fd =
		open(out->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
	return out->fd >= 0 || fail_output(out, "make the file", err);
}

/* What was added so far goes to the checksum and to the disk. */
static bool output_flush(struct output *out, struct tacit_err *err)
{
	bool ok;

	tacit_sha1_add(&out->sum, out->buf.data, out->buf.len);
	ok = tacit_io_write(out->fd, tacit_buf_str(&out->buf), err);
	if (ok)
		tacit_io_hasten(out->fd);
	out->total += (uint32_t)out->buf.len;
	tacit_buf_truncate(&out->buf, 0);
	return ok;
}

static bool output_finish(struct output *out,
	unsigned char sum[TACIT_SHA1_BYTES], struct tacit_err *err)
{
	struct tacit_str bytes = { (const char *)sum, TACIT_SHA1_BYTES };

	if (!output_flush(out, err))
		return false;
	tacit_sha1_end(&out->sum, sum);
	if (!tacit_io_write(out->fd, bytes, err))
		return false;
	return fsync(out->fd) == 0 || fail_output(out, "sync the file", err);
}

static bool output_name(struct output *out, const char *folder,
	const char *name, struct tacit_err *err)
{
	char *path = path_of(folder, name);
	int fd = out->fd;
	bool ok;

	out->fd = -1;
	ok = (close(fd) == 0 && rename(out->path, path) == 0) ||
		fail_output(out, "put the file in place", err);
	free(path);
	return ok;
}

static void output_clear(struct output *out)
{
	if (out->fd >= 0)
		(void)close(out->fd);
	/* of the name it was given nothing is left, or it is not wanted */
	if (out->path)
		(void)unlink(out->path);
	free(out->path);
	tacit_buf_clear(&out->buf);
}

static void add_number(struct tacit_buf *out, uint32_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		tacit_buf_addc(out, (char)(unsigned char)(number >> shift));
}

/* Type and size: four bits of the size first, then seven at a time. */
static void add_header(struct tacit_buf *out, git_object_t type, size_t size)
{
	unsigned byte = (unsigned)type << 4 | (unsigned)(size & 15);

	for (size >>= 4; size; size >>= 7) {
		tacit_buf_addc(out, (char)(unsigned char)(byte | 0x80));
		byte = (unsigned)(size & 127);
	}
	tacit_buf_addc(out, (char)(unsigned char)byte);
}

static bool add_deflated(struct tacit_buf *out, z_stream *stream,
	struct tacit_str bytes, struct tacit_err *err)
{
	size_t start = out->len;
	size_t room;

	if (bytes.len > PACK_LIMIT / 2 || deflateReset(stream) != Z_OK)
		return tacit_fail(err, TACIT_LIMIT, "a text is too large");
	room = (size_t)deflateBound(stream, (uLong)bytes.len);
	tacit_buf_pad(out, '\0', room);
	stream->next_in = (const unsigned char *)bytes.data;
	stream->avail_in = (uInt)bytes.len;
	stream->next_out = (unsigned char *)out->data + start;
	stream->avail_out = (uInt)room;
	if (deflate(stream, Z_FINISH) != Z_STREAM_END)
		return tacit_fail(err, TACIT_GIT, "cannot compress");
	tacit_buf_truncate(out, start + stream->total_out);
	return true;
}

static bool add_object(struct output *out, z_stream *stream,
	const struct tacit_staged *object, struct row *row,
	struct tacit_err *err)
{
	size_t start = out->buf.len;

	git_oid_cpy(&row->id, &object->id);
	row->offset = out->total + (uint32_t)start;
	add_header(&out->buf, object->type, object->bytes.len);
	if (!add_deflated(&out->buf, stream, object->bytes, err))
		return false;
	if (out->buf.len > PACK_LIMIT - out->total)
		return tacit_fail(err, TACIT_LIMIT,
			"too much for one commit: write it in several");
	row->crc = (uint32_t)crc32(crc32(0, NULL, 0),
		(const unsigned char *)out->buf.data + start,
		(uInt)(out->buf.len - start));
	return out->buf.len < CHUNK || output_flush(out, err);
}

static bool fill_pack(struct output *out, const struct tacit_staged *objects,
	struct row *rows, size_t count, unsigned char sum[TACIT_SHA1_BYTES],
	struct tacit_err *err)
{
	z_stream stream = { 0 };
	bool ok = true;

	if (deflateInit(&stream, Z_DEFAULT_COMPRESSION) != Z_OK)
		return tacit_fail(err, TACIT_GIT, "cannot compress");
	tacit_buf_adds(&out->buf, "PACK");
	add_number(&out->buf, 2);
	add_number(&out->buf, (uint32_t)count);
	for (size_t i = 0; ok && i < count; i++)
		ok = add_object(out, &stream, &objects[i], &rows[i], err);
	(void)deflateEnd(&stream);
	return ok && output_finish(out, sum, err);
}

static int by_id(const void *a, const void *b)
{
	return git_oid_cmp(
		&((const struct row *)a)->id, &((const struct row *)b)->id);
}

/* How many ids begin with a byte up to each: 256 numbers. */
static void add_fan_out(
	struct tacit_buf *out, const struct row *rows, size_t count)
{
	size_t at = 0;

	for (unsigned byte = 0; byte < 256; byte++) {
		while (at < count && rows[at].id.id[0] <= byte)
			at++;
		add_number(out, (uint32_t)at);
	}
}

static bool fill_index(struct output *out, struct row *rows, size_t count,
	const unsigned char pack[TACIT_SHA1_BYTES], struct tacit_err *err)
{
	unsigned char sum[TACIT_SHA1_BYTES];

	qsort(rows, count, sizeof(*rows), by_id);
	tacit_buf_adds(&out->buf, "\377tOc");
	add_number(&out->buf, 2);
	add_fan_out(&out->buf, rows, count);
	for (size_t i = 0; i < count; i++)
		tacit_buf_add(&out->buf, rows[i].id.id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < count; i++)
		add_number(&out->buf, rows[i].crc);
	for (size_t i = 0; i < count; i++)
		add_number(&out->buf, rows[i].offset);
	tacit_buf_add(&out->buf, pack, TACIT_SHA1_BYTES);
	return output_finish(out, sum, err);
}

/* First the pack, then its index: git looks for packs by their index. */
static bool name_both(struct output *pack, struct output *index,
	const char *folder, const unsigned char sum[TACIT_SHA1_BYTES],
	struct tacit_err *err)
{
	char name[64];
	char hex[TACIT_OID_SIZE];
	git_oid id;

	(void)git_oid_fromraw(&id, sum);
	(void)git_oid_tostr(hex, sizeof(hex), &id);
	(void)snprintf(name, sizeof(name), "pack-%s.pack", hex);
	if (!output_name(pack, folder, name, err))
		return false;
	(void)snprintf(name, sizeof(name), "pack-%s.idx", hex);
	return output_name(index, folder, name, err) &&
		tacit_io_sync_folder(folder, err);
}

bool tacit_pack_write(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count, struct tacit_err *err)
{
	struct row *rows = tacit_zalloc(count, sizeof(*rows));
	char *folder = path_of(store->common, "objects/pack");
	struct output pack = { .fd = -1 };
	struct output index = { .fd = -1 };
	unsigned char sum[TACIT_SHA1_BYTES];
	bool ok;

	ok = count <= UINT32_MAX && tacit_io_make_folders(folder, err) &&
		output_open(&pack, folder, "tmp_pack_tacit", err) &&
		fill_pack(&pack, objects, rows, count, sum, err) &&
		output_open(&index, folder, "tmp_idx_tacit", err) &&
		fill_index(&index, rows, count, sum, err) &&
		name_both(&pack, &index, folder, sum, err);
	output_clear(&pack);
	output_clear(&index);
	free(folder);
	free(rows);
	return ok;
}
