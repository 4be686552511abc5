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

#include "base/pile.h"
#include "store/sha1.h"

enum { CHUNK = 1 << 16, FANOUT = 256, OFFSET_MAX = INT32_MAX, TRIES = 3 };

enum part { PACK, INDEX, PARTS };

static const char *const kinds[PARTS] = { "pack", "idx" };

/* Of an object in the pack: its id, CRC-32 of its bytes there, where. */
enum { WORD_LEN = 4, SUM_AT = GIT_OID_RAWSZ, PLACE_AT = SUM_AT + WORD_LEN };

struct packing {
	const struct tacit_writer *writer;
	size_t count;
	struct tacit_buf folder;
	struct tacit_buf paths[PARTS]; /* until they are in place */
	enum part part; /* that is written, or put in place */
	bool is_pruned; /* somebody has taken one away meanwhile */
	int fd; /* -1: not open */
	struct tacit_buf chunk; /* to be written next */
	size_t written; /* before that */
	struct tacit_sha1 sum;
	z_stream deflating;
	struct tacit_pile packed; /* in the order of their ids */
	uint32_t first_bytes[FANOUT]; /* how many of their ids begin so */
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
	return tacit_fail_at(err, TACIT_IO, packing->paths[packing->part].data,
		0, "cannot %s: %s", doing, strerror(errno));
}

/* --- the pack ------------------------------------------------------------- */

static bool make_file(
	struct packing *packing, enum part part, struct tacit_err *err)
{
	struct tacit_buf *path = &packing->paths[part];

	packing->part = part;
	packing->written = 0;
	tacit_sha1_begin(&packing->sum);
	tacit_buf_printf(path, "%s/tmp_%s_XXXXXX",
		tacit_buf_cstr(&packing->folder), kinds[part]);
	packing->fd = mkstemp(path->data);
	if (packing->fd < 0) {
		(void)fail_packing(packing, "make a file for a pack", err);
		tacit_buf_truncate(path, 0);
		return false;
	}
	return fchmod(packing->fd, 0444) == 0 ||
		fail_packing(packing, "set the file's mode", err);
}

static bool write_chunk(struct packing *packing, struct tacit_err *err)
{
	struct tacit_str bytes = tacit_buf_str(&packing->chunk);
	bool ok = tacit_io_write(
		packing->fd, packing->paths[packing->part].data, bytes, err);

	packing->written += bytes.len;
	tacit_buf_truncate(&packing->chunk, 0);
	return ok;
}

static bool sum_and_write(struct packing *packing, struct tacit_err *err)
{
	tacit_sha1_add(&packing->sum, packing->chunk.data, packing->chunk.len);
	return write_chunk(packing, err);
}

static bool sum_and_write_some(struct packing *packing, struct tacit_err *err)
{
	return packing->chunk.len < CHUNK || sum_and_write(packing, err);
}

