/*
 * Whatever bytes are taken for a zone: its changes are in order and in range,
 * and a reading of its clock comes back from its instant unless it is one
 * that a jump left out.
 */
#include <stdlib.h>

#include "base/zone_parts.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static void require_round_trip(
	const struct tacit_zone *zone, struct tacit_instant instant)
{
	int seconds;
	int again;
	struct tacit_date date = tacit_zone_date(zone, instant, &seconds);
	struct tacit_instant back = tacit_zone_instant(zone, date, seconds);
	struct tacit_date same = tacit_zone_date(zone, back, &again);

	/* the clock did show it, so it is found, at this instant or later */
	require(back.s >= instant.s);
	if (back.s == instant.s)
		require(!tacit_date_compare(date, same) && again == seconds);
	/* the end of a day is never after the end of the next one */
	require(tacit_zone_instant(zone, date, 0).s <=
		tacit_zone_instant(zone, date, TACIT_DAY_S).s +
			2 * (ZONE_OFFSET_MAX_S - ZONE_OFFSET_MIN_S));
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tacit_str bytes = { (const char *)data, size };
	struct tacit_arena arena = { 0 };
	struct tacit_zone zone = { 0 };
	struct tacit_zone_rule rule;
	struct tacit_zone_change pair[2];
	struct tacit_err err = { 0 };
	size_t i;

	if (tacit_zone_rule_parse(bytes, &rule)) {
		tacit_zone_rule_changes(&rule, 2024, pair);
		require(pair[0].at <= pair[1].at);
	}
	if (tacit_zone_parse(&arena, "x", bytes, &zone, &err)) {
		for (i = 0; i < zone.count; i++) {
			struct tacit_instant t = { zone.changes[i].at };

			require(i == 0 || zone.changes[i - 1].at < t.s);
			require_round_trip(&zone, t);
			t.s--;
			require_round_trip(&zone, t);
		}
	} else {
		require(err.code == TACIT_INVALID);
	}
	tacit_arena_clear(&arena);
	return 0;
}
