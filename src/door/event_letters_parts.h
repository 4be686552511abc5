/* event_letters_parts: letters about an event on their way into words. */
#ifndef TACIT_DOOR_EVENT_LETTERS_PARTS_H
#define TACIT_DOOR_EVENT_LETTERS_PARTS_H

#include "door/event_letters.h"
#include "report/programme.h"
#include "report/registrations.h"
#include "report/value.h"

enum { LINK_MAX = 2000 };

struct event_work {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_letters_ask *ask;
	struct tacit_letters *out;
	struct tacit_value_style style;
	struct tacit_document event;
	struct tacit_agenda agenda;
	struct tacit_registrations registrations;
};

/** The values that each template of an event may name, for the letter's state;
 * what is kept of persons is kept until the day.
 * Fails: TACIT_INVALID a zone or an hour that is none. */
TACIT_MUST_USE bool tacit_event_words(struct event_work *work,
	struct tacit_outgoing *letter, struct tacit_date until,
	struct tacit_err *err);

#endif
