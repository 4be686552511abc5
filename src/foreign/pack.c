/* pack: files become one zip file, the same bytes for the same files. */
#include "foreign/foreign.h"

#include <string.h>
#include <zip.h>

#include "base/parcel.h"

/* 1 January 1980, the first day that a zip file knows */
enum { FIRST_DATE = 0x21, FIRST_TIME = 0 };

static bool add_file(zip_t *zip, struct tacit_str name, struct tacit_str bytes)
{
	struct tacit_buf path = { 0 };
	zip_source_t *source = zip_source_buffer(zip, bytes.data, bytes.len, 0);
	zip_int64_t at = -1;

	tacit_buf_add_str(&path, name);
	if (source)
		at = zip_file_add(
			zip, tacit_buf_cstr(&path), source, ZIP_FL_ENC_UTF_8);
	if (source && at < 0)
		zip_source_free(source);
	tacit_buf_clear(&path);
	return at >= 0 &&
		!zip_file_set_dostime(
			zip, (zip_uint64_t)at, FIRST_TIME, FIRST_DATE, 0) &&
		!zip_file_set_external_attributes(
			zip, (zip_uint64_t)at, 0, ZIP_OPSYS_DOS, 0);
}

static bool add_files(zip_t *zip, struct tacit_str input, struct tacit_err *err)
{
	struct tacit_parcel_record name;
	struct tacit_parcel_record bytes;

	while (tacit_parcel_next(&input, &name)) {
		if (!tacit_str_eqs(name.name, "file") ||
			!tacit_parcel_next(&input, &bytes) ||
			!tacit_str_eqs(bytes.name, "bytes"))
			return tacit_fail(err, TACIT_INVALID,
				"a file to pack has no name or no bytes");
		if (!add_file(zip, name.text, bytes.text))
			return tacit_fail(err, TACIT_IO, "cannot pack %.*s: %s",
				(int)name.text.len, name.text.data,
				zip_strerror(zip));
	}
	return !input.len ||
		tacit_fail(err, TACIT_INVALID, "this is no parcel");
}

static bool take_bytes(zip_source_t *source, struct tacit_buf *out)
{
	char block[8192];
	zip_int64_t got;

	if (zip_source_open(source))
		return false;
	while ((got = zip_source_read(source, block, sizeof(block))) > 0)
		tacit_buf_add(out, block, (size_t)got);
	return !zip_source_close(source) && !got;
}

bool foreign_pack(
	struct tacit_str input, struct tacit_buf *out, struct tacit_err *err)
{
	zip_source_t *whole = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip =
		whole ? zip_open_from_source(whole, ZIP_TRUNCATE, NULL) : NULL;
	bool ok;

	if (!zip) {
		zip_source_free(whole);
		return tacit_fail(err, TACIT_IO, "cannot make a zip file");
	}
	zip_source_keep(whole);
	ok = add_files(zip, input, err);
	if (!ok)
		zip_discard(zip);
	else if (zip_close(zip)) {
		ok = tacit_fail(err, TACIT_IO, "cannot make a zip file: %s",
			zip_strerror(zip));
		zip_discard(zip);
	}
	if (ok && !take_bytes(whole, out))
		ok = tacit_fail(err, TACIT_IO, "cannot make a zip file: %s",
			zip_error_strerror(zip_source_error(whole)));
	zip_source_free(whole);
	return ok;
}
