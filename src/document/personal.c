#include "document/personal.h"

#include <string.h>

enum { PHONE_MIN = 8, PHONE_MAX = 15, LOCAL_MIN = 5 };

static bool is_alnum(char c)
{
	return tacit_is_digit(c) || tacit_is_letter(c) ||
		(unsigned char)c > 0x7f;
}

/* --- e-mail addresses ------------------------------------------------------ */

/* x@y.zz: something before, and after it a dot between letters. */
static bool has_mail(struct tacit_str line)
{
	size_t i;
	size_t k;

	for (i = 1; i < line.len; i++) {
		if (line.data[i] != '@' || !is_alnum(line.data[i - 1]))
			continue;
		for (k = i + 1; k < line.len &&
			(is_alnum(line.data[k]) || line.data[k] == '-' ||
				line.data[k] == '.');
			k++) {
			if (line.data[k] == '.' && k > i + 1 &&
				k + 1 < line.len && is_alnum(line.data[k + 1]))
				return true;
		}
	}
	return false;
}

/* --- telephone numbers ----------------------------------------------------- */

/* Digits from here on, with what people put between them. */
static size_t count_digits(struct tacit_str line, size_t at)
{
	size_t digits = 0;

	for (; at < line.len &&
		(tacit_is_digit(line.data[at]) ||
			strchr(" -()./", line.data[at]));
		at++) {
		if (tacit_is_digit(line.data[at]))
			digits++;
	}
	return digits;
}

static bool has_international(struct tacit_str line)
{
	size_t i;

	for (i = 0; i + 1 < line.len; i++) {
		size_t digits;

		if (line.data[i] != '+' ||
			(!tacit_is_digit(line.data[i + 1]) &&
				line.data[i + 1] != '('))
			continue;
		digits = count_digits(line, i + 1);
		if (digits >= PHONE_MIN && digits <= PHONE_MAX)
			return true;
	}
	return false;
}

/* Where the word ends in the line, ASCII letters compared without case. */
static size_t after_word(struct tacit_str line, const char *word)
{
	size_t len = strlen(word);
	size_t i;
	size_t k;

	for (i = 0; i + len <= line.len; i++) {
		/* words of Chinese stand side by side */
		if (i && is_alnum(line.data[i - 1]) &&
			(unsigned char)word[0] < 0xe0)
			continue;
		for (k = 0; k < len && tacit_small(line.data[i + k]) == word[k];
			k++)
			;
		if (k == len)
			return i + len;
	}
	return SIZE_MAX;
}

/* "Tel. 72-72-72", whatever the language. */
static bool has_local(struct tacit_str line)
{
	static const char *const words[] = { "tel.", "tel:", "telephone",
		"phone", "fax", "mobile", "whatsapp", "тел.", "Тел.", "телефон",
		"Телефон", "факс", "Факс", "电话" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++) {
		size_t at = after_word(line, words[i]);

		while (at < line.len && !tacit_is_digit(line.data[at]) &&
			strchr(" :.(+-", line.data[at]))
			at++;
		if (at < line.len && count_digits(line, at) >= LOCAL_MIN)
			return true;
	}
	return false;
}

/* --- dates of birth -------------------------------------------------------- */

/* A word for birth, and a year after it. */
static bool has_birth(struct tacit_str line)
{
	static const char *const words[] = { "date of birth", "born on",
		"born in", "born:", "birth date", "birthday", "дата рожд",
		"Дата рожд", "родил", "туған", "出生" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++) {
		size_t at = after_word(line, words[i]);
		size_t digits = 0;

		for (; at < line.len && digits < 4; at++)
			digits = tacit_is_digit(line.data[at]) ? digits + 1 : 0;
		if (digits == 4)
			return true;
	}
	return false;
}

static bool warn_of_personal(const char *path, unsigned line, const char *what,
	struct tacit_faults *faults)
{
	tacit_fault_warn(faults, path, line,
		"name a role instead; what is in git cannot be taken out "
		"again",
		"the line seems to hold %s", what);
	return false;
}

bool tacit_personal_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults)
{
	struct tacit_str line;
	bool is_clean = true;

	for (; tacit_str_line(&text, &line); first_line++) {
		if (has_mail(line))
			is_clean = warn_of_personal(
				path, first_line, "an e-mail address", faults);
		if (has_international(line) || has_local(line))
			is_clean = warn_of_personal(
				path, first_line, "a telephone number", faults);
		if (has_birth(line))
			is_clean = warn_of_personal(
				path, first_line, "a date of birth", faults);
	}
	return is_clean;
}
