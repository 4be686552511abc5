#include <tacit/csv.h>

#include <string.h>

#include <tacit/legible.h>

/* Office programs run a cell that begins with one of these, or may. */
static const char signs[] = "=+-@\t\r\n";

bool tacit_csv_is_guarded(const char *cell)
{
	const char *sign = cell + strspn(cell, "'");

	return sign != cell && *sign && strchr(signs, *sign);
}

static void write_cell(struct tacit_buf *out, const char *cell)
{
	bool is_guarding =
		(*cell && strchr(signs, *cell)) || tacit_csv_is_guarded(cell);
	size_t len = strlen(cell);
	bool is_quoting = strpbrk(cell, "\",;\t\r\n") ||
		(len && (cell[0] == ' ' || cell[len - 1] == ' '));

	if (is_quoting)
		tacit_buf_addc(out, '"');
	if (is_guarding)
		tacit_buf_addc(out, '\'');
	for (; *cell; cell++) {
		if (*cell == '"')
			tacit_buf_addc(out, '"');
		tacit_buf_addc(out, *cell);
	}
	if (is_quoting)
		tacit_buf_addc(out, '"');
}

/* What a reader of the sheet could not see is made visible before. */
static void write_legible(struct tacit_buf *out, const char *cell)
{
	struct tacit_buf legible = { 0 };

	tacit_legible_escape(&legible, tacit_str_of(cell), true);
	write_cell(out, tacit_buf_cstr(&legible));
	tacit_buf_clear(&legible);
}

void tacit_csv_write(
	struct tacit_buf *out, const char *const *cells, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (i)
			tacit_buf_addc(out, ',');
		write_legible(out, cells[i] ? cells[i] : "");
	}
	tacit_buf_adds(out, "\r\n");
}
