#include "parallel/stated.h"

#include <string.h>

#include "base/letter.h"
#include "parallel/words.h"

static const struct token *near(
	const struct tokens *tokens, size_t at, int step)
{
	return tacit_token_at(tokens, at, step);
}

void tacit_stated_say(struct stateds *out, const struct tokens *tokens,
	enum tacit_stated kind, size_t from, size_t to, const char *value)
{
	struct stated *one = tacit_arena_append(
		out->arena, &out->list, &out->count, &out->cap, sizeof(*one));

	one->kind = kind;
	one->value = value;
	one->line = tokens->list[from].line;
	one->at = from;
	one->to = to;
	one->words = tacit_tokens_text(tokens, from, to);
}

void tacit_stated_add(struct stateds *out, struct tokens *tokens,
	enum tacit_stated kind, size_t from, size_t to, const char *value)
{
	tacit_stated_say(out, tokens, kind, from, to, value);
	tacit_tokens_take(tokens, from, to);
}

static const char *kept_text(struct stateds *out, struct tacit_str text)
{
	return tacit_arena_strndup(out->arena, text.data, text.len);
}

/* --- addresses and numbers of notes ---------------------------------------------- */

static bool is_of_address(const struct token *token)
{
	return token->kind != TOKEN_BREAK && !token->is_taken &&
		(unsigned char)token->text.data[0] < 0x80 &&
		(token->kind != TOKEN_SIGN ||
			strchr(".-+", token->text.data[0]));
}

/* What stands close on both sides of an at-sign; a full stop at the end ends
 * the sentence. */
static void find_mails(struct stateds *out, struct tokens *tokens)
{
	struct token *list = tokens->list;
	size_t from;
	size_t to;
	size_t i;

	for (i = 1; i + 1 < tokens->count; i++) {
		if (!tacit_token_is(&list[i], "@") || list[i].is_apart)
			continue;
		for (from = i; from > 0 && is_of_address(&list[from - 1]) &&
			!list[from].is_apart;
			from--)
			;
		for (to = i; to + 1 < tokens->count && !list[to + 1].is_apart &&
			is_of_address(&list[to + 1]);
			to++)
			;
		while (to > i && list[to].kind == TOKEN_SIGN)
			to--;
		if (from < i && to > i + 1)
			tacit_stated_add(out, tokens, TACIT_STATED_MAIL, from,
				to,
				kept_text(out,
					(struct tacit_str){
						list[from].text.data,
						(size_t)(list[to].text.data -
							list[from].text.data) +
							list[to].text.len }));
	}
}

static bool is_code(const struct token *token)
{
	size_t i;

	for (i = 0; token && i < token->text.len; i++)
		if (!tacit_is_capital(token->text.data[i]))
			return false;
	return token && token->kind == TOKEN_WORD && token->text.len >= 1;
}

/* "NCT/ICT/1327": capitals, strokes, digits, no blank. */
static void find_notes(struct stateds *out, struct tokens *tokens)
{
	struct token *list = tokens->list;
	size_t to;
	size_t i;

	for (i = 0; i + 2 < tokens->count; i++) {
		if (!is_code(&list[i]) || list[i].text.len < 2 ||
			list[i].is_taken)
			continue;
		for (to = i; to + 2 < tokens->count &&
			tacit_token_is(&list[to + 1], "/") &&
			!list[to + 1].is_apart && !list[to + 2].is_apart &&
			(is_code(&list[to + 2]) ||
				list[to + 2].kind == TOKEN_NUMBER);
			to += 2)
			;
		if (to > i && list[to].kind == TOKEN_NUMBER)
			tacit_stated_add(out, tokens, TACIT_STATED_NOTE, i, to,
				kept_text(out,
					(struct tacit_str){ list[i].text.data,
						(size_t)(list[to].text.data -
							list[i].text.data) +
							list[to].text.len }));
	}
}

/* --- hours and zones --------------------------------------------------------------- */

static bool is_half_day(
	const struct tokens *tokens, size_t at, const char *half)
{
	const struct token *token = near(tokens, at, 1);

	return tacit_token_is(token, half) ||
		(token && token->fold.len == 1 &&
			token->fold.data[0] == half[0] &&
			tacit_token_is(near(tokens, at, 2), ".") &&
			tacit_token_is(near(tokens, at, 3), "m"));
}

/* "14:00"; "2 pm", "2:30 p.m." */
static void find_times(struct stateds *out, struct tokens *tokens)
{
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		const struct token *hour = near(tokens, i, 0);
		const struct token *minute = near(tokens, i, 2);
		size_t to = i;
		unsigned minutes = 0;
		unsigned hours;

		if (!tacit_token_is_number(hour, 1, 2) || hour->value > 24)
			continue;
		hours = hour->value;
		if (tacit_token_is(near(tokens, i, 1), ":") &&
			tacit_token_is_number(minute, 2, 2) &&
			minute->value < 60 && !minute->is_apart) {
			to = i + 2;
			minutes = minute->value;
		}
		if (is_half_day(tokens, to, "pm"))
			hours += hours < 12 ? 12 : 0;
		else if (is_half_day(tokens, to, "am"))
			hours %= 12;
		else if (to == i)
			continue;
		tacit_stated_add(out, tokens, TACIT_STATED_TIME, i, to,
			tacit_arena_printf(
				out->arena, "%02u:%02u", hours, minutes));
	}
}

static bool is_near_clock(const struct tokens *tokens, size_t at)
{
	int step;

	for (step = -3; step <= 3; step++)
		if (step && tacit_word_is_clock(near(tokens, at, step)))
			return true;
	return false;
}

static void find_zones(struct stateds *out, struct tokens *tokens)
{
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		const struct token *token = near(tokens, i, 0);
		const struct token *sign = near(tokens, i, 1);
		const struct token *hours = near(tokens, i, 2);
		const char *clock = tacit_word_clock(token);

		if (clock && is_near_clock(tokens, i))
			tacit_stated_add(
				out, tokens, TACIT_STATED_ZONE, i, i, clock);
		else if ((tacit_token_is(token, "UTC") ||
				 tacit_token_is(token, "GMT")) &&
			(tacit_token_is(sign, "+") ||
				tacit_token_is(sign, "-")) &&
			tacit_token_is_number(hours, 1, 2))
			tacit_stated_add(out, tokens, TACIT_STATED_ZONE, i,
				i + 2,
				tacit_arena_printf(out->arena, "UTC%c%u",
					sign->text.data[0], hours->value));
		else if (tacit_token_is(token, "UTC"))
			tacit_stated_add(
				out, tokens, TACIT_STATED_ZONE, i, i, "UTC");
	}
}

void tacit_stated_find(struct stateds *out, struct tacit_str text,
	const struct tacit_parallel_names *names, struct tokens *tokens)
{
	tacit_tokens_cut(out->arena, text, tokens);
	if (!out->lang || !out->lang[0])
		out->lang = tacit_words_lang(tokens);
	tacit_stated_shapes(out, tokens);
	find_mails(out, tokens);
	find_notes(out, tokens);
	tacit_stated_dates(out, tokens);
	find_times(out, tokens);
	find_zones(out, tokens);
	tacit_stated_states(out, tokens, names);
	tacit_stated_modes(out, tokens);
	tacit_stated_numbers(out, tokens);
}
