/* view_parts: what the two halves of a view share. */
#ifndef TACIT_REPORT_VIEW_PARTS_H
#define TACIT_REPORT_VIEW_PARTS_H

#include <tacit/register.h>

#include "report/value.h"
#include "report/view.h"

struct view_telling {
	struct tacit_value_style style;
	struct tacit_view *view;
	size_t cap;
};

/** One more fact of it; a label that is NULL: one more value. */
void tacit_view_told(
	struct view_telling *w, const char *label, const char *value);
/** The same under a label in English; a value that is "": none. */
void tacit_view_tell_fact(
	struct view_telling *w, const char *label, const char *value);

/** What is recorded of an event, or of an activity's; of others nothing. */
void tacit_view_tell_events(struct view_telling *w);
/** How the call of a note stands. */
void tacit_view_tell_call(struct view_telling *w);

/** The title, the facts and the links in a language. */
TACIT_MUST_USE bool tacit_view_tell(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang, struct tacit_view *view,
	struct tacit_err *err);

/** One more fact; a label that is NULL: one more value of the one before. */
void tacit_view_add_fact(struct tacit_arena *arena, struct tacit_view *view,
	const char *label, const char *value);

#endif
