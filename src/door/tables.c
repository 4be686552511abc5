#include "door/tables.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "base/parcel.h"

enum { PIECE = 64 * 1024, KIND_BYTES = 8 };

/* --- what it is --------------------------------------------------------------- */

enum kind { KIND_TEXT, KIND_OFFICE, KIND_REFUSED };

/* Files that people take for a sheet, by how they begin. */
static const struct {
	const char *bytes;
	enum kind kind;
	const char *what;
	const char *remedy;
} kinds[] = {
	{ "PK\x03\x04", KIND_OFFICE, NULL, NULL },
	{ "\xd0\xcf\x11\xe0", KIND_REFUSED,
		"the file is an old office file (xls, doc), or it has a "
		"password",
		"open it and save it as xlsx or docx, without a password" },
	{ "%PDF", KIND_REFUSED, "the file is a PDF, and has no cells",
		"ask for the sheet that it was made of" },
	{ "{\\rtf", KIND_REFUSED, "the file is an RTF document",
		"open it and save it as docx" },
	{ "<?xml", KIND_REFUSED, "the file is XML, and no sheet of text",
		"open it and save it as xlsx" },
	{ "<html", KIND_REFUSED, "the file is a web page",
		"open it and save it as xlsx" },
	{ "<!DOCTYPE", KIND_REFUSED, "the file is a web page",
		"open it and save it as xlsx" },
};

static bool find_file_kind(
	struct tacit_str begins, enum kind *kind, struct tacit_err *err)
{
	size_t i;

	*kind = KIND_TEXT;
	for (i = 0; i < TACIT_COUNT(kinds); i++) {
		if (!tacit_str_starts(begins, kinds[i].bytes))
			continue;
		*kind = kinds[i].kind;
		if (*kind != KIND_REFUSED)
			return true;
		(void)tacit_fail(err, TACIT_INVALID, "%s", kinds[i].what);
		return tacit_hint(err, "%s", kinds[i].remedy);
	}
	return true;
}

/* --- a text --------------------------------------------------------------------- */

/* Its first piece is here already, to see what it is. */
struct stream {
	int fd; /* -1: there is no more than what is here */
	struct tacit_str here;
};

static bool read_piece(int fd, struct tacit_buf *out, struct tacit_err *err)
{
	char block[PIECE];
	ssize_t count;

	do
		count = read(fd, block, sizeof(block));
	while (count < 0 && errno == EINTR);
	if (count < 0)
		return tacit_fail(
			err, TACIT_IO, "cannot read: %s", strerror(errno));
	tacit_buf_add(out, block, (size_t)count);
	return true;
}

static bool take_more(
	void *ctx, struct tacit_buf *window, struct tacit_err *err)
{
	struct stream *stream = ctx;
	struct tacit_str piece = stream->here;

	if (!piece.len)
		return stream->fd < 0 || read_piece(stream->fd, window, err);
	if (piece.len > PIECE)
		piece.len = PIECE;
	tacit_buf_add_str(window, piece);
	stream->here = tacit_str_from(stream->here, piece.len);
	return true;
}

/* --- what the helper answers ------------------------------------------------------ */

struct answer {
	struct tacit_tables *tables;
	struct tacit_table *table; /* the one being read */
	struct tacit_cell_faults *found;
	struct tacit_faults *faults;
	struct tacit_arena arena; /* of the row being read */
	struct tacit_table_row row;
	const char *cells[TACIT_TABLE_COLUMNS_MAX];
};

static void end_row(struct answer *answer)
{
	struct tacit_cell_at at = { .table = answer->table,
		.row = answer->row.row };

	for (at.column = 0; at.column < answer->row.count; at.column++)
		tacit_cell_check(
			answer->found, &at, answer->row.cells[at.column]);
	if (answer->table && answer->row.count)
		tacit_table_add(answer->tables, answer->table, &answer->row);
	tacit_arena_clear(&answer->arena);
	answer->row = (struct tacit_table_row){ .cells = answer->cells };
}

/* It may be what somebody filtered away, or left there for himself. */
static bool take_hidden(struct answer *answer, struct tacit_str what)
{
	struct tacit_cell_at at = { .table = answer->table,
		.row = answer->row.row,
		.column = SIZE_MAX };
	uint64_t column = 0;

	if (tacit_str_eqs(what, "row")) {
		tacit_cell_warn(answer->found, &at,
			"show it, and delete it where it is not meant",
			"the row is hidden, and is read all the same");
		return true;
	}
	if (!tacit_str_number(what, TACIT_TABLE_COLUMNS_MAX - 1, &column))
		return false;
	at.column = (size_t)column;
	tacit_cell_warn(answer->found, &at,
		"show it, and delete it where it is not meant",
		"the column is hidden, and is read all the same");
	return true;
}

