/*
 * str: borrowed stretches of bytes, UTF-8, and the nearest word.
 *
 * A tacit_str points into memory that somebody else owns and is not
 * terminated. Nothing here depends on the locale: letters are ASCII letters,
 * other characters are compared as they are.
 *
 *	struct tacit_str line;
 *	while (tacit_str_line(&rest, &line))
 *		...
 */
#ifndef TACIT_STR_H
#define TACIT_STR_H

#include <stddef.h>
#include <stdint.h>

#include <tacit/err.h>

struct tacit_str {
	const char *data;
	size_t len;
};

/* Characters of ASCII; no other byte is any of these. */
static inline bool tacit_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool tacit_is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool tacit_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool tacit_is_letter(char c)
{
	return tacit_is_small(c) || tacit_is_capital(c);
}

/** A digit of an object id as git prints it: no capitals. */
static inline bool tacit_is_hex(char c)
{
	return tacit_is_digit(c) || (c >= 'a' && c <= 'f');
}

/** A blank, a tab or the end of a line. */
static inline bool tacit_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline char tacit_small(char c)
{
	return tacit_is_capital(c) ? (char)(c - 'A' + 'a') : c;
}

static inline char tacit_capital(char c)
{
	return tacit_is_small(c) ? (char)(c - 'a' + 'A') : c;
}

struct tacit_str tacit_str_of(const char *s);

/** What is left from byte `at` on, which is not beyond the end. */
static inline struct tacit_str tacit_str_from(struct tacit_str s, size_t at)
{
	return (struct tacit_str){ s.data + at, s.len - at };
}

bool tacit_str_eq(struct tacit_str a, struct tacit_str b);
bool tacit_str_eqs(struct tacit_str a, const char *s);
/** Is it in a list that ends with NULL? */
bool tacit_is_one_of(const char *text, const char *const *list);
/** How much of `a` tells it from `b`: one more than both begin with. */
size_t tacit_str_apart(const char *a, const char *b);
bool tacit_str_starts(struct tacit_str s, const char *prefix);
bool tacit_str_ends(struct tacit_str s, const char *suffix);
/** Without blanks, tabs and newlines at both ends. */
struct tacit_str tacit_str_trim(struct tacit_str s);

/** Take the next line (without its newline) off `rest`; false at the end. */
bool tacit_str_line(struct tacit_str *rest, struct tacit_str *line);

/** Take what stands before `sep` off `rest`; false when `rest` is used up. */
bool tacit_str_split(struct tacit_str *rest, char sep, struct tacit_str *part);

/** Take this one character off `rest`; false when another stands there. */
bool tacit_str_take(struct tacit_str *rest, char c);

/** Take this text off `rest`; false when it does not start with it. */
bool tacit_str_skip(struct tacit_str *rest, const char *prefix);

/** True when there are bytes and each is one of the set. */
bool tacit_str_is_of(struct tacit_str s, const char *set);

/** Where `needle` begins, or SIZE_MAX. */
size_t tacit_str_find(struct tacit_str s, const char *needle);

/** Equal but for the case of ASCII letters. */
bool tacit_str_eq_nocase(struct tacit_str a, struct tacit_str b);

/**
 * Read a decimal number of digits only, nothing before or after it.
 * False when it is not one or is greater than `max`.
 */
bool tacit_str_number(struct tacit_str s, uint64_t max, uint64_t *out);

/** Mix a value into a hash. The order matters; the low bits do for slots. */
static inline uint64_t tacit_hash_mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 29;
}

/** Mix all bytes of a text into a hash, which begins as any number. */
uint64_t tacit_hash_str(uint64_t hash, struct tacit_str s);

/**
 * Decode one code point at the start of `s`. Returns its length in bytes,
 * 0 when `s` is empty or does not begin with well-formed UTF-8 (overlong
 * forms, surrogates and what is beyond U+10FFFF are not).
 */
size_t tacit_utf8_decode(struct tacit_str s, uint32_t *point);

/**
 * Take the first code point off `rest`. Returns its length in bytes, 0 when
 * it is not well-formed: then one byte was taken. Not for an empty `rest`.
 */
size_t tacit_utf8_take(struct tacit_str *rest, uint32_t *point);

/** Append the code point's bytes to out (4 at most); returns how many. */
size_t tacit_utf8_encode(uint32_t point, char out[4]);

/** True when all of it is well-formed. */
bool tacit_utf8_valid(struct tacit_str s);
/** How many bytes of it, at most `max`, part no character. */
size_t tacit_utf8_cut(struct tacit_str s, size_t max);

/**
 * Columns that the text takes in a terminal: 0 for combining marks, 2 for
 * wide East Asian characters, 1 for the rest.
 */
size_t tacit_utf8_width(struct tacit_str s);

/**
 * The candidate nearest to a mistyped word, by edits of one character
 * (transpositions count one, case is ignored), or NULL when none is near
 * enough to be worth suggesting: at most a third of the length, at least 1.
 */
const char *tacit_nearest(
	const char *word, const char *const *candidates, size_t count);

#endif
