/* letters_enclose: the files that letters of each kind enclose. */
#ifndef TACIT_CLI_LETTERS_ENCLOSE_H
#define TACIT_CLI_LETTERS_ENCLOSE_H

#include "cli/app.h"
#include "door/eml.h"
#include "door/letters.h"

/** An event's programme by the clock of a capital; no name: there is none. */
struct enclosed_programme {
	const char *state;
	struct tacit_eml_file file;
};

/** What is the same for all is made once. In the app's arena. */
struct enclosures {
	/* of states, made when one of its persons is first written to */
	struct enclosed_programme *programmes;
	size_t programme_count;
	size_t programme_cap;
	struct tacit_eml_file *files;
	size_t count;
	size_t cap;
	size_t common; /* the first are the same for all */
	bool is_begun;
	bool has_changes; /* among them what is new in a text */
};

/** What is the same for all, made when the first letter is worded. */
TACIT_MUST_USE bool app_enclose_common(struct app *app,
	const struct tacit_letters_ask *ask, struct enclosures *out,
	struct tacit_err *err);

TACIT_MUST_USE bool app_enclose(struct app *app,
	const struct tacit_letters_ask *ask,
	const struct tacit_outgoing *letter, struct enclosures *out,
	struct tacit_err *err);

#endif
