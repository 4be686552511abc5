#include "pages/pages.h"

#include "pages/say_positions.h"

static json_t *outcomes_beside(const struct tacit_matrix_row *row)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < row->other_count; i++)
		(void)json_array_append_new(list,
			json_pack("{s:s, s:s?}", "disposition",
				row->others[i]->at.id, "outcome",
				tacit_document_get(row->others[i], "outcome")));
	return list;
}

static json_t *follow_up(const struct tacit_matrix_row *row)
{
	const struct tacit_document *doc = row->disposition;

	if (!doc)
		return json_null();
	return json_pack("{s:s?, s:s?, s:s?, s:o, s:s?, s:s?, s:s?, s:s?, "
			 "s:s?, s:s?, s:o}",
		"disposition", doc->at.id, "outcome", row->outcome, "reason",
		row->reason, "text", tacit_json_stretch(row->because), "by",
		tacit_document_get(doc, "by"), "date",
		tacit_document_get(doc, "date"), "suggested_area",
		tacit_document_get(doc, "suggested-area"), "via",
		tacit_document_get(doc, "via"), "reference",
		tacit_document_get(doc, "reference"), "reported_in",
		tacit_document_get(doc, "reported-in"), "beside",
		outcomes_beside(row));
}

static json_t *matrix_row(
	const struct tacit_matrix *matrix, const struct tacit_matrix_row *row)
{
	const struct tacit_statement *s = row->statement;
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(row->doc, "place", &count);
	size_t joint_count = 0;
	const struct tacit_value *joint =
		tacit_document_list(row->doc, "joint", &joint_count);
	json_t *out;

	out = json_pack("{s:o, s:s?, s:s?, s:s?, s:s?, s:o, s:s, s:s?, s:o, "
			"s:o, s:s?, s:o, s:o, s:s, s:s?, s:o, s:o, s:o}",
		"number", tacit_json_number(row->number), "comment", s->id,
		"state", s->state, "name", row->state, "document",
		matrix->groups[row->group].id, "places",
		tacit_json_values(places, count), "kind",
		tacit_kind_word(s->kind), "category", row->category, "text",
		tacit_json_stretch(row->text), "proposed_text",
		tacit_json_stretch(row->proposed), "reference", row->reference,
		"received", tacit_json_instant(s->received),
		"after_close_seconds",
		row->is_after_close ? json_integer((json_int_t)row->after_s)
				    : json_null(),
		"standing", tacit_undone_word(row->undone), "undone_by",
		row->undone_by_id, "undone_in_vain",
		tacit_json_claim(&row->undoing), "follow_up", follow_up(row),
		"joint", tacit_json_values(joint, joint_count));
	tacit_json_receipt(out, s->receipt);
	return out;
}

struct giving {
	struct tacit_matrix *matrix;
	struct tacit_json_items *items;
};

static bool give_comment(void *ctx, const struct tacit_matrix_row *row)
{
	const struct giving *giving = ctx;

	return tacit_json_item(giving->items, matrix_row(giving->matrix, row));
}

static void give_said(void *ctx, struct tacit_json_items *items)
{
	struct giving giving = { ctx, items };

	tacit_matrix_each(ctx, give_comment, &giving);
}

static json_t *put_off_to(const void *item)
{
	const struct tacit_matrix_put_off *one = item;

	return json_pack("{s:s, s:s?, s:s?, s:s?}", "comment", one->comment,
		"kind", one->kind, "state", one->state, "note", one->note);
}

void tacit_json_matrix(struct tacit_matrix *matrix, struct tacit_buf *out)
{
	const struct tacit_document *note = &matrix->call.note;

	tacit_json_stream(&matrix->record,
		json_pack("{s:s?, s:s?, s:s?, s:o, s:o, s:o, s:o, s:o, s:o, "
			  "s:o, s:o, s:o}",
			"note", note->at.id, "number",
			tacit_document_get(note, "number"), "subject",
			matrix->subject, "closes",
			tacit_json_instant(matrix->closes), "undone",
			tacit_json_undoing(&matrix->call.facts.call.undoing),
			"followed_by",
			tacit_json_followings(&matrix->followings), "put_off",
			tacit_json_each(matrix->put_off, matrix->put_off_count,
				sizeof(*matrix->put_off), put_off_to),
			"recorded", tacit_json_number(matrix->recorded),
			"standing", tacit_json_number(matrix->standing),
			"answered", tacit_json_number(matrix->answered),
			"after_close", tacit_json_number(matrix->after_close),
			"positions",
			matrix->is_public
				? json_null()
				: tacit_json_positions(&matrix->positions)),
		&(struct tacit_json_from){ "comments", give_said, matrix },
		out);
}
