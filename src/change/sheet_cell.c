/* One cell of the row that is being read. */
#include "change/sheet_parts.h"

#include <stdarg.h>
#include <stdio.h>

void tacit_sheet_fault(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *remedy, const char *fmt,
	...)
{
	char what[512];
	va_list args;

	va_start(args, fmt);
	(void)vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	tacit_csv_fault(reading->faults, reading->path, &reading->sheet->csv,
		reading->row, reading->columns.at[column], remedy, "%s", what);
}

const char *tacit_sheet_cell(
	struct sheet_reading *reading, enum tacit_sheet_column column)
{
	size_t at = reading->columns.at[column];

	return at == SIZE_MAX ? "" : reading->row->cells[at];
}
