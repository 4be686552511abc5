#include "parallel/deadlines.h"

#include <string.h>

#include "parallel/stated.h"

struct sentence {
	size_t from;
	size_t to; /* the token after it */
};

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

static struct sentence sentence_at(const struct tokens *tokens, size_t at)
{
	struct sentence sentence = { at, at };

	while (sentence.from > 0 && !ends_sentence(tokens, sentence.from - 1))
		sentence.from--;
	while (sentence.to < tokens->count &&
		!ends_sentence(tokens, sentence.to))
		sentence.to++;
	return sentence;
}

/* What is named first; what is only sent, where nothing is. */
static enum tacit_asking asked_in(
	const struct tokens *tokens, const struct sentence *sentence)
{
	enum tacit_asking asking = TACIT_ASKING_NOTHING;
	size_t i;

	for (i = sentence->from; i < sentence->to; i++) {
		const enum tacit_asking one = tacit_word_asking(tokens, i);

		if (one > TACIT_ASKING_SOMETHING)
			return one;
		if (one)
			asking = one;
	}
	return asking;
}

static bool has_fact(const struct stateds *stateds, enum tacit_stated kind,
	const struct sentence *sentence)
{
	size_t i;

	for (i = 0; i < stateds->count; i++)
		if (stateds->list[i].kind == kind &&
			(!sentence ||
				(stateds->list[i].at >= sentence->from &&
					stateds->list[i].at < sentence->to)))
			return true;
	return false;
}

static void add_asked(struct tacit_askeds *out, const struct stateds *stateds,
	const struct stated *one, const struct tokens *tokens)
{
	const struct sentence sentence = sentence_at(tokens, one->at);
	const enum tacit_asking what = asked_in(tokens, &sentence);
	const char *day = strchr(one->value, ' ') + 1;
	struct tacit_asked *asked;

	if (!what)
		return;
	asked = tacit_arena_append(stateds->arena, &out->list, &out->count,
		&out->cap, sizeof(*asked));
	*asked = (struct tacit_asked){ .what = what,
		.bound = tacit_arena_strndup(stateds->arena, one->value,
			(size_t)(day - one->value) - 1),
		.day = day,
		.words = one->words,
		.line = one->line,
		.has_hour = has_fact(stateds, TACIT_STATED_TIME, &sentence),
		.has_zone = has_fact(stateds, TACIT_STATED_ZONE, NULL) };
}

void tacit_text_deadlines(struct tacit_arena *arena, struct tacit_str text,
	const char *lang, struct tacit_askeds *out)
{
	const struct tacit_parallel_names none = { 0 };
	struct stateds stateds = { .arena = arena, .lang = lang };
	struct tokens tokens = { 0 };
	size_t i;

	tacit_stated_find(&stateds, text, &none, &tokens);
	for (i = 0; i < stateds.count; i++)
		if (stateds.list[i].kind == TACIT_STATED_DEADLINE)
			add_asked(out, &stateds, &stateds.list[i], &tokens);
}
