/* The strings that the cells of a workbook share. */
#include "foreign/xlsx_in.h"

#include <string.h>

struct strings {
	struct xlsx_book *book;
	struct foreign_runs runs; /* of the one being read */
	bool is_text; /* within <t> */
	unsigned aside; /* within <rPh>: how it is spoken */
};

static bool start_in_strings(void *ctx, const char *name,
	const char **attributes, struct tacit_err *err)
{
	struct strings *strings = ctx;

	(void)err;
	foreign_runs_start(&strings->runs, name, attributes);
	if (!strcmp(name, "rPh"))
		strings->aside++;
	strings->is_text = !strcmp(name, "t") && !strings->aside;
	return true;
}

static bool end_in_strings(void *ctx, const char *name, struct tacit_err *err)
{
	struct strings *strings = ctx;
	struct xlsx_book *book = strings->book;

	strings->is_text = false;
	foreign_runs_end(&strings->runs, name);
	if (!strcmp(name, "rPh") && strings->aside)
		strings->aside--;
	if (strcmp(name, "si") != 0)
		return true;
	if (book->string_count == XLSX_STRINGS_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"there are more than %d texts in the workbook",
			XLSX_STRINGS_MAX);
	foreign_runs_close(&strings->runs);
	book->texts = tacit_grow(book->texts, &book->string_cap,
		book->string_count + 1, sizeof(*book->texts));
	book->texts[book->string_count++] =
		(struct xlsx_string){ book->strings.len,
			strings->runs.is_struck };
	xlsx_write_text(&book->strings, tacit_buf_str(&strings->runs.text));
	tacit_buf_addc(&book->strings, '\0');
	foreign_runs_clear(&strings->runs);
	return true;
}

static bool text_in_strings(
	void *ctx, struct tacit_str text, struct tacit_err *err)
{
	struct strings *strings = ctx;

	(void)err;
	if (strings->is_text)
		foreign_runs_text(&strings->runs, text);
	return true;
}

bool xlsx_read_strings(struct foreign_zip *zip, const char *part,
	struct xlsx_book *book, struct tacit_err *err)
{
	static const struct foreign_xml xml = { start_in_strings,
		end_in_strings, text_in_strings };
	struct strings strings = { .book = book };
	bool ok = !foreign_zip_has(zip, part) ||
		foreign_xml_read(zip, part, &xml, &strings, err);

	tacit_buf_clear(&strings.runs.text);
	return ok;
}

/* --- what they say ----------------------------------------------------------- */

/* "_x000D_": four digits of sixteen. */
static bool is_escape(struct tacit_str text, uint32_t *point)
{
	size_t i;

	if (text.len < 7 || text.data[0] != '_' || text.data[1] != 'x' ||
		text.data[6] != '_')
		return false;
	*point = 0;
	for (i = 2; i < 6; i++) {
		const char c = tacit_small(text.data[i]);

		if (!tacit_is_hex(c))
			return false;
		*point = *point * 16 +
			(uint32_t)(tacit_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return *point && (*point < 0xd800 || *point > 0xdfff);
}

static void write_point(struct tacit_buf *out, uint32_t point)
{
	char bytes[4];

	if (point == '\r' || point == '\v') {
		tacit_buf_addc(out, '\n');
		return;
	}
	tacit_buf_add(out, bytes, tacit_utf8_encode(point, bytes));
}

void xlsx_write_text(struct tacit_buf *out, struct tacit_str text)
{
	bool was_return = false;

	while (text.len) {
		uint32_t point = (unsigned char)text.data[0];
		size_t len = is_escape(text, &point) ? 7 : 1;

		if (point == '\n' && was_return)
			; /* it ended the line already */
		else if (len == 7 || point == '\r')
			write_point(out, point);
		else
			tacit_buf_addc(out, text.data[0]);
		was_return = point == '\r';
		text = tacit_str_from(text, len);
	}
}
