/*
 * registrations: forms of registration that come back, into the vault.
 *
 * All rows are read and every fault told, with its row and column and without
 * a word of the person's, before anything is kept; then all is kept at once.
 * Who is there already, by the address or by the name and the date of birth, is
 * replaced, and keeps the place in the order.
 *
 *	ok = tacit_registrations_take(reg, vault, &ask, &tables, &done,
 *		&faults, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_REGISTRATIONS_H
#define TACIT_DOOR_REGISTRATIONS_H

#include <tacit/fault.h>
#include <tacit/register.h>

#include "report/registrations.h"
#include "report/speakers.h"
#include "text/table.h"

/** Borrowed. */
struct tacit_registrations_form {
	const char *event; /* canonical id */
	const char *path; /* of the file, for faults */
	struct tacit_tables *tables;
	struct tacit_instant received; /* none: now, before the close */
	struct tacit_date keep_until; /* none: so many days after the end */
	/* the same of a field; none: tacit_registration_days after the end */
	struct tacit_date field_until[TACIT_REGISTRANT_FIELDS];
	struct tacit_instant clock; /* the machine's */
	bool is_dry_run;
};

struct tacit_registrations_taken {
	size_t added;
	size_t replaced;
	size_t unchanged;
	/* the last day of what goes first of it: the file itself is kept no
	 * longer */
	struct tacit_date until;
};

/**
 * Keep what a form says. `vault` may be NULL in a dry run.
 * Fails: TACIT_INVALID the form has faults, all of them in `faults`, or it came
 * after the close and nobody says when; TACIT_LIMIT; TACIT_DB; TACIT_CHANGED.
 * Then nothing is kept.
 * Source: design, sections 11 and 14.
 */
TACIT_MUST_USE bool tacit_registrations_take(struct tacit_register *reg,
	struct tacit_vault *vault, const struct tacit_registrations_form *form,
	struct tacit_registrations_taken *out, struct tacit_faults *faults,
	struct tacit_err *err);

/** What went. */
struct tacit_registrations_gone {
	size_t rows;
	size_t fields; /* of other rows */
	size_t letters; /* in which they came */
};

/**
 * Erase what may be kept no longer on the register's day: rows of the event,
 * fields of other rows, and the letters in which their forms came, which have
 * all of it.
 * Fails: TACIT_DB; TACIT_CHANGED another command uses the vault.
 * Source: design, section 11.
 */
TACIT_MUST_USE bool tacit_registrations_expire(struct tacit_register *reg,
	struct tacit_vault *vault, const char *event,
	struct tacit_registrations_gone *out, struct tacit_err *err);

/**
 * Let persons speak at a forum (""; at none), in that order, after those who do
 * already; who is named again moves to the end, and the others move up. In
 * between begin and commit, so that `all` is what is there.
 * Fails: TACIT_DB; TACIT_CHANGED another command uses the vault.
 */
TACIT_MUST_USE bool tacit_registrations_place(struct tacit_vault *vault,
	const struct tacit_speakers *all, const char *forum,
	const struct tacit_registrant_row *const *persons, size_t count,
	struct tacit_err *err);

#endif
