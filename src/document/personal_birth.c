/* Dates of birth: a year, or a day, beside a word for birth. */
#include "document/personal_find.h"

#include <string.h>

#include <tacit/mem.h>

enum {
	YEAR = 4,
	AFTER_MAX = 80, /* bytes from the word to the year */
	BEFORE_MAX = 48, /* and from the year to the word */
	SENTENCE = 4 /* letters of a word before a stop that ends a sentence */
};

enum birth_side {
	BIRTH_AFTER = 1, /* "born on 21 March 1985" */
	BIRTH_BEFORE = 2, /* "21.03.1985 (date of birth)": nothing between */
	BIRTH_AT =
		8, /* "born 21.03.1985": a day in digits, and nothing between */
	BIRTH_BEFORE_LOOSE = 4 /* "1985年3月21日出生" */
};

static const struct birth_word {
	const char *word;
	int sides;
} birth_words[] = {
	{ "date of birth", BIRTH_AFTER | BIRTH_BEFORE },
	{ "birth date", BIRTH_AFTER | BIRTH_BEFORE },
	{ "birthdate", BIRTH_AFTER | BIRTH_BEFORE },
	{ "year of birth", BIRTH_AFTER | BIRTH_BEFORE },
	{ "birthday", BIRTH_AFTER },
	{ "born on", BIRTH_AFTER },
	{ "born in", BIRTH_AFTER },
	{ "born:", BIRTH_AFTER },
	{ "born", BIRTH_AT },
	{ "dob", BIRTH_AFTER },
	{ "d.o.b", BIRTH_AFTER },
	{ "дата рожд", BIRTH_AFTER },
	{ "Дата рожд", BIRTH_AFTER },
	{ "ДАТА РОЖД", BIRTH_AFTER },
	{ "день рожд", BIRTH_AFTER },
	{ "год рожд", BIRTH_AFTER },
	{ "Год рожд", BIRTH_AFTER },
	{ "родил", BIRTH_AFTER },
	{ "Родил", BIRTH_AFTER },
	{ "рождения", BIRTH_BEFORE },
	{ "дата рождения", BIRTH_BEFORE },
	{ "рожд.", BIRTH_BEFORE },
	{ "г.р", BIRTH_BEFORE },
	{ "г. р.", BIRTH_BEFORE },
	{ "туған", BIRTH_AFTER | BIRTH_BEFORE_LOOSE },
	{ "Туған", BIRTH_AFTER },
	{ "ТУҒАН", BIRTH_AFTER },
	{ "出生", BIRTH_AFTER | BIRTH_BEFORE_LOOSE },
	{ "生于", BIRTH_AFTER },
	{ "生日", BIRTH_AFTER },
	{ "date de naissance", BIRTH_AFTER | BIRTH_BEFORE },
	{ "née le", BIRTH_AFTER },
	{ "né le", BIRTH_AFTER },
	{ "né(e) le", BIRTH_AFTER },
	{ "née en", BIRTH_AFTER },
	{ "né en", BIRTH_AFTER },
};

/* How many are born: 出生率, 出生人口, 出生登记. */
static bool is_of_many(struct tacit_str line, size_t end)
{
	static const char *const others[] = { "率", "人口", "登记", "数" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(others); i++)
		if (tacit_str_starts(tacit_str_from(line, end), others[i]))
			return true;
	return false;
}

/* A stop after a whole word; those of "г." and "obl." end none. */
static bool stops_sentence(struct tacit_str line, size_t from, size_t at)
{
	size_t letters = 0;
	size_t i;

	if (line.data[at] == ';' || line.data[at] == '!' ||
		tacit_str_starts(tacit_str_from(line, at), "。"))
		return true;
	if (line.data[at] != '.' || at + 1 >= line.len ||
		line.data[at + 1] != ' ')
		return false;
	for (i = at; i > from && tacit_is_letter(line.data[i - 1]); i--)
		letters++;
	for (; i > from && (unsigned char)line.data[i - 1] > 0x7f; i--)
		letters += ((unsigned char)line.data[i - 1] & 0xc0) != 0x80;
	return letters >= SENTENCE;
}

