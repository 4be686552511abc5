#include "document/note_number.h"

#include <string.h>

#include <tacit/str.h>

static bool skip_digits(struct tacit_str *number, int year)
{
	uint64_t value = 0;
	size_t len = 0;

	while (len < number->len && number->data[len] >= '0' &&
		number->data[len] <= '9' && len < 9)
		value = value * 10 + (uint64_t)(number->data[len++] - '0');
	if (!len || (year && value != (uint64_t)year))
		return false;
	*number = tacit_str_from(*number, len);
	return true;
}

/* One word of the form, or one byte of it; false: the number is another. */
static bool skip_part(struct tacit_str *form, struct tacit_str *number,
	const char *code, int year)
{
	char byte[2] = { form->data[0], '\0' };

	if (tacit_str_skip(form, "AREA"))
		return code && tacit_str_skip(number, code);
	if (tacit_str_skip(form, "YEAR"))
		return skip_digits(number, year);
	if (tacit_str_skip(form, "N"))
		return skip_digits(number, 0);
	*form = tacit_str_from(*form, 1);
	return tacit_str_skip(number, byte);
}

bool tacit_number_has_area(const char *form)
{
	return !form || strstr(form, "AREA");
}

bool tacit_number_fits(
	const char *form, const char *code, int year, const char *number)
{
	struct tacit_str rest = tacit_str_of(number);
	struct tacit_str left = tacit_str_of(form ? form : "AREA/");

	while (left.len) {
		if (!skip_part(&left, &rest, code, year))
			return false;
	}
	return !form || !rest.len || strchr("/. ", rest.data[0]);
}

const char *tacit_number_id(
	struct tacit_arena *arena, int year, const char *number)
{
	char *id = tacit_arena_printf(arena, "%d/%s", year, number);
	char *p;

	for (p = strchr(id, '/') + 1; *p; p++)
		*p = *p == '/' ? '-' : tacit_small(*p);
	return id;
}

int tacit_number_year(const char *id)
{
	const struct tacit_str text = { id, strcspn(id, "/") };
	uint64_t year = 0;

	return tacit_str_number(text, 9999, &year) ? (int)year : 0;
}
