#include "parallel/sentence.h"

enum { SENTENCE_FAR = 400 /* tokens before, and after */ };

static bool ends_sentence(const struct tokens *tokens, size_t at)
{
	const struct token *token = &tokens->list[at];
	const struct token *next = at + 1 < tokens->count ? token + 1 : NULL;

	if (token->kind == TOKEN_BREAK)
		return next && next->kind == TOKEN_BREAK;
	if (tacit_token_is(token, "。") || tacit_token_is(token, "|"))
		return true;
	if (!tacit_token_is(token, ".") && !tacit_token_is(token, ";"))
		return false;
	while (next && next->kind == TOKEN_BREAK &&
		next + 1 < tokens->list + tokens->count)
		next++;
	return !next || (next->kind == TOKEN_WORD && next->has_capital) ||
		tacit_token_is(token, ";");
}

struct tacit_sentence tacit_sentence_at(const struct tokens *tokens, size_t at)
{
	struct tacit_sentence sentence = { at, at };

	while (sentence.from > 0 && at - sentence.from < SENTENCE_FAR &&
		!ends_sentence(tokens, sentence.from - 1))
		sentence.from--;
	while (sentence.to < tokens->count && sentence.to - at < SENTENCE_FAR &&
		!ends_sentence(tokens, sentence.to))
		sentence.to++;
	return sentence;
}
