/* words_asking: what is asked for, by the words of it. */
#include "parallel/stem.h"
#include "parallel/words.h"

static const struct stem words[] = {
	{ "comment", 1, TACIT_ASKING_COMMENTS },
	{ "proposal", 1, TACIT_ASKING_COMMENTS },
	{ "objection", 1, TACIT_ASKING_COMMENTS },
	{ "reply", 0, TACIT_ASKING_COMMENTS },
	{ "replies", 0, TACIT_ASKING_COMMENTS },
	{ "замечани", 3, TACIT_ASKING_COMMENTS },
	{ "предложени", 3, TACIT_ASKING_COMMENTS },
	{ "комментари", 3, TACIT_ASKING_COMMENTS },
	{ "возражени", 3, TACIT_ASKING_COMMENTS },
	{ "ескертпе", 12, TACIT_ASKING_COMMENTS },
	{ "ұсыныс", 12, TACIT_ASKING_COMMENTS },
	{ "қарсылық", 12, TACIT_ASKING_COMMENTS },
	{ "registration", 1, TACIT_ASKING_REGISTRATION },
	{ "register", 2, TACIT_ASKING_REGISTRATION },
	{ "form", 1, TACIT_ASKING_REGISTRATION },
	{ "регистрац", 6, TACIT_ASKING_REGISTRATION },
	{ "зарегистрир", 8, TACIT_ASKING_REGISTRATION },
	{ "анкет", 3, TACIT_ASKING_REGISTRATION },
	{ "тіркеу", 8, TACIT_ASKING_REGISTRATION },
	{ "тіркел", 10, TACIT_ASKING_REGISTRATION },
	{ "сауалнама", 8, TACIT_ASKING_REGISTRATION },
	{ "nomination", 1, TACIT_ASKING_NOMINATION },
	{ "nominate", 1, TACIT_ASKING_NOMINATION },
	{ "кандидатур", 3, TACIT_ASKING_NOMINATION },
	{ "send", 0, TACIT_ASKING_SOMETHING },
	{ "sent", 0, TACIT_ASKING_SOMETHING },
	{ "submit", 3, TACIT_ASKING_SOMETHING },
	{ "communicate", 1, TACIT_ASKING_SOMETHING },
	{ "направить", 0, TACIT_ASKING_SOMETHING },
	{ "направлять", 0, TACIT_ASKING_SOMETHING },
	{ "направить", 0, TACIT_ASKING_SOMETHING },
	{ "представить", 0, TACIT_ASKING_SOMETHING },
	{ "жіберу", 6, TACIT_ASKING_SOMETHING },
	{ "жолдау", 6, TACIT_ASKING_SOMETHING },
};

/* Of Chinese two characters. */
static const struct {
	const char *first;
	const char *second;
	enum tacit_asking asking;
} pairs[] = {
	{ "意", "见", TACIT_ASKING_COMMENTS },
	{ "建", "议", TACIT_ASKING_COMMENTS },
	{ "答", "复", TACIT_ASKING_COMMENTS },
	{ "报", "名", TACIT_ASKING_REGISTRATION },
	{ "注", "册", TACIT_ASKING_REGISTRATION },
	{ "提", "名", TACIT_ASKING_NOMINATION },
	{ "提", "交", TACIT_ASKING_SOMETHING },
};

enum tacit_asking tacit_word_asking(const struct tokens *tokens, size_t at)
{
	const struct token *token = tacit_token_at(tokens, at, 0);
	size_t i;

	for (i = 0; i < TACIT_COUNT(pairs); i++)
		if (tacit_token_is(token, pairs[i].first) &&
			tacit_token_is(
				tacit_token_at(tokens, at, 1), pairs[i].second))
			return pairs[i].asking;
	return (enum tacit_asking)tacit_stem_find(
		token, words, TACIT_COUNT(words));
}
