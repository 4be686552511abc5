/*
 * act_undo: acts that undo what they are about: entered in error, cancelled.
 *
 * What depends on a note is said before it is undone, be it by another note. (design, section 6)
 */
#ifndef TACIT_CHANGE_ACT_UNDO_H
#define TACIT_CHANGE_ACT_UNDO_H

#include "judge/edit.h"

/**
 * May it be said of a document that it was entered in error? What depends on
 * a note is warned of.
 * Fails: TACIT_INVALID without `because` (for a note: what depends on it), or
 *        of what can be edited; TACIT_REFUSED it was said before.
 */
TACIT_MUST_USE bool tacit_act_check_in_error(struct tacit_register *reg,
	struct tacit_edit *edit, const char *id, const char *because,
	struct tacit_err *err);

/**
 * May a call be cancelled?
 * Fails: TACIT_INVALID it is no note with a call that is open, or `because`
 *        is missing; TACIT_REFUSED its note was undone before.
 */
TACIT_MUST_USE bool tacit_act_check_cancelled(struct tacit_register *reg,
	struct tacit_edit *edit, const char *note, const char *because,
	struct tacit_err *err);

/**
 * Warn of what depends on the notes that one which is to be issued replaces or
 * withdraws. Whoever drafted it named them, so nothing more is asked.
 * Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_act_warn_of_depending(struct tacit_register *reg,
	struct tacit_edit *edit, const struct tacit_document *note,
	struct tacit_err *err);

#endif
