#include "text/digest.h"

#include <sodium/crypto_hash_sha256.h>

void tacit_digest(struct tacit_str bytes, unsigned char out[TACIT_DIGEST_BYTES])
{
	(void)crypto_hash_sha256(
		out, (const unsigned char *)bytes.data, bytes.len);
}

void tacit_digest_base32(
	const unsigned char digest[TACIT_DIGEST_BYTES], size_t chars, char *out)
{
	/* no i, l, o, u: ids are read aloud over the telephone */
	static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
	size_t i;

	for (i = 0; i < chars; i++) {
		size_t bit = i * 5;
		unsigned pair = (unsigned)digest[bit / 8] << 8;

		if (bit / 8 + 1 < TACIT_DIGEST_BYTES)
			pair |= digest[bit / 8 + 1];
		out[i] = alphabet[pair >> (11 - bit % 8) & 31u];
	}
	out[chars] = '\0';
}
