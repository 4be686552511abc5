#include "pages/json_matrix.h"

#include "render/json.h"

static void set(json_t *object, const char *key, json_t *value)
{
	(void)json_object_set_new(object, key, value);
}

static json_t *stretch(struct tacit_str text)
{
	return text.len ? json_stringn_nocheck(text.data, text.len)
			: json_null();
}

static const char *undone_word(enum tacit_undone undone)
{
	switch (undone) {
	case TACIT_UNDONE_NOT:
		break;
	case TACIT_UNDONE_WITHDRAWN:
		return "withdrawn";
	case TACIT_UNDONE_SUPERSEDED:
		return "superseded";
	case TACIT_UNDONE_IN_ERROR:
		return "entered-in-error";
	}
	return "stands";
}

static json_t *places_of(const struct tacit_document *doc)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(doc, "place", &count);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < count; i++)
		(void)json_array_append_new(
			list, tacit_json_text(places[i].text));
	return list;
}

static json_t *disposition_of(const struct tacit_matrix_row *row)
{
	const struct tacit_document *doc = row->disposition;
	json_t *object;

	if (!doc)
		return json_null();
	object = json_object();
	set(object, "disposition", tacit_json_text(doc->at.id));
	set(object, "outcome", tacit_json_text(row->outcome));
	set(object, "reason", tacit_json_text(row->reason));
	set(object, "text", stretch(row->because));
	set(object, "by", tacit_json_text(tacit_document_get(doc, "by")));
	set(object, "date", tacit_json_text(tacit_document_get(doc, "date")));
	set(object, "suggested_area",
		tacit_json_text(tacit_document_get(doc, "suggested-area")));
	return object;
}

static json_t *row_of(
	const struct tacit_matrix *matrix, const struct tacit_matrix_row *row)
{
	const struct tacit_statement *s = row->statement;
	json_t *object = json_object();

	set(object, "number", tacit_json_number(row->number));
	set(object, "comment", tacit_json_text(s->id));
	set(object, "state", tacit_json_text(s->state));
	set(object, "name", tacit_json_text(row->state));
	set(object, "document", tacit_json_text(matrix->groups[row->group].id));
	set(object, "places", places_of(row->doc));
	set(object, "kind", tacit_json_text(tacit_kind_word(s->kind)));
	set(object, "category", tacit_json_text(row->category));
	set(object, "text", stretch(row->text));
	set(object, "proposed_text", stretch(row->proposed));
	set(object, "reference", tacit_json_text(row->reference));
	set(object, "received", tacit_json_instant(s->received));
	set(object, "after_close_seconds",
		row->is_after_close ? json_integer((json_int_t)row->after_s)
				    : json_null());
	set(object, "standing", tacit_json_text(undone_word(row->undone)));
	set(object, "undone_by", tacit_json_text(row->undone_by_id));
	set(object, "follow_up", disposition_of(row));
	return object;
}

void tacit_json_matrix(const struct tacit_matrix *matrix, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&matrix->record);
	json_t *rows = json_array();
	size_t i;

	for (i = 0; i < matrix->row_count; i++)
		(void)json_array_append_new(
			rows, row_of(matrix, &matrix->rows[i]));
	set(object, "note", tacit_json_text(matrix->call.note.at.id));
	set(object, "number",
		tacit_json_text(
			tacit_document_get(&matrix->call.note, "number")));
	set(object, "subject", tacit_json_text(matrix->subject));
	set(object, "closes", tacit_json_instant(matrix->closes));
	set(object, "comments", rows);
	set(object, "standing", tacit_json_number(matrix->standing));
	set(object, "answered", tacit_json_number(matrix->answered));
	set(object, "after_close", tacit_json_number(matrix->after_close));
	tacit_json_end(object, out);
}
