/*
 * sha1: the sum at the end of git's files. No id is made here: that is
 * libgit2's work, which looks for forgeries.
 *
 *	struct tacit_sha1 sum;
 *	tacit_sha1_begin(&sum);
 *	tacit_sha1_add(&sum, bytes, len);
 *	tacit_sha1_end(&sum, out);
 */
#ifndef TACIT_STORE_SHA1_H
#define TACIT_STORE_SHA1_H

#include <stddef.h>
#include <stdint.h>

enum { TACIT_SHA1_BYTES = 20, TACIT_SHA1_BLOCK = 64 };

struct tacit_sha1 {
	uint32_t state[5];
	uint64_t len; /* bytes so far */
	unsigned char block[TACIT_SHA1_BLOCK]; /* not taken in yet */
};

void tacit_sha1_begin(struct tacit_sha1 *sum);
void tacit_sha1_add(struct tacit_sha1 *sum, const void *bytes, size_t len);
void tacit_sha1_end(
	struct tacit_sha1 *sum, unsigned char out[TACIT_SHA1_BYTES]);

#endif
