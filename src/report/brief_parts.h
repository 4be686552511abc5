/* brief_parts: what the parts of a brief share while it is made. */
#ifndef TACIT_REPORT_BRIEF_PARTS_H
#define TACIT_REPORT_BRIEF_PARTS_H

#include "report/brief.h"
#include "report/value.h"

struct brief_work {
	struct tacit_value_style style;
	struct tacit_brief *out;
};

/** What it coordinates, leads, named and organised. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_brief_things(
	struct brief_work *work, struct tacit_err *err);

#endif
