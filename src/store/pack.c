/* gitformat-pack(5), version 2 of both files. */
#include "store/pack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#define ZLIB_CONST
#include <zlib.h>

#include "store/sha1.h"

enum { CHUNK = 1 << 16, FANOUT = 256, OFFSET_MAX = INT32_MAX };

/* An object in the pack. */
struct packed {
	const git_oid *id;
	uint32_t sum; /* CRC-32 of its bytes there */
	uint32_t at;
};

struct packing {
	const struct tacit_writer *writer;
	struct tacit_buf folder;
	struct tacit_buf path; /* of the file that is written; empty: none */
	int fd; /* -1: not open */
	struct tacit_buf chunk; /* to be written next */
	size_t written; /* before that */
	struct tacit_sha1 sum;
	z_stream deflating;
	struct packed *objects; /* as they were staged */
};

static void add_word(struct tacit_buf *out, uint32_t word)
{
	const unsigned char bytes[] = { (unsigned char)(word >> 24),
		(unsigned char)(word >> 16), (unsigned char)(word >> 8),
		(unsigned char)word };

	tacit_buf_add(out, bytes, sizeof(bytes));
}

static bool fail_packing(
	struct packing *packing, const char *doing, struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_IO, packing->path.data, 0,
		"cannot %s: %s", doing, strerror(errno));
}

/* --- the pack ------------------------------------------------------------- */

static bool make_file(struct packing *packing, struct tacit_err *err)
{
	tacit_buf_printf(&packing->path, "%s/tmp_pack_XXXXXX",
		tacit_buf_cstr(&packing->folder));
	packing->fd = mkstemp(packing->path.data);
	if (packing->fd < 0) {
		(void)fail_packing(packing, "make a file for a pack", err);
		tacit_buf_truncate(&packing->path, 0);
		return false;
	}
	return fchmod(packing->fd, 0444) == 0 ||
		fail_packing(packing, "set the file's mode", err);
}

static bool write_chunk(struct packing *packing, struct tacit_err *err)
{
	struct tacit_str bytes = tacit_buf_str(&packing->chunk);
	bool ok = tacit_io_write(packing->fd, bytes, err);

	packing->written += bytes.len;
	tacit_buf_truncate(&packing->chunk, 0);
	return ok;
}

static bool sum_and_write(struct packing *packing, struct tacit_err *err)
{
	tacit_sha1_add(&packing->sum, packing->chunk.data, packing->chunk.len);
	return write_chunk(packing, err);
}

/* The type and four bits of the length, then seven a byte. */
static void add_type(struct tacit_buf *out, const struct tacit_staged *object)
{
	unsigned byte = (unsigned)object->type << 4 |
		(unsigned)(object->bytes.len & 0x0f);
	size_t rest;

	for (rest = object->bytes.len >> 4; rest; rest >>= 7) {
		tacit_buf_addc(out, (char)(byte | 0x80));
		byte = rest & 0x7f;
	}
	tacit_buf_addc(out, (char)byte);
}

static bool add_deflated(
	struct packing *packing, struct tacit_str text, struct tacit_err *err)
{
	struct tacit_buf *out = &packing->chunk;
	z_stream *stream = &packing->deflating;
	size_t from = out->len;
	uLong room = deflateBound(stream, text.len);

	tacit_buf_pad(out, '\0', room);
	stream->next_in = (const unsigned char *)text.data;
	stream->avail_in = (uInt)text.len;
	stream->next_out = (unsigned char *)out->data + from;
	stream->avail_out = (uInt)room;
	if (deflateReset(stream) != Z_OK ||
		deflate(stream, Z_FINISH) != Z_STREAM_END)
		return tacit_fail(err, TACIT_IO, "cannot deflate an object");
	tacit_buf_truncate(out, from + stream->total_out);
	return true;
}

static bool add_object(struct packing *packing, size_t i, struct tacit_err *err)
{
	const struct tacit_staged *object = &packing->writer->objects[i];
	struct tacit_buf *out = &packing->chunk;
	size_t from = out->len;

	if (packing->written + from > OFFSET_MAX ||
		object->bytes.len > OFFSET_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"the objects of a commit take more than 2 GiB");
	packing->objects[i].id = &packing->writer->ids.list[i];
	packing->objects[i].at = (uint32_t)(packing->written + from);
	add_type(out, object);
	if (!add_deflated(packing, object->bytes, err))
		return false;
	tacit_spool_pass(packing->writer->spool, object->bytes.len);
	packing->objects[i].sum =
		(uint32_t)crc32(0, (const unsigned char *)out->data + from,
			(uInt)(out->len - from));
	return out->len < CHUNK || sum_and_write(packing, err);
}

