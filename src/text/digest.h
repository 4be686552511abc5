/*
 * digest: SHA-256, the only user of libsodium.
 *
 * libsodium because receipts will be signed with Ed25519 by the same
 * library; it needs no set-up for a hash.
 *
 * Open to: document, register.
 */
#ifndef TACIT_TEXT_DIGEST_H
#define TACIT_TEXT_DIGEST_H

#include <tacit/str.h>

enum { TACIT_DIGEST_BYTES = 32 };

void tacit_digest(
	struct tacit_str bytes, unsigned char out[TACIT_DIGEST_BYTES]);

/**
 * Crockford's base32 in lower case, most significant bits first: `chars`
 * characters (at most 51) and a zero.
 */
void tacit_digest_base32(const unsigned char digest[TACIT_DIGEST_BYTES],
	size_t chars, char *out);

#endif
