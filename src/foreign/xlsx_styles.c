/* How the numbers of a workbook are meant. */
#include "foreign/xlsx_in.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/time.h>

/* A format that the workbook has made up itself. */
struct own_format {
	unsigned long id;
	unsigned char format;
};

struct styles {
	struct xlsx_book *book;
	struct own_format *own;
	size_t count;
	size_t cap;
	bool is_cells; /* within <cellXfs> */
	bool is_fonts; /* within <fonts> */
	bool *struck; /* fonts that strike through */
	size_t font_count;
	size_t font_cap;
};

/* --- formats ------------------------------------------------------------------ */

/* Those that every workbook has. */
static unsigned char built_in(unsigned long id)
{
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
		(id >= 45 && id <= 47) || (id >= 50 && id <= 58))
		return XLSX_DATE;
	return id == 2 || id == 4 ? XLSX_DECIMALS + 2 : XLSX_NUMBER;
}

/* Past what is quoted, escaped or bracketed, of which "[h]" is none. */
static const char *pass_quoted(const char *code)
{
	const char *end = NULL;

	if (*code == '\\' || *code == '_' || *code == '*')
		return code[1] ? code + 2 : code + 1;
	if (*code == '"')
		end = strchr(code + 1, '"');
	else if (*code == '[' && !strchr("hms", tacit_small(code[1])))
		end = strchr(code, ']');
	return end ? end + 1 : NULL;
}

/* "dd.mm.yyyy hh:mm" is a date, "0.00" has two decimals. */
static unsigned char format_of(const char *code)
{
	size_t decimals = 0;

	if (tacit_str_starts(tacit_str_of(code), "General"))
		return XLSX_NUMBER;
	while (*code && *code != ';') {
		const char *after = pass_quoted(code);

		if (after) {
			code = after;
			continue;
		}
		if (strchr("dmyhs", tacit_small(*code)))
			return XLSX_DATE;
		if (*code == '.')
			decimals = strspn(code + 1, "0");
		code++;
	}
	return decimals && decimals < 20
		? (unsigned char)(XLSX_DECIMALS + decimals)
		: XLSX_NUMBER;
}

static void take_own(struct styles *styles, const char **attributes)
{
	const char *id = foreign_xml_attribute(attributes, "numFmtId");
	const char *code = foreign_xml_attribute(attributes, "formatCode");

	if (!id || !code || styles->count == XLSX_FORMATS_MAX)
		return;
	styles->own = tacit_grow(styles->own, &styles->cap, styles->count + 1,
		sizeof(*styles->own));
	styles->own[styles->count++] =
		(struct own_format){ strtoul(id, NULL, 10), format_of(code) };
}

