#include "align/enumerator.h"

#include <string.h>

#include <tacit/buf.h>

#include "align/enumerator_number.h"
#include "base/letter.h"

enum { YEAR_DIGITS = 4 };

/* Where a word stands: "Article 4", "4-бап", "第四条". */
enum { BEFORE = 1, AFTER = 2, AROUND = 4, JOINED = 8 };

static const struct word {
	const char *text;
	enum tacit_numbered of;
	unsigned where;
} WORDS[] = {
	{ "Article", TACIT_NUMBERED_ARTICLE, BEFORE },
	{ "Art.", TACIT_NUMBERED_ARTICLE, BEFORE },
	{ "Section", TACIT_NUMBERED_SECTION, BEFORE },
	{ "Subsection", TACIT_NUMBERED_SECTION, BEFORE },
	{ "Chapter", TACIT_NUMBERED_CHAPTER, BEFORE },
	{ "Part", TACIT_NUMBERED_PART, BEFORE },
	{ "Title", TACIT_NUMBERED_TITLE, BEFORE },
	{ "Clause", TACIT_NUMBERED_CLAUSE, BEFORE },
	{ "Paragraph", TACIT_NUMBERED_PARAGRAPH, BEFORE },
	{ "Rule", TACIT_NUMBERED_RULE, BEFORE },
	{ "Protocol", TACIT_NUMBERED_PROTOCOL, BEFORE },
	{ "Annex", TACIT_NUMBERED_ANNEX, BEFORE },
	{ "Appendix", TACIT_NUMBERED_APPENDIX, BEFORE },
	{ "Attachment", TACIT_NUMBERED_APPENDIX, BEFORE },
	{ "Schedule", TACIT_NUMBERED_APPENDIX, BEFORE },
	{ "§", TACIT_NUMBERED_PARAGRAPH, BEFORE | JOINED },
	/* French; where it is as in English it stands above */
	{ "Chapitre", TACIT_NUMBERED_CHAPTER, BEFORE },
	{ "Partie", TACIT_NUMBERED_PART, BEFORE },
	{ "Titre", TACIT_NUMBERED_TITLE, BEFORE },
	{ "Paragraphe", TACIT_NUMBERED_PARAGRAPH, BEFORE },
	{ "Règle", TACIT_NUMBERED_RULE, BEFORE },
	{ "Protocole", TACIT_NUMBERED_PROTOCOL, BEFORE },
	{ "Annexe", TACIT_NUMBERED_ANNEX, BEFORE },
	{ "Appendice", TACIT_NUMBERED_APPENDIX, BEFORE },
	/* Russian */
	{ "Статья", TACIT_NUMBERED_ARTICLE, BEFORE },
	{ "Ст.", TACIT_NUMBERED_ARTICLE, BEFORE },
	{ "Раздел", TACIT_NUMBERED_SECTION, BEFORE },
	{ "Подраздел", TACIT_NUMBERED_SECTION, BEFORE },
	{ "Глава", TACIT_NUMBERED_CHAPTER, BEFORE },
	{ "Часть", TACIT_NUMBERED_PART, BEFORE },
	{ "Пункт", TACIT_NUMBERED_CLAUSE, BEFORE },
	{ "Подпункт", TACIT_NUMBERED_CLAUSE, BEFORE },
	{ "Параграф", TACIT_NUMBERED_PARAGRAPH, BEFORE | AFTER },
	{ "Правило", TACIT_NUMBERED_RULE, BEFORE },
	{ "Протокол", TACIT_NUMBERED_PROTOCOL, BEFORE },
	{ "Приложение", TACIT_NUMBERED_ANNEX, BEFORE },
	{ "Дополнение", TACIT_NUMBERED_APPENDIX, BEFORE },
	/* Kazakh */
	{ "Бап", TACIT_NUMBERED_ARTICLE, BEFORE | AFTER },
	{ "Бөлім", TACIT_NUMBERED_SECTION, BEFORE | AFTER },
	{ "Тарау", TACIT_NUMBERED_CHAPTER, BEFORE | AFTER },
	{ "Бөлік", TACIT_NUMBERED_PART, BEFORE | AFTER },
	{ "Тармақ", TACIT_NUMBERED_CLAUSE, BEFORE | AFTER },
	{ "Ереже", TACIT_NUMBERED_RULE, BEFORE | AFTER },
	{ "Хаттама", TACIT_NUMBERED_PROTOCOL, BEFORE | AFTER },
	{ "Қосымша", TACIT_NUMBERED_ANNEX, BEFORE | AFTER },
	{ "Қосымшасы", TACIT_NUMBERED_ANNEX, AFTER },
	/* Chinese */
	{ "条", TACIT_NUMBERED_ARTICLE, AROUND },
	{ "節", TACIT_NUMBERED_SECTION, AROUND },
	{ "节", TACIT_NUMBERED_SECTION, AROUND },
	{ "章", TACIT_NUMBERED_CHAPTER, AROUND },
	{ "部分", TACIT_NUMBERED_PART, AROUND },
	{ "编", TACIT_NUMBERED_TITLE, AROUND },
	{ "款", TACIT_NUMBERED_PARAGRAPH, AROUND },
	{ "项", TACIT_NUMBERED_CLAUSE, AROUND },
	{ "附件", TACIT_NUMBERED_ANNEX, BEFORE | JOINED },
	{ "附录", TACIT_NUMBERED_APPENDIX, BEFORE | JOINED },
};

