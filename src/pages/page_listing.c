#include "pages/pages.h"

#include <string.h>

#include <tacit/csv.h>

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

/* What the last column holds. */
static const char *title_label(int type)
{
	switch (type) {
	case TACIT_BODY:
	case TACIT_MEMBER:
		return WORD("Name");
	case TACIT_NOTE:
		return WORD("Subject");
	case TACIT_COMMENT:
	case TACIT_DISPOSITION:
		return WORD("Text");
	default:
		return WORD("Title");
	}
}

static void add_listed(struct tacit_block *table, size_t columns,
	const struct tacit_listing_row *from)
{
	struct tacit_row *row = tacit_page_row(table, columns + 2);
	struct tacit_inline *title;
	size_t i;

	tacit_run_code(&row->cells[0].text, from->printed);
	tacit_run_about(&row->cells[0].text,
		tacit_arena_strdup(table->arena, from->doc.path));
	for (i = 0; i < columns; i++)
		tacit_run_plain(&row->cells[i + 1].text, from->cells[i]);
	title = &row->cells[i + 1].text;
	if (from->mark.told)
		tacit_run_format(
			title, TACIT_RUN_STRONG, "(%s) ", from->mark.told);
	tacit_run_plain(title, from->title);
	if (from->became)
		tacit_run_format(title, TACIT_RUN_STRONG, "\n%s", from->became);
}

/* One row after the other. */
struct giving {
	const struct tacit_listing *listing;
	struct tacit_arena arena; /* of one */
	tacit_row_fn *fn;
	void *ctx;
};

static bool give_listed(void *ctx, const struct tacit_listing_row *from)
{
	struct giving *giving = ctx;
	struct tacit_block one = { .arena = &giving->arena };
	bool goes_on;

	add_listed(&one, giving->listing->column_count, from);
	goes_on = giving->fn(giving->ctx, one.rows[0]);
	tacit_arena_clear(&giving->arena);
	return goes_on;
}

static void give_rows(void *ctx, tacit_row_fn *fn, void *fn_ctx)
{
	struct tacit_listing *listing = ctx;
	struct giving giving = { .listing = listing, .fn = fn, .ctx = fn_ctx };

	tacit_listing_each(listing, give_listed, &giving);
}

void tacit_page_listing(struct tacit_listing *listing, struct tacit_page *page)
{
	const char **labels = tacit_arena_array(
		&page->arena, listing->column_count + 2, sizeof(*labels));
	size_t i;

	tacit_say_record(page, &listing->record);
	labels[0] = SAY("Id");
	for (i = 0; i < listing->column_count; i++)
		labels[i + 1] = listing->labels[i];
	labels[i + 1] = SAY(title_label(listing->type));
	tacit_page_table(page, labels, listing->column_count + 2)->from =
		(struct tacit_rows){ .give = give_rows,
			.ctx = listing,
			.otherwise = SAY("No such document.") };
}

/* --- a sheet ----------------------------------------------------------------- */

static const char *recorded(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	const char *text = count ? values[0].text : "";
	size_t i;

	for (i = 1; i < count; i++)
		text = tacit_arena_printf(
			arena, "%s; %s", text, values[i].text);
	return text;
}

static const char *joined_words(
	struct tacit_arena *arena, const struct tacit_listing_row *row)
{
	const char *text = "";
	size_t i;

	for (i = 0; i < row->outcome_count; i++)
		text = tacit_arena_printf(
			arena, "%s%s%s", text, i ? "; " : "", row->outcomes[i]);
	return text;
}

static const char *recorded_title(const struct tacit_document *doc)
{
	static const char *const keys[] = { "title", "subject", "name" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		if (tacit_document_get(doc, keys[i]))
			return tacit_document_get(doc, keys[i]);
	}
	return "";
}

struct sheet {
	const struct tacit_listing *listing;
	struct tacit_buf *out;
	struct tacit_arena arena; /* of one row */
};

static bool sheet_row(void *ctx, const struct tacit_listing_row *row)
{
	struct sheet *sheet = ctx;
	const struct tacit_listing *listing = sheet->listing;
	const char **cells = tacit_arena_array(
		&sheet->arena, listing->column_count + 7, sizeof(*cells));
	size_t n = 0;
	size_t i;

	cells[n++] = row->doc.at.id;
	cells[n++] = row->doc.at.type->name;
	cells[n++] = row->doc.path;
	cells[n++] = recorded_title(&row->doc);
	for (i = 0; i < listing->column_count; i++) {
		const char *column = listing->columns[i];

		if (!strcmp(column, "type"))
			continue;
		if (!strcmp(column, "stage"))
			cells[n++] = tacit_stage_word(row->stage.stage);
		else if (!strcmp(column, "held") &&
			row->doc.at.type->id == TACIT_EVENT)
			cells[n++] = row->held.word;
		else
			cells[n++] = recorded(&sheet->arena, &row->doc, column);
	}
	if (listing->type == TACIT_COMMENT)
		cells[n++] = joined_words(&sheet->arena, row);
	cells[n++] = tacit_undone_word(row->mark.undoing.undone);
	cells[n++] = tacit_mark_word(row->mark.alteration);
	tacit_csv_write(sheet->out, cells, n);
	tacit_arena_clear(&sheet->arena);
	return tacit_buf_drain(sheet->out);
}

void tacit_csv_listing(struct tacit_listing *listing, struct tacit_buf *out)
{
	struct sheet sheet = { .listing = listing, .out = out };
	const char **names = tacit_arena_array(
		&sheet.arena, listing->column_count + 7, sizeof(*names));
	size_t n = 0;
	size_t i;

	names[n++] = "id";
	names[n++] = "type";
	names[n++] = "path";
	names[n++] = "title";
	for (i = 0; i < listing->column_count; i++) {
		if (strcmp(listing->columns[i], "type") != 0)
			names[n++] = listing->columns[i];
	}
	if (listing->type == TACIT_COMMENT)
		names[n++] = "outcome";
	names[n++] = "standing";
	names[n++] = "alteration";
	tacit_csv_write(out, names, n);
	tacit_listing_each(listing, sheet_row, &sheet);
	tacit_arena_clear(&sheet.arena);
}
