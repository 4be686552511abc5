#include "report/pack.h"

#include <string.h>

#include <tacit/register.h>

struct packing {
	struct tacit_register *reg; /* from the report's instant */
	struct tacit_arena *arena;
	struct tacit_pack *out;
};

/* --- texts ----------------------------------------------------------------------- */

static bool has_text(const struct tacit_pack *pack, const char *paper)
{
	size_t i = 0;

	while (i < pack->text_count && strcmp(pack->texts[i], paper) != 0)
		i++;
	return i < pack->text_count;
}

static bool compare_text(const struct packing *p, const char *note,
	struct tacit_pack_text *text, struct tacit_err *err)
{
	const struct tacit_comparison_query query = { .id = text->id,
		.type = TACIT_PAPER,
		.from = note,
		.lang = p->out->review.ask.lang };
	struct tacit_err why = { 0 };

	text->changes = TACIT_PACK_NOT_CIRCULATED;
	if (!note)
		return true;
	if (!tacit_comparison_make(
		    p->reg, p->arena, &query, &text->comparison, &why))
		return why.code == TACIT_REFUSED || tacit_fail_as(err, &why);
	text->changes = TACIT_PACK_COMPARED;
	/* the comments are in the pack */
	text->comparison.parts[0].commented = NULL;
	return true;
}

/* `stage`: of what the organ is asked about; NULL: of a plan in force. */
static bool pack_text(struct packing *p, struct tacit_pack_matter *matter,
	const struct tacit_review_name *paper, const struct tacit_stage *stage,
	struct tacit_err *err)
{
	struct tacit_pack *out = p->out;
	struct tacit_pack_text *text = &matter->texts[matter->text_count];
	const struct tacit_view_query query = { .id = paper->id,
		.type = TACIT_PAPER,
		.version = out->review.ask.lang,
		.lang = out->review.ask.lang,
		.links = TACIT_VIEW_LINKS_NONE };

	if (has_text(out, paper->id))
		return true;
	out->texts = tacit_arena_grow(p->arena, out->texts, &out->text_cap,
		out->text_count + 1, sizeof(*out->texts));
	out->texts[out->text_count++] = paper->id;
	matter->text_count++;
	text->id = paper->id;
	text->title = paper->name;
	if (!tacit_view_make(p->reg, p->arena, &query, &text->view, err))
		return false;
	text->has_margin = stage && !text->view.shown;
	if (text->has_margin &&
		!tacit_margin_find(p->reg, p->arena, &text->view.doc, NULL,
			query.lang, &text->margin, err))
		return false;
	text->changes = TACIT_PACK_IN_FORCE;
	return !stage || compare_text(p, stage->note, text, err);
}

static bool pack_texts(struct packing *p, struct tacit_pack_matter *matter,
	struct tacit_err *err)
{
	const struct tacit_review_matter *from = matter->matter;
	size_t i;

	matter->texts = tacit_arena_array(
		p->arena, from->subjects.count + 1, sizeof(*matter->texts));
	if (!from->stage)
		return pack_text(p, matter, &from->plan, NULL, err);
	for (i = 0; i < from->subjects.count; i++) {
		if (!pack_text(p, matter, &from->subjects.list[i], from->stage,
			    err))
			return false;
	}
	return true;
}

/* --- calls ----------------------------------------------------------------------- */

static bool is_compiled(const struct tacit_pack *pack, const char *note)
{
	size_t i = 0;

	while (i < pack->call_count && strcmp(pack->calls[i]->note, note) != 0)
		i++;
	return i < pack->call_count;
}

static bool pack_call(struct packing *p, struct tacit_pack_matter *matter,
	const char *note, struct tacit_err *err)
{
	struct tacit_pack *out = p->out;
	const struct tacit_matrix_ask ask = { note, out->review.ask.lang,
		out->review.ask.is_public };
	struct tacit_pack_call *call =
		tacit_arena_alloc(p->arena, sizeof(*call));

	call->note = note;
	if (!tacit_matrix_open(p->reg, p->arena, &ask, &call->matrix, err))
		return false;
	*(struct tacit_pack_call **)tacit_arena_append(p->arena, &out->calls,
		&out->call_count, &out->call_cap, sizeof(call)) = call;
	matter->calls[matter->call_count++] = call;
	return true;
}

static bool pack_calls(struct packing *p, struct tacit_pack_matter *matter,
	struct tacit_err *err)
{
	const struct tacit_review_matter *from = matter->matter;
	size_t i;

	matter->calls = tacit_arena_array(p->arena, from->round_count + 1,
		sizeof(struct tacit_pack_call *));
	for (i = 0; i < from->round_count; i++) {
		const char *note = from->rounds[i]->note.id;

		if (!is_compiled(p->out, note) &&
			!pack_call(p, matter, note, err))
			return false;
	}
	return true;
}

/* --- the whole ------------------------------------------------------------------- */

static bool find_all(struct packing *p, struct tacit_err *err)
{
	const struct tacit_review_matters *matters = &p->out->review.matters;
	size_t i;

	p->out->matters = tacit_arena_array(
		p->arena, matters->count + 1, sizeof(*p->out->matters));
	for (i = 0; i < matters->count; i++) {
		struct tacit_pack_matter *matter =
			&p->out->matters[p->out->matter_count];

		if (!tacit_matter_is_for_decision(matters->list[i].kind))
			continue;
		p->out->matter_count++;
		matter->matter = &matters->list[i];
		if (!pack_texts(p, matter, err) || !pack_calls(p, matter, err))
			return false;
	}
	return true;
}

bool tacit_pack_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_review_ask *ask, struct tacit_pack *out,
	struct tacit_err *err)
{
	struct packing p = { .arena = arena, .out = out };

	*out = (struct tacit_pack){ 0 };
	if (!tacit_review_find(reg, arena, ask, &out->review, err))
		return false;
	p.reg = tacit_register_view(reg, arena, out->review.record.now);
	if (find_all(&p, err))
		return true;
	tacit_pack_clear(out);
	return false;
}

void tacit_pack_clear(struct tacit_pack *pack)
{
	size_t i;

	for (i = 0; i < pack->call_count; i++)
		tacit_matrix_clear(&pack->calls[i]->matrix);
	pack->call_count = 0;
}