/* Of a cell, which may say something else than its text does. */
static const struct {
	const char *word;
	const char *remedy;
	const char *what;
} marks[] = {
	{ "struck",
		"look at what the state means; what stands between ~~ and ~~ "
		"is crossed out there",
		"words are struck through in the cell, and are kept between "
		"~~ and ~~" },
	{ "veiled", "show them, and delete them where they are not meant",
		"words in the cell are hidden, and are read all the same" },
	{ "formula", "open it in an office program, and save it anew",
		"the cell has a formula whose result is not in the file, and "
		"is read as empty" },
	{ "error", "ask what was meant",
		"the cell has an error of the office program, and no words" },
	{ "picture", "look at it in the file",
		"a picture in the cell is not read" },
	{ "footnote", "write what it says into the cell",
		"a footnote of the cell is not read" },
};

/* Whether it is one; a row that has it is said with it. That a cell is computed
 * is said by whoever minds it. */
static bool take_mark(
	struct answer *answer, const struct tacit_parcel_record *record)
{
	struct tacit_cell_at at = { .table = answer->table,
		.row = answer->row.row };
	uint64_t column = 0;
	size_t i;

	for (i = 0; i < TACIT_COUNT(marks); i++) {
		if (!tacit_str_eqs(record->name, marks[i].word) ||
			!tacit_str_number(record->text,
				TACIT_TABLE_COLUMNS_MAX - 1, &column))
			continue;
		at.column = (size_t)column;
		tacit_cell_say(answer->found, TACIT_FAULT_WARNING, &at,
			marks[i].remedy, marks[i].what);
		return true;
	}
	if (!tacit_str_eqs(record->name, "computed") ||
		!tacit_str_number(
			record->text, TACIT_TABLE_COLUMNS_MAX - 1, &column))
		return false;
	answer->row.computed |= (uint64_t)1 << column;
	return true;
}

static void tell_remarks(const struct answer *answer, uint64_t count)
{
	tacit_fault_warn(answer->faults, answer->found->path, 0,
		"look at them in the document; what is meant as a comment "
		"belongs into a row",
		"comments in the margin of the document are not recorded: %llu",
		(unsigned long long)count);
}

static bool take_record(
	struct answer *answer, const struct tacit_parcel_record *record)
{
	const struct tacit_str text = record->text;
	uint64_t number = 0;

	if (tacit_str_eqs(record->name, "cell")) {
		if (answer->row.count == TACIT_TABLE_COLUMNS_MAX ||
			memchr(text.data, '\0', text.len))
			return false;
		answer->cells[answer->row.count++] = tacit_arena_strndup(
			&answer->arena, text.data, text.len);
		return true;
	}
	if (tacit_str_eqs(record->name, "hidden"))
		return take_hidden(answer, text);
	if (take_mark(answer, record))
		return true;
	if (tacit_str_eqs(record->name, "loose")) {
		tacit_tables_loose(answer->tables, text);
		return !memchr(text.data, '\0', text.len);
	}
	end_row(answer);
	if (tacit_str_eqs(record->name, "notes")) {
		tacit_fault_warn(answer->faults, answer->found->path, 0,
			"look at them in the file; what is meant as a comment "
			"belongs into a row",
			"notes on cells are not recorded: %s, %.*s",
			answer->table ? answer->table->name : "", (int)text.len,
			text.data);
		return true;
	}
	if (tacit_str_eqs(record->name, "hidden-sheet")) {
		tacit_fault_warn(answer->faults, answer->found->path, 0,
			"show it, and read the file once more, where comments "
			"stand in it",
			"the sheet %.*s is hidden, and is not read",
			(int)text.len, text.data);
		return true;
	}
	if (tacit_str_eqs(record->name, "table")) {
		answer->table = tacit_tables_add(answer->tables,
			tacit_arena_strndup(
				&answer->arena, text.data, text.len));
		return answer->tables->count <= TACIT_TABLES_MAX;
	}
	if (!tacit_str_number(text, UINT32_MAX, &number))
		return false;
	if (tacit_str_eqs(record->name, "row"))
		answer->row.row = (unsigned)number;
	else if (tacit_str_eqs(record->name, "changes"))
		answer->tables->changes += (size_t)number;
	else if (tacit_str_eqs(record->name, "remarks"))
		tell_remarks(answer, number);
	return answer->table && answer->table->count < TACIT_TABLE_ROWS_MAX;
}

