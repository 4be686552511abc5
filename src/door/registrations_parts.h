/* registrations_parts: the persons of a form, once its rows are right. */
#ifndef TACIT_DOOR_REGISTRATIONS_PARTS_H
#define TACIT_DOOR_REGISTRATIONS_PARTS_H

#include "door/registrations.h"
#include "report/registered.h"

struct registering {
	struct tacit_register *reg;
	const struct tacit_registrations_form *form;
	struct tacit_arena arena;
	struct tacit_faults *faults;
	struct tacit_cell_faults found;
	struct tacit_registration_list read; /* from the form */
	struct tacit_registered *persons; /* of these, by what tells them */
};

/** Read all rows. Fails: TACIT_INVALID, all faults are told. */
TACIT_MUST_USE bool tacit_registering_read(
	struct registering *work, struct tacit_err *err);

#endif
