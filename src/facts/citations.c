#include "facts/citations.h"

#include <string.h>

#include "parallel/sentence.h"
#include "parallel/stated.h"
#include "parallel/words.h"

enum { CITED_MAX = 1024 /* of one text; more are passed over */ };

struct citing {
	struct tacit_arena *arena;
	const struct stateds *stateds;
	const struct tokens *tokens;
	struct tacit_citations *out;
};

static bool is_between(const struct token *token)
{
	static const char *const words[] = { "of", "dated", "от",
		"датированной", ",", "(", "№", "第", "жылғы", "г", ".", "года",
		"号" };
	size_t i;

	if (token->kind == TOKEN_BREAK)
		return true;
	for (i = 0; i < TACIT_COUNT(words); i++)
		if (tacit_token_is(token, words[i]))
			return true;
	return false;
}

/* Nothing but what joins a number to its date. */
static bool are_joined(const struct citing *c, const struct stated *first,
	const struct stated *second)
{
	size_t i;

	if (second->at <= first->to || second->at - first->to > 6)
		return false;
	for (i = first->to + 1; i < second->at; i++)
		if (!is_between(&c->tokens->list[i]))
			return false;
	return true;
}

static bool is_whole_day(const struct stated *one, struct tacit_date *date)
{
	return one->kind == TACIT_STATED_DATE &&
		tacit_date_parse(tacit_str_of(one->value), date);
}

/* Written after the number, or, in Kazakh and Chinese, before it. */
static const struct stated *date_of_note(const struct citing *c, size_t at)
{
	const struct stated *note = &c->stateds->list[at];
	const bool is_before = !strcmp(c->stateds->lang, "kk") ||
		!strcmp(c->stateds->lang, "zh");
	struct tacit_date date;
	size_t i;

	for (i = 0; i < c->stateds->count; i++) {
		const struct stated *one = &c->stateds->list[i];

		if (is_whole_day(one, &date) &&
			(is_before ? are_joined(c, one, note)
				   : are_joined(c, note, one)))
			return one;
	}
	return NULL;
}

static struct tacit_citation *add_citation(
	struct citing *c, const struct stated *at, const struct stated *date)
{
	struct tacit_citation *one = tacit_arena_append(c->arena, &c->out->list,
		&c->out->count, &c->out->cap, sizeof(*one));
	const struct tacit_sentence sentence =
		tacit_sentence_at(c->tokens, at->at);
	const struct tacit_str text =
		tacit_tokens_text(c->tokens, sentence.from, sentence.to - 1);

	one->line = at->line;
	one->sentence = tacit_arena_strndup(c->arena, text.data, text.len);
	if (date) {
		(void)is_whole_day(date, &one->date);
		one->until = one->date;
		one->words = tacit_arena_strndup(
			c->arena, date->words.data, date->words.len);
	}
	return one;
}

/* "21-22 October 2021" is one stay. */
static bool is_span(const struct citing *c, const struct stated *first,
	const struct stated *second)
{
	size_t i;

	for (i = first->to + 1; i < second->at; i++)
		if (!tacit_word_is_until(&c->tokens->list[i]))
			return false;
	return second->at > first->to && second->at - first->to <= 3;
}

static void add_cited_day(struct citing *c, size_t at)
{
	const struct stated *one = &c->stateds->list[at];
	struct tacit_citation *last =
		c->out->count ? &c->out->list[c->out->count - 1] : NULL;
	const struct stated *before = at ? one - 1 : NULL;
	struct tacit_date date;

	if (!is_whole_day(one, &date))
		return;
	if (last && before && !last->number &&
		before->kind == TACIT_STATED_DATE && is_span(c, before, one)) {
		last->until = date;
		last->words = tacit_arena_printf(c->arena, "%s-%.*s",
			last->words, (int)one->words.len, one->words.data);
		return;
	}
	(void)add_citation(c, one, one);
}

void tacit_citations_of(const struct tacit_document *doc,
	struct tacit_arena *arena, struct tacit_citations *out)
{
	const struct tacit_parallel_names none = { 0 };
	const char *lang =
		doc->at.lang ? doc->at.lang : tacit_document_get(doc, "lang");
	struct stateds stateds = { .arena = arena, .lang = lang ? lang : "" };
	struct tokens tokens = { 0 };
	struct citing c = { arena, &stateds, &tokens, out };
	size_t i;

	tacit_stated_find(&stateds, doc->text, &none, &tokens);
	for (i = 0; i < stateds.count && out->count < CITED_MAX; i++)
		if (stateds.list[i].kind == TACIT_STATED_NOTE)
			add_citation(&c, &stateds.list[i], date_of_note(&c, i))
				->number = stateds.list[i].value;
	for (i = 0; i < stateds.count && out->count < CITED_MAX; i++)
		add_cited_day(&c, i);
}
