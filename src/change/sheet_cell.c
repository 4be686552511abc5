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
	struct tacit_str cell;

	if (at == SIZE_MAX)
		return "";
	cell = tacit_str_trim(tacit_str_of(reading->row->cells[at]));
	return tacit_arena_strndup(&reading->sheet->arena, cell.data, cell.len);
}
