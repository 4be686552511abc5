/* When a row of a sheet was received. */
#include "change/received.h"
#include "change/sheet_parts.h"

/* All of the day lies before the close, or all of it after. */
static bool is_on_one_side(struct tacit_instant begin, struct tacit_instant end,
	struct tacit_instant close)
{
	return !tacit_instant_is_set(close) || end.s <= close.s ||
		begin.s >= close.s;
}

/* A day decides where none of its hours can: not on the day of the close, by
 * either reading of it. Its end is taken, which is later than it came. */
static bool take_day(struct sheet_reading *reading, struct tacit_date day,
	struct tacit_comment *out)
{
	const struct tacit_zone *zone =
		&tacit_register_body(reading->reg)->zone;
	const struct tacit_call *call = &reading->call.facts.call;
	const struct tacit_instant now = tacit_register_now(reading->reg);
	const struct tacit_instant begin = tacit_zone_instant(zone, day, 0);
	const struct tacit_instant end =
		tacit_zone_instant(zone, day, TACIT_DAY_S);

	if (!is_on_one_side(begin, end, tacit_call_closes(call, now, NULL)) ||
		!is_on_one_side(
			begin, end, tacit_call_other_closes(call, now)) ||
		!is_on_one_side(begin, end, tacit_call_ends(call, now)))
		return false;
	out->received.s = end.s - 1;
	/* today's end has not come */
	if (out->received.s > now.s && begin.s <= now.s)
		out->received = now;
	out->is_day = true;
	return true;
}

void tacit_sheet_received(
	struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_typed(reading, TACIT_SHEET_RECEIVED);
	const struct tacit_date today = tacit_register_today(reading->reg);
	struct tacit_err why = { 0 };
	struct tacit_date day = { 0 };

	out->received = reading->terms.received;
	if (!*typed || reading->terms.is_by_server ||
		tacit_received_parse(tacit_register_body(reading->reg), today,
			typed, &out->received, &why) ||
		(tacit_received_day(today, typed, &day) &&
			take_day(reading, day, out)))
		return;
	tacit_sheet_fault(
		reading, TACIT_SHEET_RECEIVED, why.hint, "%s", why.msg);
}
