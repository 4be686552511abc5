#include "register/log_at.h"

#include "text/digest.h"

/* A tile of entries: 256 of the longest. */
enum { LOG_FILE_MAX = 256 * 65537 };

bool tacit_log_at_read(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	struct tacit_log_at *at = ctx;
	char blob[TACIT_OID_SIZE];

	return tacit_store_blob_at(at->store, at->tip, path, blob, err) &&
		tacit_store_blob(at->store, blob, LOG_FILE_MAX, out, err);
}

bool tacit_log_at_checkpoint(struct tacit_log_at *at, struct tacit_arena *arena,
	struct tacit_str *note, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	const bool ok =
		tacit_log_at_read(at, TACIT_LOG_CHECKPOINT_FILE, &bytes, err);

	*note = tacit_buf_keep(&bytes, arena);
	return ok;
}

const char *tacit_log_at_path(struct tacit_arena *arena, const char *folder,
	const unsigned char *digest)
{
	struct tacit_buf hex = { 0 };
	const char *path;

	tacit_digest_hex(digest, &hex);
	path = tacit_arena_printf(
		arena, "%s/%.2s/%s", folder, hex.data, hex.data + 2);
	tacit_buf_clear(&hex);
	return path;
}
