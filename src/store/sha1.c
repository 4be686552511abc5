/* FIPS 180-4, section 6.1. */
#include "store/sha1.h"

#include <string.h>

static uint32_t rotate(uint32_t word, unsigned bits)
{
	return word << bits | word >> (32 - bits);
}

static uint32_t word_at(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		(uint32_t)p[2] << 8 | (uint32_t)p[3];
}

static void put_word(unsigned char *p, uint32_t word)
{
	p[0] = (unsigned char)(word >> 24);
	p[1] = (unsigned char)(word >> 16);
	p[2] = (unsigned char)(word >> 8);
	p[3] = (unsigned char)word;
}

/* The functions of the rounds. */
static uint32_t choose(const uint32_t s[5])
{
	return (s[1] & s[2]) | (~s[1] & s[3]);
}

static uint32_t parity(const uint32_t s[5])
{
	return s[1] ^ s[2] ^ s[3];
}

static uint32_t majority(const uint32_t s[5])
{
	return (s[1] & s[2]) | (s[1] & s[3]) | (s[2] & s[3]);
}

static void turn(uint32_t s[5], uint32_t more)
{
	uint32_t next = rotate(s[0], 5) + s[4] + more;

	s[4] = s[3];
	s[3] = s[2];
	s[2] = rotate(s[1], 30);
	s[1] = s[0];
	s[0] = next;
}

static void take_in(struct tacit_sha1 *sum, const unsigned char *block)
{
	uint32_t w[80];
	uint32_t s[5];
	unsigned i;

	for (i = 0; i < 16; i++)
		w[i] = word_at(block + (size_t)i * 4);
	for (; i < 80; i++)
		w[i] = rotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
	memcpy(s, sum->state, sizeof(s));
	for (i = 0; i < 20; i++)
		turn(s, choose(s) + 0x5a827999u + w[i]);
	for (; i < 40; i++)
		turn(s, parity(s) + 0x6ed9eba1u + w[i]);
	for (; i < 60; i++)
		turn(s, majority(s) + 0x8f1bbcdcu + w[i]);
	for (; i < 80; i++)
		turn(s, parity(s) + 0xca62c1d6u + w[i]);
	for (i = 0; i < 5; i++)
		sum->state[i] += s[i];
}

void tacit_sha1_begin(struct tacit_sha1 *sum)
{
	*sum = (struct tacit_sha1){ .state = { 0x67452301u, 0xefcdab89u,
					    0x98badcfeu, 0x10325476u,
					    0xc3d2e1f0u } };
}

void tacit_sha1_add(struct tacit_sha1 *sum, const void *bytes, size_t len)
{
	const unsigned char *p = bytes;

	while (len) {
		size_t used = sum->len % TACIT_SHA1_BLOCK;
		size_t n = TACIT_SHA1_BLOCK - used;

		if (n > len)
			n = len;
		if (n == TACIT_SHA1_BLOCK) {
			take_in(sum, p);
		} else {
			memcpy(sum->block + used, p, n);
			if (used + n == TACIT_SHA1_BLOCK)
				take_in(sum, sum->block);
		}
		sum->len += n;
		p += n;
		len -= n;
	}
}

void tacit_sha1_end(struct tacit_sha1 *sum, unsigned char out[TACIT_SHA1_BYTES])
{
	static const unsigned char padding[TACIT_SHA1_BLOCK] = { 0x80 };
	uint64_t bits = sum->len * 8;
	size_t used = sum->len % TACIT_SHA1_BLOCK;
	unsigned char length[8];
	unsigned i;

	put_word(length, (uint32_t)(bits >> 32));
	put_word(length + 4, (uint32_t)bits);
	tacit_sha1_add(sum, padding, (used < 56 ? 56 : 120) - used);
	tacit_sha1_add(sum, length, sizeof(length));
	for (i = 0; i < 5; i++)
		put_word(out + (size_t)i * 4, sum->state[i]);
}
