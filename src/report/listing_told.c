/* listing_told: the cells of a listing as people read them. */
#include <string.h>

#include <tacit/words.h>

#include "report/listing_parts.h"

static const char *joined_outcomes(const struct tacit_value_style *style,
	const struct tacit_listing_row *row)
{
	const char *text = NULL;
	size_t i;

	for (i = 0; i < row->outcome_count; i++)
		text = tacit_arena_printf(style->arena, "%s%s%s",
			text ? text : "", text ? "; " : "",
			tacit_tr(style->lang, row->outcomes[i]));
	return text;
}

static const char *cell_text(const struct tacit_value_style *style,
	const struct tacit_listing_row *row, const char *column)
{
	if (!strcmp(column, "type"))
		return tacit_tr(style->lang, row->doc.at.type->name);
	if (!strcmp(column, "stage"))
		return tacit_value_stage(style, &row->stage);
	if (!strcmp(column, "held") && row->doc.at.type->id == TACIT_EVENT)
		return tacit_held_told(style, &row->held);
	/* what was said on no call has an area or a decision, what is known
	 * by a day only has that day */
	if (!strcmp(column, "note") && !tacit_document_get(&row->doc, column))
		column = tacit_document_has(&row->doc, "area") ? "area"
							       : "decision";
	if (!strcmp(column, "received") &&
		tacit_value_received(style, &row->doc)[0])
		return tacit_value_received(style, &row->doc);
	if (!strcmp(column, "received"))
		column = "known-by";
	if (!strcmp(column, "state") && !tacit_document_get(&row->doc, column))
		column = "by-coordinator";
	if (!strcmp(column, "state") && tacit_document_has(&row->doc, "joint"))
		return tacit_arena_printf(style->arena,
			tacit_tr(style->lang, "%s (with %s)"),
			tacit_value_joined(style, &row->doc, column),
			tacit_value_joined(style, &row->doc, "joint"));
	return tacit_value_joined(style, &row->doc, column);
}

static const char *cell_again(const struct tacit_value_style *style,
	const struct tacit_listing_row *row, const char *column,
	struct tacit_listing_last *last)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(&row->doc, column, &count);

	if (count != 1 || tacit_document_has(&row->doc, "joint"))
		return cell_text(style, row, column);
	if (!last->raw.data || strcmp(last->raw.data, values[0].text) != 0) {
		tacit_buf_truncate(&last->raw, 0);
		tacit_buf_adds(&last->raw, values[0].text);
		tacit_buf_truncate(&last->shown, 0);
		tacit_buf_adds(&last->shown, cell_text(style, row, column));
	}
	return last->shown.data;
}

void tacit_listing_tell_head(
	const struct tacit_value_style *style, struct tacit_listing *listing)
{
	const char **labels = tacit_arena_array(
		style->arena, listing->column_count + 1, sizeof(*labels));
	size_t i;

	for (i = 0; i < listing->column_count; i++)
		labels[i] = tacit_value_label(style, listing->columns[i]);
	listing->labels = labels;
}

bool tacit_listing_tell(const struct tacit_value_style *style,
	const struct tacit_listing *listing, struct tacit_listing_last *last,
	struct tacit_listing_row *row, struct tacit_err *err)
{
	const char **told = tacit_arena_array(
		style->arena, listing->column_count + 1, sizeof(*told));
	const char *source;
	size_t i;

	for (i = 0; i < listing->column_count; i++)
		told[i] = cell_again(style, row, listing->columns[i], &last[i]);
	row->cells = told;
	source = tacit_value_source(style, &row->doc);
	row->title = tacit_value_title(style, &row->doc);
	row->became = joined_outcomes(style, row);
	row->mark.told = tacit_mark_told(style, &row->mark, &row->doc);
	if (source)
		row->title = tacit_arena_printf(
			style->arena, "%s (%s)", row->title, source);
	return tacit_value_told(style, err);
}