/* --- with a word -------------------------------------------------------------------- */

/* The length of the word that `s` begins with, in any case; 0: another. */
static size_t word_at(struct tacit_str s, const char *word)
{
	struct tacit_str left = s;
	struct tacit_str wanted = tacit_str_of(word);

	while (wanted.len) {
		uint32_t a = 0;
		uint32_t b = 0;

		if (!left.len || !tacit_utf8_take(&left, &a) ||
			!tacit_utf8_take(&wanted, &b) ||
			tacit_letter_small(a) != tacit_letter_small(b))
			return 0;
	}
	return s.len - left.len;
}

static struct tacit_str skip_sign(struct tacit_str s)
{
	static const char *const signs[] = { "№", "No.", "No", "no.", "n°",
		"nº", "N°", NULL };
	const char *const *sign;

	s = tacit_number_skip_blanks(s);
	for (sign = signs; *sign; sign++) {
		struct tacit_str rest = s;

		if (tacit_str_skip(&rest, *sign) &&
			tacit_number_digits(tacit_number_skip_blanks(rest)))
			return tacit_number_skip_blanks(rest);
	}
	return s;
}

/* The number that belongs to a word, with what was added to it. */
static size_t worded_number_at(struct tacit_str s)
{
	static const char *const firsts[] = { "premier", "première", "unique",
		NULL };
	const char *const *first;
	size_t depth;
	size_t len = tacit_number_at(s, &depth);

	for (first = firsts; !len && *first; first++)
		len = word_at(s, *first);
	if (!len)
		len = tacit_number_chinese(s);
	else if (tacit_number_digits(s))
		len += tacit_number_suffix(tacit_str_from(s, len));
	return tacit_number_begins_word(tacit_str_from(s, len)) &&
			!tacit_number_chinese(s)
		? 0
		: len;
}

struct found {
	const struct word *word;
	struct tacit_str number;
	struct tacit_str rest;
};

static bool read_before(
	struct tacit_str s, const struct word *word, struct found *out)
{
	size_t len = word_at(s, word->text);
	struct tacit_str after = tacit_str_from(s, len);
	struct tacit_str number = skip_sign(after);
	size_t number_len;

	if (!len ||
		(tacit_number_begins_word(after) && !(word->where & JOINED)))
		return false;
	number_len = worded_number_at(number);
	*out = (struct found){ word, { number.data, number_len },
		tacit_str_from(number, number_len) };
	return number_len > 0;
}

static bool read_after(
	struct tacit_str s, const struct word *word, struct found *out)
{
	size_t depth;
	size_t number_len = tacit_number_at(s, &depth);
	struct tacit_str rest = tacit_str_from(s, number_len);
	size_t len;

	if (!number_len)
		return false;
	if (tacit_str_starts(rest, "-"))
		rest = tacit_str_from(rest, 1);
	rest = tacit_number_skip_blanks(rest);
	len = word_at(rest, word->text);
	*out = (struct found){ word, { s.data, number_len },
		tacit_str_from(rest, len) };
	return len && !tacit_number_begins_word(out->rest);
}

static bool read_around(
	struct tacit_str s, const struct word *word, struct found *out)
{
	struct tacit_str rest = s;
	size_t len;

	if (!tacit_str_skip(&rest, "第"))
		return false;
	len = tacit_number_digits(rest) ? tacit_number_digits(rest)
					: tacit_number_chinese(rest);
	*out = (struct found){ word, { rest.data, len },
		tacit_str_from(rest, len) };
	return len && tacit_str_skip(&out->rest, word->text);
}

static uint32_t first_small(struct tacit_str s)
{
	size_t len;

	return tacit_letter_small(tacit_number_point(s, &len));
}

static bool read_worded(struct tacit_str s, struct found *out)
{
	const uint32_t first = first_small(s);
	size_t depth;
	bool has_number = tacit_number_at(s, &depth) > 0;
	bool is_around = tacit_str_starts(s, "第");
	size_t i;

	for (i = 0; i < TACIT_COUNT(WORDS); i++) {
		const struct word *word = &WORDS[i];
		unsigned where = word->where;

		/* most headings begin as none of them does */
		if (((where & BEFORE) &&
			    first_small(tacit_str_of(word->text)) == first &&
			    read_before(s, word, out)) ||
			((where & AFTER) && has_number &&
				read_after(s, word, out)) ||
			((where & AROUND) && is_around &&
				read_around(s, word, out)))
			return true;
	}
	return false;
}

/* --- without ------------------------------------------------------------------------- */

