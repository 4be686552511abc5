/* listing_columns: what a listing of a type tells of each document. */
#include "report/listing_parts.h"

static const char *const of_any[LISTING_COLUMNS_MAX] = { "type" };

static const char *const columns[TACIT_TYPE_COUNT][LISTING_COLUMNS_MAX] = {
	[TACIT_BODY] = { "short", "seat" },
	[TACIT_MEMBER] = { "kind", "since", "until" },
	[TACIT_AREA] = { "code", "dimension", "coordinators" },
	[TACIT_MEASURE] = { "area", "adopted-on" },
	[TACIT_PAPER] = { "kind", "stage" },
	[TACIT_ITEM] = { "needs", "lead", "due" },
	[TACIT_NOTE] = { "date", "comments-by" },
	[TACIT_COMMENT] = { "state", "kind", "note", "received" },
	[TACIT_DISPOSITION] = { "outcome", "by", "date" },
	[TACIT_ACT] = { "date", "kind", "subject" },
	[TACIT_DECISION] = { "date", "organ", "outcome" },
	[TACIT_PROGRESS] = { "item", "state", "year", "status" },
	[TACIT_FOCAL_POINT] = { "network", "state", "since" },
	[TACIT_EVENT] = { "starts", "ends", "mode", "held" },
	[TACIT_EVENT_REPORT] = { "event", "held", "date" },
};

const char *const *tacit_listing_columns(int type, size_t *count)
{
	const char *const *list = type < 0 ? of_any : columns[type];

	for (*count = 0; list[*count]; (*count)++)
		;
	return list;
}
