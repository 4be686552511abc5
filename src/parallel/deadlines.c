#include "parallel/deadlines.h"

#include <string.h>

#include "parallel/sentence.h"
#include "parallel/stated.h"

/* What is named first; what is only sent, where nothing is. */
static enum tacit_asking asked_in(
	const struct tokens *tokens, const struct tacit_sentence *sentence)
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
	const struct tacit_sentence *sentence)
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

/* "Sampleton time", of whatever place */
static bool names_clock(
	const struct tokens *tokens, const struct tacit_sentence *sentence)
{
	size_t i;

	for (i = sentence->from; i < sentence->to; i++)
		if (tacit_word_is_clock(tacit_token_at(tokens, i, 0)))
			return true;
	return false;
}

static void add_asked(struct tacit_askeds *out, const struct stateds *stateds,
	const struct stated *one, const struct tokens *tokens)
{
	const struct tacit_sentence sentence =
		tacit_sentence_at(tokens, one->at);
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
		.has_zone = has_fact(stateds, TACIT_STATED_ZONE, NULL) ||
			names_clock(tokens, &sentence) };
}

static bool has_year(const char *day)
{
	return strncmp(day, "--", 2) != 0;
}

bool tacit_is_same_day(const char *a, const char *b)
{
	const size_t a_len = strlen(a);
	const size_t b_len = strlen(b);

	if ((has_year(a) && has_year(b)) || a_len < 6 || b_len < 6)
		return !strcmp(a, b);
	return !strcmp(a + a_len - 6, b + b_len - 6);
}

void tacit_text_deadlines(struct tacit_arena *arena, struct tacit_str text,
	const char *lang, struct tacit_askeds *out)
{
	const struct tacit_parallel_names none = { 0 };
	struct stateds stateds = { .arena = arena, .lang = lang };
	struct tokens tokens = { 0 };
	size_t i;

	tacit_stated_find(&stateds, text, &none, &tokens);
	for (i = 0; i < stateds.count && out->count < TACIT_ASKED_MAX; i++)
		if (stateds.list[i].kind == TACIT_STATED_DEADLINE)
			add_asked(out, &stateds, &stateds.list[i], &tokens);
}
