#include "pages/pages.h"

#include <string.h>

#include "render/json.h"

static const char *fate_word(enum tacit_fate fate)
{
	switch (fate) {
	case TACIT_FATE_UNCHANGED:
		return "unchanged";
	case TACIT_FATE_CHANGED:
		return "changed";
	case TACIT_FATE_MOVED:
		return "moved";
	case TACIT_FATE_GONE:
		return "gone";
	case TACIT_FATE_ADDED:
		return "added";
	}
	return "";
}

static const char *run_word(enum tacit_diff_kind kind)
{
	switch (kind) {
	case TACIT_DIFF_SAME:
		return "same";
	case TACIT_DIFF_DELETED:
		return "deleted";
	case TACIT_DIFF_INSERTED:
		return "inserted";
	}
	return "";
}

static json_t *side(const struct tacit_comparison_side *of)
{
	return json_pack("{s:o, s:o, s:o}", "note", tacit_json_text(of->note),
		"commit", tacit_json_text(of->note ? NULL : of->commit), "blob",
		tacit_json_text(of->blob));
}

static json_t *passage(const struct tacit_redline_passage *of)
{
	json_t *runs = json_array();
	size_t i;

	for (i = 0; i < of->run_count; i++)
		(void)json_array_append_new(runs,
			json_pack("{s:s, s:o}", "kind",
				run_word(of->runs[i].kind), "text",
				json_stringn_nocheck(of->runs[i].text.data,
					of->runs[i].text.len)));
	return json_pack("{s:s, s:o, s:o, s:o}", "fate", fate_word(of->fate),
		"address", tacit_json_text(of->address), "moved_from",
		tacit_json_text(of->from), "runs", runs);
}

/* Values that stand on lines, as a list. */
static json_t *lines(const char *text)
{
	json_t *list = json_array();
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;

	while (tacit_str_line(&rest, &line))
		(void)json_array_append_new(
			list, json_stringn_nocheck(line.data, line.len));
	return list;
}

static json_t *part(const struct tacit_comparison_part *of)
{
	json_t *object = json_object();
	json_t *passages = json_array();
	json_t *keys = json_array();
	size_t i;

	for (i = 0; i < of->passage_count; i++)
		(void)json_array_append_new(
			passages, passage(&of->passages[i]));
	for (i = 0; i < of->key_count; i++)
		(void)json_array_append_new(keys,
			json_pack("{s:s, s:o, s:o}", "key", of->keys[i].key,
				"before", lines(of->keys[i].old), "after",
				lines(of->keys[i].now)));
	tacit_json_set(object, "id", tacit_json_text(of->doc.at.id));
	tacit_json_set(object, "from", side(&of->from));
	tacit_json_set(object, "to", side(&of->to));
	tacit_json_set(object, "address", tacit_json_text(of->address));
	if (of->address) {
		tacit_json_set(
			object, "fate", tacit_json_text(fate_word(of->fate)));
		tacit_json_set(object, "address_now", tacit_json_text(of->now));
	}
	tacit_json_set(object, "passages", passages);
	tacit_json_set(object, "keys", keys);
	return object;
}

void tacit_json_comparison(
	const struct tacit_comparison *comparison, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&comparison->record);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < comparison->count; i++)
		(void)json_array_append_new(list, part(&comparison->parts[i]));
	tacit_json_set(object, "comment",
		tacit_json_text(comparison->comment.at.type
				? comparison->comment.at.id
				: NULL));
	tacit_json_set(object, "same", json_boolean(comparison->is_same));
	tacit_json_set(object, "parts", list);
	tacit_json_end(object, out);
}
