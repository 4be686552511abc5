#include "parallel/stated.h"

#include <string.h>

#include "base/letter.h"
#include "parallel/words.h"

static const struct token *near(
	const struct tokens *tokens, size_t at, int step)
{
	return tacit_token_at(tokens, at, step);
}

void tacit_stated_add(struct stateds *out, struct tokens *tokens,
	enum tacit_stated kind, size_t from, size_t to, const char *value)
{
	struct stated *one = tacit_arena_append(
		out->arena, &out->list, &out->count, &out->cap, sizeof(*one));

	one->kind = kind;
	one->value = value;
	one->line = tokens->list[from].line;
	one->is_digits = tokens->list[from].kind == TOKEN_NUMBER;
	one->words = tacit_tokens_take(tokens, from, to);
}

static const char *kept_text(struct stateds *out, struct tacit_str text)
{
	return tacit_arena_strndup(out->arena, text.data, text.len);
}

/* --- addresses and numbers of notes ---------------------------------------------- */

static bool is_of_address(const struct token *token)
{
	return token->kind != TOKEN_BREAK && !token->is_taken &&
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

/* --- states ---------------------------------------------------------------------------- */

/* What of a name in Cyrillic stays in each case: of "Катар" all ("Катаром"), of
 * "Монголия" and "Российская" not the vowels at its end ("Монголии"), of "Египет"
 * not its last syllable ("Египта"). */
static size_t kept_in_cases(struct tacit_str name)
{
	static const char *const ends[] = { "а", "е", "ё", "и", "й", "о", "у",
		"ы", "ь", "э", "ю", "я" };
	enum { LETTER = 2, LEAST = 4 * LETTER };
	struct tacit_str stem = name;
	size_t dropped = 0;
	size_t i = 0;

	while (i < TACIT_COUNT(ends) && dropped < 2 && stem.len > LEAST) {
		if (!tacit_str_ends(stem, ends[i++]))
			continue;
		stem.len -= LETTER;
		dropped++;
		i = 0;
	}
	if (!dropped && stem.len > LEAST &&
		tacit_str_ends(
			(struct tacit_str){ stem.data, stem.len - LETTER },
			"е"))
		stem.len -= 2 * LETTER;
	return stem.len < LEAST && name.len >= LEAST ? LEAST : stem.len;
}

/* A word of a name as it may stand in a sentence: of a language with cases its
 * end is another. */
static bool is_name_word(const struct token *token, const struct token *name)
{
	const size_t len = name->fold.len;
	const bool is_latin = len && (unsigned char)name->fold.data[0] < 0x80;
	const size_t stem = kept_in_cases(name->fold);

	if (!token || token->kind != name->kind || name->kind != TOKEN_WORD)
		return false;
	if (is_latin || len <= 3)
		return tacit_str_eq(token->fold, name->fold);
	return token->has_capital == name->has_capital &&
		token->fold.len >= stem && token->fold.len <= len + 6 &&
		!memcmp(token->fold.data, name->fold.data, stem);
}

static size_t name_len(
	const struct tokens *tokens, size_t at, const struct tokens *name)
{
	int step = 0;
	size_t i;

	for (i = 0; i < name->count; i++) {
		const struct token *part = &name->list[i];
		const struct token *token = near(tokens, at, step);

		/* "Iran (Islamic Republic of)" is Iran */
		if (tacit_token_is(part, "("))
			break;
		if (part->kind != TOKEN_WORD)
			continue;
		if (!is_name_word(token, part))
			return 0;
		step++;
	}
	return (size_t)step;
}

struct name_tokens {
	const char *code;
	struct tokens tokens;
};

static void find_state_at(struct stateds *out, struct tokens *tokens, size_t at,
	const struct name_tokens *names, size_t count)
{
	size_t longest = 0;
	const char *code = NULL;
	size_t i;

	for (i = 0; i < count; i++) {
		size_t len = name_len(tokens, at, &names[i].tokens);

		if (len > longest) {
			longest = len;
			code = names[i].code;
		}
	}
	if (code)
		tacit_stated_add(out, tokens, TACIT_STATED_STATE, at,
			(size_t)(near(tokens, at, (int)longest - 1) -
				tokens->list),
			code);
}

static void find_states(struct stateds *out, struct tokens *tokens,
	const struct tacit_parallel_names *names)
{
	struct name_tokens *cut =
		tacit_arena_array(out->arena, names->count + 1, sizeof(*cut));
	size_t i;

	for (i = 0; i < names->count; i++) {
		cut[i].code = names->list[i].code;
		tacit_tokens_cut(out->arena, tacit_str_of(names->list[i].name),
			&cut[i].tokens);
	}
	for (i = 0; i < tokens->count; i++)
		if (near(tokens, i, 0) && tokens->list[i].kind == TOKEN_WORD)
			find_state_at(out, tokens, i, cut, names->count);
}

/* --- how an event is held -------------------------------------------------------------- */

static bool is_mode(const struct token *token, const char *mode)
{
	const char *found = tacit_word_mode(token);

	return found && !strcmp(found, mode);
}

static void find_modes(struct stateds *out, struct tokens *tokens)
{
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		const char *mode = tacit_word_mode(near(tokens, i, 0));
		size_t to = i;
		int step;

		if (!mode)
			continue;
		/* "online and offline" is both */
		for (step = 1; step <= 3 && !strcmp(mode, "online"); step++)
			if (is_mode(near(tokens, i, step), "in person"))
				to = (size_t)(near(tokens, i, step) -
					tokens->list);
		if (to > i)
			mode = "hybrid";
		tacit_stated_add(out, tokens, TACIT_STATED_MODE, i, to, mode);
	}
}

