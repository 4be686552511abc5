/* Telephone numbers: with a country's, after a word, as they are dialled. */
#include "document/personal_find.h"

#include <string.h>

#include <tacit/mem.h>

enum {
	PHONE_MIN = 8, /* digits, with those of the country */
	LOCAL_MIN = 5, /* after a word */
	TRUNK = 11, /* digits of one that begins with 8 */
	AREA_MIN = 3,
	AREA_MAX = 5,
	BETWEEN_MAX = 6, /* bytes between two digits */
	NOTE_MAX = 24, /* bytes of "(office)" */
	ENDING_MAX = 3 /* letters: телефон-ами */
};

/* Small letters, whatever stands there. */
static bool stands_at(struct tacit_str line, size_t at, const char *word)
{
	while (*word && at < line.len && tacit_small(line.data[at]) == *word) {
		word++;
		at++;
	}
	return !*word;
}

/* A no-break blank or hyphen, a dash of a range. */
static size_t after_joint(struct tacit_str line, size_t at)
{
	static const char *const joints[] = { "\xc2\xa0", "\xe2\x80\xaf",
		"\xe2\x80\x91", "\xe2\x80\x93" };
	const struct tacit_str rest = tacit_str_from(line, at);
	size_t i;

	if (at < line.len && strchr(" -()./", line.data[at]))
		return at + 1;
	for (i = 0; i < TACIT_COUNT(joints); i++)
		if (tacit_str_starts(rest, joints[i]))
			return at + strlen(joints[i]);
	return at;
}

/* Digits from here on, with what people put between them; the last ends at
 * `end`. */
static size_t count_digits(struct tacit_str line, size_t at, size_t *end)
{
	size_t digits = 0;

	*end = at;
	while (at < line.len && (!digits || at - *end <= BETWEEN_MAX)) {
		const size_t next = after_joint(line, at);

		if (tacit_is_digit(line.data[at])) {
			digits++;
			*end = ++at;
		} else if (next > at) {
			at = next;
		} else {
			break;
		}
	}
	return digits;
}

/* Of money or of people: what follows says so. */
static bool is_amount(struct tacit_str line, size_t end)
{
	static const char *const units[] = { "%", "usd", "eur", "kzt", "cny",
		"rub", "chf", "dollar", "euro", "tenge", "million", "долл",
		"евро", "тенге", "теңге", "руб", "юан", "чел", "млн", "元",
		"人", "€", "$", "₸", "₽", "¥" };
	size_t i;

	while (after_joint(line, end) > end)
		end = after_joint(line, end);
	for (i = 0; i < TACIT_COUNT(units); i++)
		if (stands_at(line, end, units[i]))
			return true;
	return false;
}

/* "UTC+6": the hour of a zone. */
static bool follows_zone(struct tacit_str line, size_t at)
{
	struct tacit_str before =
		tacit_str_trim((struct tacit_str){ line.data, at });

	return tacit_str_ends(before, "UTC") || tacit_str_ends(before, "GMT");
}

static bool find_international(struct tacit_str line, struct personal_span *out)
{
	size_t i;

	for (i = 0; i + 1 < line.len; i++) {
		if (line.data[i] != '+' ||
			(!tacit_is_digit(line.data[i + 1]) &&
				line.data[i + 1] != '('))
			continue;
		if (follows_zone(line, i) || tacit_personal_is_web(line, i))
			continue;
		out->start = i;
		if (count_digits(line, i + 1, &out->end) >= PHONE_MIN &&
			!is_amount(line, out->end))
			return true;
	}
	return false;
}

/* The digits of an area, after what parts them. */
static bool has_area(struct tacit_str line, size_t at)
{
	size_t len;

	while (after_joint(line, at) > at)
		at = after_joint(line, at);
	len = tacit_personal_digits(line, at) - at;
	return len >= AREA_MIN && len <= AREA_MAX;
}

/* "8 (7172) 00-00-00": eleven digits, the first of them apart. */
static bool find_trunk(struct tacit_str line, struct personal_span *out)
{
	size_t i;

	for (i = 0; i + 1 < line.len; i++) {
		if (line.data[i] != '8' || !strchr(" -(", line.data[i + 1]) ||
			(i &&
				(tacit_is_digit(line.data[i - 1]) ||
					strchr("-./,/:=&", line.data[i - 1]))))
			continue;
		out->start = i;
		if (has_area(line, i + 1) &&
			count_digits(line, i, &out->end) == TRUNK &&
			!is_amount(line, out->end) &&
			!tacit_personal_is_web(line, i))
			return true;
	}
	return false;
}

/* --- after a word ----------------------------------------------------------- */

