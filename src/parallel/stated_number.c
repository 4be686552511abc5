/* stated_number: quantities, in digits and in words, years, and on how many
 * pages a thing is. */
#include "parallel/stated.h"

#include "parallel/words.h"

/* The number of an item, of a heading: where it stands is told as the shape. */
static bool is_enumerator(const struct tokens *tokens, size_t at)
{
	const struct token *after = tacit_token_at(tokens, at, 1);
	size_t i = at;

	while (i > 0 && tokens->list[i - 1].kind == TOKEN_SIGN)
		i--;
	if (!tacit_token_is(after, ".") && !tacit_token_is(after, ")") &&
		!tacit_token_is(after, "|"))
		return false;
	return i == 0 || tokens->list[i - 1].kind == TOKEN_BREAK ||
		/* "Annexes: 1. ..." */
		(tokens->list[at].value == 1 &&
			tacit_token_is(&tokens->list[at - 1], ":"));
}

/* In digits, or in words that count. */
static bool read_count(const struct stateds *out, const struct tokens *tokens,
	size_t at, struct tacit_word_number *found)
{
	const struct token *token = tacit_token_at(tokens, at, 0);

	if (!token)
		return false;
	if (token->kind == TOKEN_WORD)
		return tacit_word_number(tokens, at, out->lang, found) &&
			found->is_cardinal;
	*found = (struct tacit_word_number){ token->value, at, true };
	return tacit_token_is_number(token, 1, 4);
}

static void find_extents(struct stateds *out, struct tokens *tokens)
{
	struct tacit_word_number found;
	size_t i;

	for (i = 0; i + 1 < tokens->count; i++) {
		const struct token *unit = read_count(out, tokens, i, &found)
			? tacit_token_at(tokens, found.to, 1)
			: NULL;
		const char *what = unit
			? tacit_word_extent(tokens,
				  (size_t)(unit - tokens->list), out->lang)
			: NULL;

		if (what)
			tacit_stated_add(out, tokens, TACIT_STATED_EXTENT, i,
				(size_t)(unit - tokens->list),
				tacit_arena_printf(out->arena, "%u %s",
					found.value, what));
	}
}

/* "1,327", "1 327": thousands. */
static bool is_grouped(const struct token *list, size_t at)
{
	const char *end = list[at].text.data + list[at].text.len;
	const char *next = list[at + 1].text.data;

	return list[at + 1].kind == TOKEN_NUMBER &&
		list[at + 1].text.len == 3 &&
		(next == end + 1 ||
			tacit_str_eqs(
				(struct tacit_str){ end, (size_t)(next - end) },
				"\xc2\xa0"));
}

static size_t end_of_number(
	const struct tokens *tokens, size_t at, uint32_t *value)
{
	const struct token *list = tokens->list;
	size_t to = at;

	*value = list[at].value;
	while (list[at].text.len <= 3 && *value < UINT32_MAX / 1000) {
		size_t next;

		if (to + 2 < tokens->count &&
			tacit_token_is(&list[to + 1], ",") &&
			!list[to + 1].is_apart && !list[to + 2].is_apart &&
			tacit_token_is_number(&list[to + 2], 3, 3))
			next = to + 2;
		else if (to + 1 < tokens->count && is_grouped(list, to))
			next = to + 1;
		else
			break;
		*value = *value * 1000 + list[next].value;
		to = next;
	}
	return to;
}

static void add_quantity(struct stateds *out, struct tokens *tokens,
	enum tacit_stated kind, size_t from, size_t to, uint32_t value)
{
	const struct tacit_str digits = tokens->list[from].text;

	/* of one too long its digits are what is compared */
	tacit_stated_add(out, tokens, kind, from, to,
		value == UINT32_MAX
			? tacit_arena_strndup(
				  out->arena, digits.data, digits.len)
			: tacit_arena_printf(out->arena, "%u", value));
}

static void find_digits(struct stateds *out, struct tokens *tokens, size_t at)
{
	uint32_t value;
	const size_t to = end_of_number(tokens, at, &value);
	const bool is_year = to == at && tokens->list[at].text.len == 4 &&
		value >= 1900 && value < 2200;

	if (!is_enumerator(tokens, at))
		add_quantity(out, tokens,
			is_year ? TACIT_STATED_YEAR : TACIT_STATED_NUMBER, at,
			to, value);
}

static void find_words(struct stateds *out, struct tokens *tokens, size_t at)
{
	struct tacit_word_number found;

	/* "one" is mostly no number */
	if (!tacit_word_number(tokens, at, out->lang, &found) ||
		found.value < 2)
		return;
	add_quantity(
		out, tokens, TACIT_STATED_NUMBER, at, found.to, found.value);
	out->list[out->count - 1].is_meant = !found.is_cardinal;
}

void tacit_stated_numbers(struct stateds *out, struct tokens *tokens)
{
	size_t i;

	find_extents(out, tokens);
	for (i = 0; i < tokens->count; i++) {
		const struct token *token = tacit_token_at(tokens, i, 0);

		if (token && token->kind == TOKEN_NUMBER)
			find_digits(out, tokens, i);
		else if (token && token->kind == TOKEN_WORD)
			find_words(out, tokens, i);
	}
}
