/* stated_state: states, by the names that they have. */
#include "parallel/stated.h"

#include <string.h>

#include "parallel/words.h"

enum { LETTER = 2, LEAST = 4 * LETTER /* bytes in Cyrillic */ };

/* What of a name in Cyrillic stays in each case: of "Катар" all ("Катаром"), of
 * "Монголия" and "Российская" not the vowels at its end ("Монголии"). */
static size_t kept_in_cases(struct tacit_str name)
{
	static const char *const ends[] = { "а", "е", "и", "о", "у", "ы", "ь",
		"э", "ю", "я" };
	struct tacit_str stem = name;
	size_t dropped = 0;
	size_t i = 0;

	if (name.len == LEAST && tacit_str_ends(name, "а"))
		return name.len - LETTER;
	while (i < TACIT_COUNT(ends) && dropped < 2 && stem.len > LEAST) {
		if (!tacit_str_ends(stem, ends[i++]))
			continue;
		stem.len -= LETTER;
		dropped++;
		i = 0;
	}
	return stem.len;
}

/* Endings of a name in the cases of Russian, after what stays. */
static const char russian[] =
	"а е и о у ы ь ю я ам ах ами ом ои ою ов ям ях ями ем еи ею ев ия ии "
	"ию ием иеи иею ие ая яя ое ее ую ого его ому ему ым им ых их ыми ими "
	"ыи ые ья ьи ью";
/* ... of Kazakh, after the whole of it. */
static const char kazakh[] =
	"ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да "
	"де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы "
	"тегі ндағы ндегі лық лік дық дік тық тік сы сі сының сінің сына сіне "
	"сын сін сында сінде сынан сінен сымен сімен";

static bool is_ending(struct tacit_str rest, const char *endings)
{
	struct tacit_str list = tacit_str_of(endings);
	struct tacit_str ending;

	while (rest.len && tacit_str_split(&list, ' ', &ending))
		if (tacit_str_eq(rest, ending))
			return true;
	return !rest.len;
}

/* "Египта", of "Египет": the vowel before the last letter is gone. */
static bool is_without_vowel(struct tacit_str word, struct tacit_str name)
{
	const size_t stem = name.len - 2 * LETTER;

	return name.len > LEAST && word.len > stem + LETTER &&
		!memcmp(word.data, name.data, stem) &&
		!memcmp(name.data + stem, "е", LETTER) &&
		!memcmp(word.data + stem, name.data + stem + LETTER, LETTER) &&
		is_ending(tacit_str_from(word, stem + LETTER), russian);
}

static bool begins_with(
	struct tacit_str word, struct tacit_str name, size_t len)
{
	return word.len >= len && !memcmp(word.data, name.data, len);
}

static bool is_case_of(
	struct tacit_str word, struct tacit_str name, const char *lang)
{
	const size_t stem = kept_in_cases(name);

	if (!strcmp(lang, "kk"))
		return begins_with(word, name, name.len) &&
			is_ending(tacit_str_from(word, name.len), kazakh);
	return tacit_str_eq(word, name) || is_without_vowel(word, name) ||
		(begins_with(word, name, stem) &&
			is_ending(tacit_str_from(word, stem), russian));
}

/* A word of a name as it may stand in a sentence: in Cyrillic in any case. */
static bool is_name_word(
	const struct token *token, const struct token *name, const char *lang)
{
	const bool is_cyrillic = name->fold.len &&
		(unsigned char)name->fold.data[0] >= 0xd0 &&
		(unsigned char)name->fold.data[0] <= 0xd3;

	if (!token || token->kind != name->kind || name->kind != TOKEN_WORD)
		return false;
	if (!is_cyrillic)
		return tacit_str_eq(token->fold, name->fold);
	return token->has_capital == name->has_capital &&
		is_case_of(token->fold, name->fold, lang);
}

/* What joins words of one name: "Шри-Ланка", "Кот-д’Ивуар". */
static bool is_joint(const struct token *token)
{
	return token && !token->is_apart &&
		(tacit_token_is(token, "-") || tacit_token_is(token, "‑") ||
			tacit_token_is(token, "'") ||
			tacit_token_is(token, "’"));
}

/* How many steps from there a name takes; 0: it is not there. */
static size_t name_len(const struct tokens *tokens, size_t at,
	const struct tokens *name, const char *lang)
{
	int step = 0;
	size_t i;

	for (i = 0; i < name->count; i++) {
		const struct token *part = &name->list[i];

		/* "Iran (Islamic Republic of)" is Iran */
		if (tacit_token_is(part, "("))
			break;
		if (part->kind != TOKEN_WORD)
			continue;
		if (step && is_joint(tacit_token_at(tokens, at, step)))
			step++;
		if (!is_name_word(tacit_token_at(tokens, at, step), part, lang))
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
		size_t len = name_len(tokens, at, &names[i].tokens, out->lang);

		if (len > longest) {
			longest = len;
			code = names[i].code;
		}
	}
	if (code)
		tacit_stated_add(out, tokens, TACIT_STATED_STATE, at,
			(size_t)(tacit_token_at(tokens, at, (int)longest - 1) -
				tokens->list),
			code);
}

void tacit_stated_states(struct stateds *out, struct tokens *tokens,
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
		if (tacit_token_at(tokens, i, 0) &&
			tokens->list[i].kind == TOKEN_WORD)
			find_state_at(out, tokens, i, cut, names->count);
}
