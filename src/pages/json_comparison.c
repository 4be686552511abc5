#include "pages/pages.h"

#include "align/align.h"
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

static json_t *passage_address(const struct tacit_passage *passage)
{
	return passage ? tacit_json_text(passage->address) : json_null();
}

static json_t *passage_addresses(
	const struct tacit_passage *const *list, size_t count)
{
	json_t *array = json_array();
	size_t i;

	for (i = 0; i < count; i++)
		(void)json_array_append_new(array, passage_address(list[i]));
	return array;
}

/* What became of a passage, in whatever it is told. */
static void set_fate(
	json_t *object, enum tacit_fate fate, const struct tacit_pair *pair)
{
	static const struct tacit_pair none = { 0 };
	const struct tacit_pair *of = pair ? pair : &none;

	tacit_json_set(object, "fate", tacit_json_text(tacit_fate_word(fate)));
	tacit_json_set(object, "moved", json_boolean(of->is_moved));
	tacit_json_set(object, "changed",
		json_boolean(fate != TACIT_FATE_UNCHANGED &&
			fate != TACIT_FATE_MOVED));
	tacit_json_set(object, "merged_into",
		passage_address(of->is_joined ? of->now : NULL));
	tacit_json_set(object, "merged_with",
		passage_addresses(of->with, of->with_count));
	tacit_json_set(object, "split_into",
		passage_addresses(of->parts, of->part_count));
	tacit_json_set(object, "split_off", passage_address(of->part_of));
	tacit_json_set(object, "came_from", passage_address(of->came));
	tacit_json_set(object, "went_to", passage_address(of->went));
}

static json_t *redline_passage(const void *item)
{
	const struct tacit_redline_passage *of = item;
	json_t *object = json_pack("{s:s?, s:s?, s:o}", "address", of->address,
		"moved_from", of->from, "runs",
		tacit_json_each(
			of->runs, of->run_count, sizeof(*of->runs), diff_run));

	set_fate(object, of->pair->fate, of->pair);
	return object;
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
		set_fate(object, of->fate, of->pair);
		tacit_json_set(object, "address_now", tacit_json_text(of->now));
		tacit_json_set(object, "as_proposed",
			json_boolean(of->is_as_proposed));
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
