/* listing_told: the cells of a listing as people read them. */
#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>

#include "report/listing_parts.h"
#include "report/short_ids.h"
#include "report/value.h"

static const char *cell_text(const struct tacit_value_style *style,
	const struct tacit_listing_row *row, const char *column)
{
	if (!strcmp(column, "type"))
		return tacit_tr(style->lang, row->doc.at.type->name);
	if (!strcmp(column, "stage"))
		return tacit_value_stage(style, &row->stage);
	/* what was said on no call has an area or a decision, what is known
	 * by a day only has that day */
	if (!strcmp(column, "note") && !tacit_document_get(&row->doc, column))
		column = tacit_document_has(&row->doc, "area") ? "area"
							       : "decision";
	if (!strcmp(column, "received") &&
		!tacit_document_get(&row->doc, column))
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

/* The last value of each column, and how it is shown: rows in path order
 * share their note and their state. */
struct columns {
	const char **raw;
	const char **shown;
};

static const char *cell_again(const struct tacit_value_style *style,
	const struct tacit_listing_row *row, const char *column,
	struct columns *last, size_t i)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(&row->doc, column, &count);

	if (count != 1 || tacit_document_has(&row->doc, "joint"))
		return cell_text(style, row, column);
	if (!last->raw[i] || strcmp(last->raw[i], values[0].text) != 0) {
		last->raw[i] = values[0].text;
		last->shown[i] = cell_text(style, row, column);
	}
	return last->shown[i];
}

static void tell_row(const struct tacit_value_style *style,
	const struct tacit_listing *listing, struct columns *last,
	struct tacit_listing_row *row)
{
	const char **told = tacit_arena_array(
		style->arena, listing->column_count + 1, sizeof(*told));
	const char *source;
	size_t i;

	for (i = 0; i < listing->column_count; i++)
		told[i] = cell_again(style, row, listing->columns[i], last, i);
	row->cells = told;
	source = tacit_value_source(style, &row->doc);
	row->title = tacit_value_title(style, &row->doc);
	row->mark.told = tacit_mark_told(style, &row->mark, &row->doc);
	if (source)
		row->title = tacit_arena_printf(
			style->arena, "%s (%s)", row->title, source);
}

/* --- ids --------------------------------------------------------------------- */

struct ids {
	struct tacit_arena *arena;
	const char **list;
	size_t count;
	size_t cap;
};

static bool take_comment_id(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct ids *ids = ctx;
	const char **id = tacit_arena_append(
		ids->arena, &ids->list, &ids->count, &ids->cap, sizeof(*id));

	(void)err;
	*id = tacit_arena_strdup(ids->arena, row->id);
	return true;
}

/* Of every comment, whether it is listed or not. */
static bool read_ids(
	struct tacit_register *reg, struct ids *ids, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.until = tacit_register_now(reg).s,
		.without_text = true };

	if (!tacit_register_rows(reg, &query, take_comment_id, ids, err))
		return false;
	if (ids->count)
		qsort(ids->list, ids->count, sizeof(*ids->list), tacit_by_text);
	return true;
}

static bool print_ids(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_listing *listing, struct tacit_err *err)
{
	struct ids ids = { .arena = arena };
	const char **printed = NULL;
	size_t i;

	for (i = 0; i < listing->count; i++) {
		struct tacit_listing_row *row = &listing->rows[i];
		const enum tacit_type_id type = row->doc.at.type->id;
		const char *const *at;

		row->printed = row->doc.at.id;
		if (type != TACIT_COMMENT) {
			row->printed = tacit_printed_id(
				reg, arena, type, row->doc.at.id);
			continue;
		}
		if (!printed && !read_ids(reg, &ids, err))
			return false;
		if (!printed)
			printed = tacit_short_ids(arena, ids.list, ids.count);
		at = tacit_find(&row->doc.at.id, ids.list, ids.count,
			sizeof(*at), tacit_by_text);
		if (at)
			row->printed = printed[at - ids.list];
	}
	return true;
}

/* --- all --------------------------------------------------------------------- */

bool tacit_listing_tell(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, struct tacit_listing *listing, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, lang, &fault,
		true };
	const size_t count = listing->column_count + 1;
	const char **labels = tacit_arena_array(arena, count, sizeof(*labels));
	struct columns last = {
		.raw = tacit_arena_array(arena, count, sizeof(char *)),
		.shown = tacit_arena_array(arena, count, sizeof(char *)),
	};
	size_t i;

	for (i = 0; i < listing->column_count; i++)
		labels[i] = tacit_value_label(&style, listing->columns[i]);
	listing->labels = labels;
	for (i = 0; i < listing->count; i++)
		tell_row(&style, listing, &last, &listing->rows[i]);
	return tacit_value_told(&style, err) &&
		print_ids(reg, arena, listing, err);
}
