#include "document/personal_find.h"

#include <string.h>

enum { YEAR = 4, CHINESE = 0xe0 /* lead bytes of what has no words */ };

static bool is_alnum(char c)
{
	return tacit_is_digit(c) || tacit_is_letter(c) ||
		(unsigned char)c > 0x7f;
}

/* --- words ----------------------------------------------------------------- */

/* Blanks and quotes of Latin-1 are letters of nothing. */
static bool ends_word(struct tacit_str line, size_t at)
{
	size_t lead = at;

	while (lead && ((unsigned char)line.data[lead] & 0xc0) == 0x80)
		lead--;
	return is_alnum(line.data[at]) &&
		(unsigned char)line.data[lead] < CHINESE &&
		(unsigned char)line.data[lead] != 0xc2;
}

size_t tacit_personal_after(
	struct tacit_str line, const char *word, size_t from)
{
	const size_t len = strlen(word);
	size_t i;
	size_t k;

	for (i = from; i + len <= line.len; i++) {
		if (tacit_small(line.data[i]) != word[0])
			continue;
		if (i && (unsigned char)word[0] < CHINESE &&
			ends_word(line, i - 1))
			continue;
		for (k = 1; k < len && tacit_small(line.data[i + k]) == word[k];
			k++)
			;
		if (k == len)
			return i + len;
	}
	return SIZE_MAX;
}

size_t tacit_personal_letter(struct tacit_str line, size_t at)
{
	const unsigned char lead =
		at < line.len ? (unsigned char)line.data[at] : 0;

	if (tacit_is_letter((char)lead))
		return at + 1;
	/* of two bytes: Cyrillic, and Latin with a mark */
	return lead > 0xc2 && lead < CHINESE && at + 2 <= line.len ? at + 2
								   : at;
}

/* --- digits ---------------------------------------------------------------- */

bool tacit_personal_has_digits(struct tacit_str line)
{
	size_t digits = 0;

	for (size_t i = 0; i < line.len && digits < YEAR; i++)
		digits += tacit_is_digit(line.data[i]);
	return digits == YEAR;
}

size_t tacit_personal_digits(struct tacit_str line, size_t at)
{
	while (at < line.len && tacit_is_digit(line.data[at]))
		at++;
	return at;
}

size_t tacit_personal_day(struct tacit_str line, size_t at)
{
	size_t lens[3] = { 0 };
	size_t end = at;
	char sign = 0;
	size_t i;

	for (i = 0; i < 3; i++) {
		const size_t from = end + (i > 0);

		if (i &&
			(end >= line.len || !strchr("-./", line.data[end]) ||
				(sign && line.data[end] != sign)))
			return at;
		sign = i ? line.data[end] : 0;
		end = tacit_personal_digits(line, from);
		lens[i] = end - from;
	}
	if (lens[0] == YEAR && lens[1] == 2 && lens[2] == 2)
		return end;
	return lens[0] && lens[0] <= 2 && lens[1] && lens[1] <= 2 &&
			(lens[2] == YEAR || (lens[2] == 2 && sign != '-'))
		? end
		: at;
}

/* --- addresses ------------------------------------------------------------- */

bool tacit_personal_is_web(struct tacit_str line, size_t at)
{
	size_t from = at;
	struct tacit_str before;

	while (from && (unsigned char)line.data[from - 1] < 0x80 &&
		(tacit_is_letter(line.data[from - 1]) ||
			tacit_is_digit(line.data[from - 1]) ||
			strchr("-._~:/?#@!$&'*+=%", line.data[from - 1])))
		from--;
	before = (struct tacit_str){ line.data + from, at - from };
	return tacit_str_find(before, "://") != SIZE_MAX ||
		tacit_str_starts(before, "www.");
}

static size_t mail_start(struct tacit_str line, size_t at)
{
	while (at &&
		(is_alnum(line.data[at - 1]) ||
			strchr("._%+-", line.data[at - 1])))
		at--;
	return at;
}

/* x@y.zz: something before, and after it a dot before a letter. */
bool tacit_personal_mail(struct tacit_str line, struct personal_span *out)
{
	size_t i;
	size_t k;

	for (i = 1; i < line.len; i++) {
		bool found = false;

		if (line.data[i] != '@' || !is_alnum(line.data[i - 1]))
			continue;
		for (k = i + 1; k < line.len &&
			(is_alnum(line.data[k]) || line.data[k] == '-' ||
				line.data[k] == '.');
			k++) {
			if (line.data[k] == '.' && k > i + 1 &&
				k + 1 < line.len &&
				is_alnum(line.data[k + 1]) &&
				!tacit_is_digit(line.data[k + 1]))
				found = true;
		}
		while (strchr(".-", line.data[k - 1]))
			k--;
		*out = (struct personal_span){ mail_start(line, i), k };
		if (found && !tacit_personal_is_web(line, i))
			return true;
	}
	return false;
}
