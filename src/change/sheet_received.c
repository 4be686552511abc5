/* When a row of a sheet was received. */
#include "change/received.h"
#include "change/sheet_parts.h"

void tacit_sheet_received(
	struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_cell(reading, TACIT_SHEET_RECEIVED);
	struct tacit_err why = { 0 };

	out->received = reading->terms.received;
	if (*typed &&
		!tacit_received_parse(tacit_register_body(reading->reg),
			tacit_register_today(reading->reg), typed,
			&out->received, &why))
		tacit_sheet_fault(
			reading, TACIT_SHEET_RECEIVED, why.hint, "%s", why.msg);
}
