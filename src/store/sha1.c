#include "store/sha1.h"

#include <string.h>

static uint32_t rotate(uint32_t x, unsigned by)
{
	return x << by | x >> (32 - by);
}

static void schedule(const unsigned char *block, uint32_t words[80])
{
	for (unsigned i = 0; i < 16; i++)
		words[i] = (uint32_t)block[4 * i] << 24 |
			(uint32_t)block[4 * i + 1] << 16 |
			(uint32_t)block[4 * i + 2] << 8 |
			(uint32_t)block[4 * i + 3];
	for (unsigned i = 16; i < 80; i++)
		words[i] = rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^
				words[i - 16],
			1);
}

static uint32_t mix(unsigned round, uint32_t b, uint32_t c, uint32_t d)
{
	if (round < 20)
		return ((b & c) | (~b & d)) + 0x5a827999;
	if (round < 40)
		return (b ^ c ^ d) + 0x6ed9eba1;
	if (round < 60)
		return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
	return (b ^ c ^ d) + 0xca62c1d6;
}

static void compress(uint32_t state[5], const unsigned char *block)
{
	uint32_t words[80];
	uint32_t a = state[0];
	uint32_t b = state[1];
	uint32_t c = state[2];
	uint32_t d = state[3];
	uint32_t e = state[4];

	schedule(block, words);
	for (unsigned i = 0; i < 80; i++) {
		uint32_t next = rotate(a, 5) + mix(i, b, c, d) + e + words[i];

		e = d;
		d = c;
		c = rotate(b, 30);
		b = a;
		a = next;
	}
	state[0] += a;
	state[1] += b;
	state[2] += c;
	state[3] += d;
	state[4] += e;
}

void tacit_sha1_begin(struct tacit_sha1 *sha1)
{
	static const uint32_t start[5] = { 0x67452301, 0xefcdab89, 0x98badcfe,
		0x10325476, 0xc3d2e1f0 };

	memcpy(sha1->state, start, sizeof(start));
	sha1->total = 0;
}

void tacit_sha1_add(struct tacit_sha1 *sha1, const void *bytes, size_t len)
{
	const unsigned char *p = bytes;
	size_t held = sha1->total % TACIT_SHA1_BLOCK;

	sha1->total += len;
	while (len) {
		size_t take = TACIT_SHA1_BLOCK - held;

		if (take > len)
			take = len;
		if (take == TACIT_SHA1_BLOCK) {
			compress(sha1->state, p);
		} else {
			memcpy(sha1->block + held, p, take);
			held += take;
			if (held == TACIT_SHA1_BLOCK)
				compress(sha1->state, sha1->block);
		}
		held %= TACIT_SHA1_BLOCK;
		p += take;
		len -= take;
	}
}

void tacit_sha1_end(
	struct tacit_sha1 *sha1, unsigned char out[TACIT_SHA1_BYTES])
{
	static const unsigned char padding[TACIT_SHA1_BLOCK] = { 0x80 };
	uint64_t bits = sha1->total * 8;
	size_t held = sha1->total % TACIT_SHA1_BLOCK;
	unsigned char length[8];

	for (unsigned i = 0; i < 8; i++)
		length[i] = (unsigned char)(bits >> (56 - 8 * i));
	tacit_sha1_add(sha1, padding, (held < 56 ? 56 : 120) - held);
	tacit_sha1_add(sha1, length, sizeof(length));
	for (unsigned i = 0; i < TACIT_SHA1_BYTES; i++)
		out[i] = (unsigned char)(sha1->state[i / 4] >>
			(24 - 8 * (i % 4)));
}