static bool is_year(struct tacit_str number)
{
	return number.len == YEAR_DIGITS &&
		tacit_number_digits(number) == YEAR_DIGITS &&
		(number.data[0] == '1' || number.data[0] == '2');
}

/* A blank alone ends a number, but after one letter words go on. */
static bool ends_by_blank(
	struct tacit_str number, size_t depth, struct tacit_str rest)
{
	if (depth > 1)
		return true;
	if (tacit_number_digits(number))
		return !is_year(number);
	if (tacit_is_small(*number.data))
		return false;
	return (number.len > 1 && tacit_is_letter(*number.data)) ||
		(strchr("IVX", *number.data) &&
			tacit_number_begins_with_capital(rest));
}

static bool ends_number(
	struct tacit_str number, size_t depth, struct tacit_str rest)
{
	size_t len;
	uint32_t point = tacit_number_point(rest, &len);
	struct tacit_str after = tacit_str_from(rest, len);

	if (!len)
		return depth > 1 || !tacit_number_letters(number);
	if (tacit_number_is_blank(point)) {
		after = tacit_number_skip_blanks(rest);
		if (tacit_number_is_dash(tacit_number_point(after, &len)))
			return true;
		return ends_by_blank(number, depth, after);
	}
	if (point >= 0x2e80 && tacit_number_is_stop(point))
		return true;
	if (!tacit_number_is_stop(point) || point == ',' || point == ';')
		return false;
	if (!after.len ||
		tacit_number_is_blank(tacit_number_point(after, &len)))
		return true;
	return (point == '.' || point == ')') && tacit_number_digits(number) &&
		tacit_number_begins_with_capital(after);
}

/* "一、" and "（一）" */
static bool read_numeral(struct tacit_str s, struct found *out)
{
	struct tacit_str rest = s;
	bool is_enclosed = tacit_str_skip(&rest, "（");
	size_t len = tacit_number_chinese(rest);
	struct tacit_str number = { rest.data, len };
	size_t stop;

	rest = tacit_str_from(rest, len);
	if (!len || !tacit_number_is_stop(tacit_number_point(rest, &stop)))
		return false;
	if (is_enclosed) {
		if (!tacit_str_skip(&rest, "）"))
			return false;
		number = (struct tacit_str){ s.data, s.len - rest.len };
	}
	*out = (struct found){ NULL, number, rest };
	return true;
}

static bool read_bare(struct tacit_str s, struct found *out)
{
	size_t depth;
	size_t len = tacit_number_at(s, &depth);

	*out = (struct found){ NULL, { s.data, len }, tacit_str_from(s, len) };
	return len && ends_number(out->number, depth, out->rest);
}

/* --- both ----------------------------------------------------------------------------- */

/* The word of "4-бап" as it stands there. */
static const char *small_word(struct tacit_arena *arena, const char *word)
{
	struct tacit_str rest = tacit_str_of(word);
	struct tacit_buf out = { 0 };
	uint32_t point = 0;
	char bytes[4];

	while (tacit_utf8_take(&rest, &point))
		tacit_buf_add(&out, bytes,
			tacit_utf8_encode(tacit_letter_small(point), bytes));
	return tacit_buf_keep(&out, arena).data;
}

static const char *address_of(struct tacit_arena *arena, struct tacit_str whole,
	const struct found *found)
{
	const struct word *word = found->word;
	const char *number = tacit_arena_strndup(
		arena, found->number.data, found->number.len);

	if (!word)
		return number;
	if (word->where & AROUND)
		return tacit_arena_strndup(
			arena, whole.data, whole.len - found->rest.len);
	/* the number stands before its word */
	if (found->number.data == whole.data)
		return tacit_arena_printf(arena, "%s%s%s", number,
			tacit_is_digit(*number) ? "-" : " ",
			small_word(arena, word->text));
	return tacit_arena_printf(arena, "%s%s%s", word->text,
		(word->where & JOINED) && *word->text != '\xc2' ? "" : " ",
		number);
}

static const char *title_of(struct tacit_arena *arena, struct tacit_str rest)
{
	size_t len;
	uint32_t point = tacit_number_point(rest, &len);

	while (len &&
		(tacit_number_is_blank(point) || tacit_number_is_stop(point))) {
		rest = tacit_str_from(rest, len);
		point = tacit_number_point(rest, &len);
	}
	return tacit_arena_strndup(arena, rest.data, rest.len);
}

bool tacit_enumerator_read(struct tacit_arena *arena, const char *heading,
	struct tacit_enumerator *out)
{
	struct tacit_str whole = tacit_str_of(heading);
	struct found found;

	*out = (struct tacit_enumerator){ .title = heading };
	if (!read_worded(whole, &found) && !read_numeral(whole, &found) &&
		!read_bare(whole, &found))
		return false;
	out->of = found.word ? found.word->of : TACIT_NUMBERED_ANY;
	out->number =
		tacit_arena_strndup(arena, found.number.data, found.number.len);
	out->address = address_of(arena, whole, &found);
	out->title = title_of(arena, found.rest);
	return true;
}
