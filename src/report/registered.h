/*
 * registered: persons, found by what tells one from another: the address, or
 * the name and the date of birth (rules/registration.h, tacit_registrant_key).
 *
 * Open to: door.
 */
#ifndef TACIT_REPORT_REGISTERED_H
#define TACIT_REPORT_REGISTERED_H

#include "rules/registration.h"

struct tacit_registered;

/** With nobody in it; the caller's to free. */
struct tacit_registered *tacit_registered_new(void);
void tacit_registered_free(struct tacit_registered *persons);

/** The number, not 0, that was kept with the person first; 0: nobody's. */
size_t tacit_registered_find(const struct tacit_registered *persons,
	const struct tacit_registrant *person);
void tacit_registered_keep(struct tacit_registered *persons,
	const struct tacit_registrant *person, size_t number);

#endif
