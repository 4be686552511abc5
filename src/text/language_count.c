/* Counts, durations and lists (declared in language.h). */
#include <inttypes.h>
#include <string.h>

#include <tacit/language.h>

#include "text/language_table.h"

static unsigned plural(const struct language *l, uint64_t count)
{
	uint64_t last = count % 10;
	uint64_t last_two = count % 100;

	if (l->plural_forms == 1)
		return 0;
	if (l->plural_forms == 2)
		return count == 1 || (!count && l->none_is_one) ? 0 : 1;
	if (last_two >= 11 && last_two <= 14)
		return 2;
	if (last == 1)
		return 0;
	return last >= 2 && last <= 4 ? 1 : 2;
}

unsigned tacit_language_plural(const char *lang, uint64_t count)
{
	return plural(tacit_language_of(lang), count);
}

static void add_grouped(
	struct tacit_buf *out, const struct language *l, uint64_t number)
{
	char digits[24];
	size_t len;
	size_t i;

	(void)snprintf(digits, sizeof(digits), "%" PRIu64, number);
	len = strlen(digits);
	for (i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0 && number >= l->group_from)
			tacit_buf_adds(out, l->group_sep);
		tacit_buf_addc(out, digits[i]);
	}
}

void tacit_language_number(
	struct tacit_buf *out, const char *lang, uint64_t number)
{
	add_grouped(out, tacit_language_of(lang), number);
}

static const int64_t unit_s[4] = { 1, 60, 3600, TACIT_DAY_S };

static void add_unit(struct tacit_buf *out, const struct language *l,
	const char *const forms[TACIT_PLURAL_MAX], uint64_t count)
{
	add_grouped(out, l, count);
	tacit_buf_adds(out, l->unit_sep);
	tacit_buf_adds(out, forms[plural(l, count)]);
}

static void add_duration(struct tacit_buf *out, const struct language *l,
	const char *const units[4][TACIT_PLURAL_MAX], int64_t seconds)
{
	int64_t s = seconds > 0 ? seconds : 0;
	size_t i = 3;

	while (i > 0 && s < unit_s[i])
		i--;
	add_unit(out, l, units[i], (uint64_t)(s / unit_s[i]));
	s %= unit_s[i];
	if (i == 0 || s < unit_s[i - 1])
		return;
	tacit_buf_adds(out, l->duration_sep);
	add_unit(out, l, units[i - 1], (uint64_t)(s / unit_s[i - 1]));
}

void tacit_language_duration(
	struct tacit_buf *out, const char *lang, int64_t seconds)
{
	const struct language *l = tacit_language_of(lang);

	add_duration(out, l, l->units, seconds);
}

void tacit_language_after_close(
	struct tacit_buf *out, const char *lang, int64_t seconds)
{
	const struct language *l = tacit_language_of(lang);

	if (seconds <= 0) {
		tacit_buf_adds(out, l->at_close);
		return;
	}
	tacit_buf_adds(out, l->after_close[0]);
	add_duration(out, l, l->after_units, seconds);
	tacit_buf_adds(out, l->after_close[1]);
}

void tacit_language_join(struct tacit_buf *out, const char *lang,
	const char *const *items, size_t count)
{
	const struct language *l = tacit_language_of(lang);
	size_t last = count;
	bool is_first = true;
	size_t i;

	while (last > 0 && !items[last - 1])
		last--;
	for (i = 0; i < last; i++) {
		if (!items[i])
			continue;
		if (!is_first)
			tacit_buf_adds(out,
				i + 1 == last ? l->list_last : l->list_sep);
		tacit_buf_adds(out, items[i]);
		is_first = false;
	}
}
