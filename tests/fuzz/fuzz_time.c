/* What was read as a date, an instant, an hour or an offset reads the same
 * when it is written and read again. */
#include <stdlib.h>

#include <tacit/time.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str text = { (const char *)data, size };
	char out[TACIT_INSTANT_SIZE];
	struct tacit_date date;
	struct tacit_date date_again;
	struct tacit_instant instant;
	struct tacit_instant instant_again;
	int seconds;
	int again;

	if (tacit_date_parse(text, &date)) {
		tacit_date_format(date, out);
		require(tacit_str_eqs(text, out));
		date_again = tacit_date_of_days(tacit_date_days(date));
		require(!tacit_date_compare(date, date_again));
	}
	if (tacit_instant_parse(text, &instant)) {
		require(tacit_instant_is_valid(instant));
		tacit_instant_format(instant, out);
		require(tacit_instant_parse(tacit_str_of(out), &instant_again));
		require(instant.s == instant_again.s);
	}
	if (tacit_clock_parse(text, &seconds))
		require(seconds >= 0 && seconds <= TACIT_DAY_S);
	if (tacit_offset_parse(text, &seconds)) {
		tacit_offset_format(seconds, out);
		require(tacit_str_eqs(text, out));
		require(tacit_offset_parse(tacit_str_of(out), &again));
		require(seconds == again);
	}
	return 0;
}
