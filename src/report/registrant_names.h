/*
 * registrant_names: the persons of an event by address and by name, for a list
 * that asks for many.
 *
 *	struct tacit_registrant_names *names = tacit_registrant_names_new(&all);
 *	row = tacit_registrant_names_find(names, "Test Person 1");
 *	tacit_registrant_names_free(names);
 *
 * Open to: door.
 */
#ifndef TACIT_REPORT_REGISTRANT_NAMES_H
#define TACIT_REPORT_REGISTRANT_NAMES_H

#include "report/registrants.h"

struct tacit_registrant_names;

/** Borrows the rows. */
struct tacit_registrant_names *tacit_registrant_names_new(
	const struct tacit_registrants *all);

/** Whose address that is, or who alone has the name; NULL: nobody, or several.
 * A list of others' does not have our ids: a word in it is never one. */
const struct tacit_registrant_row *tacit_registrant_names_find(
	const struct tacit_registrant_names *names, const char *typed);

/** NULL is fine. */
void tacit_registrant_names_free(struct tacit_registrant_names *names);

#endif