static bool end_file(struct packing *packing, struct tacit_err *err)
{
	int fd = packing->fd;

	if (!write_chunk(packing, err) ||
		!tacit_io_sync(fd, packing->paths[packing->part].data, err))
		return false;
	packing->fd = -1;
	return close(fd) == 0 || fail_packing(packing, "close a file", err);
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

static void note_packed(struct packing *packing, const git_oid *id,
	uint32_t sum, uint32_t place)
{
	struct tacit_buf text = { 0 };

	tacit_buf_add(&text, id->id, GIT_OID_RAWSZ);
	add_word(&text, sum);
	add_word(&text, place);
	tacit_pile_add(&packing->packed, tacit_buf_str(&text));
	tacit_buf_clear(&text);
	packing->first_bytes[id->id[0]]++;
}

static bool add_object(struct packing *packing,
	const struct tacit_staged *object, struct tacit_err *err)
{
	struct tacit_buf *out = &packing->chunk;
	size_t from = out->len;
	uLong sum;

	if (packing->written + from > OFFSET_MAX ||
		object->bytes.len > OFFSET_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"the objects of a commit take more than 2 GiB");
	add_type(out, object);
	if (!add_deflated(packing, object->bytes, err))
		return false;
	sum = crc32(0, (const unsigned char *)out->data + from,
		(uInt)(out->len - from));
	note_packed(packing, &object->id, (uint32_t)sum,
		(uint32_t)(packing->written + from));
	return sum_and_write_some(packing, err);
}

static bool write_pack(struct packing *packing,
	unsigned char sum[TACIT_SHA1_BYTES], struct tacit_err *err)
{
	const struct tacit_staged *object = packing->writer->first;

	if (!make_file(packing, PACK, err))
		return false;
	tacit_buf_adds(&packing->chunk, "PACK");
	add_word(&packing->chunk, 2);
	add_word(&packing->chunk, (uint32_t)packing->count);
	for (; object; object = tacit_staged_next(packing->writer, object))
		if (!object->is_again && !add_object(packing, object, err))
			return false;
	if (!sum_and_write(packing, err))
		return false;
	tacit_sha1_end(&packing->sum, sum);
	tacit_buf_add(&packing->chunk, sum, TACIT_SHA1_BYTES);
	return end_file(packing, err);
}

/* --- its index ------------------------------------------------------------ */

/* One part of what is known of each object. */
struct column {
	struct packing *packing;
	size_t at;
	size_t len;
	bool is_written;
	struct tacit_err *err;
};

static bool add_known_part(void *ctx, struct tacit_str text)
{
	struct column *column = ctx;
	struct packing *packing = column->packing;

	tacit_buf_add(&packing->chunk, text.data + column->at, column->len);
	column->is_written = sum_and_write_some(packing, column->err);
	return column->is_written;
}

static bool write_column(
	struct packing *packing, size_t at, size_t len, struct tacit_err *err)
{
	struct column column = { packing, at, len, true, err };

	return tacit_pile_each(
		       &packing->packed, add_known_part, &column, err) &&
		column.is_written;
}

/* How many ids begin with that byte, or a lesser one. */
static void add_fanout(struct packing *packing)
{
	uint32_t sum = 0;

	for (size_t byte = 0; byte < FANOUT; byte++) {
		sum += packing->first_bytes[byte];
		add_word(&packing->chunk, sum);
	}
}

static bool write_index(struct packing *packing,
	const unsigned char sum[TACIT_SHA1_BYTES], struct tacit_err *err)
{
	unsigned char own[TACIT_SHA1_BYTES];

	if (!make_file(packing, INDEX, err))
		return false;
	tacit_buf_add(&packing->chunk, "\377tOc", 4);
	add_word(&packing->chunk, 2);
	add_fanout(packing);
	if (!write_column(packing, 0, GIT_OID_RAWSZ, err) ||
		!write_column(packing, SUM_AT, WORD_LEN, err) ||
		!write_column(packing, PLACE_AT, WORD_LEN, err))
		return false;
	tacit_buf_add(&packing->chunk, sum, TACIT_SHA1_BYTES);
	if (!sum_and_write(packing, err))
		return false;
	tacit_sha1_end(&packing->sum, own);
	tacit_buf_add(&packing->chunk, own, sizeof(own));
	return end_file(packing, err);
}

/* --- both ----------------------------------------------------------------- */

static bool put_in_place(struct packing *packing,
	const unsigned char sum[TACIT_SHA1_BYTES], enum part part,
	struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	char hex[TACIT_OID_SIZE];
	git_oid id;
	bool ok;

	packing->part = part;
	(void)git_oid_fromraw(&id, sum);
	tacit_buf_printf(&path, "%s/pack-%s.%s",
		tacit_buf_cstr(&packing->folder),
		git_oid_tostr(hex, sizeof(hex), &id), kinds[part]);
	ok = rename(packing->paths[part].data, path.data) == 0;
	packing->is_pruned = !ok && errno == ENOENT;
	ok = ok || fail_packing(packing, "put a pack in place", err);
	if (ok)
		tacit_buf_truncate(&packing->paths[part], 0);
	tacit_buf_clear(&path);
	return ok;
}

/* Neither is put in place before both are whole: a pack without an index, as a
 * full disk would leave it, git never takes away. */
static bool write_both(struct packing *packing, struct tacit_err *err)
{
	unsigned char sum[TACIT_SHA1_BYTES];

	return tacit_io_make_folders(packing->folder.data, err) &&
		write_pack(packing, sum, err) &&
		write_index(packing, sum, err) &&
		/* the pack first: without it the index is nothing */
		put_in_place(packing, sum, PACK, err) &&
		put_in_place(packing, sum, INDEX, err) &&
		tacit_io_sync_folder(packing->folder.data, err);
}

static void end_packing(struct packing *packing)
{
	if (packing->fd >= 0)
		(void)close(packing->fd);
	for (size_t i = 0; i < PARTS; i++) {
		if (packing->paths[i].len)
			(void)unlink(packing->paths[i].data);
		tacit_buf_clear(&packing->paths[i]);
	}
	(void)deflateEnd(&packing->deflating);
	tacit_buf_clear(&packing->folder);
	tacit_buf_clear(&packing->chunk);
	tacit_pile_clear(&packing->packed);
}

static bool pack_once(const struct tacit_writer *writer, size_t count,
	bool *is_pruned, struct tacit_err *err)
{
	struct packing packing = { .writer = writer, .count = count, .fd = -1 };
	bool ok;

	if (writer->spool)
		packing.packed.folder = writer->spool->folder;
	tacit_buf_printf(
		&packing.folder, "%s/objects/pack", writer->store->common);
	ok = deflateInit(&packing.deflating, Z_DEFAULT_COMPRESSION) == Z_OK ||
		tacit_fail(err, TACIT_IO, "cannot deflate");
	ok = ok && write_both(&packing, err);
	*is_pruned = packing.is_pruned;
	end_packing(&packing);
	return ok;
}

/* "git prune --expire=now" takes away what is being written, too. */
bool tacit_pack_write(
	const struct tacit_writer *writer, size_t count, struct tacit_err *err)
{
	struct tacit_err why = { 0 };
	bool is_pruned = true;
	bool ok = false;

	for (unsigned i = 0; !ok && is_pruned && i < TRIES; i++) {
		why = (struct tacit_err){ 0 };
		ok = pack_once(writer, count, &is_pruned, &why);
	}
	return ok || tacit_fail_as(err, &why);
}
