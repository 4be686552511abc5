#include "report/held.h"

#include <tacit/facts.h>

bool tacit_event_held(struct tacit_register *reg, struct tacit_arena *arena,
	const char *event, struct tacit_held *out, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_EVENT_REPORT,
		.subject = event };
	struct tacit_documents reports = { 0 };
	struct tacit_date last = { 0 };
	size_t i;

	*out = (struct tacit_held){ 0 };
	if (!tacit_register_list(reg, arena, &query, &reports, err))
		return false;
	out->reports = reports.count;
	for (i = 0; i < reports.count; i++) {
		const struct tacit_document *report = &reports.list[i];
		struct tacit_date date = { 0 };
		bool holds = false;

		if (!tacit_facts_holds(reg, report, &holds, err))
			return false;
		(void)tacit_document_date(report, "date", &date);
		if (!holds || (out->word && tacit_date_compare(date, last) < 0))
			continue;
		last = date;
		out->since = report->exists_from;
		out->word = tacit_document_get(report, "held");
	}
	return true;
}
