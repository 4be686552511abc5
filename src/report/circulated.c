#include "report/circulated.h"

#include "report/side.h"
#include "report/value.h"

bool tacit_circulated_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *paper,
	const char *note, const char *lang, struct tacit_circulated *out,
	struct tacit_err *err)
{
	const struct tacit_side_of of = { .reg = reg,
		.arena = arena,
		.id = paper->at.id,
		.type = paper->at.type->id,
		.path = paper->path };
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = {
		.reg = reg, .arena = arena, .lang = lang, .err = &fault
	};
	struct tacit_document doc = { 0 };
	struct tacit_side side = { 0 };

	*out = (struct tacit_circulated){ 0 };
	if (!tacit_side_note(&of, note, &side, err) ||
		!tacit_margin_find(
			reg, arena, paper, note, lang, &out->margin, err))
		return false;
	out->view.record = tacit_record_of(reg);
	out->view.doc = side.doc;
	out->view.source = side.doc.body;
	out->view.passages = side.passages;
	out->view.title = tacit_value_title(&style, &side.doc);
	out->number = tacit_value_printed(&style, TACIT_NOTE, note);
	if (tacit_value_document(&style, TACIT_NOTE, note, &doc))
		(void)tacit_document_date(&doc, "date", &out->date);
	return tacit_value_told(&style, err);
}
