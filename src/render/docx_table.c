/* Tables of a docx, and charts, which are tables there. */
#include "render/docx_page.h"

#include <string.h>

#include "render/escape.h"

enum {
	SMALL_FROM = 10, /* columns from which letters are small */
	LOOKED_AT = 200, /* rows, for the widths */
	LONGEST = 60, /* characters that widen a column */
	SHORTEST = 4,
	CHARACTER = 115, /* how wide one is, about */
	COLUMNS_MAX = 64
};

/* --- its parts -------------------------------------------------------------- */

void tacit_docx_open_table(
	struct docx *docx, const unsigned *widths, size_t count)
{
	size_t i;

	tacit_buf_adds(docx->out,
		"<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/>"
		"<w:tblW w:w=\"5000\" w:type=\"pct\"/>"
		"<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
	for (i = 0; i < count; i++)
		tacit_buf_printf(
			docx->out, "<w:gridCol w:w=\"%u\"/>", widths[i]);
	tacit_buf_adds(docx->out, "</w:tblGrid>\n");
}

/* Two tables without a paragraph between them are one. */
void tacit_docx_close_table(struct docx *docx)
{
	tacit_buf_adds(docx->out, "</w:tbl>\n");
	tacit_docx_line(docx, "Gap", "");
}

void tacit_docx_open_row(struct docx *docx, bool is_head)
{
	tacit_buf_adds(docx->out,
		is_head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
			: "<w:tr>");
}

void tacit_docx_close_row(struct docx *docx)
{
	tacit_buf_adds(docx->out, "</w:tr>\n");
}

void tacit_docx_open_cell(
	struct docx *docx, unsigned width, size_t span, const char *fill)
{
	tacit_buf_printf(docx->out,
		"<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/>", width);
	if (span > 1)
		tacit_buf_printf(
			docx->out, "<w:gridSpan w:val=\"%zu\"/>", span);
	if (fill)
		tacit_buf_printf(docx->out,
			"<w:shd w:val=\"clear\" w:color=\"auto\" "
			"w:fill=\"%s\"/>",
			fill);
	tacit_buf_adds(docx->out, "</w:tcPr>");
}

void tacit_docx_close_cell(struct docx *docx)
{
	tacit_buf_adds(docx->out, "</w:tc>");
}

/* --- widths ------------------------------------------------------------------ */

/* Characters that a column wants, by what is in its first rows. */
struct measure {
	size_t rows;
	unsigned most[COLUMNS_MAX]; /* the longest text of a cell */
	unsigned word[COLUMNS_MAX]; /* the longest that should not break */
};

static void measure_cell(
	struct measure *m, size_t column, const struct tacit_inline *text)
{
	unsigned all = 0;
	unsigned word = 0;
	size_t i;
	size_t k;

	for (i = 0; i < text->count; i++) {
		struct tacit_str rest = tacit_str_of(text->runs[i].text);

		all += (unsigned)tacit_utf8_width(rest);
		for (k = 0; k < rest.len; k++) {
			unsigned char c = (unsigned char)rest.data[k];

			word = strchr(" \n-/;", c) || c >= 0xe2 ? 0
				: (c & 0xc0) == 0x80		? word
								: word + 1;
			if (word > m->word[column])
				m->word[column] = word;
		}
	}
	if (all > m->most[column])
		m->most[column] = all;
}

static bool measure_row(void *ctx, const struct tacit_row *row)
{
	struct measure *m = ctx;
	size_t i;

	for (i = 0; i < row->count && i < COLUMNS_MAX; i++)
		measure_cell(m, i, &row->cells[i].text);
	return ++m->rows < LOOKED_AT;
}

/* A table on its way. */
struct grid {
	struct docx *docx;
	const struct tacit_block *block;
	unsigned widths[COLUMNS_MAX];
	size_t columns;
	size_t rows; /* so far */
	bool is_small; /* so many columns that its letters are */
};

/* Each as wide as its words where there is room for that; the rest goes to
 * those that have more to say, or as the table says. */
static void share_width(
	const struct measure *m, struct grid *grid, unsigned width)
{
	const unsigned *parts = grid->block->widths;
	const unsigned sign = grid->is_small ? CHARACTER * 4 / 5 : CHARACTER;
	unsigned want[COLUMNS_MAX];
	unsigned all_least = 0;
	unsigned all_want = 0;
	unsigned rest;
	size_t i;

	for (i = 0; i < grid->columns; i++) {
		unsigned word = m->word[i] < 13 ? m->word[i] : 13;
		unsigned most = m->most[i] < LONGEST ? m->most[i] : LONGEST;

		grid->widths[i] =
			(word > SHORTEST ? word : SHORTEST) * sign + 170;
		want[i] = parts	      ? parts[i] * parts[i]
			: most > word ? 1 + most - word
				      : 1;
		all_least += grid->widths[i];
		all_want += want[i];
	}
	rest = width > all_least ? width - all_least : 0;
	for (i = 0; i < grid->columns; i++) {
		if (all_least > width)
			grid->widths[i] = grid->widths[i] * width / all_least;
		else
			grid->widths[i] += rest * want[i] / all_want;
	}
}

/* --- what can be chosen -------------------------------------------------------- */

static void put_attribute(struct docx *docx, const char *name, const char *text)
{
	tacit_buf_printf(docx->out, " w:%s=\"", name);
	tacit_escape_word(docx->out, tacit_str_of(text));
	tacit_buf_addc(docx->out, '"');
}

/* A list to drop down. What stands in it is a hint, which nobody said. */
static void put_choices(struct docx *docx, const struct tacit_choices *choices)
{
	const char *kind = choices->is_free ? "comboBox" : "dropDownList";
	size_t i;

	tacit_buf_adds(docx->out, "<w:sdt><w:sdtPr><w:alias");
	put_attribute(docx, "val", choices->label);
	tacit_buf_printf(docx->out, "/><w:showingPlcHdr/><w:%s>", kind);
	for (i = 0; i < choices->count; i++) {
		tacit_buf_adds(docx->out, "<w:listItem");
		put_attribute(docx, "displayText", choices->words[i]);
		put_attribute(docx, "value", choices->words[i]);
		tacit_buf_adds(docx->out, "/>");
	}
	tacit_buf_printf(docx->out, "</w:%s></w:sdtPr><w:sdtContent>", kind);
	tacit_docx_text(docx, "<w:rStyle w:val=\"Quiet\"/>", "\xe2\x96\xbe");
	tacit_buf_adds(docx->out, "</w:sdtContent></w:sdt>");
}

/* --- a table ------------------------------------------------------------------ */

static void put_cell(struct docx *docx, const struct tacit_cell *cell)
{
	const struct tacit_inline *text = &cell->text;

	if (cell->choices && (!text->count || !text->runs[0].text[0]))
		put_choices(docx, cell->choices);
	else
		tacit_docx_runs(docx, text);
}

static void put_row(
	struct grid *grid, const struct tacit_row *row, bool is_head)
{
	struct docx *docx = grid->docx;
	size_t i;

