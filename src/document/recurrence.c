#include "document/recurrence.h"

#include <tacit/mem.h>

enum { TIMES_MAX = 1000000000 }; /* as of any number in a header */

static const struct {
	const char *word;
	uint64_t a_year;
} periods[] = {
	[TACIT_PER_YEAR] = { "year", 1 },
	[TACIT_PER_QUARTER] = { "quarter", 4 },
	[TACIT_PER_MONTH] = { "month", 12 },
};

bool tacit_recurrence_parse(struct tacit_str text, struct tacit_recurrence *out)
{
	struct tacit_str times;
	struct tacit_str per;
	size_t i;

	*out = (struct tacit_recurrence){ 0 };
	if (!tacit_str_split(&text, ' ', &times) ||
		!tacit_str_split(&text, ' ', &per) ||
		!tacit_str_eqs(per, "per") || !times.len ||
		times.data[0] == '0')
		return false;
	for (i = 0; i < TACIT_COUNT(periods); i++) {
		if (!tacit_str_eqs(text, periods[i].word))
			continue;
		out->period = (enum tacit_period)i;
		return tacit_str_number(times, TIMES_MAX, &out->times);
	}
	return false;
}

uint64_t tacit_recurrence_a_year(const struct tacit_recurrence *recurrence)
{
	return recurrence->times * periods[recurrence->period].a_year;
}

const char *tacit_period_word(enum tacit_period period)
{
	return periods[period].word;
}
