#include "pages/json_document.h"

static json_t *value_of(const void *item)
{
	const struct tacit_value *value = item;

	return tacit_json_text(value->text);
}

json_t *tacit_json_values(const struct tacit_value *values, size_t count)
{
	return tacit_json_each(values, count, sizeof(*values), value_of);
}

json_t *tacit_json_undoing(const struct tacit_undoing *undoing)
{
	if (undoing->undone == TACIT_UNDONE_NOT)
		return json_null();
	return json_pack("{s:s, s:s?, s:o}", "how",
		tacit_undone_word(undoing->undone), "by", undoing->by, "since",
		tacit_json_instant(undoing->done));
}

json_t *tacit_json_claim(const struct tacit_undoing *undoing)
{
	if (undoing->claimed == TACIT_UNDONE_NOT)
		return json_null();
	return json_pack("{s:s, s:s, s:s}", "how",
		tacit_undone_word(undoing->claimed), "by", undoing->claimed_by,
		"why", tacit_weakness_word(undoing->weakness));
}

void tacit_json_mark(json_t *document, const struct tacit_mark *mark)
{
	tacit_json_set(document, "stands",
		json_boolean(mark->undoing.undone == TACIT_UNDONE_NOT));
	tacit_json_set(document, "undone", tacit_json_undoing(&mark->undoing));
	tacit_json_set(
		document, "undone_in_vain", tacit_json_claim(&mark->undoing));
	tacit_json_set(document, "alteration",
		tacit_json_text(tacit_mark_word(mark->alteration)));
}

json_t *tacit_json_groups(const size_t *in_group)
{
	json_t *object = json_object();
	int i;

	for (i = TACIT_GROUP_NONE + 1; i < TACIT_GROUP_COUNT; i++)
		tacit_json_set(object, tacit_group_word((enum tacit_group)i),
			tacit_json_number(in_group[i]));
	return object;
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

void tacit_json_receipt(
	json_t *object, const struct tacit_document_receipt *receipt)
{
	if (receipt && receipt->is_there)
		tacit_json_set(object, "receipt",
			json_pack("{s:o, s:o, s:s?, s:o}", "number",
				tacit_json_number(receipt->seq), "at",
				tacit_json_instant(receipt->at), "from",
				receipt->from, "recovered",
				tacit_json_instant(receipt->recovered)));
}

json_t *tacit_json_document(const struct tacit_document *doc)
{
	json_t *keys = json_object();
	json_t *out;
	size_t i;

	for (i = 0; i < doc->header.count; i++) {
		const struct tacit_field *field = &doc->header.fields[i];

		tacit_json_set(keys, field->key,
			is_list(doc, field)
				? tacit_json_values(field->values, field->count)
				: tacit_json_text(field->count
						  ? field->values[0].text
						  : NULL));
	}
	out = json_pack("{s:s?, s:s?, s:s?, s:s?, s:o}", "id", doc->at.id,
		"type", doc->at.type ? doc->at.type->name : NULL, "path",
		doc->path, "blob", doc->blob, "keys", keys);
	tacit_json_receipt(out, &doc->receipt);
	return out;
}

static json_t *following(const void *item)
{
	const struct tacit_following *one = item;

	return json_pack("{s:s, s:s}", "key", one->key, "id", one->id);
}

json_t *tacit_json_followings(const struct tacit_followings *all)
{
	return tacit_json_each(
		all->list, all->count, sizeof(*all->list), following);
}
