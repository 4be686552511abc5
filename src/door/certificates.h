/*
 * certificates: numbers given to those who followed enough of an event.
 *
 * A number is the event's id and how many were given before, in the order in
 * which people registered; it is kept in the vault with the person and stays,
 * and so does the day on which it was given. A purge takes them away.
 *
 *	ok = tacit_certificates_give(reg, vault, &arena, &terms, &given, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_CERTIFICATES_H
#define TACIT_DOOR_CERTIFICATES_H

#include <tacit/register.h>

#include "report/certificates.h"

struct tacit_certificates_given {
	size_t before; /* that have one already, of those who followed enough */
	size_t now;
};

/**
 * Give a number to whoever followed so many days and has none. `is_dry_run`:
 * count them alone. Fails: TACIT_INVALID the event gives no certificates;
 * TACIT_NOTFOUND; TACIT_CHANGED; TACIT_DB. Then none is given.
 */
TACIT_MUST_USE bool tacit_certificates_give(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_certificates_ask *ask, bool is_dry_run,
	struct tacit_certificates_given *out, struct tacit_err *err);

#endif
