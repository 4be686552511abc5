#include "pages/json_document.h"

static json_t *field_values(const struct tacit_field *field)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < field->count; i++)
		(void)json_array_append_new(
			list, tacit_json_text(field->values[i].text));
	return list;
}

/* What may hold several is always a list, whatever it holds. */
static bool is_list(
	const struct tacit_document *doc, const struct tacit_field *field)
{
	const struct tacit_key *key =
		tacit_type_key(doc->at.type, field->key, NULL);

	return field->is_list || field->count > 1 ||
		(key &&
			(key->flags & TACIT_LIST ||
				key->kind == TACIT_KEY_TIMED));
}

json_t *tacit_json_document(const struct tacit_document *doc)
{
	json_t *keys = json_object();
	size_t i;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];
		json_t *value = is_list(doc, field)
			? field_values(field)
			: tacit_json_text(
				  field->count ? field->values[0].text : NULL);

		tacit_json_set(keys, field->key, value);
	}
	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "id",
		tacit_json_text(doc->at.id), "type",
		tacit_json_text(doc->at.type ? doc->at.type->name : NULL),
		"path", tacit_json_text(doc->path), "blob",
		tacit_json_text(doc->blob), "keys", keys);
}