static bool write_pack(struct packing *packing,
	unsigned char sum[TACIT_SHA1_BYTES], struct tacit_err *err)
{
	size_t count = packing->writer->ids.count;

	tacit_sha1_begin(&packing->sum);
	tacit_buf_adds(&packing->chunk, "PACK");
	add_word(&packing->chunk, 2);
	add_word(&packing->chunk, (uint32_t)count);
	for (size_t i = 0; i < count; i++)
		if (!add_object(packing, i, err))
			return false;
	if (!sum_and_write(packing, err))
		return false;
	tacit_sha1_end(&packing->sum, sum);
	tacit_buf_add(&packing->chunk, sum, TACIT_SHA1_BYTES);
	return write_chunk(packing, err) &&
		tacit_io_sync(packing->fd, packing->path.data, err);
}

/* --- its index ------------------------------------------------------------ */

static int by_id(const void *a, const void *b)
{
	return git_oid_cmp(
		((const struct packed *)a)->id, ((const struct packed *)b)->id);
}

/* How many ids begin with that byte, or a lesser one. */
static void add_fanout(
	struct tacit_buf *out, const struct packed *objects, size_t count)
{
	size_t n = 0;

	for (unsigned byte = 0; byte < FANOUT; byte++) {
		while (n < count && objects[n].id->id[0] <= byte)
			n++;
		add_word(out, (uint32_t)n);
	}
}

static void format_index(struct packing *packing,
	const unsigned char sum[TACIT_SHA1_BYTES], struct tacit_buf *out)
{
	struct packed *objects = packing->objects;
	size_t count = packing->writer->ids.count;
	unsigned char own[TACIT_SHA1_BYTES];

	qsort(objects, count, sizeof(*objects), by_id);
	tacit_buf_add(out, "\377tOc", 4);
	add_word(out, 2);
	add_fanout(out, objects, count);
	for (size_t i = 0; i < count; i++)
		tacit_buf_add(out, objects[i].id->id, GIT_OID_RAWSZ);
	for (size_t i = 0; i < count; i++)
		add_word(out, objects[i].sum);
	for (size_t i = 0; i < count; i++)
		add_word(out, objects[i].at);
	tacit_buf_add(out, sum, TACIT_SHA1_BYTES);
	tacit_sha1_begin(&packing->sum);
	tacit_sha1_add(&packing->sum, out->data, out->len);
	tacit_sha1_end(&packing->sum, own);
	tacit_buf_add(out, own, sizeof(own));
}

/* --- both ----------------------------------------------------------------- */

/* The pack first: without it the index is nothing. */
static bool put_in_place(struct packing *packing,
	const unsigned char sum[TACIT_SHA1_BYTES], struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf index = { 0 };
	git_oid id;
	char hex[TACIT_OID_SIZE];
	bool ok;

	(void)git_oid_fromraw(&id, sum);
	tacit_buf_printf(&path, "%s/pack-%s.pack",
		tacit_buf_cstr(&packing->folder),
		git_oid_tostr(hex, sizeof(hex), &id));
	ok = rename(packing->path.data, path.data) == 0 ||
		fail_packing(packing, "put a pack in place", err);
	if (ok) {
		tacit_buf_truncate(&packing->path, 0);
		tacit_buf_truncate(&path, path.len - strlen("pack"));
		tacit_buf_adds(&path, "idx");
		format_index(packing, sum, &index);
		/* that syncs the folder */
		ok = tacit_io_replace(
			path.data, tacit_buf_str(&index), 0444, err);
	}
	tacit_buf_clear(&path);
	tacit_buf_clear(&index);
	return ok;
}

static void end_packing(struct packing *packing)
{
	if (packing->fd >= 0)
		(void)close(packing->fd);
	if (packing->path.len)
		(void)unlink(packing->path.data);
	(void)deflateEnd(&packing->deflating);
	tacit_buf_clear(&packing->folder);
	tacit_buf_clear(&packing->path);
	tacit_buf_clear(&packing->chunk);
	free(packing->objects);
}

bool tacit_pack_write(const struct tacit_writer *writer, struct tacit_err *err)
{
	struct packing packing = { .writer = writer, .fd = -1 };
	unsigned char sum[TACIT_SHA1_BYTES];
	bool ok;

	packing.objects =
		tacit_zalloc(writer->ids.count, sizeof(*packing.objects));
	tacit_buf_printf(
		&packing.folder, "%s/objects/pack", writer->store->common);
	ok = deflateInit(&packing.deflating, Z_DEFAULT_COMPRESSION) == Z_OK ||
		tacit_fail(err, TACIT_IO, "cannot deflate");
	ok = ok && tacit_io_make_folders(packing.folder.data, err) &&
		make_file(&packing, err) && write_pack(&packing, sum, err) &&
		put_in_place(&packing, sum, err);
	end_packing(&packing);
	return ok;
}
