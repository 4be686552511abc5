/*
 * registrations_letters: forms of registration that came by mail.
 *
 * A letter in which there is one is in the vault (door/receive.h). Each of its
 * forms is taken in as one from a file is, as of when the letter was received;
 * then the letter is settled, and goes with the event's registrations: it has
 * the same persons in it.
 *
 *	ok = tacit_registrations_of_letter(&desk, &form, "7k2m9q4d", &done,
 *		&faults, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_REGISTRATIONS_LETTERS_H
#define TACIT_DOOR_REGISTRATIONS_LETTERS_H

#include "door/accept.h"
#include "door/registrations.h"

/**
 * Take in the forms of a letter that waits. Of `form` event, days, clock and
 * dry run count; `received` where no named server says it. `out` is added to.
 * Fails: TACIT_INVALID there are faults, all of them in `faults`, or no form is
 * in it; TACIT_REFUSED it is settled already; as tacit_registrations_take. Then
 * nothing of the letter is kept, and it waits on.
 */
TACIT_MUST_USE bool tacit_registrations_of_letter(const struct tacit_desk *desk,
	const struct tacit_registrations_form *form, const char *id,
	struct tacit_registrations_taken *out, struct tacit_faults *faults,
	struct tacit_err *err);

/** The ids of all letters that wait with such a form, in the order in which
 * they came. */
TACIT_MUST_USE bool tacit_registrations_waiting(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *const **ids, size_t *count,
	struct tacit_err *err);

#endif
