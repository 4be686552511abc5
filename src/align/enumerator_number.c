#include "align/enumerator_number.h"

#include <string.h>

#include "base/letter.h"

enum { DIGITS_MAX = 9, DEPTH_MAX = 8 };

/* Chinese digits by value; ten and a hundred follow. */
static const char *const NUMERALS[] = { "〇", "一", "二", "三", "四", "五",
	"六", "七", "八", "九", "十", "百" };

/* --- single signs ------------------------------------------------------------------ */

uint32_t tacit_number_point(struct tacit_str s, size_t *len)
{
	uint32_t point = 0;

	*len = s.len ? tacit_utf8_decode(s, &point) : 0;
	return *len ? point : 0;
}

bool tacit_number_is_blank(uint32_t point)
{
	return point == ' ' || point == '\t' || point == '\n' ||
		point == 0xa0 || point == 0x202f || point == 0x3000 ||
		(point >= 0x2000 && point <= 0x200a);
}

struct tacit_str tacit_number_skip_blanks(struct tacit_str s)
{
	size_t len;

	while (tacit_number_is_blank(tacit_number_point(s, &len)) && len)
		s = tacit_str_from(s, len);
	return s;
}

bool tacit_number_is_dash(uint32_t point)
{
	return point == '-' || (point >= 0x2010 && point <= 0x2015);
}

/* What may stand between an enumerator and a title. */
bool tacit_number_is_stop(uint32_t point)
{
	static const uint32_t stops[] = { '.', ')', ':', ',', ';', 0x3001,
		0x3002, 0xff0e, 0xff1a, 0xff0c, 0xff09, 0xb7 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(stops); i++) {
		if (point == stops[i])
			return true;
	}
	return tacit_number_is_dash(point);
}

bool tacit_number_begins_word(struct tacit_str s)
{
	size_t len;
	uint32_t point = tacit_number_point(s, &len);

	return len && tacit_letter_is(point);
}

bool tacit_number_begins_with_capital(struct tacit_str s)
{
	size_t len;
	uint32_t point = tacit_number_point(s, &len);

	return len && tacit_letter_is(point) &&
		(tacit_letter_small(point) != point ||
			tacit_letter_is_cjk(point));
}

/* --- numbers ----------------------------------------------------------------------- */

/* Take one decimal digit of a Roman numeral off `s`: 0 to 9 of `one`. */
static void take_digit(struct tacit_str *s, char one, char five, char ten)
{
	size_t count = 0;

	if (s->len > 1 && s->data[0] == one &&
		((five && s->data[1] == five) || (ten && s->data[1] == ten))) {
		count = 2;
	} else {
		if (s->len && five && s->data[0] == five)
			count++;
		while (count < 4 && count < s->len && s->data[count] == one)
			count++;
	}
	*s = tacit_str_from(*s, count);
}

/* Strictly a numeral: "civil." and "ill." are words. */
bool tacit_number_is_roman(struct tacit_str s)
{
	const char *ivxlc =
		s.len && tacit_is_small(*s.data) ? "ivxlc" : "IVXLC";
	bool is_empty = !s.len;

	take_digit(&s, ivxlc[4], 0, 0);
	take_digit(&s, ivxlc[2], ivxlc[3], ivxlc[4]);
	take_digit(&s, ivxlc[0], ivxlc[1], ivxlc[2]);
	return !is_empty && !s.len;
}

size_t tacit_number_digits(struct tacit_str s)
{
	size_t len = 0;

	while (len < s.len && tacit_is_digit(s.data[len]))
		len++;
	return len <= DIGITS_MAX ? len : 0;
}

static int numeral_at(struct tacit_str s, size_t *len)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(NUMERALS); i++) {
		*len = strlen(NUMERALS[i]);
		if (tacit_str_starts(s, NUMERALS[i]))
			return (int)i;
	}
	return -1;
}

size_t tacit_number_chinese(struct tacit_str s)
{
	size_t all = 0;
	size_t len;

	while (numeral_at(tacit_str_from(s, all), &len) >= 0)
		all += len;
	return all;
}

