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

static bool commit_day(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct tacit_instant *when = ctx;

	(void)err;
	*when = entry->when;
	return false; /* the first is the commit itself */
}

/* When it was circulated, or recorded. */
static void tell_side(const struct tacit_value_style *style,
	struct tacit_comparison_side *side)
{
	struct tacit_document note = { 0 };
	struct tacit_instant when = { 0 };

	if (side->note) {
		side->number = tacit_printed_id(
			style->reg, style->arena, TACIT_NOTE, side->note);
		if (tacit_value_document(style, TACIT_NOTE, side->note, &note))
			(void)tacit_document_date(&note, "date", &side->date);
	} else if (side->commit && side->commit[0] &&
		tacit_store_log(tacit_register_store(style->reg), side->commit,
			NULL, commit_day, &when, style->err)) {
		side->date = tacit_zone_date(
			&tacit_register_body(style->reg)->zone, when, NULL);
	}
}

/* A redline shows words; what was said on them stands in the matrix. */
static void tell_comments(const struct tacit_value_style *style,
	struct tacit_comparison_part *part)
{
	const struct tacit_comparison_side *side =
		part->from.note ? &part->from : &part->to;
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.subject = side->note };
	uint64_t count = 0;

	if (side->note && !part->address &&
		tacit_register_count(style->reg, &query, &count, style->err) &&
		count)
		part->commented = side->number;
}

static void tell_part(const struct tacit_value_style *style,
	struct tacit_comparison_part *part)
{
	size_t i;

	part->title = tacit_value_title(style, &part->doc);
	tell_side(style, &part->from);
	tell_side(style, &part->to);
	tell_comments(style, part);
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
		comparison->comment_state = tacit_value_state(
			&style, tacit_document_get(comment, "state"));
	}
	for (i = 0; i < comparison->count; i++)
		tell_part(&style, &comparison->parts[i]);
	return tacit_value_told(&style, err);
}
