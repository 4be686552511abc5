/* Which column is which in a sheet. */
#include "change/sheet_parts.h"

#include <string.h>

#include "base/letter.h"

/* --- comparing headings ---------------------------------------------------- */

/* Small letters; blanks, line ends and full stops as one blank: an office
 * program breaks a heading where it likes. */
static void fold(struct tacit_str text, struct tacit_buf *out)
{
	bool is_parted = false;

	tacit_buf_truncate(out, 0);
	while (text.len) {
		uint32_t point = 0;
		size_t n = tacit_utf8_decode(text, &point);
		char bytes[4];

		if (!n)
			return;
		text = tacit_str_from(text, n);
		if (point == ' ' || point == '\n' || point == '\t' ||
			point == 0xa0 || point == '.') {
			is_parted = out->len > 0;
			continue;
		}
		if (is_parted)
			tacit_buf_addc(out, ' ');
		is_parted = false;
		tacit_buf_add(out, bytes,
			tacit_utf8_encode(tacit_letter_small(point), bytes));
	}
}

bool tacit_sheet_same(const char *a, const char *b)
{
	struct tacit_buf x = { 0 };
	struct tacit_buf y = { 0 };
	bool same;

	fold(tacit_str_of(a), &x);
	fold(tacit_str_of(b), &y);
	same = !strcmp(tacit_buf_cstr(&x), tacit_buf_cstr(&y));
	tacit_buf_clear(&x);
	tacit_buf_clear(&y);
	return same;
}

static const struct tacit_sheet_heading *find(
	const char *cell, const int *layout)
{
	size_t count = 0;
	const struct tacit_sheet_heading *headings =
		tacit_sheet_headings(&count);
	size_t i;

	for (i = 0; i < count; i++) {
		const struct tacit_sheet_heading *h = &headings[i];

		if (layout && (int)h->layout != *layout)
			continue;
		if (tacit_sheet_same(cell, h->english) ||
			(h->russian && tacit_sheet_same(cell, h->russian)))
			return h;
	}
	return NULL;
}

/* --- the sheet's ------------------------------------------------------------- */

/* The layout of which there are more headings. */
static enum tacit_sheet_layout guess_layout(const struct tacit_csv *csv)
{
	size_t found[2] = { 0 };
	size_t i;

	for (i = 0; i < csv->columns; i++) {
		const struct tacit_sheet_heading *h =
			find(csv->header.cells[i], NULL);

		if (h)
			found[h->layout]++;
	}
	return found[TACIT_SHEET_ISO] > found[TACIT_SHEET_OURS]
		? TACIT_SHEET_ISO
		: TACIT_SHEET_OURS;
}

/* The heading that was probably meant, if the sheet lacks it. */
static const char *nearest(struct sheet_reading *reading, const char *cell)
{
	const char *names[2 * TACIT_SHEET_COLUMNS];
	size_t all = 0;
	const struct tacit_sheet_heading *headings = tacit_sheet_headings(&all);
	size_t count = 0;
	size_t i;

	for (i = 0; i < all; i++) {
		if (headings[i].layout == reading->sheet->layout &&
			reading->columns.at[headings[i].column] == SIZE_MAX)
			names[count++] = headings[i].english;
	}
	return tacit_nearest(cell, names, count);
}

static void take_headings(struct sheet_reading *reading)
{
	struct tacit_csv *csv = &reading->sheet->csv;
	int layout = (int)reading->sheet->layout;
	size_t i;

	for (i = 0; i < csv->columns; i++) {
		const char *cell = csv->header.cells[i];
		const struct tacit_sheet_heading *h = find(cell, &layout);

		if (!h)
			continue;
		if (reading->columns.at[h->column] == SIZE_MAX)
			reading->columns.at[h->column] = i;
		else
			tacit_csv_fault(reading->faults, reading->path, csv,
				&csv->header, i, "remove one of the two",
				"there are two columns of that name");
	}
}

/* A heading that nobody knows: mistyped, or somebody's own column. */
static void judge_unknown(struct sheet_reading *reading)
{
	struct tacit_csv *csv = &reading->sheet->csv;
	int layout = (int)reading->sheet->layout;
	size_t i;

	for (i = 0; i < csv->columns; i++) {
		const char *cell = csv->header.cells[i];
		const char *near;

		if (!*cell || find(cell, &layout))
			continue;
		near = nearest(reading, cell);
		if (near)
			tacit_csv_fault(reading->faults, reading->path, csv,
				&csv->header, i,
				tacit_arena_printf(&reading->sheet->arena,
					"did you mean %s?", near),
				"no column has that name");
		else
			tacit_fault_warn(reading->faults, reading->path,
				csv->header.line,
				"nothing, if that is meant so",
				"column %zu (%.60s) is none of this sheet and "
				"is left out",
				i + 1, cell);
	}
}

static void want(struct sheet_reading *reading, enum tacit_sheet_column column)
{
	if (reading->columns.at[column] != SIZE_MAX)
		return;
	tacit_fault_add(reading->faults, reading->path,
		reading->sheet->csv.header.line,
		"tacit form NOTE makes a sheet with every column",
		"there is no column %s",
		tacit_sheet_heading(reading->sheet->layout, column, "en"));
}

bool tacit_sheet_columns(struct sheet_reading *reading)
{
	size_t before = reading->faults->errors;
	size_t i;

	for (i = 0; i < TACIT_SHEET_COLUMNS; i++)
		reading->columns.at[i] = SIZE_MAX;
	reading->sheet->layout = guess_layout(&reading->sheet->csv);
	take_headings(reading);
	judge_unknown(reading);
	want(reading, TACIT_SHEET_TEXT);
	if (!reading->terms.state)
		want(reading, TACIT_SHEET_STATE);
	return reading->faults->errors == before;
}
