/* words_chinese: numbers in Chinese characters, as dates have them. */
#include "parallel/words.h"
#include "text/numeral.h"

enum { CHARACTERS = 4 /* of a year, and of "thirty-one" with room */ };

static bool is_numeral(const struct token *token)
{
	struct tacit_numeral numeral;

	return token && token->kind == TOKEN_WORD &&
		tacit_numeral_read("zh", &token->fold, 1, &numeral);
}

/* "二〇三四": digit by digit, of a year; 0: it is no such number. */
static unsigned digits_of(const struct tacit_str *words, size_t count)
{
	struct tacit_numeral numeral;
	unsigned value = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!tacit_numeral_read("zh", &words[i], 1, &numeral) ||
			numeral.value > 9)
			return 0;
		value = value * 10 + numeral.value;
	}
	return count == CHARACTERS ? value : 0;
}

unsigned tacit_chinese_number(
	const struct tokens *tokens, size_t at, int way, size_t *far)
{
	const struct token *token = tacit_token_at(tokens, at, way);
	struct tacit_str words[CHARACTERS];
	struct tacit_numeral numeral = { 0 };
	int count = 0;
	int i;

	if (tacit_token_is_number(token, 1, CHARACTERS)) {
		*far = (size_t)(token - tokens->list);
		return token->value;
	}
	while (count < CHARACTERS &&
		is_numeral(tacit_token_at(tokens, at, way * (count + 1))))
		count++;
	if (!count)
		return 0;
	*far = (size_t)(tacit_token_at(tokens, at, way * count) - tokens->list);
	for (i = 0; i < count; i++)
		words[i] =
			tacit_token_at(tokens, at, way > 0 ? i + 1 : i - count)
				->fold;
	if (digits_of(words, (size_t)count))
		return digits_of(words, (size_t)count);
	return tacit_numeral_read("zh", words, (size_t)count, &numeral) &&
			numeral.words == (size_t)count
		? numeral.value
		: 0;
}
