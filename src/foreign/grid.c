#include "foreign/grid.h"

#include "base/parcel.h"
#include "text/table.h"

_Static_assert((int)FOREIGN_COLUMNS_MAX == TACIT_TABLE_COLUMNS_MAX &&
		(int)FOREIGN_ROWS_MAX == TACIT_TABLE_ROWS_MAX &&
		(int)FOREIGN_TABLES_MAX == TACIT_TABLES_MAX &&
		(int)FOREIGN_CELL_MAX == TACIT_TABLE_CELL_MAX,
	"what is handed over is taken");

void foreign_grid_begin(
	struct foreign_grid *grid, struct tacit_buf *out, size_t bytes)
{
	*grid = (struct foreign_grid){ .out = out,
		.room = FOREIGN_GRID_FREE + FOREIGN_GRID_RATIO * bytes };
}

bool foreign_grid_table(
	struct foreign_grid *grid, const char *name, struct tacit_err *err)
{
	size_t i;

	if (++grid->tables > FOREIGN_TABLES_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"there are more than %d tables in the file",
			FOREIGN_TABLES_MAX);
	grid->rows = 0;
	grid->hidden = 0;
	for (i = 0; i < FOREIGN_COLUMNS_MAX; i++)
		grid->until[i] = 0;
	tacit_parcel_put(grid->out, "table", tacit_str_of(name));
	return true;
}

void foreign_grid_row(struct foreign_grid *grid, uint64_t row)
{
	size_t i;

	for (i = 0; i < grid->count; i++)
		tacit_buf_truncate(&grid->cells[i], 0);
	for (i = 0; i < FOREIGN_MARKS; i++)
		grid->marks[i] = 0;
	grid->row = row;
	grid->count = 0;
	grid->is_row_hidden = false;
}

bool foreign_grid_cell(struct foreign_grid *grid, size_t column,
	struct tacit_str text, struct tacit_err *err)
{
	if (!tacit_str_trim(text).len)
		return true;
	if (column >= FOREIGN_COLUMNS_MAX) {
		(void)tacit_fail(err, TACIT_LIMIT,
			"row %llu has a cell beyond column %d",
			(unsigned long long)grid->row, FOREIGN_COLUMNS_MAX);
		return tacit_hint(err, "remove columns");
	}
	if (column >= grid->count)
		grid->count = column + 1;
	tacit_buf_truncate(&grid->cells[column], 0);
	tacit_buf_add_str(&grid->cells[column], text);
	return true;
}

static const char *const mark_words[] = { "struck", "veiled", "formula",
	"error", "picture", "footnote", "computed" };
_Static_assert(TACIT_COUNT(mark_words) == FOREIGN_MARKS, "a word for each");

const char *foreign_mark_word(enum foreign_mark mark)
{
	return mark_words[mark];
}

enum foreign_mark foreign_mark_of(struct tacit_str word)
{
	unsigned i = 0;

	while (i < FOREIGN_MARKS && !tacit_str_eqs(word, mark_words[i]))
		i++;
	return (enum foreign_mark)i;
}

void foreign_grid_mark(
	struct foreign_grid *grid, size_t column, enum foreign_mark mark)
{
	if (column < FOREIGN_COLUMNS_MAX)
		grid->marks[mark] |= (uint64_t)1 << column;
}

void foreign_grid_merge(struct foreign_grid *grid, size_t column, uint64_t row)
{
	if (column >= FOREIGN_COLUMNS_MAX)
		return;
	grid->until[column] = row;
	tacit_buf_truncate(&grid->merged[column], 0);
	tacit_buf_add_str(
		&grid->merged[column], tacit_buf_str(&grid->cells[column]));
}

static void fill_merged(struct foreign_grid *grid)
{
	size_t i;

	for (i = 0; i < FOREIGN_COLUMNS_MAX; i++) {
		if (grid->until[i] < grid->row || grid->cells[i].len)
			continue;
		tacit_buf_add_str(
			&grid->cells[i], tacit_buf_str(&grid->merged[i]));
		if (grid->cells[i].len && i >= grid->count)
			grid->count = i + 1;
	}
}

/* What is marked is said, whether or not there is a word in it. */
static void count_marked(struct foreign_grid *grid)
{
	size_t i;
	unsigned mark;

	for (i = grid->count; i < FOREIGN_COLUMNS_MAX; i++) {
		for (mark = 0; mark < FOREIGN_MARKS; mark++) {
			if (grid->marks[mark] >> i & 1)
				grid->count = i + 1;
		}
	}
}

static void say_marks(struct foreign_grid *grid)
{
	unsigned mark;
	size_t i;

	for (mark = 0; mark < FOREIGN_MARKS; mark++) {
		for (i = 0; i < grid->count; i++) {
			if (grid->marks[mark] >> i & 1)
				tacit_parcel_number(
					grid->out, mark_words[mark], i);
		}
	}
}

/* Of what is hidden, that which says something. */
static void say_hidden(struct foreign_grid *grid)
{
	size_t i;

	if (grid->is_row_hidden)
		tacit_parcel_put(grid->out, "hidden", tacit_str_of("row"));
	for (i = 0; i < grid->count; i++) {
		if ((grid->hidden >> i & 1) && grid->cells[i].len)
			tacit_parcel_number(grid->out, "hidden", i);
	}
}

static bool check_room(const struct foreign_grid *grid, struct tacit_err *err)
{
	return grid->out->len <= grid->room ||
		tacit_fail(err, TACIT_LIMIT,
			"the file unfolds to more than is allowed");
}

bool foreign_grid_loose(
	struct foreign_grid *grid, struct tacit_str text, struct tacit_err *err)
{
	const struct tacit_str words = tacit_str_trim(text);

	if (words.len)
		tacit_parcel_put(grid->out, "loose", words);
	return check_room(grid, err);
}

bool foreign_grid_end_row(struct foreign_grid *grid, struct tacit_err *err)
{
	size_t i;

	count_marked(grid);
	if (!grid->count)
		return true;
	fill_merged(grid);
	if (++grid->rows > FOREIGN_ROWS_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			       "there are more than %d rows",
			       FOREIGN_ROWS_MAX) ||
			tacit_hint(err, "split the sheet");
	tacit_parcel_number(grid->out, "row", grid->row);
	say_hidden(grid);
	say_marks(grid);
	for (i = 0; i < grid->count; i++)
		tacit_parcel_put(
			grid->out, "cell", tacit_buf_str(&grid->cells[i]));
	foreign_grid_row(grid, 0);
	return check_room(grid, err);
}

void foreign_grid_clear(struct foreign_grid *grid)
{
	size_t i;

	for (i = 0; i < FOREIGN_COLUMNS_MAX; i++) {
		tacit_buf_clear(&grid->cells[i]);
		tacit_buf_clear(&grid->merged[i]);
	}
}
