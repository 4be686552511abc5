/* registrations_parts: the persons of a form, once its rows are right. */
#ifndef TACIT_DOOR_REGISTRATIONS_PARTS_H
#define TACIT_DOOR_REGISTRATIONS_PARTS_H

#include "door/registrations.h"
#include "report/registered.h"

/* Where a person stands in the form. */
struct form_place {
	const struct tacit_table *table; /* NULL: the file has one alone */
	unsigned row;
};

struct registering {
	struct tacit_register *reg;
	const struct tacit_registrations_form *form;
	struct tacit_arena arena;
	struct tacit_faults *faults;
	struct tacit_cell_faults found;
	struct tacit_registration_list read; /* from the form ... */
	struct form_place *places; /* ... and each one's */
	size_t place_count;
	size_t place_cap;
	struct tacit_registered *persons; /* of these, by what tells them */
};

/** "row 3", "sheet 2 (Participants), row 3" of a form: the at-th person's. */
const char *tacit_registering_place(struct registering *work, size_t at);

/** Read all rows. Fails: TACIT_INVALID, all faults are told. */
TACIT_MUST_USE bool tacit_registering_read(
	struct registering *work, struct tacit_err *err);

/** Whether a file has such a form: one of its tables names enough of the
 * columns. */
bool tacit_registering_is_form(struct tacit_tables *tables);

#endif
