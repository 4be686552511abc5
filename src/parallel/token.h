/*
 * token: a text as words, numbers and signs, without its markup.
 *
 * What is recognised is taken: it stays where it is, and nothing else is
 * recognised in it.
 *
 * Open to: facts.
 */
#ifndef TACIT_PARALLEL_TOKEN_H
#define TACIT_PARALLEL_TOKEN_H

#include <tacit/mem.h>
#include <tacit/str.h>

enum token_kind {
	TOKEN_WORD, /* letters; of Chinese one character */
	TOKEN_NUMBER, /* digits */
	TOKEN_SIGN, /* one character that is neither, nor a blank */
	TOKEN_BREAK /* the end of a line */
};

struct token {
	enum token_kind kind;
	bool is_taken;
	bool is_apart; /* a blank stands before it */
	bool has_capital; /* a word that begins with one */
	unsigned line;
	uint32_t value; /* of a number; of one too long UINT32_MAX */
	struct tacit_str text; /* as it stands in the source */
	struct tacit_str fold; /* of a word: small, without marks (letter.h) */
};

struct tokens {
	struct token *list;
	size_t count;
	size_t cap;
};

/** Cut a text up. Tokens point into it and into the arena. */
void tacit_tokens_cut(
	struct tacit_arena *arena, struct tacit_str text, struct tokens *out);

/** The token `step` away, line ends left out; NULL beyond the ends, or where
 * it is taken. */
const struct token *tacit_token_at(
	const struct tokens *tokens, size_t at, int step);

/** All from one to another, as they stand in the text. */
struct tacit_str tacit_tokens_text(
	const struct tokens *tokens, size_t from, size_t to);

/** Nothing else is recognised in them. */
void tacit_tokens_take(struct tokens *tokens, size_t from, size_t to);

bool tacit_token_is(const struct token *token, const char *sign);
/** A number of at most so many digits, and at least so many. */
bool tacit_token_is_number(
	const struct token *token, size_t least, size_t most);
/** A word that begins so, in its folded form, with so many letters after. */
bool tacit_token_begins(
	const struct token *token, const char *stem, size_t more);

#endif