static bool take_parcel(
	struct answer *answer, struct tacit_str parcel, struct tacit_err *err)
{
	struct tacit_parcel_record record;
	bool ok = true;

	answer->row.cells = answer->cells;
	while (ok && tacit_parcel_next(&parcel, &record))
		ok = take_record(answer, &record);
	end_row(answer);
	return (ok && !parcel.len) ||
		tacit_fail(err, TACIT_IO,
			"the helper tacit-foreign answers what it may not");
}

static bool read_office(const struct tacit_foreign *foreign,
	struct tacit_str bytes, struct tacit_tables *out,
	struct tacit_cell_faults *found, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct answer answer = {
		.tables = out, .found = found, .faults = faults
	};
	struct tacit_buf parcel = { 0 };
	bool ok = tacit_foreign_ask(foreign, "tables", bytes, &parcel, err) &&
		take_parcel(&answer, tacit_buf_str(&parcel), err);

	tacit_buf_clear(&parcel);
	return ok;
}

/* --- any file ------------------------------------------------------------------- */

static bool read_whole(int fd, struct tacit_buf *bytes, struct tacit_err *err)
{
	size_t before;

	do {
		before = bytes->len;
		if (!read_piece(fd, bytes, err))
			return false;
	} while (bytes->len > before && bytes->len <= TACIT_TABLE_FILE_MAX);
	if (bytes->len == before)
		return true;
	(void)tacit_fail(err, TACIT_LIMIT,
		"the file is larger than %d bytes, which is what is allowed",
		TACIT_TABLE_FILE_MAX);
	return tacit_hint(err, "split the sheet");
}

static bool read_any(const struct tacit_foreign *foreign, int fd,
	struct tacit_tables_file *file, struct tacit_tables *out,
	struct tacit_cell_faults *found, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct stream stream = { fd, file->bytes };
	const struct tacit_csv_source source = { take_more, &stream,
		file->is_personal };
	enum kind kind = KIND_TEXT;
	bool ok = true;

	while (ok && fd >= 0 && bytes.len < KIND_BYTES) {
		const size_t before = bytes.len;

		ok = read_piece(fd, &bytes, err);
		if (bytes.len == before)
			break;
	}
	if (fd >= 0)
		stream.here = tacit_buf_str(&bytes);
	ok = ok && find_file_kind(stream.here, &kind, err);
	if (ok && kind == KIND_TEXT)
		ok = tacit_csv_read(&source, file->encoding, out, found,
			&file->likely, err);
	else if (ok && (fd < 0 || read_whole(fd, &bytes, err)))
		ok = read_office(foreign,
			fd < 0 ? file->bytes : tacit_buf_str(&bytes), out,
			found, faults, err);
	else
		ok = false;
	tacit_buf_clear(&bytes);
	return ok;
}

/* -1: there is none to open, or it fails. */
static int open_file(
	const struct tacit_tables_file *file, struct tacit_err *err)
{
	int fd;

	if (file->bytes.data)
		return -1;
	if (!strcmp(file->path, "-"))
		return STDIN_FILENO;
	do
		fd = open(file->path, O_RDONLY | O_CLOEXEC);
	while (fd < 0 && errno == EINTR);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		(void)tacit_fail(err, TACIT_NOTFOUND, "there is no such file");
	else if (fd < 0)
		(void)tacit_fail(
			err, TACIT_IO, "cannot open: %s", strerror(errno));
	return fd;
}

bool tacit_tables_read(const struct tacit_foreign *foreign,
	struct tacit_tables_file *file, struct tacit_tables *out,
	struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_cell_faults found = { .path = file->path };
	struct tacit_err why = { 0 };
	const int fd = open_file(file, &why);
	const bool ok = why.code == TACIT_OK &&
		read_any(foreign, fd, file, out, &found, faults, &why);

	if (fd > STDIN_FILENO)
		(void)close(fd);
	tacit_cell_faults_tell(&found, faults);
	if (!ok) {
		(void)tacit_fail_at(
			err, why.code, file->path, 0, "%s", why.msg);
		return tacit_hint(err, "%s", why.hint);
	}
	return !faults->errors || tacit_faults_fail(faults, err);
}