static int by_format_id(const void *a, const void *b)
{
	const struct own_format *x = a;
	const struct own_format *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static unsigned char find_format(const struct styles *styles, const char *id)
{
	const struct own_format key = { id ? strtoul(id, NULL, 10) : 0, 0 };
	const struct own_format *own = tacit_find(
		&key, styles->own, styles->count, sizeof(key), by_format_id);

	return own ? own->format : built_in(key.id);
}

static void take_font(
	struct styles *styles, const char *name, const char **attributes)
{
	if (!styles->is_fonts)
		return;
	if (!strcmp(name, "font") && styles->font_count < XLSX_FORMATS_MAX) {
		styles->struck = tacit_grow(styles->struck, &styles->font_cap,
			styles->font_count + 1, sizeof(*styles->struck));
		styles->struck[styles->font_count++] = false;
	} else if (!strcmp(name, "strike") && styles->font_count) {
		styles->struck[styles->font_count - 1] = foreign_xml_is_on(
			foreign_xml_attribute(attributes, "val"));
	}
}

static void add_style(struct styles *styles, const char **attributes)
{
	struct xlsx_book *book = styles->book;
	const char *font = foreign_xml_attribute(attributes, "fontId");
	const unsigned long number = font ? strtoul(font, NULL, 10) : 0;

	if (book->format_count == XLSX_FORMATS_MAX)
		return;
	book->formats = tacit_grow(
		book->formats, &book->format_cap, book->format_count + 1, 1);
	book->struck = tacit_grow(book->struck, &book->struck_cap,
		book->format_count + 1, sizeof(*book->struck));
	book->struck[book->format_count] =
		number < styles->font_count && styles->struck[number];
	book->formats[book->format_count++] = find_format(
		styles, foreign_xml_attribute(attributes, "numFmtId"));
}

static bool start_in_styles(void *ctx, const char *name,
	const char **attributes, struct tacit_err *err)
{
	struct styles *styles = ctx;

	(void)err;
	take_font(styles, name, attributes);
	if (!strcmp(name, "fonts"))
		styles->is_fonts = true;
	if (!strcmp(name, "numFmt"))
		take_own(styles, attributes);
	if (!strcmp(name, "cellXfs")) {
		styles->is_cells = true;
		/* they stand before */
		if (styles->own)
			qsort(styles->own, styles->count, sizeof(*styles->own),
				by_format_id);
	}
	if (!strcmp(name, "xf") && styles->is_cells)
		add_style(styles, attributes);
	return true;
}

static bool end_in_styles(void *ctx, const char *name, struct tacit_err *err)
{
	struct styles *styles = ctx;

	(void)err;
	if (!strcmp(name, "cellXfs"))
		styles->is_cells = false;
	else if (!strcmp(name, "fonts"))
		styles->is_fonts = false;
	return true;
}

bool xlsx_read_styles(struct foreign_zip *zip, const char *part,
	struct xlsx_book *book, struct tacit_err *err)
{
	static const struct foreign_xml xml = { .start = start_in_styles,
		.end = end_in_styles };
	struct styles styles = { .book = book };
	bool ok = !foreign_zip_has(zip, part) ||
		foreign_xml_read(zip, part, &xml, &styles, err);

	free(styles.own);
	free(styles.struck);
	return ok;
}

/* --- numbers --------------------------------------------------------------------- */

enum {
	/* days from 1 January 1970 back to day 0 of a workbook: 30 December
	 * 1899, as its 29 February 1900 never was; or 1 January 1904 */
	DAY_0 = -25569,
	DAY_0_OF_1904 = -24107,
	DAY_LAST = 2958465 /* of the year 9999 */
};

/* "2022-06-30", "2022-06-30 17:59", and "17:59" of no day. */
static void write_date(
	struct tacit_buf *out, const struct xlsx_book *book, double value)
{
	const double day = floor(value);
	long seconds = lround((value - day) * TACIT_DAY_S);
	int64_t days = (int64_t)day + seconds / TACIT_DAY_S;
	struct tacit_date date;

	seconds %= TACIT_DAY_S;
	if (days || book->is_1904) {
		/* before the day that never was they are counted from one
		 * later */
		date = tacit_date_of_days(days +
			(book->is_1904 ? DAY_0_OF_1904
				       : DAY_0 + (days < 60 ? 1 : 0)));
		tacit_buf_printf(
			out, "%04d-%02d-%02d", date.year, date.month, date.day);
		if (seconds)
			tacit_buf_addc(out, ' ');
	}
	if (seconds || !(days || book->is_1904))
		tacit_buf_printf(
			out, "%02ld:%02ld", seconds / 3600, seconds / 60 % 60);
	if (seconds % 60)
		tacit_buf_printf(out, ":%02ld", seconds % 60);
}

void xlsx_write_number(struct tacit_buf *out, const struct xlsx_book *book,
	size_t style, const char *value)
{
	const unsigned char format =
		style < book->format_count ? book->formats[style] : XLSX_NUMBER;
	char *end = NULL;
	const double number = strtod(value, &end);
	char text[64];

	if (end == value || *end || !isfinite(number)) {
		tacit_buf_adds(out, value);
		return;
	}
	if (format == XLSX_DATE && number >= 0 && number < DAY_LAST + 1) {
		write_date(out, book, number);
		return;
	}
	if (format > XLSX_DECIMALS && fabs(number) < 1e15)
		(void)snprintf(text, sizeof(text), "%.*f",
			format - XLSX_DECIMALS, number);
	else
		(void)snprintf(text, sizeof(text), "%.15g", number);
	tacit_buf_adds(out, text);
}