static const struct phone_word {
	const char *word;
	bool is_short; /* it ends there: "tel" is no "telegram" */
} phone_words[] = {
	{ "tel", true },
	{ "tél", true },
	{ "telephone", false },
	{ "téléphone", false },
	{ "phone", false },
	{ "fax", true },
	{ "mobile", false },
	{ "mob", true },
	{ "cell:", true },
	{ "whatsapp", false },
	{ "contact number", false },
	{ "contact no", true },
	{ "тел", true },
	{ "Тел", true },
	{ "ТЕЛ", true },
	{ "телефон", false },
	{ "Телефон", false },
	{ "ТЕЛЕФОН", false },
	{ "моб", true },
	{ "Моб", true },
	{ "факс", false },
	{ "Факс", false },
	{ "ұялы", true },
	{ "电话", false },
	{ "手机", false },
	{ "传真", false },
};

/* "(office)", where no number stands in it. */
static size_t after_note(struct tacit_str line, size_t at)
{
	size_t len;

	if (at >= line.len || line.data[at] != '(' ||
		tacit_personal_digits(line, at + 1) > at + 1)
		return at;
	len = tacit_str_find(tacit_str_from(line, at), ")");
	return len <= NOTE_MAX ? at + len + 1 : at;
}

static size_t after_filler(struct tacit_str line, size_t at, bool *is_named)
{
	static const char *const fillers[] = { "numbers", "number", "nos", "no",
		"номера", "номер", "нөмірі", "号码", "№", "：", "（",
		"\xc2\xa0" };
	const size_t noted = after_note(line, at);
	size_t i;

	if (noted > at)
		return noted;
	for (i = 0; i < TACIT_COUNT(fillers); i++)
		if (stands_at(line, at, fillers[i])) {
			*is_named = true;
			return at + strlen(fillers[i]);
		}
	if (at >= line.len || !strchr(" \t:.(+-*_`|#/", line.data[at]))
		return at;
	*is_named |= line.data[at] == ':';
	return at + 1;
}

/* "number", "№", "(office)", "**", a rule of a table. */
static size_t after_fillers(struct tacit_str line, size_t at, bool *is_named)
{
	size_t next = after_filler(line, at, is_named);

	while (next > at) {
		at = next;
		next = after_filler(line, at, is_named);
	}
	return at;
}

/* The ending of a word, as of телефон-ами. */
static size_t after_ending(struct tacit_str line, size_t at)
{
	size_t i;

	for (i = 0; i < ENDING_MAX; i++)
		at = tacit_personal_letter(line, at);
	return at;
}

/* A day, hours from and to, years from and to. */
static bool is_time(struct tacit_str line, size_t at)
{
	size_t lens[2];
	size_t end;
	size_t to;

	if (tacit_personal_day(line, at) > at)
		return true;
	end = tacit_personal_digits(line, at);
	lens[0] = end - at;
	to = end < line.len && line.data[end] == '.' && lens[0] <= 2
		? tacit_personal_digits(line, end + 1)
		: end;
	if (to > end && to - end == 3 && to < line.len)
		return after_joint(line, to) > to && line.data[to] != '.' &&
			line.data[to] != ' ' && line.data[at] < '3';
	to = after_joint(line, end);
	lens[1] = tacit_personal_digits(line, to) - to;
	return lens[0] == 4 && lens[1] == 4 && to > end &&
		strchr("12", line.data[at]) && line.data[to] == line.data[at];
}

/* "5 000 000 users": groups of three, and a word. */
static bool is_count(struct tacit_str line, size_t at)
{
	size_t end = tacit_personal_digits(line, at);

	if (end - at > 3 || end >= line.len || line.data[end] != ' ')
		return false;
	while (end < line.len && line.data[end] == ' ' &&
		tacit_personal_digits(line, end + 1) == end + 4)
		end += 4;
	return end + 1 < line.len && line.data[end] == ' ' &&
		tacit_personal_letter(line, end + 1) > end + 1;
}

static bool is_number_after(struct tacit_str line, size_t at, bool is_short,
	size_t *start, size_t *end)
{
	bool is_named = is_short;

	if (is_short && tacit_personal_letter(line, at) > at)
		return false;
	if (!is_short)
		at = after_ending(line, at);
	*start = after_fillers(line, at, &is_named);
	return *start < line.len && tacit_is_digit(line.data[*start]) &&
		!is_time(line, *start) &&
		(is_named || !is_count(line, *start)) &&
		count_digits(line, *start, end) >= LOCAL_MIN;
}

/* "Tel. 72-72-72", whatever the language. */
static bool find_local(struct tacit_str line, struct personal_span *out)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(phone_words); i++) {
		const struct phone_word *row = &phone_words[i];
		size_t at = tacit_personal_after(line, row->word, 0);

		for (; at != SIZE_MAX;
			at = tacit_personal_after(line, row->word, at))
			if (!tacit_personal_is_web(line, at) &&
				is_number_after(line, at, row->is_short,
					&out->start, &out->end))
				return true;
	}
	return false;
}

bool tacit_personal_phone(struct tacit_str line, struct personal_span *out)
{
	return tacit_personal_has_digits(line) &&
		(find_international(line, out) || find_local(line, out) ||
			find_trunk(line, out));
}
