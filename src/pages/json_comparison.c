#include "pages/pages.h"

#include "pages/say.h"
#include "render/json.h"

static json_t *side_of(const struct tacit_comparison_side *side)
{
	return json_pack("{s:s?, s:s?, s:s?}", "note", side->note, "commit",
		side->note ? NULL : side->commit, "blob", side->blob);
}

static json_t *diff_run(const void *item)
{
	static const char *const words[] = {
		[TACIT_DIFF_SAME] = "same",
		[TACIT_DIFF_DELETED] = "deleted",
		[TACIT_DIFF_INSERTED] = "inserted",
	};
	const struct tacit_diff_run *run = item;

	return json_pack("{s:s, s:o}", "kind", words[run->kind], "text",
		tacit_json_string(run->text));
}

static json_t *redline_passage(const void *item)
{
	const struct tacit_redline_passage *of = item;

	return json_pack("{s:s, s:s?, s:s?, s:o}", "fate",
		tacit_say_fate(of->fate), "address", of->address, "moved_from",
		of->from, "runs",
		tacit_json_each(
			of->runs, of->run_count, sizeof(*of->runs), diff_run));
}

/* Values that stand on lines, as a list. */
static json_t *lines_of(const char *text)
{
	json_t *list = json_array();
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;

	while (tacit_str_line(&rest, &line))
		(void)json_array_append_new(list, tacit_json_string(line));
	return list;
}

static json_t *changed_key(const void *item)
{
	const struct tacit_comparison_key *key = item;

	return json_pack("{s:s, s:o, s:o}", "key", key->key, "before",
		lines_of(key->old), "after", lines_of(key->now));
}

static json_t *comparison_part(const void *item)
{
	const struct tacit_comparison_part *of = item;
	json_t *object = json_pack("{s:s?, s:o, s:o, s:s?, s:o, s:o}", "id",
		of->doc.at.id, "from", side_of(&of->from), "to",
		side_of(&of->to), "address", of->address, "passages",
		tacit_json_each(of->passages, of->passage_count,
			sizeof(*of->passages), redline_passage),
		"keys",
		tacit_json_each(of->keys, of->key_count, sizeof(*of->keys),
			changed_key));

	if (of->address) {
		tacit_json_set(object, "fate",
			tacit_json_text(tacit_say_fate(of->fate)));
		tacit_json_set(object, "address_now", tacit_json_text(of->now));
	}
	return object;
}

void tacit_json_comparison(
	const struct tacit_comparison *comparison, struct tacit_buf *out)
{
	tacit_json_report(&comparison->record,
		json_pack("{s:s?, s:b, s:o}", "comment",
			comparison->comment.at.type ? comparison->comment.at.id
						    : NULL,
			"same", comparison->is_same, "parts",
			tacit_json_each(comparison->parts, comparison->count,
				sizeof(*comparison->parts), comparison_part)),
		out);
}
