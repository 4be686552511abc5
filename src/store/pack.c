#include "store/pack.h"

#define ZLIB_CONST
#include <tacit/io.h>
#include <zlib.h>

#include "store/sha1.h"

/* So much goes to libgit2 at once: each time costs. */
enum { CHUNK = 1 << 18, TEXT_LIMIT = 0x3fffffff };

/* A pack on its way to libgit2, which writes it and its index. */
struct stream {
	git_indexer *indexer;
	git_indexer_progress progress;
	struct tacit_sha1 sum;
	struct tacit_buf buf;
};

static bool flush(struct stream *stream, struct tacit_err *err)
{
	int rc = git_indexer_append(stream->indexer, stream->buf.data,
		stream->buf.len, &stream->progress);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot write a pack");
	tacit_sha1_add(&stream->sum, stream->buf.data, stream->buf.len);
	tacit_buf_truncate(&stream->buf, 0);
	return true;
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

static bool add_deflated(struct tacit_buf *out, z_stream *deflater,
	struct tacit_str bytes, struct tacit_err *err)
{
	size_t start = out->len;
	size_t room;

	if (bytes.len > TEXT_LIMIT || deflateReset(deflater) != Z_OK)
		return tacit_fail(err, TACIT_LIMIT, "a text is too large");
	room = (size_t)deflateBound(deflater, (uLong)bytes.len);
	tacit_buf_pad(out, '\0', room);
	deflater->next_in = (const unsigned char *)bytes.data;
	deflater->avail_in = (uInt)bytes.len;
	deflater->next_out = (unsigned char *)out->data + start;
	deflater->avail_out = (uInt)room;
	if (deflate(deflater, Z_FINISH) != Z_STREAM_END)
		return tacit_fail(err, TACIT_GIT, "cannot compress");
	tacit_buf_truncate(out, start + deflater->total_out);
	return true;
}

static bool add_objects(struct stream *stream,
	const struct tacit_staged *objects, size_t count, struct tacit_err *err)
{
	z_stream deflater = { 0 };
	bool ok = true;

	if (deflateInit(&deflater, Z_DEFAULT_COMPRESSION) != Z_OK)
		return tacit_fail(err, TACIT_GIT, "cannot compress");
	for (size_t i = 0; ok && i < count; i++) {
		add_header(&stream->buf, objects[i].type, objects[i].bytes.len);
		ok = add_deflated(
			     &stream->buf, &deflater, objects[i].bytes, err) &&
			(stream->buf.len < CHUNK || flush(stream, err));
	}
	(void)deflateEnd(&deflater);
	return ok;
}

/* "PACK", the version, how many objects; they; a checksum of all that. */
static bool fill(struct stream *stream, const struct tacit_staged *objects,
	size_t count, struct tacit_err *err)
{
	unsigned char sum[TACIT_SHA1_BYTES];
	int rc;

	tacit_sha1_begin(&stream->sum);
	tacit_buf_adds(&stream->buf, "PACK");
	add_number(&stream->buf, 2);
	add_number(&stream->buf, (uint32_t)count);
	if (!add_objects(stream, objects, count, err) || !flush(stream, err))
		return false;
	tacit_sha1_end(&stream->sum, sum);
	tacit_buf_add(&stream->buf, sum, sizeof(sum));
	if (!flush(stream, err))
		return false;
	rc = git_indexer_commit(stream->indexer, &stream->progress);
	return rc == 0 || tacit_store_fail(err, rc, "cannot finish a pack");
}

bool tacit_pack_write(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count, struct tacit_err *err)
{
	struct tacit_buf folder = { 0 };
	struct stream stream = { 0 };
	bool ok = false;
	int rc;

	tacit_buf_printf(&folder, "%s/objects/pack", store->common);
	if (count > UINT32_MAX) {
		(void)tacit_fail(err, TACIT_LIMIT, "too much for one commit");
		goto out;
	}
	if (!tacit_io_make_folders(folder.data, err))
		goto out;
	rc = git_indexer_new(&stream.indexer, folder.data, 0444, NULL, NULL);
	if (rc < 0)
		(void)tacit_store_fail(err, rc, "cannot begin a pack");
	else
		ok = fill(&stream, objects, count, err) &&
			tacit_io_sync_folder(folder.data, err);
out:
	git_indexer_free(stream.indexer);
	tacit_buf_clear(&stream.buf);
	tacit_buf_clear(&folder);
	return ok;
}
