/* xlsx_in: what the sheets of a workbook share; only the files xlsx_*.c. */
#ifndef TACIT_FOREIGN_XLSX_IN_H
#define TACIT_FOREIGN_XLSX_IN_H

#include "foreign/office_in.h"
#include "foreign/runs.h"

enum { XLSX_STRINGS_MAX = 4000000, XLSX_FORMATS_MAX = 70000 };

/** How a number is meant. */
enum xlsx_format {
	XLSX_NUMBER,
	XLSX_DATE, /* or a time of day, or both */
	XLSX_DECIMALS /* plus how many: 4.10 is not 4.1 */
};

struct xlsx_book {
	struct tacit_arena arena;
	bool is_1904; /* its days are counted from then */
	/* strings that cells share, one after another, each ended by a zero */
	struct tacit_buf strings;
	struct xlsx_string {
		size_t start;
		bool is_struck; /* words in it are */
	} * texts;
	size_t string_count;
	size_t string_cap;
	unsigned char *formats; /* by the number of a cell's style */
	bool *struck; /* the same: its font strikes all words through */
	size_t format_count;
	size_t format_cap;
	size_t struck_cap;
};

TACIT_MUST_USE bool xlsx_read_strings(struct foreign_zip *zip, const char *part,
	struct xlsx_book *book, struct tacit_err *err);
TACIT_MUST_USE bool xlsx_read_styles(struct foreign_zip *zip, const char *part,
	struct xlsx_book *book, struct tacit_err *err);
TACIT_MUST_USE bool xlsx_read_sheet(struct foreign_zip *zip, const char *part,
	const struct xlsx_book *book, struct foreign_grid *grid,
	struct tacit_err *err);

/** Say which cells of a sheet have notes, of which there is no word in it. */
TACIT_MUST_USE bool xlsx_say_notes(struct foreign_zip *zip, const char *part,
	struct foreign_grid *grid, struct tacit_err *err);

/** Append a number as it is meant: "17", "4.10", "2022-06-30 17:59". */
void xlsx_write_number(struct tacit_buf *out, const struct xlsx_book *book,
	size_t style, const char *value);

/** Append what a string of a workbook says: _x000D_ is a character, and line
 * ends of any kind are newlines. */
void xlsx_write_text(struct tacit_buf *out, struct tacit_str text);

#endif
