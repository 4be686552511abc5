/*
 * speakers: who speaks at which forum of an event, and in which order.
 *
 * A forum is a slot of the programme. Who speaks there is kept by how its
 * title begins ("Forum 1"), up to a colon, in the event's own language: what
 * is written after it may change, and so may the hour.
 *
 *	ok = tacit_speakers_find(reg, vault, &arena, &ask, &speakers, err) &&
 *		tacit_speakers_forum(reg, &arena, id, "forum 2", &forum, err);
 *
 * Open to: door, pages.
 */
#ifndef TACIT_REPORT_SPEAKERS_H
#define TACIT_REPORT_SPEAKERS_H

#include "report/programme.h"
#include "report/registrants.h"

struct tacit_forum {
	const char *name; /* as it is kept: "Forum 1" */
	const struct tacit_agenda_slot *slot; /* NULL: not in the programme */
	const struct tacit_registrant_row **list; /* in their order */
	size_t count;
};

/** Lives in the arena. */
struct tacit_speakers {
	struct tacit_registrants all;
	struct tacit_agenda agenda;
	struct tacit_forum *forums; /* as the programme has them */
	size_t forum_count;
	struct tacit_forum others; /* who wish to speak, and are at none */
};

/** Fails: as tacit_registrants_find. */
TACIT_MUST_USE bool tacit_speakers_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask, struct tacit_speakers *out,
	struct tacit_err *err);

/** The name of the slot whose title begins so, in the event's language or in one
 * that its programme has. Fails: TACIT_NOTFOUND; TACIT_INVALID several do. */
TACIT_MUST_USE bool tacit_speakers_forum(struct tacit_register *reg,
	struct tacit_arena *arena, const char *event, const char *typed,
	const char **out, struct tacit_err *err);

#endif
