/* xlsx_out: what a cell of a book may look like. */
#ifndef TACIT_FOREIGN_XLSX_OUT_H
#define TACIT_FOREIGN_XLSX_OUT_H

#include <xlsxwriter.h>

#include <tacit/buf.h>

enum { XLSX_STYLES = 10 };

struct xlsx_styles {
	lxw_format *formats[XLSX_STYLES];
};

/** Make them all, once a book; it owns them. */
void foreign_xlsx_styles(lxw_workbook *book, struct xlsx_styles *out);

/** That of a name; NULL: there is no such name. */
lxw_format *foreign_xlsx_style(
	const struct xlsx_styles *styles, struct tacit_str name);

#endif
