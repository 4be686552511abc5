/*
 * parcel: named texts, one after another, as two programs hand them over.
 *
 *	row 1\n12\n
 *	cell 8\nArticle 4\n
 *
 * A record is a name (small letters and hyphens), a blank, how many bytes
 * follow the line's end, those bytes, and a newline. The bytes are anything.
 *
 *	tacit_parcel_put(&out, "sheet", tacit_str_of("Comments"));
 *	...
 *	while (tacit_parcel_next(&rest, &record))
 *		if (tacit_str_eqs(record.name, "sheet"))
 *			...
 *	if (rest.len)
 *		...			(what is left is no record)
 *
 * Open to: door, foreign, render, report.
 */
#ifndef TACIT_BASE_PARCEL_H
#define TACIT_BASE_PARCEL_H

#include <tacit/buf.h>

struct tacit_parcel_record {
	struct tacit_str name;
	struct tacit_str text;
};

void tacit_parcel_put(
	struct tacit_buf *out, const char *name, struct tacit_str text);
void tacit_parcel_number(
	struct tacit_buf *out, const char *name, uint64_t number);

/**
 * Take the next record off `rest`; false at the end, or where no whole record
 * stands: then `rest` is as it was. The record points into it.
 */
bool tacit_parcel_next(
	struct tacit_str *rest, struct tacit_parcel_record *record);

#endif
