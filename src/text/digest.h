/*
 * digest: SHA-256, of libsodium, which digest_sign.h signs with; neither needs
 * it set up.
 *
 * Open to: cli, document, door, keep, log, register, report, shared, vault.
 */
#ifndef TACIT_TEXT_DIGEST_H
#define TACIT_TEXT_DIGEST_H

#include <tacit/buf.h>

enum { TACIT_DIGEST_BYTES = 32 };

void tacit_digest(
	struct tacit_str bytes, unsigned char out[TACIT_DIGEST_BYTES]);

/**
 * Crockford's base32 in lower case, most significant bits first: `chars`
 * characters (at most 51) and a zero.
 */
void tacit_digest_base32(const unsigned char digest[TACIT_DIGEST_BYTES],
	size_t chars, char *out);

/** In 64 hex digits, appended; and back: false, these are none. */
void tacit_digest_hex(
	const unsigned char digest[TACIT_DIGEST_BYTES], struct tacit_buf *out);
bool tacit_digest_of_hex(
	struct tacit_str hex, unsigned char out[TACIT_DIGEST_BYTES]);

/** HMAC-SHA-256: tells nothing to whoever has no key; and a key, by chance. */
void tacit_digest_keyed(const unsigned char key[TACIT_DIGEST_BYTES],
	struct tacit_str bytes, unsigned char out[TACIT_DIGEST_BYTES]);
void tacit_digest_new_key(unsigned char key[TACIT_DIGEST_BYTES]);

#endif
