/* receipts_source: the files of the log, out of git. */
#include <string.h>

#include "register/receipts_parts.h"

enum { PART_MAX = 32 << 20 };

bool tacit_log_read(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	const struct tacit_log_source *source = ctx;
	char blob[TACIT_OID_SIZE];

	return tacit_store_blob_at(
		       source->store, source->tip, path, blob, err) &&
		tacit_store_blob(source->store, blob, PART_MAX, out, err);
}

/* What is not full goes when it fills up. */
static bool is_to_last(const char *path)
{
	return !strncmp(path, "tile/", 5) && !strstr(path, ".p/");
}

static bool look_for_loss(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	(void)ctx;
	(void)err;
	return !d->old_blob || !is_to_last(d->path);
}

bool tacit_log_only_grew(
	struct tacit_store *store, const char *from, const char *to)
{
	struct tacit_err unknown = { 0 };

	return from[0] &&
		tacit_store_compare(
			store, from, to, look_for_loss, NULL, &unknown);
}
