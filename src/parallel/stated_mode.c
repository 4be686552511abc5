/*
 * stated_mode: how things are held, and which.
 *
 * "The seminar is held online, the reception in person": two modes, and no
 * contradiction. What is held so is the nearest thing that is named in the same
 * clause; "the event" is the one before it. What is no event, a registration,
 * say, is left out.
 */
#include "parallel/stated.h"

#include <string.h>

#include "parallel/words.h"

enum { FAR = 24 /* tokens in which a thing is looked for in its clause */ };

static bool is_mode(const struct tokens *tokens, size_t at, const char *mode)
{
	size_t to;
	const char *found = tacit_word_mode(tokens, at, &to);

	return found && !strcmp(found, mode);
}

static bool is_joining(const struct token *token)
{
	static const char *const words[] = { "and", "or", "/", "-", "и", "или",
		"және", "немесе", "мен", "和", "或" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++)
		if (tacit_token_is(token, words[i]))
			return true;
	return false;
}

/* "online and offline", "in person or online": both. */
static size_t end_of_both(
	const struct tokens *tokens, size_t at, size_t to, const char *mode)
{
	const char *other = !strcmp(mode, "in person") ? "online" : "in person";
	const struct token *token;
	int step = 1;
	size_t end;

	if (strcmp(mode, "online") != 0 && strcmp(mode, "in person") != 0)
		return at;
	while (is_joining(tacit_token_at(tokens, to, step)))
		step++;
	token = step > 1 ? tacit_token_at(tokens, to, step) : NULL;
	if (!token || !is_mode(tokens, (size_t)(token - tokens->list), other))
		return at;
	(void)tacit_word_mode(tokens, (size_t)(token - tokens->list), &end);
	return end;
}

static bool ends_clause(const struct token *token)
{
	static const char *const signs[] = { ".", ",", ";", ":", "。", "，",
		"；", "：", "|" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(signs); i++)
		if (tacit_token_is(token, signs[i]))
			return true;
	return false;
}

struct clause {
	const struct tokens *tokens;
	size_t from; /* the first token of it */
	size_t to; /* the one after its last */
};

static struct clause clause_of(
	const struct tokens *tokens, size_t from, size_t to)
{
	struct clause clause = { tokens, from, to + 1 };

	while (clause.from > 0 && from - clause.from < FAR &&
		!ends_clause(&tokens->list[clause.from - 1]))
		clause.from--;
	while (clause.to < tokens->count && clause.to - to < FAR &&
		!ends_clause(&tokens->list[clause.to]))
		clause.to++;
	return clause;
}

/* What is named there, somebody's joining it left out. */
static unsigned thing_at(const struct tokens *tokens, size_t at)
{
	const unsigned thing = tacit_word_thing(tokens, at);

	return thing == TACIT_THING_JOINING ? 0 : thing;
}

/* The thing nearest to a mode; the one before it, where two are as near. */
static unsigned thing_in_clause(
	const struct clause *clause, size_t from, size_t to)
{
	size_t far;

	for (far = 1; far <= FAR; far++) {
		unsigned thing = from >= clause->from + far
			? thing_at(clause->tokens, from - far)
			: 0;

		if (!thing && to + far < clause->to)
			thing = thing_at(clause->tokens, to + far);
		if (thing)
			return thing;
	}
	return 0;
}

static bool says_all(const struct clause *clause)
{
	size_t i;

	for (i = clause->from; i < clause->to; i++)
		if (tacit_word_is_all(tacit_token_at(clause->tokens, i, 0)))
			return true;
	return false;
}

static bool says_joining(const struct clause *clause)
{
	size_t i;

	for (i = clause->from; i < clause->to; i++)
		if (tacit_word_thing(clause->tokens, i) == TACIT_THING_JOINING)
			return true;
	return false;
}

/* What is held so; 0 where no word of the clause says it. One who takes part
 * may do so in a way that is one of those of the event; all of them are the
 * event, the one that was named before. */
static unsigned thing_of(
	const struct tokens *tokens, size_t from, size_t to, unsigned before)
{
	const struct clause clause = clause_of(tokens, from, to);
	const unsigned thing = thing_in_clause(&clause, from, to);

	if (thing == TACIT_THING_NONE)
		return thing;
	if (says_all(&clause) && thing < TACIT_THING_HELD)
		return before;
	if (thing == TACIT_THING_PERSONS || says_joining(&clause))
		return TACIT_THING_NONE;
	return thing == TACIT_THING_EVENT ? before : thing;
}

void tacit_stated_modes(struct stateds *out, struct tokens *tokens)
{
	unsigned before = 0;
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		size_t to;
		const char *mode = tacit_word_mode(tokens, i, &to);
		unsigned thing = tacit_word_thing(tokens, i);
		size_t end;

		if (thing >= TACIT_THING_HELD)
			before = thing;
		if (!mode)
			continue;
		end = end_of_both(tokens, i, to, mode);
		if (end > to) {
			mode = "hybrid";
			to = end;
		}
		thing = thing_of(tokens, i, to, before);
		if (thing == TACIT_THING_NONE)
			continue;
		tacit_stated_add(out, tokens, TACIT_STATED_MODE, i, to, mode);
		out->list[out->count - 1].thing = thing;
	}
}
