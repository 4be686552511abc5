/* Pipe tables in the source: each cell becomes a paragraph with a mark. */
#include "text/markdown_source.h"

enum { PREFIX_MAX = 32 };

/* Where the line's own text begins: after blanks and marks of quotes. */
static size_t text_start(struct tacit_str line)
{
	size_t i = 0;

	while (i < line.len &&
		(tacit_is_space(line.data[i]) || line.data[i] == '>'))
		i++;
	return i;
}

static bool begins_with_pipe(struct tacit_str line)
{
	size_t at = text_start(line);

	return at < line.len && line.data[at] == '|';
}

/* What stands between the outer pipes of a row that begins with one. */
static struct tacit_str inside(struct tacit_str row)
{
	size_t slashes = 0;

	row = tacit_str_trim(tacit_str_from(row, 1));
	if (!row.len || row.data[row.len - 1] != '|')
		return row;
	while (slashes + 1 < row.len && row.data[row.len - 2 - slashes] == '\\')
		slashes++;
	if (slashes % 2 == 0)
		row.len--;
	return row;
}

/* Take the next cell off what is left of a row; the last takes it all. */
static bool next_cell(
	struct tacit_str *rest, bool is_last, struct tacit_str *cell)
{
	bool is_escaped = false;
	size_t i;

	if (!rest->data)
		return false;
	*cell = *rest;
	for (i = 0; i < rest->len && !is_last; i++) {
		if (rest->data[i] == '|' && !is_escaped) {
			cell->len = i;
			*rest = tacit_str_from(*rest, i + 1);
			return true;
		}
		is_escaped = rest->data[i] == '\\' && !is_escaped;
	}
	rest->data = NULL;
	return true;
}

static size_t count_cells(struct tacit_str row)
{
	struct tacit_str rest = inside(row);
	struct tacit_str cell;
	size_t count = 0;

	while (next_cell(&rest, false, &cell))
		count++;
	return count;
}

/* `:--`, `:-:`, `--:` or `---`. */
static bool read_align(struct tacit_str cell, enum tacit_md_align *align)
{
	bool left;
	bool right;
	size_t i;

	cell = tacit_str_trim(cell);
	left = cell.len && cell.data[0] == ':';
	if (left)
		cell = tacit_str_from(cell, 1);
	right = cell.len && cell.data[cell.len - 1] == ':';
	if (right)
		cell.len--;
	for (i = 0; i < cell.len; i++)
		if (cell.data[i] != '-')
			return false;
	*align = left && right ? TACIT_MD_ALIGN_CENTER
		: left	       ? TACIT_MD_ALIGN_LEFT
		: right	       ? TACIT_MD_ALIGN_RIGHT
			       : TACIT_MD_ALIGN_NONE;
	return cell.len > 0;
}

static bool read_delimiters(struct md_source *src, struct tacit_str row,
	size_t columns, struct md_table *table)
{
	struct tacit_str rest = inside(row);
	struct tacit_str cell;
	enum tacit_md_align align;
	size_t count = 0;

	while (next_cell(&rest, false, &cell)) {
		if (!read_align(cell, &align))
			return false;
		if (count < TACIT_MD_COLUMNS_MAX) {
			if (!table->align)
				table->align = tacit_arena_array(src->arena,
					TACIT_MD_COLUMNS_MAX,
					sizeof(*table->align));
			table->align[count] = align;
		}
		count++;
	}
	if (count != columns)
		return false;
	table->columns = count < TACIT_MD_COLUMNS_MAX ? (unsigned)count
						      : TACIT_MD_COLUMNS_MAX;
	return true;
}

/*
 * Where the head row's first pipe stands, or SIZE_MAX. A row inside a
 * paragraph counts only when it is not set in farther than the paragraph
 * itself: on its own such a line would be code.
 */
static size_t head_start(const struct md_source *src, size_t at)
{
	const struct md_line *line = &src->lines[at];
	size_t start = line->paragraph == at + 1 ? line->column
						 : text_start(line->text);

	if (!line->paragraph || start > line->column || start > PREFIX_MAX ||
		start >= line->text.len || line->text.data[start] != '|')
		return SIZE_MAX;
	return start;
}

static bool is_row(const struct md_source *src, size_t at, size_t paragraph)
{
	return at < src->line_count && src->lines[at].paragraph == paragraph &&
		begins_with_pipe(src->lines[at].text);
}

