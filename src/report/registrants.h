/*
 * registrants: the persons of an event, for the few who may see them, and what
 * the blank form says to those who are to register.
 *
 * Whoever prints it is asked where to: a terminal, or a file for its owner
 * alone. (design, section 11)
 *
 *	ok = tacit_registrants_find(reg, vault, &arena, &ask, &all, err);
 *
 * Open to: cli, door, pages.
 */
#ifndef TACIT_REPORT_REGISTRANTS_H
#define TACIT_REPORT_REGISTRANTS_H

#include "report/registrations.h"

/* Characters of an id that are shown. */
enum { TACIT_REGISTRANT_ID = 8 };

struct tacit_registrant_row {
	const struct tacit_registration *one;
	const char *state; /* its name */
	bool waits;
	bool is_after_close;
};

/** Lives in the arena. */
struct tacit_registrants {
	struct tacit_registrations event; /* the same in numbers */
	struct tacit_registrant_row *list; /* as they came */
	size_t count;
	struct tacit_date keep_until; /* a row that comes now; none: no end */
	const char *const *states; /* names of all, for a form: members first */
	size_t state_count;
};

/** `vault` NULL: nobody. Fails: as tacit_registrations_find. */
TACIT_MUST_USE bool tacit_registrants_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask,
	struct tacit_registrants *out, struct tacit_err *err);

/**
 * The one who is meant: by an address, by the start of an id, or by a name.
 * Fails: TACIT_NOTFOUND nobody; TACIT_INVALID several.
 */
TACIT_MUST_USE bool tacit_registrants_named(const struct tacit_registrants *all,
	const char *typed, const struct tacit_registrant_row **out,
	struct tacit_err *err);

/**
 * The one address of whoever has that name, or an id that begins so, in whatever
 * event's registrations.
 * Fails: TACIT_NOTFOUND; TACIT_INVALID it stands under several.
 */
TACIT_MUST_USE bool tacit_registration_address(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *name, const char **out,
	struct tacit_err *err);

#endif
