/* citations: which notes and days a text cites. Open to: keep. */
#ifndef TACIT_FACTS_CITATIONS_H
#define TACIT_FACTS_CITATIONS_H

#include "rules/check.h"

/** In the order of the text; in the arena. */
void tacit_citations_of(const struct tacit_document *doc,
	struct tacit_arena *arena, struct tacit_citations *out);

#endif
