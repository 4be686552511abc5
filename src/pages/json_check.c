#include "pages/json_check.h"

#include "render/json.h"

static json_t *fault(const struct tacit_fault *f)
{
	return json_pack("{s:s, s:s, s:o, s:s, s:s}", "severity",
		f->severity == TACIT_FAULT_ERROR ? "error" : "warning", "path",
		f->path, "line", tacit_json_number(f->line), "what", f->what,
		"remedy", f->remedy);
}

void tacit_json_check(const char *record, const char *receipts,
	struct tacit_instant now, const struct tacit_inspected *sum,
	const struct tacit_faults *faults, struct tacit_buf *out)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < faults->count; i++)
		(void)json_array_append_new(list, fault(&faults->list[i]));
	tacit_json_end(
		json_pack("{s:i, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
			"tacit", 1, "record", record, "receipts",
			tacit_json_text(
				receipts && receipts[0] ? receipts : NULL),
			"now", tacit_json_instant(now), "documents",
			tacit_json_number(sum->documents), "commits",
			tacit_json_number(sum->commits), "errors",
			tacit_json_number(faults->errors), "warnings",
			tacit_json_number(faults->count - faults->errors),
			"faults", list),
		out);
}
