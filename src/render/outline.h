/* outline: what stands before the headings of a paper, in every format. */
#ifndef TACIT_RENDER_OUTLINE_H
#define TACIT_RENDER_OUTLINE_H

#include <tacit/buf.h>
#include <tacit/page.h>

struct outline {
	unsigned sections; /* headings of level 1 so far */
};

/** Append "A. " before a heading of level 1 of a paper, else nothing. */
void tacit_outline_add(struct outline *outline, const struct tacit_page *page,
	const struct tacit_block *heading, struct tacit_buf *out);

/** The word that stands on every page of an exercise, in its language. */
const char *tacit_outline_exercise(const struct tacit_page *page);

#endif