	tacit_docx_open_row(docx, is_head);
	for (i = 0; i < grid->columns; i++) {
		bool is_number = i < row->count &&
			(is_head ? tacit_outline_is_number(grid->block, i)
				 : row->cells[i].is_number);

		tacit_docx_open_cell(
			docx, grid->widths[i], 1, is_head ? "22405F" : NULL);
		tacit_docx_open(docx,
			grid->is_small ? (is_head ? "SmallHead" : "SmallText")
				: is_head   ? "TableHead"
				: is_number ? "TableNumber"
					    : "TableText",
			0, 0);
		if (!i)
			tacit_docx_anchor(docx, row->anchor);
		if (i < row->count)
			put_cell(docx, &row->cells[i]);
		tacit_docx_close(docx);
		tacit_docx_close_cell(docx);
	}
	tacit_docx_close_row(docx);
}

static void put_group(struct grid *grid, const char *group)
{
	struct docx *docx = grid->docx;
	unsigned width = 0;
	size_t i;

	for (i = 0; i < grid->columns; i++)
		width += grid->widths[i];
	tacit_docx_open_row(docx, false);
	tacit_docx_open_cell(docx, width, grid->columns, "DFE6EE");
	tacit_docx_open(docx, "TableText", 0, 0);
	tacit_docx_text(docx, "<w:b/>", group);
	tacit_docx_close(docx);
	tacit_docx_close_cell(docx);
	tacit_docx_close_row(docx);
}

static void begin_grid(struct grid *grid)
{
	const struct tacit_block *block = grid->block;

	if (block->text.count) {
		tacit_docx_open(grid->docx, "Caption", 0, 0);
		tacit_docx_runs(grid->docx, &block->text);
		tacit_docx_close(grid->docx);
	}
	tacit_docx_open_table(grid->docx, grid->widths, grid->columns);
	if (block->head.count)
		put_row(grid, &block->head, true);
}

static bool grid_row(void *ctx, const struct tacit_row *row)
{
	struct grid *grid = ctx;

	if (!grid->rows++)
		begin_grid(grid);
	if (row->group)
		put_group(grid, row->group);
	put_row(grid, row, false);
	return true;
}

void tacit_docx_table(struct docx *docx, const struct tacit_block *block)
{
	struct grid grid = { .docx = docx, .block = block };
	struct measure m = { 0 };

	grid.columns = tacit_outline_columns(block);
	if (grid.columns > COLUMNS_MAX)
		grid.columns = COLUMNS_MAX;
	(void)measure_row(&m, &block->head);
	tacit_outline_rows(block, measure_row, &m);
	grid.is_small = grid.columns > SMALL_FROM;
	share_width(&m, &grid, tacit_docx_width(docx));
	tacit_outline_rows(block, grid_row, &grid);
	if (!grid.rows && block->from.otherwise) {
		tacit_docx_line(docx, "Normal", block->from.otherwise);
		return;
	}
	if (!grid.rows)
		begin_grid(&grid);
	tacit_docx_close_table(docx);
}

/* Its numbers; the drawing is on the page as HTML. */
void tacit_docx_chart(struct docx *docx, const struct tacit_block *block)
{
	const unsigned width = tacit_docx_width(docx);
	const unsigned widths[] = { width * 3 / 4, width - width * 3 / 4 };
	size_t i;

	tacit_docx_open(docx, "Caption", 0, 0);
	tacit_docx_runs(docx, &block->text);
	tacit_docx_close(docx);
	tacit_docx_open_table(docx, widths, 2);
	for (i = 0; i < block->bar_count; i++) {
		struct tacit_buf number = { 0 };

		/* most days of a call bring nothing */
		if (block->chart == TACIT_CHART_DAYS && !block->bars[i].value)
			continue;
		tacit_buf_printf(&number, "%llu",
			(unsigned long long)block->bars[i].value);
		tacit_docx_open_row(docx, false);
		tacit_docx_open_cell(docx, widths[0], 1, NULL);
		tacit_docx_line(docx, "TableText", block->bars[i].label);
		tacit_docx_close_cell(docx);
		tacit_docx_open_cell(docx, widths[1], 1, NULL);
		tacit_docx_line(docx, "TableNumber", number.data);
		tacit_docx_close_cell(docx);
		tacit_docx_close_row(docx);
		tacit_buf_clear(&number);
	}
	tacit_docx_close_table(docx);
}
