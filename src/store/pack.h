/*
 * pack: the objects of a large commit in one file, as git reads it. No deltas
 * are searched, as libgit2 does: documents are small, and the search costs
 * more than all else together.
 */
#ifndef TACIT_STORE_PACK_H
#define TACIT_STORE_PACK_H

#include "store/writer.h"

/**
 * Write what is staged, `count` objects of which none is another again, as a
 * pack with its index, and sync both. Owns: beside the texts a few bytes an
 * object, on the disk where texts wait there. Fails: TACIT_IO, and leaves no
 * file behind; TACIT_LIMIT 2 GiB and more.
 */
TACIT_MUST_USE bool tacit_pack_write(
	const struct tacit_writer *writer, size_t count, struct tacit_err *err);

#endif
