#include "report/margin.h"

#include <string.h>

#include <tacit/facts.h>
#include <tacit/register.h>

#include "align/align.h"
#include "facts/pins.h"
#include "report/value.h"

/* The text that a call was on, beside the one that is shown. */
struct margin_text {
	const char *note; /* its call; NULL: none was asked about */
	const char *number; /* of that, as printed */
	bool is_known; /* it circulated the paper, and may be told */
	bool is_shown; /* passage for passage the text that is shown */
	struct tacit_addresses passages;
	struct tacit_alignment alignment;
};

struct finding_margin {
	struct tacit_value_style style;
	const struct tacit_document *paper;
	const char *only; /* of the text that this note circulated; or NULL */
	struct tacit_margin *out;
	struct tacit_addresses now; /* once it was asked for */
	bool has_now;
	struct margin_text text; /* that was asked about last */
};

static bool is_as_it_was(const struct tacit_alignment *alignment)
{
	size_t i = 0;

	while (i < alignment->count &&
		alignment->list[i].fate == TACIT_FATE_UNCHANGED)
		i++;
	return i == alignment->count;
}

static bool align_text(struct finding_margin *f, struct tacit_err *err)
{
	const struct tacit_value_style *style = &f->style;
	struct margin_text *text = &f->text;
	struct tacit_call_case *call =
		tacit_arena_alloc(style->arena, sizeof(*call));

	if (!f->has_now &&
		!tacit_passages(style->reg, style->arena, NULL, f->paper->at.id,
			&f->now, err))
		return false;
	f->has_now = true;
	if (!tacit_facts_call_alone(
		    style->reg, style->arena, text->note, call, err) ||
		!tacit_passages(style->reg, style->arena, call, f->paper->at.id,
			&text->passages, err))
		return false;
	tacit_align(style->arena, &text->passages, &f->now, &text->alignment);
	text->is_shown = is_as_it_was(&text->alignment);
	return true;
}

/* Comments come by path, those of a call together. */
static bool find_text(
	struct finding_margin *f, const char *note, struct tacit_err *err)
{
	const struct tacit_value_style *style = &f->style;
	struct margin_text *text = &f->text;
	struct tacit_document doc = { 0 };
	const char *blob = NULL;

	if (text->note && !strcmp(note, text->note))
		return true;
	*text = (struct margin_text){ .note = tacit_arena_strdup(
					      style->arena, note) };
	text->is_shown = f->only && !strcmp(note, f->only);
	text->is_known = text->is_shown;
	if (f->only)
		return true;
	text->number = tacit_value_printed(style, TACIT_NOTE, text->note);
	if (tacit_value_document(style, TACIT_NOTE, note, &doc))
		blob = tacit_document_pin(&doc, "encloses", f->paper->at.id);
	if (!blob)
		return tacit_value_told(style, err);
	if (!tacit_pins_tell(
		    style->reg, f->paper->at.id, blob, &text->is_known, err))
		return false;
	/* a plan is read with its activities */
	text->is_shown = !strcmp(blob, f->paper->blob) &&
		!tacit_document_is_plan(f->paper);
	return text->is_shown || !text->is_known || align_text(f, err);
}

/* "ID#ADDRESS" of that document; NULL: of another, or the whole of it. */
static const char *address_in(const char *place, const char *id)
{
	const size_t len = strlen(id);

	return !strncmp(place, id, len) && place[len] == '#' ? place + len + 1
							     : NULL;
}

/* Where it stands in the text that is shown, in the same words; NULL: there
 * are other words, or none. */
static const char *address_shown(
	const struct finding_margin *f, const char *address)
{
	const struct tacit_pair *pair;

	if (f->text.is_shown)
		return address;
	if (!f->text.is_known)
		return NULL;
	pair = tacit_align_find(&f->text.alignment, address);
	return pair && pair->now && pair->is_same_text && !pair->is_joined
		? pair->now->address
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
	one->on = finding->text.is_shown ? NULL : finding->text.number;
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
	const char *note = tacit_document_get(comment, "note");
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(comment, "place", &count);
	bool is_here = false;
	bool is_beside = false;
	size_t i;

	for (i = 0; note && i < count; i++) {
		const char *address =
			address_in(places[i].text, finding->paper->at.id);

		if (!address)
			continue;
		if (!find_text(finding, note, err))
			return false;
		is_here = true;
		address = address_shown(finding, address);
		if (!address)
			continue;
		is_beside = true;
		add_comment(finding, comment, address);
	}
	finding->out->earlier += is_here && !is_beside;
	return tacit_value_told(&finding->style, err);
}

bool tacit_margin_find(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *paper, const char *note, const char *lang,
	struct tacit_margin *out, struct tacit_err *err)
{
	/* of one text, what was said on its call; else on any */
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.path_prefix = note
			? tacit_arena_printf(arena, "comments/%s/", note)
			: NULL,
		.link_target = note ? NULL : paper->at.id,
		.link_key = note ? NULL : "place" };
	struct tacit_err fault = { 0 };
	struct finding_margin finding = { .style = { .reg = reg,
						  .arena = arena,
						  .lang = lang,
						  .err = &fault },
		.paper = paper,
		.only = note,
		.out = out };

	if (!tacit_register_each_in(
		    reg, arena, &query, add_margin, &finding, err))
		return false;
	/* of one text: those on others stand with theirs */
	if (note)
		out->earlier = 0;
	return true;
}
