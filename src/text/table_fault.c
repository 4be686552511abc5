/* What is wrong with cells: each kind once, with how often and where. */
#include "text/table.h"

#include <stdio.h>
#include <string.h>

#include <tacit/buf.h>
#include <tacit/legible.h>

enum {
	KINDS_MAX = 100, /* more are another sheet than was thought */
	SAID_MAX = 3, /* of one kind, in other words each */
	ROWS_MAX = 5 /* named */
};

struct said {
	const char *where; /* "row 2, column 1 (State)" */
	const char *what;
	const char *remedy; /* or NULL */
	unsigned line;
	unsigned rows[ROWS_MAX]; /* the others in which it is so */
	size_t count; /* of them, with those that are not named */
};

struct tacit_cell_kind {
	const char *fmt;
	const struct tacit_table *table;
	size_t column;
	enum tacit_severity severity;
	struct said said[SAID_MAX];
	size_t said_count;
	struct said rest; /* in still other words */
};

/* --- where ---------------------------------------------------------------- */

static void add_letters(struct tacit_buf *out, size_t column)
{
	char letters[16];
	size_t at = sizeof(letters);

	do {
		letters[--at] = (char)('A' + column % 26);
		column = column / 26;
	} while (column-- && at);
	tacit_buf_add(out, letters + at, sizeof(letters) - at);
}

static void add_where(struct tacit_buf *out, const struct tacit_cell_at *at)
{
	const char *name = at->table ? at->table->name : "";

	if (*name)
		tacit_buf_printf(out, "%s, ", name);
	tacit_buf_printf(out, "row %u", at->row);
	if (at->column == SIZE_MAX)
		return;
	tacit_buf_printf(out, ", column %zu", at->column + 1);
	if (at->heading && *at->heading)
		tacit_buf_printf(out, " (%.60s)", at->heading);
	if (!strncmp(name, "sheet ", 6)) {
		tacit_buf_adds(out, ", cell ");
		add_letters(out, at->column);
		tacit_buf_printf(out, "%u", at->row);
	}
}

/* A heading of two lines is one of them here. */
static const char *keep_where(
	struct tacit_cell_faults *found, const struct tacit_cell_at *at)
{
	struct tacit_buf where = { 0 };
	size_t i;

	add_where(&where, at);
	for (i = 0; i < where.len; i++) {
		if (where.data[i] == '\n')
			where.data[i] = ' ';
	}
	return tacit_buf_keep(&where, &found->arena).data;
}

/* --- how often ------------------------------------------------------------- */

static struct tacit_cell_kind *find_kind(struct tacit_cell_faults *found,
	enum tacit_severity severity, const struct tacit_cell_at *at,
	const char *fmt)
{
	struct tacit_cell_kind *kind;
	size_t i;

	for (i = 0; i < found->count; i++) {
		kind = &found->kinds[i];
		if (kind->column == at->column && kind->table == at->table &&
			kind->severity == severity && !strcmp(kind->fmt, fmt))
			return kind;
	}
	if (found->count == KINDS_MAX)
		return NULL;
	kind = tacit_arena_append(&found->arena, &found->kinds, &found->count,
		&found->cap, sizeof(*kind));
	kind->fmt = fmt;
	kind->table = at->table;
	kind->column = at->column;
	kind->severity = severity;
	return kind;
}

static void count_row(struct said *said, unsigned row)
{
	if (said->count < ROWS_MAX)
		said->rows[said->count] = row;
	said->count++;
}

static void keep_said(struct tacit_cell_faults *found, struct said *said,
	const struct tacit_cell_at *at, const char *remedy, const char *what)
{
	said->where = keep_where(found, at);
	said->what = tacit_arena_strdup(&found->arena, what);
	said->remedy =
		remedy ? tacit_arena_strdup(&found->arena, remedy) : NULL;
	said->line = at->line;
}

void tacit_cell_vfault(struct tacit_cell_faults *found,
	enum tacit_severity severity, const struct tacit_cell_at *at,
	const char *remedy, const char *fmt, va_list args)
{
	struct tacit_cell_kind *kind = find_kind(found, severity, at, fmt);
	char what[512];
	size_t i;

	found->errors += severity == TACIT_FAULT_ERROR;
	if (!kind) {
		found->beyond++;
		return;
	}
	(void)vsnprintf(what, sizeof(what), fmt, args);
	for (i = 0; i < kind->said_count; i++) {
		if (!strcmp(kind->said[i].what, what)) {
			count_row(&kind->said[i], at->row);
			return;
		}
	}
	if (kind->said_count < SAID_MAX)
		keep_said(found, &kind->said[kind->said_count++], at, remedy,
			what);
	else if (!kind->rest.where)
		keep_said(found, &kind->rest, at, remedy, what);
	else
		count_row(&kind->rest, at->row);
}

