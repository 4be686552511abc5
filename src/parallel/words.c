#include "parallel/words.h"

#include <string.h>

#include "parallel/stem.h"
#include "text/numeral.h"

static const struct stem months[] = {
	{ "january", 0, 1 },
	{ "jan", 0, 1 },
	{ "январ", 2, 1 },
	{ "кантар", 8, 1 },
	{ "қаңтар", 8, 1 },
	{ "february", 0, 2 },
	{ "feb", 0, 2 },
	{ "феврал", 2, 2 },
	{ "ақпан", 8, 2 },
	{ "march", 0, 3 },
	{ "mar", 0, 3 },
	{ "март", 2, 3 },
	{ "наурыз", 8, 3 },
	{ "april", 0, 4 },
	{ "apr", 0, 4 },
	{ "апрел", 2, 4 },
	{ "сәуір", 8, 4 },
	{ "may", 0, 5 },
	{ "маи", 0, 5 },
	{ "мая", 0, 5 },
	{ "мае", 0, 5 },
	{ "мамыр", 8, 5 },
	{ "june", 0, 6 },
	{ "jun", 0, 6 },
	{ "июн", 2, 6 },
	{ "маусым", 8, 6 },
	{ "july", 0, 7 },
	{ "jul", 0, 7 },
	{ "июл", 2, 7 },
	{ "шілде", 8, 7 },
	{ "august", 0, 8 },
	{ "aug", 0, 8 },
	{ "август", 2, 8 },
	{ "тамыз", 8, 8 },
	{ "september", 0, 9 },
	{ "sept", 0, 9 },
	{ "sep", 0, 9 },
	{ "сентябр", 2, 9 },
	{ "қыркүиек", 8, 9 },
	{ "қыркүиег", 8, 9 }, /* before a vowel */
	{ "october", 0, 10 },
	{ "oct", 0, 10 },
	{ "октябр", 2, 10 },
	{ "қазан", 8, 10 },
	{ "november", 0, 11 },
	{ "nov", 0, 11 },
	{ "ноябр", 2, 11 },
	{ "қараша", 8, 11 },
	{ "december", 0, 12 },
	{ "dec", 0, 12 },
	{ "декабр", 2, 12 },
	{ "желтоқсан", 8, 12 },
};

unsigned tacit_stem_find(
	const struct token *token, const struct stem *stems, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (tacit_token_begins(token, stems[i].stem, stems[i].more))
			return stems[i].value;
	return 0;
}

unsigned tacit_word_month(const struct token *token)
{
	return tacit_stem_find(token, months, TACIT_COUNT(months));
}

/* The words in a row from there on, a hyphen between two left out, and where
 * each stands. */
static size_t words_from(const struct tokens *tokens, size_t at,
	struct tacit_str *words, size_t *places)
{
	size_t count = 0;
	int step;

	for (step = 0; count < TACIT_NUMERAL_WORDS; step++) {
		const struct token *token = tacit_token_at(tokens, at, step);

		if (count && tacit_token_is(token, "-") && !token->is_apart)
			continue;
		if (!token || token->kind != TOKEN_WORD)
			break;
		places[count] = (size_t)(token - tokens->list);
		words[count++] = token->fold;
	}
	return count;
}

/* A number of one character is one where something is counted. */
static bool is_counting(const struct token *next)
{
	static const char *const measures[] = { "个", "次", "项", "名", "份",
		"页", "张", "天", "日", "周", "月", "年", "位", "国", "家",
		"场", "轮", "期", "种", "类", "点", "条", "届", "方" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(measures); i++)
		if (tacit_token_is(next, measures[i]))
			return true;
	return false;
}

bool tacit_word_number(const struct tokens *tokens, size_t at, const char *lang,
	struct tacit_word_number *out)
{
	struct tacit_str words[TACIT_NUMERAL_WORDS];
	size_t places[TACIT_NUMERAL_WORDS];
	struct tacit_numeral found;

	if (!tacit_numeral_read(
		    lang, words, words_from(tokens, at, words, places), &found))
		return false;
	*out = (struct tacit_word_number){ found.value, places[found.words - 1],
		found.is_cardinal };
	if (!strcmp(lang, "zh") && found.words == 1)
		out->is_cardinal &= is_counting(tacit_token_at(tokens, at, 1));
	return true;
}

bool tacit_word_is_until(const struct token *token)
{
	static const char *const words[] = { "-", "–", "—", "~", "to", "and",
		"till", "until", "по", "и", "до", "мен", "бен", "пен", "және",
		"至", "到", "和", NULL };
	size_t i;

	for (i = 0; words[i]; i++)
		if (tacit_token_is(token, words[i]))
			return true;
	return false;
}

bool tacit_word_is_year(const struct token *token)
{
	return tacit_token_begins(token, "жыл", 6);
}

/* --- words that stand for one thing ----------------------------------------- */

