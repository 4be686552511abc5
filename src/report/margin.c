#include "report/margin.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/register.h>

#include "report/value.h"

struct finding_margin {
	struct tacit_value_style style;
	const struct tacit_document *paper;
	struct tacit_margin *out;
	/* the call that was asked about last, and whether it is on the text */
	const char *note;
	bool is_on_it;
};

/* Comments come by path, those of a call together. */
static bool is_on_it(
	struct finding_margin *finding, const struct tacit_document *comment)
{
	const char *id = tacit_document_get(comment, "note");
	struct tacit_document note = { 0 };
	const char *blob = NULL;

	if (!id)
		return false;
	if (finding->note && !strcmp(id, finding->note))
		return finding->is_on_it;
	finding->note = tacit_arena_strdup(finding->style.arena, id);
	if (tacit_value_document(&finding->style, TACIT_NOTE, id, &note))
		blob = tacit_document_pin(
			&note, "encloses", finding->paper->at.id);
	/* is what was circulated the text as it stands? */
	finding->is_on_it = blob && !strcmp(blob, finding->paper->blob);
	return finding->is_on_it;
}

/* "ID#ADDRESS" of that document; NULL: of another, or the whole of it. */
static const char *address_in(const char *place, const char *id)
{
	const size_t len = strlen(id);

	return !strncmp(place, id, len) && place[len] == '#' ? place + len + 1
							     : NULL;
}

static void add_comment(struct finding_margin *finding,
	const struct tacit_document *comment, const char *address)
{
	const struct tacit_value_style *style = &finding->style;
	struct tacit_undoing undoing = { 0 };
	struct tacit_margin_comment *one =
		tacit_arena_append(style->arena, &finding->out->list,
			&finding->out->count, &finding->out->cap, sizeof(*one));

	one->address = address;
	one->path = comment->path;
	one->printed =
		tacit_value_printed(style, TACIT_COMMENT, comment->at.id);
	one->code = comment->at.state;
	one->state = tacit_value_state(style, comment->at.state);
	one->kind = tacit_document_get(comment, "kind");
	if (tacit_facts_undoing(style->reg, style->arena, comment->at.id,
		    &undoing, style->err))
		one->undone = tacit_value_undone_short(style, undoing.undone);
}

static bool add_margin(
	const struct tacit_document *comment, void *ctx, struct tacit_err *err)
{
	struct finding_margin *finding = ctx;
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(comment, "place", &count);
	bool is_here = false;
	size_t i;

	for (i = 0; i < count; i++) {
		const char *address =
			address_in(places[i].text, finding->paper->at.id);

		if (!address)
			continue;
		is_here = true;
		if (is_on_it(finding, comment))
			add_comment(finding, comment, address);
	}
	finding->out->earlier += is_here &&
		tacit_document_get(comment, "note") &&
		!is_on_it(finding, comment);
	return tacit_value_told(&finding->style, err);
}

bool tacit_margin_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *paper, const char *lang,
	struct tacit_margin *out, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.link_target = paper->at.id,
		.link_key = "place" };
	struct tacit_err fault = { 0 };
	struct finding_margin finding = { .style = { .reg = reg,
						  .arena = arena,
						  .lang = lang,
						  .err = &fault },
		.paper = paper,
		.out = out };

	return tacit_register_each_in(
		reg, arena, &query, add_margin, &finding, err);
}
