#include "text/digest_sign.h"

#include <sodium/crypto_sign_ed25519.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

void tacit_sign_new_seed(unsigned char seed[TACIT_SIGN_SEED_BYTES])
{
	randombytes_buf(seed, TACIT_SIGN_SEED_BYTES);
}

void tacit_sign_key_of(const unsigned char seed[TACIT_SIGN_SEED_BYTES],
	unsigned char key[TACIT_SIGN_KEY_BYTES])
{
	unsigned char secret[crypto_sign_ed25519_SECRETKEYBYTES];

	(void)crypto_sign_ed25519_seed_keypair(key, secret, seed);
	sodium_memzero(secret, sizeof(secret));
}

void tacit_sign(const unsigned char seed[TACIT_SIGN_SEED_BYTES],
	struct tacit_str bytes, unsigned char out[TACIT_SIGN_BYTES])
{
	unsigned char secret[crypto_sign_ed25519_SECRETKEYBYTES];
	unsigned char key[TACIT_SIGN_KEY_BYTES];

	(void)crypto_sign_ed25519_seed_keypair(key, secret, seed);
	(void)crypto_sign_ed25519_detached(out, NULL,
		(const unsigned char *)bytes.data, bytes.len, secret);
	sodium_memzero(secret, sizeof(secret));
}

bool tacit_sign_is_by(const unsigned char key[TACIT_SIGN_KEY_BYTES],
	struct tacit_str bytes, const unsigned char signature[TACIT_SIGN_BYTES])
{
	return crypto_sign_ed25519_verify_detached(signature,
		       (const unsigned char *)bytes.data, bytes.len, key) == 0;
}