/* --- quantities -------------------------------------------------------------------------- */

/* The number of an item, of a heading: where it stands is told as the shape. */
static bool is_enumerator(const struct tokens *tokens, size_t at)
{
	const struct token *after = near(tokens, at, 1);
	size_t i = at;

	while (i > 0 && tokens->list[i - 1].kind == TOKEN_SIGN)
		i--;
	return (i == 0 || tokens->list[i - 1].kind == TOKEN_BREAK) &&
		(tacit_token_is(after, ".") || tacit_token_is(after, ")") ||
			tacit_token_is(after, "|"));
}

static void find_extents(struct stateds *out, struct tokens *tokens)
{
	size_t i;

	for (i = 0; i + 1 < tokens->count; i++) {
		const struct token *token = near(tokens, i, 0);
		const struct token *unit = near(tokens, i, 1);
		const char *what;

		if (!tacit_token_is_number(token, 1, 4) || !unit)
			continue;
		what = tacit_word_extent(
			tokens, (size_t)(unit - tokens->list), out->lang);
		if (what)
			tacit_stated_add(out, tokens, TACIT_STATED_EXTENT, i,
				(size_t)(unit - tokens->list),
				tacit_arena_printf(out->arena, "%u %s",
					token->value, what));
	}
}

/* "1,327", "1 327": thousands. */
static size_t end_of_number(
	const struct tokens *tokens, size_t at, uint32_t *value)
{
	const struct token *list = tokens->list;
	size_t to = at;

	*value = list[at].value;
	while (list[at].text.len <= 3 && to + 2 < tokens->count &&
		tacit_token_is(&list[to + 1], ",") && !list[to + 1].is_apart &&
		!list[to + 2].is_apart &&
		tacit_token_is_number(&list[to + 2], 3, 3) &&
		*value < UINT32_MAX / 1000) {
		*value = *value * 1000 + list[to + 2].value;
		to += 2;
	}
	return to;
}

static void find_numbers(struct stateds *out, struct tokens *tokens)
{
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		const struct token *token = near(tokens, i, 0);
		uint32_t value = tacit_word_number(token);
		enum tacit_stated kind = TACIT_STATED_NUMBER;
		size_t to = i;

		if (token && token->kind == TOKEN_NUMBER) {
			if (is_enumerator(tokens, i))
				continue;
			to = end_of_number(tokens, i, &value);
			if (to == i && token->text.len == 4 && value >= 1900 &&
				value < 2200)
				kind = TACIT_STATED_YEAR;
		} else if (!value) {
			continue;
		}
		tacit_stated_add(out, tokens, kind, i, to,
			tacit_arena_printf(out->arena, "%u", value));
	}
}

void tacit_stated_find(struct stateds *out, struct tacit_str text,
	const struct tacit_parallel_names *names)
{
	struct tokens tokens = { 0 };

	tacit_tokens_cut(out->arena, text, &tokens);
	if (!out->lang || !out->lang[0])
		out->lang = tacit_words_lang(&tokens);
	tacit_stated_shapes(out, &tokens);
	find_mails(out, &tokens);
	find_notes(out, &tokens);
	tacit_stated_dates(out, &tokens);
	find_times(out, &tokens);
	find_zones(out, &tokens);
	find_states(out, &tokens, names);
	find_modes(out, &tokens);
	find_extents(out, &tokens);
	find_numbers(out, &tokens);
}