/* The containers of a later line: markers of lists become blanks. */
static void add_prefix(struct tacit_buf *out, struct tacit_str head,
	size_t start, bool is_first)
{
	size_t i;

	for (i = 0; i < start; i++) {
		char c = head.data[i];

		if (!is_first && !tacit_is_space(c) && c != '>')
			c = ' ';
		tacit_buf_addc(out, c);
	}
}

static void add_cell(
	struct md_source *src, struct tacit_str cell, struct tacit_buf *scratch)
{
	bool is_escaped = false;
	size_t i;

	tacit_buf_truncate(scratch, 0);
	for (i = 0; i < cell.len; i++) {
		if (cell.data[i] == '|' && is_escaped)
			tacit_buf_truncate(scratch, scratch->len - 1);
		tacit_buf_addc(scratch, cell.data[i]);
		is_escaped = cell.data[i] == '\\' && !is_escaped;
	}
	tacit_buf_printf(&src->text, "{\001%c}", MD_MARK_CELL);
	tacit_md_note_marks(
		src, tacit_str_trim(tacit_buf_str(scratch)), &src->text);
}

static void add_row_cells(struct md_source *src, struct md_table *table,
	size_t at, struct tacit_str head, size_t start)
{
	struct tacit_str line = src->lines[at].text;
	bool is_head = line.data == head.data;
	struct tacit_str rest = inside(
		tacit_str_from(line, is_head ? start : text_start(line)));
	struct tacit_buf scratch = { 0 };
	struct tacit_str cell;
	unsigned count = 0;

	while (next_cell(&rest, count + 1 == table->columns, &cell)) {
		tacit_md_source_line(src, at);
		add_prefix(&src->text, head, start, false);
		add_cell(src, cell, &scratch);
		tacit_md_source_line(src, at);
		add_prefix(&src->text, head, start, false);
		count++;
	}
	table->cells = tacit_arena_grow(src->arena, table->cells,
		&table->row_cap, table->row_count + 1, sizeof(*table->cells));
	table->cells[table->row_count++] = count;
	tacit_buf_clear(&scratch);
}

/* The line with the table's mark; a blank one before it ends a paragraph. */
static void add_head_mark(struct md_source *src, size_t at, size_t start)
{
	struct tacit_str head = src->lines[at].text;
	bool is_first = src->lines[at].paragraph == at + 1;

	if (!is_first) {
		tacit_md_source_line(src, at);
		add_prefix(&src->text, head, start, false);
	}
	tacit_md_source_line(src, at);
	add_prefix(&src->text, head, start, is_first);
	tacit_buf_printf(
		&src->text, "{\001%c%zu}", MD_MARK_TABLE, src->table_count);
	tacit_md_source_line(src, at);
	add_prefix(&src->text, head, start, false);
}

static void add_as_code(
	struct md_source *src, size_t at, size_t end, size_t start)
{
	struct tacit_str head = src->lines[at].text;
	size_t i;

	tacit_md_source_line(src, at);
	for (i = at; i < end; i++) {
		struct tacit_str line = src->lines[i].text;

		tacit_md_source_line(src, i);
		add_prefix(&src->text, head, start, false);
		tacit_buf_adds(&src->text, "    ");
		tacit_buf_add_str(&src->text,
			tacit_str_from(
				line, i == at ? start : text_start(line)));
	}
	tacit_md_source_line(src, end - 1);
}

size_t tacit_md_table(struct md_source *src, size_t at)
{
	size_t start = head_start(src, at);
	struct md_table table = { 0 };
	struct tacit_str head;
	struct tacit_str second;
	size_t paragraph = src->lines[at].paragraph;
	size_t end;

	if (start == SIZE_MAX || !is_row(src, at + 1, paragraph))
		return at;
	head = src->lines[at].text;
	second = src->lines[at + 1].text;
	if (!read_delimiters(src, tacit_str_from(second, text_start(second)),
		    count_cells(tacit_str_from(head, start)), &table))
		return at;
	for (end = at + 2; is_row(src, end, paragraph); end++)
		;
	if (src->for_man) {
		add_as_code(src, at, end, start);
		return end;
	}
	add_head_mark(src, at, start);
	add_row_cells(src, &table, at, head, start);
	for (size_t i = at + 2; i < end; i++)
		add_row_cells(src, &table, i, head, start);
	src->tables = tacit_arena_grow(src->arena, src->tables, &src->table_cap,
		src->table_count + 1, sizeof(*src->tables));
	src->tables[src->table_count++] = table;
	return end;
}
