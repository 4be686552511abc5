/* comparison_told: titles and values of a comparison, as people read them. */
#include "report/comparison_part.h"
#include "report/value.h"

static const char *shown_lines(const struct tacit_value_style *style,
	const struct tacit_comparison_part *part, const char *key,
	const char *values)
{
	const struct tacit_key *row =
		tacit_type_key(part->doc.at.type, key, NULL);
	struct tacit_str rest = tacit_str_of(values);
	struct tacit_str line;
	const char *text = "";

	while (tacit_str_line(&rest, &line))
		text = tacit_arena_printf(style->arena, "%s%s%s", text,
			text[0] ? "\n" : "",
			tacit_value_shown(style, row,
				tacit_arena_strndup(
					style->arena, line.data, line.len)));
	return text[0] ? text : "-";
}

static void tell_side(const struct tacit_value_style *style,
	struct tacit_comparison_side *side)
{
	if (side->note)
		side->number = tacit_printed_id(
			style->reg, style->arena, TACIT_NOTE, side->note);
}

static void tell_part(const struct tacit_value_style *style,
	struct tacit_comparison_part *part)
{
	size_t i;

	part->title = tacit_value_title(style, &part->doc);
	tell_side(style, &part->from);
	tell_side(style, &part->to);
	for (i = 0; i < part->key_count; i++) {
		struct tacit_comparison_key *key = &part->keys[i];

		key->label = tacit_value_label(style, key->key);
		key->told_old = shown_lines(style, part, key->key, key->old);
		key->told_now = shown_lines(style, part, key->key, key->now);
	}
}

bool tacit_comparison_tell(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang,
	struct tacit_comparison *comparison, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, lang, &fault,
		false };
	const struct tacit_document *comment = &comparison->comment;
	size_t i;

	if (comment->at.type) {
		comparison->comment_id = tacit_printed_id(
			reg, arena, TACIT_COMMENT, comment->at.id);
		comparison->comment_title = tacit_value_title(&style, comment);
	}
	for (i = 0; i < comparison->count; i++)
		tell_part(&style, &comparison->parts[i]);
	return tacit_value_told(&style, err);
}
