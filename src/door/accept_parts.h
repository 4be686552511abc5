/* accept_parts: what the register has of a letter. */
#ifndef TACIT_DOOR_ACCEPT_PARTS_H
#define TACIT_DOOR_ACCEPT_PARTS_H

#include <tacit/register.h>

#include "door/accept.h"
#include "report/incoming.h"

/**
 * Record its form, with what stands beside it where that is chosen, or its
 * words. Fails: as tacit_letter_accept.
 */
TACIT_MUST_USE bool tacit_letter_record(const struct tacit_desk *desk,
	const struct tacit_letter *letter, const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/** Tell what it has that is not recorded, or may be another's; form: the part
 * that is recorded, or NULL. */
void tacit_letter_tell_beside(struct tacit_arena *arena,
	const struct tacit_letter *letter,
	const struct tacit_message_part *form,
	const struct tacit_choice *choice, bool is_dry_run,
	struct tacit_faults *faults);

/**
 * Ids, with blanks, of the comments that name the letter as their source and
 * are not void, whatever the register's instant; of one that was accepted also
 * of those that it added nothing to. "": none. In the arena.
 */
TACIT_MUST_USE bool tacit_letter_recorded(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_incoming *letter,
	const char **comments, struct tacit_err *err);

#endif
