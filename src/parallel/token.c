#include "parallel/token.h"

#include <string.h>

#include "base/letter.h"

struct cutting {
	struct tacit_arena *arena;
	struct tokens *out;
	struct tacit_str rest;
	unsigned line;
	bool is_apart;
};

static bool is_digit_point(uint32_t point)
{
	return point >= '0' && point <= '9';
}

static struct token *add_token(
	struct cutting *cut, enum token_kind kind, struct tacit_str text)
{
	struct token *token = tacit_arena_append(cut->arena, &cut->out->list,
		&cut->out->count, &cut->out->cap, sizeof(*token));

	token->kind = kind;
	token->text = text;
	token->line = cut->line;
	token->is_apart = cut->is_apart;
	cut->is_apart = false;
	return token;
}

static uint32_t digits_value(struct tacit_str digits)
{
	uint64_t value = 0;

	return tacit_str_number(digits, UINT32_MAX - 1, &value)
		? (uint32_t)value
		: UINT32_MAX;
}

static void cut_word(struct cutting *cut, struct tacit_str text)
{
	struct token *token = add_token(cut, TOKEN_WORD, text);
	struct tacit_buf fold = { 0 };
	uint32_t first = 0;

	(void)tacit_utf8_decode(text, &first);
	token->has_capital = tacit_letter_small(first) != first;
	tacit_fold(text, &fold);
	token->fold = tacit_buf_keep(&fold, cut->arena);
}

/* As long as characters are of the kind of the first. */
static void cut_run(struct cutting *cut, bool is_number)
{
	struct tacit_str rest = cut->rest;
	uint32_t point;
	size_t len = 0;
	size_t one;

	while ((one = tacit_utf8_decode(rest, &point)) &&
		is_digit_point(point) == is_number && tacit_letter_is(point) &&
		(!len || !tacit_letter_is_cjk(point))) {
		len += one;
		rest = tacit_str_from(rest, one);
		if (tacit_letter_is_cjk(point))
			break;
	}
	if (is_number)
		add_token(cut, TOKEN_NUMBER,
			(struct tacit_str){ cut->rest.data, len })
			->value =
			digits_value((struct tacit_str){ cut->rest.data, len });
	else
		cut_word(cut, (struct tacit_str){ cut->rest.data, len });
	cut->rest = rest;
}

/* Where a link leads, a tag, what stands raised as the number of a note. */
static size_t markup_len(struct tacit_str rest)
{
	static const char *const raised[] = { "<sup>", "</sup>" };
	size_t len;

	if (tacit_str_starts(rest, raised[0])) {
		len = tacit_str_find(rest, raised[1]);
		return len == SIZE_MAX ? strlen(raised[0])
				       : len + strlen(raised[1]);
	}
	if (tacit_str_starts(rest, "]("))
		len = tacit_str_find(rest, ")");
	else if (rest.data[0] == '<' && rest.len > 1 &&
		(tacit_is_letter(rest.data[1]) || rest.data[1] == '/'))
		len = tacit_str_find(rest, ">");
	else
		return strchr("*_`\\", rest.data[0]) != NULL;
	/* not over the end of a line */
	return len == SIZE_MAX || memchr(rest.data, '\n', len) != NULL
		? 0
		: len + 1;
}

static void cut_one(struct cutting *cut)
{
	uint32_t point = 0;
	size_t len = tacit_utf8_decode(cut->rest, &point);
	size_t markup = markup_len(cut->rest);

	if (markup) {
		cut->rest = tacit_str_from(cut->rest, markup);
		return;
	}
	if (!len)
		len = 1;
	if (point == '\n') {
		(void)add_token(cut, TOKEN_BREAK,
			(struct tacit_str){ cut->rest.data, 1 });
		cut->line++;
	} else if (point && tacit_letter_is(point)) {
		cut_run(cut, is_digit_point(point));
		return;
	} else if (point == ' ' || point == '\t' || point == 0xa0 ||
		point == '\r') {
		cut->is_apart = true;
	} else {
		(void)add_token(cut, TOKEN_SIGN,
			(struct tacit_str){ cut->rest.data, len });
	}
	cut->rest = tacit_str_from(cut->rest, len);
}

/* A document's header is not what is circulated. */
static void pass_header(struct cutting *cut)
{
	struct tacit_str rest = cut->rest;
	struct tacit_str line;
	unsigned lines = 0;

	if (!tacit_str_line(&rest, &line) || !tacit_str_eqs(line, "---"))
		return;
	for (lines = 1; tacit_str_line(&rest, &line); lines++) {
		if (!tacit_str_eqs(line, "---"))
			continue;
		cut->rest = rest;
		cut->line += lines + 1;
		return;
	}
}

void tacit_tokens_cut(
	struct tacit_arena *arena, struct tacit_str text, struct tokens *out)
{
	struct cutting cut = {
		.arena = arena, .out = out, .rest = text, .line = 1
	};

	pass_header(&cut);
	while (cut.rest.len)
		cut_one(&cut);
}

const struct token *tacit_token_at(
	const struct tokens *tokens, size_t at, int step)
{
	while (step) {
		if (step < 0 ? at == 0 : at + 1 >= tokens->count)
			return NULL;
		at += step < 0 ? (size_t)-1 : 1;
		if (tokens->list[at].kind != TOKEN_BREAK)
			step += step < 0 ? 1 : -1;
	}
	return tokens->list[at].is_taken ? NULL : &tokens->list[at];
}

struct tacit_str tacit_tokens_text(
	const struct tokens *tokens, size_t from, size_t to)
{
	const struct token *first = &tokens->list[from];
	const struct token *last = &tokens->list[to];

	return (struct tacit_str){ first->text.data,
		(size_t)(last->text.data - first->text.data) + last->text.len };
}

void tacit_tokens_take(struct tokens *tokens, size_t from, size_t to)
{
	size_t i;

	for (i = from; i <= to; i++)
		tokens->list[i].is_taken = true;
}

bool tacit_token_is(const struct token *token, const char *sign)
{
	return token && tacit_str_eqs(token->text, sign);
}

bool tacit_token_is_number(const struct token *token, size_t least, size_t most)
{
	return token && token->kind == TOKEN_NUMBER &&
		token->text.len >= least && token->text.len <= most;
}

static size_t letters_in(struct tacit_str text)
{
	uint32_t point;
	size_t count = 0;

	while (tacit_utf8_take(&text, &point))
		count++;
	return count;
}

bool tacit_token_begins(
	const struct token *token, const char *stem, size_t more)
{
	return token && token->kind == TOKEN_WORD &&
		tacit_str_starts(token->fold, stem) &&
		letters_in(tacit_str_from(token->fold, strlen(stem))) <= more;
}
