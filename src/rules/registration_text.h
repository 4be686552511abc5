/*
 * registration_text: registrations in a text that is to enter git.
 *
 * As they are pasted: a table whose headings are those of the form
 * (registration.h), in Markdown or with a tab, a semicolon or a comma between
 * its cells; or a person in lines, each of which begins with a heading. A blank
 * form is none, nor is a sentence that names its columns: somebody must stand
 * below them. Nothing of what stands there is in the answer.
 */
#ifndef TACIT_RULES_REGISTRATION_TEXT_H
#define TACIT_RULES_REGISTRATION_TEXT_H

#include <tacit/str.h>

/** What gives them away. */
struct tacit_registered_text {
	bool is_table; /* false: persons in lines */
	unsigned line; /* of the text, from 0 */
	unsigned fields; /* a bit for each enum tacit_registration_field */
};

/**
 * Find the first of them.
 * Source: design, section 11.
 */
bool tacit_registration_find_in(
	struct tacit_str text, struct tacit_registered_text *out);

#endif
