#include "pages/pages.h"

#include "render/json.h"

static json_t *fault_found(const void *item)
{
	const struct tacit_fault *f = item;

	return json_pack("{s:s, s:s, s:o, s:s, s:s}", "severity",
		tacit_severity_word(f->severity), "path", f->path, "line",
		tacit_json_number(f->line), "what", f->what, "remedy",
		f->remedy);
}

void tacit_json_check(const struct tacit_record *record, size_t documents,
	size_t commits, const struct tacit_faults *faults,
	struct tacit_buf *out)
{
	tacit_json_report(record,
		json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "documents",
			tacit_json_number(documents), "commits",
			tacit_json_number(commits), "errors",
			tacit_json_number(faults->errors), "warnings",
			tacit_json_number(
				tacit_faults_of(faults, TACIT_FAULT_WARNING)),
			"notices",
			tacit_json_number(
				tacit_faults_of(faults, TACIT_FAULT_NOTICE)),
			"faults",
			tacit_json_each(faults->list, faults->count,
				sizeof(*faults->list), fault_found)),
		out);
}
