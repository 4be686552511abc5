/*
 * digest_sign: signatures that anybody can check (Ed25519, RFC 8032).
 *
 * What is signed with them is said in text/signed_note.h; here are bytes.
 */
#ifndef TACIT_TEXT_DIGEST_SIGN_H
#define TACIT_TEXT_DIGEST_SIGN_H

#include <tacit/str.h>

enum {
	TACIT_SIGN_SEED_BYTES = 32, /* the private key */
	TACIT_SIGN_KEY_BYTES = 32, /* the public key */
	TACIT_SIGN_BYTES = 64
};

/** A private key by chance. */
void tacit_sign_new_seed(unsigned char seed[TACIT_SIGN_SEED_BYTES]);
void tacit_sign_key_of(const unsigned char seed[TACIT_SIGN_SEED_BYTES],
	unsigned char key[TACIT_SIGN_KEY_BYTES]);

/** The same key signs the same bytes in the same way. */
void tacit_sign(const unsigned char seed[TACIT_SIGN_SEED_BYTES],
	struct tacit_str bytes, unsigned char out[TACIT_SIGN_BYTES]);

/** Keys of a small order, with which anything verifies, are none. */
bool tacit_sign_is_by(const unsigned char key[TACIT_SIGN_KEY_BYTES],
	struct tacit_str bytes,
	const unsigned char signature[TACIT_SIGN_BYTES]);

#endif
