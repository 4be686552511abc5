/* What kind of file a sheet is; only csv.c includes this. */
#ifndef TACIT_TEXT_CSV_FORM_H
#define TACIT_TEXT_CSV_FORM_H

#include <tacit/csv.h>

struct csv_form {
	struct tacit_str text; /* in: the file; out: from the header row on */
	char delimiter;
	unsigned line; /* of the header row */
};

/* False: the file is refused; the faults say what to do. */
bool tacit_csv_find_form(
	struct csv_form *form, const char *path, struct tacit_faults *faults);

#endif