/* Where a year, or a day with two digits of one, ends; the byte itself: none. */
static size_t after_year(struct tacit_str line, size_t at)
{
	const size_t end = tacit_personal_day(line, at);

	if (end > at)
		return end;
	return tacit_personal_digits(line, at) >= at + YEAR
		? tacit_personal_digits(line, at)
		: at;
}

static bool find_year_after(
	struct tacit_str line, size_t from, struct personal_span *out)
{
	size_t at;

	for (at = from; at < line.len && at - from <= AFTER_MAX; at++) {
		const size_t end = after_year(line, at);

		if (end > at) {
			*out = (struct personal_span){ from, end };
			return true;
		}
		if (at > from + 1 && stops_sentence(line, from, at))
			return false;
		at = tacit_personal_digits(line, at) > at
			? tacit_personal_digits(line, at) - 1
			: at;
	}
	return false;
}

static bool find_day_at(
	struct tacit_str line, size_t at, struct personal_span *out)
{
	size_t from = at;

	while (from < line.len && strchr(" (", line.data[from]))
		from++;
	*out = (struct personal_span){ from, tacit_personal_day(line, from) };
	return out->end > from;
}

/* Nothing but signs and "года", "г." between them. */
static bool is_beside(struct tacit_str between)
{
	static const char *const words[] = { "года", "год", "г" };
	size_t i;

	while (between.len) {
		if ((unsigned char)between.data[0] < 0x80 &&
			!tacit_is_letter(between.data[0])) {
			between = tacit_str_from(between, 1);
			continue;
		}
		if (tacit_str_skip(&between, "–") ||
			tacit_str_skip(&between, "—") ||
			tacit_str_skip(&between, "\xc2\xa0"))
			continue;
		for (i = 0; i < TACIT_COUNT(words); i++)
			if (tacit_str_skip(&between, words[i]))
				break;
		if (i == TACIT_COUNT(words))
			return false;
	}
	return true;
}

/* The day and the month before the year: "21 March 1985". */
static size_t day_before(struct tacit_str line, size_t year)
{
	size_t at = year;
	size_t start = year;

	while (at && line.data[at - 1] == ' ')
		at--;
	while (at &&
		(tacit_is_letter(line.data[at - 1]) ||
			(unsigned char)line.data[at - 1] > 0x7f))
		at--;
	while (at && line.data[at - 1] == ' ')
		at--;
	for (; at && tacit_is_digit(line.data[at - 1]); at--)
		start = at - 1;
	return start;
}

static bool find_year_before(struct tacit_str line, size_t word, bool is_loose,
	struct personal_span *out)
{
	const size_t from = word > BEFORE_MAX ? word - BEFORE_MAX : 0;
	size_t at;
	size_t i;

	for (at = from; at < word; at++) {
		size_t end = after_year(line, at);

		if (end == at || end > word ||
			(at && tacit_is_digit(line.data[at - 1])))
			continue;
		if (!is_loose &&
			!is_beside((struct tacit_str){
				line.data + end, word - end }))
			continue;
		for (i = end; i < word && !stops_sentence(line, from, i); i++)
			;
		*out = (struct personal_span){ day_before(line, at), word };
		if (i == word)
			return true;
	}
	return false;
}

static bool is_birth_at(struct tacit_str line, const struct birth_word *row,
	size_t end, struct personal_span *out)
{
	const int before = row->sides & (BIRTH_BEFORE | BIRTH_BEFORE_LOOSE);

	if (is_of_many(line, end))
		return false;
	if (row->sides & BIRTH_AT && find_day_at(line, end, out))
		return true;
	if (row->sides & BIRTH_AFTER && find_year_after(line, end, out))
		return true;
	return before &&
		find_year_before(line, end - strlen(row->word),
			before == BIRTH_BEFORE_LOOSE, out);
}

bool tacit_personal_birth(struct tacit_str line, struct personal_span *out)
{
	size_t i;

	if (!tacit_personal_has_digits(line))
		return false;
	for (i = 0; i < TACIT_COUNT(birth_words); i++) {
		const struct birth_word *row = &birth_words[i];
		size_t end = tacit_personal_after(line, row->word, 0);

		for (; end != SIZE_MAX;
			end = tacit_personal_after(line, row->word, end))
			if (is_birth_at(line, row, end, out))
				return true;
	}
	return false;
}
