#include "pages/pages.h"

#include "render/json.h"

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
	tacit_json_set(object, "disposition", tacit_json_text(doc->at.id));
	tacit_json_set(object, "outcome", tacit_json_text(row->outcome));
	tacit_json_set(object, "reason", tacit_json_text(row->reason));
	tacit_json_set(object, "text", stretch(row->because));
	tacit_json_set(
		object, "by", tacit_json_text(tacit_document_get(doc, "by")));
	tacit_json_set(object, "date",
		tacit_json_text(tacit_document_get(doc, "date")));
	tacit_json_set(object, "suggested_area",
		tacit_json_text(tacit_document_get(doc, "suggested-area")));
	return object;
}

static json_t *row_of(
	const struct tacit_matrix *matrix, const struct tacit_matrix_row *row)
{
	const struct tacit_statement *s = row->statement;
	json_t *object = json_object();

	tacit_json_set(object, "number", tacit_json_number(row->number));
	tacit_json_set(object, "comment", tacit_json_text(s->id));
	tacit_json_set(object, "state", tacit_json_text(s->state));
	tacit_json_set(object, "name", tacit_json_text(row->state));
	tacit_json_set(object, "document",
		tacit_json_text(matrix->groups[row->group].id));
	tacit_json_set(object, "places", places_of(row->doc));
	tacit_json_set(
		object, "kind", tacit_json_text(tacit_kind_word(s->kind)));
	tacit_json_set(object, "category", tacit_json_text(row->category));
	tacit_json_set(object, "text", stretch(row->text));
	tacit_json_set(object, "proposed_text", stretch(row->proposed));
	tacit_json_set(object, "reference", tacit_json_text(row->reference));
	tacit_json_set(object, "received", tacit_json_instant(s->received));
	tacit_json_set(object, "after_close_seconds",
		row->is_after_close ? json_integer((json_int_t)row->after_s)
				    : json_null());
	tacit_json_set(
		object, "standing", tacit_json_text(undone_word(row->undone)));
	tacit_json_set(object, "undone_by", tacit_json_text(row->undone_by_id));
	tacit_json_set(object, "follow_up", disposition_of(row));
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
	tacit_json_set(
		object, "note", tacit_json_text(matrix->call.note.at.id));
	tacit_json_set(object, "number",
		tacit_json_text(
			tacit_document_get(&matrix->call.note, "number")));
	tacit_json_set(object, "subject", tacit_json_text(matrix->subject));
	tacit_json_set(object, "closes", tacit_json_instant(matrix->closes));
	tacit_json_set(object, "comments", rows);
	tacit_json_set(object, "standing", tacit_json_number(matrix->standing));
	tacit_json_set(object, "answered", tacit_json_number(matrix->answered));
	tacit_json_set(
		object, "after_close", tacit_json_number(matrix->after_close));
	tacit_json_end(object, out);
}