void tacit_cell_fault(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, const char *remedy, const char *fmt,
	...)
{
	va_list args;

	va_start(args, fmt);
	tacit_cell_vfault(found, TACIT_FAULT_ERROR, at, remedy, fmt, args);
	va_end(args);
}

void tacit_cell_warn(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, const char *remedy, const char *fmt,
	...)
{
	va_list args;

	va_start(args, fmt);
	tacit_cell_vfault(found, TACIT_FAULT_WARNING, at, remedy, fmt, args);
	va_end(args);
}

void tacit_cell_say(struct tacit_cell_faults *found,
	enum tacit_severity severity, const struct tacit_cell_at *at,
	const char *remedy, const char *sentence)
{
	struct tacit_cell_kind *kind = find_kind(found, severity, at, sentence);

	found->errors += severity == TACIT_FAULT_ERROR;
	if (!kind) {
		found->beyond++;
	} else if (kind->said_count) {
		count_row(&kind->said[0], at->row);
	} else {
		keep_said(found, &kind->said[kind->said_count++], at, remedy,
			sentence);
		kind->fmt = kind->said[0].what;
	}
}

/* --- saying them ------------------------------------------------------------- */

static void add_rows(
	struct tacit_buf *out, const struct said *said, const char *how)
{
	size_t i;

	if (!said->count)
		return;
	tacit_buf_printf(out, "; %s in %zu more row%s: ", how, said->count,
		said->count > 1 ? "s" : "");
	for (i = 0; i < said->count && i < ROWS_MAX; i++)
		tacit_buf_printf(out, "%s%u", i ? ", " : "", said->rows[i]);
	if (said->count > ROWS_MAX)
		tacit_buf_adds(out, ", ...");
}

static void tell_said(struct tacit_faults *faults, const char *path,
	enum tacit_severity severity, const struct said *said, const char *how)
{
	struct tacit_buf what = { 0 };

	tacit_buf_printf(&what, "%s: %s", said->where, said->what);
	add_rows(&what, said, how);
	if (severity == TACIT_FAULT_ERROR)
		tacit_fault_add(faults, path, said->line, said->remedy, "%s",
			tacit_buf_cstr(&what));
	else
		tacit_fault_warn(faults, path, said->line, said->remedy, "%s",
			tacit_buf_cstr(&what));
	tacit_buf_clear(&what);
}

void tacit_cell_faults_tell(
	struct tacit_cell_faults *found, struct tacit_faults *faults)
{
	size_t i;
	size_t k;

	for (i = 0; i < found->count; i++) {
		const struct tacit_cell_kind *kind = &found->kinds[i];

		for (k = 0; k < kind->said_count; k++)
			tell_said(faults, found->path, kind->severity,
				&kind->said[k], "so");
		if (kind->rest.where)
			tell_said(faults, found->path, kind->severity,
				&kind->rest, "and the like");
	}
	if (found->beyond)
		tacit_fault_warn(faults, found->path, 0,
			"correct those, and read the file once more",
			"there are %zu more, of other kinds", found->beyond);
	tacit_arena_clear(&found->arena);
	*found = (struct tacit_cell_faults){ .path = found->path };
}

/* --- any cell ----------------------------------------------------------------- */

static void check_points(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, struct tacit_str text)
{
	bool is_lost = false;

	while (text.len) {
		unsigned char first = (unsigned char)text.data[0];
		uint32_t point = 0;

		/* nearly all of most texts */
		if (first >= 0x20 && first < 0x7f) {
			text = tacit_str_from(text, 1);
			continue;
		}
		if (!tacit_utf8_take(&text, &point)) {
			tacit_cell_fault(found, at,
				"save the sheet as CSV in UTF-8 (\"CSV "
				"UTF-8\")",
				"the byte 0x%02x is not UTF-8", first);
			return;
		}
		if (!tacit_legible_point(point)) {
			tacit_cell_fault(found, at, "remove the character",
				"U+%04X may not stand in a text",
				(unsigned)point);
			return;
		}
		is_lost = is_lost || point == 0xfffd;
	}
	if (is_lost)
		tacit_cell_warn(found, at,
			"look at the words, or have the sheet sent anew",
			"U+FFFD stands for a letter that was lost where the "
			"encoding was mistaken");
}

void tacit_cell_check(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, const char *text)
{
	const size_t len = strlen(text);

	if (len > TACIT_TABLE_CELL_MAX)
		tacit_cell_fault(found, at, "shorten it",
			"the cell has %zu bytes; at most %d are allowed", len,
			TACIT_TABLE_CELL_MAX);
	check_points(found, at, (struct tacit_str){ text, len });
}
