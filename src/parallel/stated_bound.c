/*
 * stated_bound: which dates are the end of something, and whether that day is
 * within it.
 *
 * "By" and "no later than" include it, "before" does not; "до", "дейін" and
 * "前" are used for both, and are told as either.
 */
#include "parallel/stated_bound.h"

#include <string.h>

#include "parallel/words.h"

enum { PHRASE_MAX = 4 };

struct phrase {
	const char *words; /* folded, parted by blanks; "*": it begins so */
	enum tacit_bound bound;
};

static const struct phrase before[] = {
	{ "by the end of", TACIT_BOUND_BY },
	{ "until the end of", TACIT_BOUND_BY },
	{ "before the end of", TACIT_BOUND_BY },
	{ "not before", TACIT_BOUND_NONE },
	{ "not earlier than", TACIT_BOUND_NONE },
	{ "no earlier than", TACIT_BOUND_NONE },
	{ "no later than", TACIT_BOUND_BY },
	{ "not later than", TACIT_BOUND_BY },
	{ "on or before", TACIT_BOUND_BY },
	{ "by", TACIT_BOUND_BY },
	{ "until", TACIT_BOUND_BY },
	{ "till", TACIT_BOUND_BY },
	{ "before", TACIT_BOUND_BEFORE },
	{ "prior to", TACIT_BOUND_BEFORE },
	{ "не позднее чем", TACIT_BOUND_BY },
	{ "не позднее", TACIT_BOUND_BY },
	{ "не позже", TACIT_BOUND_BY },
	{ "до конца дня", TACIT_BOUND_BY },
	{ "до конца", TACIT_BOUND_BY },
	{ "к", TACIT_BOUND_BY },
	{ "до наступления", TACIT_BOUND_BEFORE },
	{ "не ранее", TACIT_BOUND_NONE },
	{ "не раньше", TACIT_BOUND_NONE },
	{ "ранее", TACIT_BOUND_BEFORE },
	{ "раньше", TACIT_BOUND_BEFORE },
	{ "до", TACIT_BOUND_EITHER },
	{ "截 至", TACIT_BOUND_BY },
	{ "截 止", TACIT_BOUND_BY },
	{ "不 晚 于", TACIT_BOUND_BY },
	{ "不 迟 于", TACIT_BOUND_BY },
};

static const struct phrase after[] = {
	{ "включительно", TACIT_BOUND_BY },
	{ "inclusive", TACIT_BOUND_BY },
	{ "not inclu*", TACIT_BOUND_BEFORE },
	{ "that day not", TACIT_BOUND_BEFORE },
	{ "exclusive", TACIT_BOUND_BEFORE },
	{ "excluded", TACIT_BOUND_BEFORE },
	{ "не включая", TACIT_BOUND_BEFORE },
	{ "қоса алғанда", TACIT_BOUND_BY },
	{ "кешікт*", TACIT_BOUND_BY },
	{ "кеш емес", TACIT_BOUND_BY },
	{ "кеш қалмай", TACIT_BOUND_BY },
	{ "соңына деиін", TACIT_BOUND_BY },
	{ "деиін бұл күн", TACIT_BOUND_BEFORE },
	{ "деиін", TACIT_BOUND_EITHER },
	{ "бұрын", TACIT_BOUND_BEFORE },
	{ "前 不 含", TACIT_BOUND_BEFORE },
	{ "前 含", TACIT_BOUND_BY },
	{ "之 前", TACIT_BOUND_EITHER },
	{ "以 前", TACIT_BOUND_EITHER },
	{ "前", TACIT_BOUND_EITHER },
	{ "止", TACIT_BOUND_BY },
};

/* Words that may stand between a date and what says that it is an end; a full
 * stop only after "г". */
static bool is_passed_over(const struct tokens *tokens, size_t at, int step)
{
	static const char *const words[] = { "the", "on", ",", "г", "год",
		"года", "жылғы", "жылдың", "(", "（", "дня" };
	const struct token *token = tacit_token_at(tokens, at, step);
	size_t i;

	if (tacit_token_is(token, "."))
		return step > 0 &&
			tacit_token_is(
				tacit_token_at(tokens, at, step - 1), "г");
	for (i = 0; token && i < TACIT_COUNT(words); i++)
		if (tacit_str_eqs(token->fold.len ? token->fold : token->text,
			    words[i]))
			return true;
	return token &&
		tacit_word_weekday(tokens, (size_t)(token - tokens->list));
}

