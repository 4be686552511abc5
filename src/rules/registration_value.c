/* registration_value: a date of birth, an address, a number, a choice. */
#include <string.h>

#include <tacit/buf.h>

#include "base/letter.h"
#include "rules/registration_parts.h"

enum { LOCAL_PART_MAX = 64, BORN_MIN = 1900, DIGITS_MIN = 5, MONTHS = 12 };

static void refuse_value(
	struct registered_value *value, const char *what, const char *remedy)
{
	value->what = what;
	value->remedy = remedy;
}

bool tacit_registered_runs(const char *text, bool is_telephone)
{
	if (*text == '=' || *text == '@')
		return true;
	if (*text != '+' && *text != '-')
		return false;
	return is_telephone
		? text[1] != '(' && !tacit_is_digit(text[1]) && text[1] != ' '
		: text[1] && text[1] != ' ';
}

/* --- the name ----------------------------------------------------------------- */

/* A program that has no such letters writes "?" or U+FFFD for each. */
void tacit_registered_name(struct registered_value *value)
{
	if (strchr(value->text, '?') || strstr(value->text, "\xef\xbf\xbd"))
		refuse_value(value, "letters of the name were lost",
			"save the form again, as xlsx or as CSV in UTF-8");
}

/* --- choices ----------------------------------------------------------------- */

/* What people write for a word, in the languages of forms. */
struct choice {
	const char *kept;
	const char *typed; /* parted by | */
};

static const char *find_choice(
	const struct choice *choices, size_t count, const char *text)
{
	struct tacit_buf folded = { 0 };
	struct tacit_buf other = { 0 };
	const char *kept = NULL;
	size_t i;

	tacit_fold(tacit_str_of(text), &folded);
	for (i = 0; !kept && i < count; i++) {
		struct tacit_str rest = tacit_str_of(choices[i].typed);
		struct tacit_str word;

		while (!kept && tacit_str_split(&rest, '|', &word)) {
			tacit_buf_truncate(&other, 0);
			tacit_fold(word, &other);
			if (tacit_str_eq(tacit_buf_str(&other),
				    tacit_buf_str(&folded)))
				kept = choices[i].kept;
		}
	}
	tacit_buf_clear(&folded);
	tacit_buf_clear(&other);
	return kept;
}

/* Another word stays as it is: it is the person's own. */
void tacit_registered_gender(struct registered_value *value)
{
	static const struct choice genders[] = {
		{ "female",
			"female|f|f.|woman|ms|mrs|женский|жен|жен.|ж|ж.|"
			"женщина|әйел|女|féminin|femme" },
		{ "male",
			"male|m|m.|man|mr|мужской|муж|муж.|м|м.|мужчина|еркек|"
			"ер|男|masculin|homme" },
	};
	const char *kept =
		find_choice(genders, TACIT_COUNT(genders), value->text);

	if (kept)
		value->text = kept;
}

void tacit_registered_speaks(struct registered_value *value)
{
	static const struct choice answers[] = {
		{ "yes", "yes|y|да|д|иә|是|oui" },
		{ "no", "no|n|нет|н|жоқ|否|non" },
	};
	const char *kept = *value->text
		? find_choice(answers, TACIT_COUNT(answers), value->text)
		: "no";

	if (kept)
		value->text = kept;
	else
		refuse_value(
			value, "this is neither yes nor no", "write yes or no");
}

/* --- the date of birth ------------------------------------------------------------ */

/* Three numbers with one and the same sign between them. */
static bool take_numbers(const char *text, uint64_t numbers[3])
{
	const char *sign = strpbrk(text, "-./");
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str part;
	size_t i;

	for (i = 0; sign && i < 3 && tacit_str_split(&rest, *sign, &part); i++)
		if (!tacit_str_number(part, 9999, &numbers[i]))
			return false;
	return i == 3 && !rest.len;
}

static bool is_day(struct tacit_date date)
{
	return date.year >= BORN_MIN && date.month >= 1 &&
		date.month <= MONTHS && date.day >= 1 &&
		!tacit_date_compare(
			tacit_date_of_days(tacit_date_days(date)), date);
}

