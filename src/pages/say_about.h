/* say_about: what a text names, by the path that the record has for it. */
#ifndef TACIT_PAGES_SAY_ABOUT_H
#define TACIT_PAGES_SAY_ABOUT_H

#include <tacit/page.h>

/** The run added last names that state, by its code; NULL: none. */
void tacit_say_about_state(
	struct tacit_page *page, struct tacit_inline *to, const char *code);

/** It names a comment ("tha-..."), made on the call of the note at a path. */
void tacit_say_about_comment(struct tacit_page *page, struct tacit_inline *to,
	const char *note, const char *id);

#endif
