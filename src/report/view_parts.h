/* view_parts: what the two halves of a view share. */
#ifndef TACIT_REPORT_VIEW_PARTS_H
#define TACIT_REPORT_VIEW_PARTS_H

#include <tacit/register.h>

#include "report/view.h"

/** The title, the facts and the links in a language. */
TACIT_MUST_USE bool tacit_view_tell(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang, struct tacit_view *view,
	struct tacit_err *err);

/** One more fact; a label that is NULL: one more value of the one before. */
void tacit_view_add_fact(struct tacit_arena *arena, struct tacit_view *view,
	const char *label, const char *value);

#endif
