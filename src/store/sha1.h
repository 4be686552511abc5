/*
 * sha1: the checksum at the end of a pack (FIPS 180-4). git's format asks for
 * it; nothing here rests on it being hard to forge.
 */
#ifndef TACIT_STORE_SHA1_H
#define TACIT_STORE_SHA1_H

#include <stddef.h>
#include <stdint.h>

enum { TACIT_SHA1_BYTES = 20, TACIT_SHA1_BLOCK = 64 };

struct tacit_sha1 {
	uint32_t state[5];
	uint64_t total; /* bytes so far */
	unsigned char block[TACIT_SHA1_BLOCK];
};

void tacit_sha1_begin(struct tacit_sha1 *sha1);
void tacit_sha1_add(struct tacit_sha1 *sha1, const void *bytes, size_t len);
void tacit_sha1_end(
	struct tacit_sha1 *sha1, unsigned char out[TACIT_SHA1_BYTES]);

#endif