size_t tacit_number_letters(struct tacit_str s)
{
	size_t len = 0;

	while (len < s.len && tacit_is_letter(s.data[len]))
		len++;
	return len;
}

/* A capital of any script that stands alone: "A", "Б". */
static size_t capital_at(struct tacit_str s)
{
	size_t len;
	uint32_t point = tacit_number_point(s, &len);

	if (!len || tacit_letter_small(point) == point ||
		tacit_number_begins_word(tacit_str_from(s, len)))
		return 0;
	return len;
}

/* The first number of an enumerator: digits, a Roman numeral, a capital. */
static size_t head_at(struct tacit_str s)
{
	size_t digits = tacit_number_digits(s);
	size_t letters = tacit_number_letters(s);

	if (digits)
		return digits;
	if (tacit_number_is_roman((struct tacit_str){ s.data, letters }))
		return letters;
	return capital_at(s);
}

/* A lower one: after a number also a small letter. */
static size_t lower_at(struct tacit_str s, bool is_numbered)
{
	size_t digits = tacit_number_digits(s);
	size_t letters = tacit_number_letters(s);

	if (digits || !is_numbered)
		return digits;
	return letters == 1 ||
			tacit_number_is_roman(
				(struct tacit_str){ s.data, letters })
		? letters
		: 0;
}

/* "2", "2.2.1", "A.1": its length; how many numbers are in it. */
size_t tacit_number_at(struct tacit_str s, size_t *depth)
{
	size_t len = head_at(s);
	bool is_numbered = tacit_number_digits(s) > 0;

	for (*depth = len > 0; len && *depth < DEPTH_MAX; ++*depth) {
		struct tacit_str rest = tacit_str_from(s, len);
		size_t next;

		if (!tacit_str_starts(rest, "."))
			break;
		next = lower_at(tacit_str_from(rest, 1), is_numbered);
		if (!next ||
			tacit_number_begins_word(
				tacit_str_from(rest, next + 1)))
			break;
		len += next + 1;
	}
	return len;
}

/* What was inserted later: "4bis", "4 bis", "4a", "1er". */
size_t tacit_number_suffix(struct tacit_str s)
{
	static const char *const suffixes[] = { "bis", "ter", "quater",
		"quinquies", "er", "re", NULL };
	struct tacit_str word = tacit_number_skip_blanks(s);
	size_t blanks = s.len - word.len;
	size_t len = tacit_number_letters(word);
	const char *const *suffix;

	if (tacit_number_begins_word(tacit_str_from(word, len)))
		return 0;
	if (len == 1 && !blanks && tacit_is_small(*word.data))
		return len;
	for (suffix = suffixes; *suffix; suffix++) {
		if (tacit_str_eqs(
			    (struct tacit_str){ word.data, len }, *suffix))
			return blanks + len;
	}
	return 0;
}

/* Tens and a hundred: 二十三. Digits alone, too: 二三. */
unsigned tacit_number_chinese_value(struct tacit_str s)
{
	unsigned all = 0;
	unsigned last = 0;
	size_t len;
	int value;

	while ((value = numeral_at(s, &len)) >= 0 && all < 1000) {
		if (value < 10) {
			last = last * 10 + (unsigned)value;
		} else {
			all += (last ? last : 1) * (value == 10 ? 10 : 100);
			last = 0;
		}
		s = tacit_str_from(s, len);
	}
	return s.len ? 0 : all + last;
}

unsigned tacit_number_roman_value(struct tacit_str s)
{
	static const char signs[] = "IVX";
	static const unsigned values[] = { 1, 5, 10 };
	unsigned all = 0;
	unsigned last = 0;
	size_t i = s.len;

	if (!tacit_str_is_of(s, signs) || !tacit_number_is_roman(s))
		return 0;
	while (i--) {
		const unsigned value = values[strchr(signs, s.data[i]) - signs];

		all = value < last ? all - value : all + value;
		last = value;
	}
	return all;
}
