#include "pages/pages.h"

#include "render/json.h"

static json_t *fault(const struct tacit_fault *f)
{
	return json_pack("{s:s, s:s, s:o, s:s, s:s}", "severity",
		f->severity == TACIT_FAULT_ERROR ? "error" : "warning", "path",
		f->path, "line", tacit_json_number(f->line), "what", f->what,
		"remedy", f->remedy);
}

void tacit_json_check(const struct tacit_record *record, size_t documents,
	size_t commits, const struct tacit_faults *faults,
	struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(record);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < faults->count; i++)
		(void)json_array_append_new(list, fault(&faults->list[i]));
	tacit_json_set(object, "documents", tacit_json_number(documents));
	tacit_json_set(object, "commits", tacit_json_number(commits));
	tacit_json_set(object, "errors", tacit_json_number(faults->errors));
	tacit_json_set(object, "warnings",
		tacit_json_number(faults->count - faults->errors));
	tacit_json_set(object, "faults", list);
	tacit_json_end(object, out);
}
