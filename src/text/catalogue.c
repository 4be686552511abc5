#include "text/catalogue.h"

#include <stdint.h>
#include <string.h>

/*
 * A machine object file of GNU gettext, in little endian: from byte 8 on the
 * number of strings, and where the table of the English ones stands and that of
 * the others; of each string a table has its length and its place. Forms of
 * what is counted follow one another, a NUL after each.
 */
enum { COUNT = 8, ENGLISH = 12, OTHER = 16, ROW = 8, LENGTH = 0, PLACE = 4 };

static uint32_t number_at(const struct tacit_embedded *file, size_t at)
{
	const unsigned char *p = (const unsigned char *)file->text + at;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
		(uint32_t)p[3] << 24;
}

static uint32_t field(const struct tacit_embedded *file, size_t table,
	size_t place, size_t which)
{
	return number_at(file, number_at(file, table) + place * ROW + which);
}

size_t tacit_catalogue_count(const struct tacit_embedded *catalogue)
{
	return number_at(catalogue, COUNT);
}

const char *tacit_catalogue_english(
	const struct tacit_embedded *catalogue, size_t place)
{
	return catalogue->text + field(catalogue, ENGLISH, place, PLACE);
}

static const char *form_at(
	const struct tacit_embedded *file, size_t place, unsigned form)
{
	const char *text = file->text + field(file, OTHER, place, PLACE);
	const char *end = text + field(file, OTHER, place, LENGTH);

	for (; form; form--) {
		text += strlen(text) + 1;
		if (text > end)
			return NULL;
	}
	return text;
}

const char *tacit_catalogue_find(const struct tacit_embedded *catalogue,
	const char *english, unsigned form)
{
	size_t low = 0;
	size_t high = tacit_catalogue_count(catalogue);

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = strcmp(
			english, tacit_catalogue_english(catalogue, mid));

		if (!order)
			return *english ? form_at(catalogue, mid, form) : NULL;
		if (order < 0)
			high = mid;
		else
			low = mid + 1;
	}
	return NULL;
}

/* Both are sorted. */
bool tacit_catalogue_has_all(const struct tacit_embedded *catalogue,
	const struct tacit_embedded *other)
{
	const size_t count = tacit_catalogue_count(catalogue);
	size_t i;
	size_t k = 0;

	for (i = 0; i < tacit_catalogue_count(other); i++) {
		const char *english = tacit_catalogue_english(other, i);
		int order = -1;

		while (k < count && order < 0)
			order = strcmp(tacit_catalogue_english(catalogue, k++),
				english);
		if (order)
			return false;
	}
	return true;
}