/* The year stands first or last; between slashes the month may stand before
 * the day: where both can be months, nobody knows. */
static bool order_numbers(const char *text, const uint64_t numbers[3],
	struct tacit_date *out, bool *is_open)
{
	const bool is_first = numbers[0] > 31;
	const bool is_month_first = strchr(text, '/') && numbers[1] > MONTHS;

	*is_open = !is_first && strchr(text, '/') && numbers[0] <= MONTHS &&
		numbers[1] <= MONTHS && numbers[0] != numbers[1];
	*out = (struct tacit_date){ .year = (int)numbers[is_first ? 0 : 2],
		.month = (int)numbers[is_month_first && !is_first ? 0 : 1],
		.day = (int)numbers[is_first	 ? 2
				: is_month_first ? 1
						 : 0] };
	return is_day(*out);
}

bool tacit_registered_day(
	const char *text, struct tacit_date *out, bool *is_open)
{
	uint64_t numbers[3] = { 0 };

	return take_numbers(text, numbers) &&
		order_numbers(text, numbers, out, is_open);
}

void tacit_registered_birth(struct registered_value *value)
{
	static const char remedy[] = "write it as in 1985-03-21";
	struct tacit_date date = { 0 };
	bool is_open = false;

	if (!*value->text)
		return;
	if (!tacit_registered_day(value->text, &date, &is_open))
		refuse_value(value, "this is no date of birth", remedy);
	else if (is_open)
		refuse_value(value,
			"day and month of the date cannot be told apart",
			remedy);
	else if (tacit_date_compare(date, value->today) > 0)
		refuse_value(value, "the date of birth is in the future",
			"correct the date");
	else
		value->text = tacit_arena_printf(value->arena, "%04d-%02d-%02d",
			date.year, date.month, date.day);
}

/* --- how to reach somebody -------------------------------------------------------- */

/* It need not be in a form that machines dial: "ext. 12" is one, too. */
void tacit_registered_telephone(struct registered_value *value)
{
	size_t digits = 0;
	const char *p;

	if (!*value->text)
		return;
	for (p = value->text; *p; p++)
		digits += tacit_is_digit(*p);
	if (digits < DIGITS_MIN || strpbrk(value->text, "=|!\"<>@"))
		refuse_value(value, "this is no telephone number",
			"write it with its country, as in +00 00 000 00 00");
}

static bool is_domain(struct tacit_str domain)
{
	size_t dots = 0;
	size_t i;

	for (i = 0; i < domain.len; i++) {
		const char c = domain.data[i];

		dots += c == '.';
		if (c == '.' &&
			(!i || i + 1 == domain.len ||
				domain.data[i - 1] == '.'))
			return false;
		if (!tacit_is_letter(c) && !tacit_is_digit(c) && c != '-' &&
			c != '.' && (unsigned char)c < 0x80)
			return false;
	}
	return dots > 0;
}

static bool is_local_part(struct tacit_str local)
{
	size_t i;

	for (i = 0; i < local.len; i++) {
		const char c = local.data[i];

		if (!tacit_is_letter(c) && !tacit_is_digit(c) &&
			(unsigned char)c < 0x80 &&
			!strchr("!#$%&'*+-/=?^_`{|}~.", c))
			return false;
	}
	return local.len && local.len <= LOCAL_PART_MAX;
}

static bool is_mail(struct tacit_str text)
{
	struct tacit_str local;

	return tacit_str_find(text, "@") != SIZE_MAX &&
		tacit_str_split(&text, '@', &local) && is_local_part(local) &&
		is_domain(text);
}

void tacit_registered_mail(struct registered_value *value)
{
	struct tacit_str text = tacit_str_of(value->text);
	char *small;

	(void)tacit_str_skip(&text, "mailto:");
	if (value->has_lines) {
		refuse_value(value, "there is a line break in the address",
			"write one address, in one line");
	} else if (!is_mail(text)) {
		refuse_value(value, "this is no e-mail address",
			"write one address and nothing else");
	} else {
		small = tacit_arena_strndup(value->arena, text.data, text.len);
		value->text = small;
		for (; *small; small++)
			*small = tacit_small(*small);
	}
}
