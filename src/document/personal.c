#include "document/personal.h"

#include <string.h>

#include <tacit/buf.h>

enum { PHONE_MIN = 8, PHONE_MAX = 15, LOCAL_MIN = 5 };

static bool is_alnum(char c)
{
	return tacit_is_digit(c) || tacit_is_letter(c) ||
		(unsigned char)c > 0x7f;
}

/* --- e-mail addresses ------------------------------------------------------ */

/* From the first byte of what was found to the one after it. */
struct span {
	size_t start;
	size_t end;
};

static size_t mail_start(struct tacit_str line, size_t at)
{
	while (at &&
		(is_alnum(line.data[at - 1]) ||
			strchr("._%+-", line.data[at - 1])))
		at--;
	return at;
}

/* x@y.zz: something before, and after it a dot between letters. */
static bool find_mail(struct tacit_str line, struct span *out)
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
				k + 1 < line.len && is_alnum(line.data[k + 1]))
				found = true;
		}
		*out = (struct span){ mail_start(line, i), k };
		if (found)
			return true;
	}
	return false;
}

/* --- telephone numbers ----------------------------------------------------- */

/* Digits from here on, with what people put between them; the last ends at
 * `end`. */
static size_t count_digits(struct tacit_str line, size_t at, size_t *end)
{
	size_t digits = 0;

	for (; at < line.len &&
		(tacit_is_digit(line.data[at]) ||
			strchr(" -()./", line.data[at]));
		at++) {
		if (!tacit_is_digit(line.data[at]))
			continue;
		digits++;
		*end = at + 1;
	}
	return digits;
}

static bool find_international(struct tacit_str line, struct span *out)
{
	size_t i;

	for (i = 0; i + 1 < line.len; i++) {
		size_t digits;

		if (line.data[i] != '+' ||
			(!tacit_is_digit(line.data[i + 1]) &&
				line.data[i + 1] != '('))
			continue;
		out->start = i;
		digits = count_digits(line, i + 1, &out->end);
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
static bool find_local(struct tacit_str line, struct span *out)
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
		out->start = at;
		if (at < line.len &&
			count_digits(line, at, &out->end) >= LOCAL_MIN)
			return true;
	}
	return false;
}

/* --- dates of birth -------------------------------------------------------- */

/* A word for birth, and a year after it. */
static bool find_birth(struct tacit_str line, struct span *out)
{
	static const char *const words[] = { "date of birth", "born on",
		"born in", "born:", "birth date", "birthday", "дата рожд",
		"Дата рожд", "родил", "туған", "出生" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++) {
		size_t at = after_word(line, words[i]);
		size_t digits = 0;

		out->start = at;
		for (; at < line.len && digits < 4; at++)
			digits = tacit_is_digit(line.data[at]) ? digits + 1 : 0;
		out->end = at;
		if (digits == 4)
			return true;
	}
	return false;
}

/* --- all -------------------------------------------------------------------- */

static bool find_phone(struct tacit_str line, struct span *out)
{
	return find_international(line, out) || find_local(line, out);
}

static const struct {
	bool (*find)(struct tacit_str line, struct span *out);
	const char *what;
} finders[] = {
	{ find_mail, "an e-mail address" },
	{ find_phone, "a telephone number" },
	{ find_birth, "a date of birth" },
};

static bool warn_of_personal(const char *path, unsigned line, const char *what,
	struct tacit_faults *faults)
{
	tacit_fault_warn(faults, path, line,
		"name a role instead, what is in git cannot be taken out "
		"again: --strip takes it out; if it must stand: --because "
		"TEXT",
		"the line seems to hold %s", what);
	return false;
}

bool tacit_personal_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults)
{
	struct tacit_str line;
	struct span at;
	bool is_clean = true;
	size_t i;

	for (; tacit_str_line(&text, &line); first_line++) {
		for (i = 0; i < TACIT_COUNT(finders); i++) {
			if (finders[i].find(line, &at))
				is_clean = warn_of_personal(path, first_line,
					finders[i].what, faults);
		}
	}
	return is_clean;
}

/* --- taken out, refused ------------------------------------------------------ */

static void strip_line(struct tacit_buf *out, struct tacit_str line)
{
	struct tacit_buf rest = { 0 };
	struct span at;
	size_t i = 0;

	tacit_buf_add_str(&rest, line);
	while (i < TACIT_COUNT(finders)) {
		struct tacit_buf next = { 0 };
		struct tacit_str now = tacit_buf_str(&rest);

		if (!finders[i].find(now, &at)) {
			i++;
			continue;
		}
		tacit_buf_add(&next, now.data, at.start);
		tacit_buf_adds(&next, "[taken out]");
		tacit_buf_add_str(&next, tacit_str_from(now, at.end));
		tacit_buf_clear(&rest);
		rest = next;
	}
	tacit_buf_add_str(out, tacit_buf_str(&rest));
	tacit_buf_clear(&rest);
}

struct tacit_str tacit_personal_strip(
	struct tacit_arena *arena, struct tacit_str text)
{
	struct tacit_buf out = { 0 };
	size_t i;
	size_t from = 0;

	for (i = 0; i <= text.len; i++) {
		if (i < text.len && text.data[i] != '\n')
			continue;
		strip_line(
			&out, (struct tacit_str){ text.data + from, i - from });
		if (i < text.len)
			tacit_buf_addc(&out, '\n');
		from = i + 1;
	}
	return tacit_buf_keep(&out, arena);
}

size_t tacit_personal_refuse(struct tacit_faults *faults, size_t from)
{
	size_t count = 0;
	size_t i;

	for (i = from; i < faults->count; i++) {
		struct tacit_fault *fault = &faults->list[i];

		if (fault->severity == TACIT_FAULT_ERROR ||
			strncmp(fault->what, "the line seems to hold ", 23) !=
				0)
			continue;
		fault->severity = TACIT_FAULT_ERROR;
		faults->errors++;
		count++;
	}
	return count;
}