struct name {
	const char *stem;
	size_t more;
	const char *name;
	const char *lang; /* only in it; NULL: in all */
	bool is_short; /* a full stop follows */
};

static const struct name extents[] = {
	{ "page", 1, "pages", NULL, false },
	{ "p", 0, "pages", NULL, true },
	{ "pp", 0, "pages", NULL, true },
	{ "стр", 0, "pages", NULL, true },
	{ "с", 0, "pages", "ru", true },
	{ "страниц", 3, "pages", NULL, false },
	{ "бет", 4, "pages", NULL, false },
	{ "页", 0, "pages", NULL, false },
	{ "leaf", 0, "leaves", NULL, false },
	{ "leaves", 0, "leaves", NULL, false },
	{ "л", 0, "leaves", NULL, true },
	{ "лист", 3, "leaves", NULL, false },
	{ "парақ", 4, "leaves", NULL, false },
	{ "п", 0, "leaves", "kk", true },
	{ "张", 0, "leaves", NULL, false },
};

static const struct name clocks[] = {
	{ "beijing", 0, "Beijing", NULL, false },
	{ "пекин", 6, "Beijing", NULL, false },
	{ "беижің", 4, "Beijing", NULL, false },
	{ "astana", 0, "Astana", NULL, false },
	{ "астан", 6, "Astana", NULL, false },
	{ "sultan", 0, "Nur-Sultan", NULL, false },
	{ "султан", 6, "Nur-Sultan", NULL, false },
	{ "сұлтан", 4, "Nur-Sultan", NULL, false },
	{ "almaty", 0, "Almaty", NULL, false },
	{ "алмат", 8, "Almaty", NULL, false },
	{ "moscow", 0, "Moscow", NULL, false },
	{ "москов", 6, "Moscow", NULL, false },
	{ "мәскеу", 4, "Moscow", NULL, false },
	{ "ankara", 0, "Ankara", NULL, false },
	{ "анкар", 6, "Ankara", NULL, false },
	{ "tashkent", 0, "Tashkent", NULL, false },
	{ "ташкент", 6, "Tashkent", NULL, false },
	{ "bangkok", 0, "Bangkok", NULL, false },
	{ "бангкок", 6, "Bangkok", NULL, false },
	{ "geneva", 0, "Geneva", NULL, false },
	{ "женев", 6, "Geneva", NULL, false },
};

static const struct name *find_name(
	const struct token *token, const struct name *names, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (tacit_token_begins(token, names[i].stem, names[i].more))
			return &names[i];
	return NULL;
}

const char *tacit_word_extent(
	const struct tokens *tokens, size_t at, const char *lang)
{
	const struct token *token = tacit_token_at(tokens, at, 0);
	size_t i;

	for (i = 0; i < TACIT_COUNT(extents); i++) {
		const struct name *name = &extents[i];

		if (tacit_token_begins(token, name->stem, name->more) &&
			(!name->lang || !strcmp(name->lang, lang)) &&
			(!name->is_short ||
				tacit_token_is(
					tacit_token_at(tokens, at, 1), ".")))
			return name->name;
	}
	return NULL;
}

const char *tacit_word_clock(const struct token *token)
{
	const struct name *name = find_name(token, clocks, TACIT_COUNT(clocks));

	return name ? name->name : NULL;
}

bool tacit_word_is_clock(const struct token *token)
{
	static const struct stem words[] = { { "time", 0, 1 }, { "врем", 4, 1 },
		{ "уақыт", 6, 1 }, { "时", 0, 1 } };

	return tacit_stem_find(token, words, TACIT_COUNT(words)) != 0;
}

/* --- the language -------------------------------------------------------------- */

static bool has_any(struct tacit_str text, const char *const *letters)
{
	for (; *letters; letters++)
		if (tacit_str_find(text, *letters) != SIZE_MAX)
			return true;
	return false;
}

const char *tacit_words_lang(const struct tokens *tokens)
{
	static const char *const kazakh[] = { "ә", "ғ", "қ", "ң", "ө", "ұ", "ү",
		"һ", "і", NULL };
	size_t words = 0;
	size_t cyrillic = 0;
	size_t kazakhs = 0;
	size_t chinese = 0;
	size_t i;

	for (i = 0; i < tokens->count; i++) {
		const struct tacit_str fold = tokens->list[i].fold;
		const unsigned char first =
			fold.len ? (unsigned char)fold.data[0] : 0;

		words += fold.len > 0;
		cyrillic += first == 0xd0 || first == 0xd1 || first == 0xd2 ||
			first == 0xd3;
		chinese += first >= 0xe4 && first <= 0xe9;
		kazakhs += fold.len && has_any(fold, kazakh);
	}
	if (chinese * 4 > words)
		return "zh";
	if (cyrillic * 2 <= words)
		return "en";
	return kazakhs * 10 > cyrillic ? "kk" : "ru";
}
