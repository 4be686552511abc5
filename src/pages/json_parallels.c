#include "pages/pages.h"

#include "render/json.h"

static json_t *lines_of(const struct tacit_parallel_said *said)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < said->count; i++)
		(void)json_array_append_new(list, json_integer(said->lines[i]));
	return list;
}

static json_t *said_of(const struct tacit_parallels *all,
	const struct tacit_parallel_finding *finding, size_t at)
{
	const struct tacit_parallel_said *said = &finding->said[at];
	size_t text = finding->is_of_one ? finding->of : at;

	return json_pack("{s:s, s:s, s:s?, s:o, s:o}", "text",
		all->texts[text].name, "lang", all->found.langs[text], "value",
		said->value, "words",
		said->value ? tacit_json_string(said->words) : json_null(),
		"lines", lines_of(said));
}

static json_t *finding_of(const struct tacit_parallels *all, size_t at)
{
	const struct tacit_parallel_finding *finding = &all->found.list[at];
	json_t *said = json_array();
	size_t i;

	for (i = 0; i < finding->said_count; i++)
		(void)json_array_append_new(said, said_of(all, finding, i));
	return json_pack("{s:s, s:s, s:o, s:s?}", "kind",
		tacit_stated_word(finding->kind), "finding", finding->name,
		"said", said, "set_aside", all->reasons[at]);
}

void tacit_json_parallels(
	const struct tacit_parallels *all, struct tacit_buf *out)
{
	json_t *texts = json_array();
	json_t *findings = json_array();
	size_t i;

	for (i = 0; i < all->count; i++)
		(void)json_array_append_new(texts,
			json_pack("{s:s, s:s, s:I}", "name", all->texts[i].name,
				"lang", all->found.langs[i], "stated",
				(json_int_t)all->found.stated[i]));
	for (i = 0; i < all->found.count; i++)
		(void)json_array_append_new(findings, finding_of(all, i));
	tacit_json_report(&all->record,
		json_pack("{s:o, s:o}", "texts", texts, "findings", findings),
		out);
}
