/* verbale_parts: a note verbale on its way into words. */
#ifndef TACIT_DOOR_VERBALE_PARTS_H
#define TACIT_DOOR_VERBALE_PARTS_H

#include "door/verbale.h"
#include "door/wording.h"
#include "report/value.h"

struct verbale_work {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	enum tacit_verbale_kind kind;
	bool names_objectors;
	struct tacit_value_style style;
	struct tacit_err fault; /* the style's */
	struct tacit_date on; /* the note's date; today where it has none */
	struct tacit_document note; /* that is to be written; {0}: a new one */
	struct tacit_silence_view view; /* of the note that it is about */
	struct tacit_template_data data;
};

/** Of states, their full names on the note's date. */
const char *tacit_verbale_state(struct verbale_work *work, const char *code);

/** What is enclosed, the proposals that are not in it, networks, comments and
 * what became of them: lists, empty where there is nothing. */
TACIT_MUST_USE bool tacit_verbale_lists(
	struct verbale_work *work, struct tacit_err *err);

/** The event that the note invites to. Fails: TACIT_INVALID there is none, for
 * an invitation. */
TACIT_MUST_USE bool tacit_verbale_event(
	struct verbale_work *work, struct tacit_err *err);

#endif
