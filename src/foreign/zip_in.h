/*
 * zip_in: the entries of a zip file that a stranger made.
 *
 * It is read under ZIP_CHECKCONS, and only where it is plain: few entries, none
 * with a password, packed by deflate or not at all, none that unfolds beyond
 * what it declares or to hundreds of times its size, all of them together to no
 * more than is allowed.
 *
 *	struct foreign_zip zip;
 *	if (!foreign_zip_open(&zip, bytes, err))
 *		return false;
 *	ok = foreign_zip_each(&zip, "xl/workbook.xml", take, ctx, err);
 *	foreign_zip_close(&zip);
 */
#ifndef TACIT_FOREIGN_ZIP_IN_H
#define TACIT_FOREIGN_ZIP_IN_H

#include <tacit/buf.h>

enum {
	FOREIGN_ENTRIES_MAX = 4096,
	FOREIGN_UNFOLDED_MAX = 128 * 1024 * 1024, /* bytes, all together */
	FOREIGN_RATIO_MAX = 250, /* of what is larger than ... */
	FOREIGN_RATIO_FREE = 1024 * 1024 /* ... as many bytes */
};

struct foreign_zip {
	void *zip;
	uint64_t left; /* bytes that may still be unfolded */
};

TACIT_MUST_USE bool foreign_zip_open(
	struct foreign_zip *zip, struct tacit_str bytes, struct tacit_err *err);

/** Is there such an entry? Capitals are small letters, as in office files. */
bool foreign_zip_has(const struct foreign_zip *zip, const char *name);

/** Unfold an entry piece by piece, until `take` says false. Fails: TACIT_INVALID
 * there is none, or it is hurt; TACIT_LIMIT; as `take`. */
TACIT_MUST_USE bool foreign_zip_each(struct foreign_zip *zip, const char *name,
	bool (*take)(void *ctx, struct tacit_str piece, struct tacit_err *err),
	void *ctx, struct tacit_err *err);

void foreign_zip_close(struct foreign_zip *zip);

#endif