static bool is_word_of(const struct token *token, struct tacit_str word)
{
	if (!token || token->kind != TOKEN_WORD)
		return false;
	if (!tacit_str_ends(word, "*"))
		return tacit_str_eq(token->fold, word);
	word.len--;
	return token->fold.len >= word.len &&
		!memcmp(token->fold.data, word.data, word.len);
}

/* Cut a phrase at its blanks. */
static int phrase_words(const char *phrase, struct tacit_str *words)
{
	struct tacit_str rest = tacit_str_of(phrase);
	int count = 0;

	while (count < PHRASE_MAX && tacit_str_split(&rest, ' ', &words[count]))
		count++;
	return count;
}

/* Does a phrase stand there, towards `way` (1, -1) from a token? */
static const struct token *find_phrase(
	const struct tokens *tokens, size_t at, int way, const char *phrase)
{
	struct tacit_str words[PHRASE_MAX];
	const int count = phrase_words(phrase, words);
	int step = way;
	int i;

	while (is_passed_over(tokens, at, step) &&
		!is_word_of(tacit_token_at(tokens, at, step),
			words[way > 0 ? 0 : count - 1]))
		step += way;
	for (i = 0; i < count; i++) {
		/* "前（含）" */
		while (way > 0 && i &&
			(tacit_token_is(
				 tacit_token_at(tokens, at, step), "(") ||
				tacit_token_is(tacit_token_at(tokens, at, step),
					"（")))
			step += way;
		if (!is_word_of(tacit_token_at(tokens, at, step),
			    words[way > 0 ? i : count - 1 - i]))
			return NULL;
		step += way;
	}
	return tacit_token_at(tokens, at, step - way);
}

static enum tacit_bound find_bound(const struct tokens *tokens, size_t at,
	int way, const struct phrase *phrases, size_t count,
	const struct token **end)
{
	size_t i;

	for (i = 0; i < count; i++) {
		const struct token *token =
			find_phrase(tokens, at, way, phrases[i].words);

		if (token) {
			*end = token;
			return phrases[i].bound;
		}
	}
	return TACIT_BOUND_NONE;
}

/* "18:00 on" before a date: its first token; SIZE_MAX: no hour stands there. */
static size_t hour_before(const struct tokens *tokens, size_t at)
{
	int step = -1;

	while (is_passed_over(tokens, at, step))
		step--;
	if (!tacit_token_is_number(tacit_token_at(tokens, at, step), 2, 2) ||
		!tacit_token_is(tacit_token_at(tokens, at, step - 1), ":") ||
		!tacit_token_is_number(
			tacit_token_at(tokens, at, step - 2), 1, 2))
		return SIZE_MAX;
	return (size_t)(tacit_token_at(tokens, at, step - 2) - tokens->list);
}

struct tacit_date_bound tacit_stated_bound(
	const struct tokens *tokens, size_t from, size_t to)
{
	const struct token *first = &tokens->list[from];
	const struct token *last = &tokens->list[to];
	enum tacit_bound bound = find_bound(
		tokens, from, -1, before, TACIT_COUNT(before), &first);
	const enum tacit_bound more =
		find_bound(tokens, to, 1, after, TACIT_COUNT(after), &last);
	const size_t hour = hour_before(tokens, from);

	/* of "before 18:00 on 30 June" the day is within */
	if (!bound && hour != SIZE_MAX &&
		find_bound(
			tokens, hour, -1, before, TACIT_COUNT(before), &first))
		bound = TACIT_BOUND_BY;

	/* "до 30 июня включительно" */
	if (more &&
		(!bound || bound == TACIT_BOUND_EITHER ||
			more == TACIT_BOUND_BEFORE))
		bound = more;
	return (struct tacit_date_bound){ bound, (size_t)(first - tokens->list),
		(size_t)(last - tokens->list) };
}

/* "Before the mentioned date", from its first word on. */
bool tacit_stated_is_before_it(
	const struct tokens *tokens, size_t at, size_t *to)
{
	static const char *const starts[] = { "the", "that", "this", "said",
		NULL };
	int step;
	size_t i;

	if (!is_word_of(tacit_token_at(tokens, at, 0), tacit_str_of("before")))
		return false;
	for (i = 0; starts[i]; i++)
		if (is_word_of(tacit_token_at(tokens, at, 1),
			    tacit_str_of(starts[i])))
			break;
	for (step = 2; starts[i] && step <= 5; step++) {
		const struct token *token = tacit_token_at(tokens, at, step);

		if (!is_word_of(token, tacit_str_of("date")) &&
			!is_word_of(token, tacit_str_of("deadline")))
			continue;
		*to = (size_t)(token - tokens->list);
		return true;
	}
	return false;
}
