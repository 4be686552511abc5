#include "text/digest.h"

#include <sodium/crypto_auth_hmacsha256.h>
#include <sodium/crypto_hash_sha256.h>
#include <sodium/randombytes.h>

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

void tacit_digest_hex(
	const unsigned char digest[TACIT_DIGEST_BYTES], struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < TACIT_DIGEST_BYTES; i++)
		tacit_buf_printf(out, "%02x", (unsigned)digest[i]);
}

static unsigned char hex_value(char c)
{
	return (unsigned char)(tacit_is_digit(c) ? c - '0' : c - 'a' + 10);
}

bool tacit_digest_of_hex(
	struct tacit_str hex, unsigned char out[TACIT_DIGEST_BYTES])
{
	size_t i;

	if (hex.len != 2 * TACIT_DIGEST_BYTES ||
		!tacit_str_is_of(hex, "0123456789abcdef"))
		return false;
	for (i = 0; i < TACIT_DIGEST_BYTES; i++)
		out[i] = (unsigned char)(hex_value(hex.data[2 * i]) << 4 |
			hex_value(hex.data[2 * i + 1]));
	return true;
}

void tacit_digest_keyed(const unsigned char key[TACIT_DIGEST_BYTES],
	struct tacit_str bytes, unsigned char out[TACIT_DIGEST_BYTES])
{
	(void)crypto_auth_hmacsha256(
		out, (const unsigned char *)bytes.data, bytes.len, key);
}

void tacit_digest_new_key(unsigned char key[TACIT_DIGEST_BYTES])
{
	randombytes_buf(key, TACIT_DIGEST_BYTES);
}
