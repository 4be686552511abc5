#include "foreign/zip_in.h"

#include <string.h>
#include <zip.h>

enum { END_BYTES = 22, END_COUNT = 10, END_COMMENT_MAX = 65535 };

/* How many entries its end says that it has: libzip makes room for as many. */
static bool has_few_entries(struct tacit_str bytes)
{
	size_t at = bytes.len < END_BYTES ? 0 : bytes.len - END_BYTES + 1;
	size_t most = END_COMMENT_MAX + 1;

	while (at-- && most--) {
		const unsigned char *end =
			(const unsigned char *)bytes.data + at;

		if (memcmp(end, "PK\x05\x06", 4) == 0)
			return end[END_COUNT] + 256u * end[END_COUNT + 1] <=
				FOREIGN_ENTRIES_MAX;
	}
	return true; /* it is none, as libzip will say */
}

static bool fail_zip(struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_INVALID, "the file is hurt");
	return tacit_hint(
		err, "open it in the program that made it, and save it anew");
}

bool foreign_zip_open(
	struct foreign_zip *zip, struct tacit_str bytes, struct tacit_err *err)
{
	zip_source_t *source;

	*zip = (struct foreign_zip){ .left = FOREIGN_UNFOLDED_MAX };
	if (!has_few_entries(bytes))
		return tacit_fail(err, TACIT_LIMIT,
			"there are more than %d files in the file",
			FOREIGN_ENTRIES_MAX);
	source = zip_source_buffer_create(bytes.data, bytes.len, 0, NULL);
	if (source)
		zip->zip = zip_open_from_source(
			source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);
	if (!zip->zip) {
		zip_source_free(source);
		return fail_zip(err);
	}
	return true;
}

bool foreign_zip_has(const struct foreign_zip *zip, const char *name)
{
	return zip_name_locate(zip->zip, name, ZIP_FL_NOCASE) >= 0;
}

static bool fail_unfolded(struct tacit_err *err)
{
	return tacit_fail(
		err, TACIT_LIMIT, "the file unfolds to more than is allowed");
}

static bool check_entry(
	struct foreign_zip *zip, const zip_stat_t *stat, struct tacit_err *err)
{
	const zip_uint64_t wanted =
		ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;

	if ((stat->valid & wanted) != wanted ||
		(stat->valid & ZIP_STAT_ENCRYPTION_METHOD &&
			stat->encryption_method != ZIP_EM_NONE) ||
		(stat->comp_method != ZIP_CM_STORE &&
			stat->comp_method != ZIP_CM_DEFLATE))
		return fail_zip(err);
	if (stat->size > zip->left ||
		(stat->size > FOREIGN_RATIO_FREE &&
			stat->size / FOREIGN_RATIO_MAX > stat->comp_size))
		return fail_unfolded(err);
	return true;
}

static bool unfold(zip_file_t *file, struct foreign_zip *zip, uint64_t size,
	bool (*take)(void *ctx, struct tacit_str piece, struct tacit_err *err),
	void *ctx, struct tacit_err *err)
{
	char block[16384];
	zip_int64_t count;

	while ((count = zip_fread(file, block, sizeof(block))) > 0) {
		if ((uint64_t)count > size || (uint64_t)count > zip->left)
			return fail_unfolded(err);
		size -= (uint64_t)count;
		zip->left -= (uint64_t)count;
		if (!take(ctx, (struct tacit_str){ block, (size_t)count }, err))
			return false;
	}
	return (count == 0 && !size) || fail_zip(err);
}

bool foreign_zip_each(struct foreign_zip *zip, const char *name,
	bool (*take)(void *ctx, struct tacit_str piece, struct tacit_err *err),
	void *ctx, struct tacit_err *err)
{
	const zip_int64_t at = zip_name_locate(zip->zip, name, ZIP_FL_NOCASE);
	zip_stat_t stat;
	zip_file_t *file;
	bool ok;

	if (at < 0 || zip_stat_index(zip->zip, (zip_uint64_t)at, 0, &stat))
		return fail_zip(err);
	if (!check_entry(zip, &stat, err))
		return false;
	file = zip_fopen_index(zip->zip, (zip_uint64_t)at, 0);
	if (!file)
		return fail_zip(err);
	ok = unfold(file, zip, stat.size, take, ctx, err);
	(void)zip_fclose(file);
	return ok;
}

void foreign_zip_close(struct foreign_zip *zip)
{
	if (zip->zip)
		zip_discard(zip->zip);
	zip->zip = NULL;
}
