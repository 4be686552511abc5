/*
 * form_read: a form in a letter, judged against the record: can its rows be
 * recorded as they are?
 */
#ifndef TACIT_DOOR_FORM_READ_H
#define TACIT_DOOR_FORM_READ_H

#include "door/form_beside.h"
#include "door/sorting.h"

/** The calls of the register that were issued, and the servers that it names.
 * Owns: in the arena. */
TACIT_MUST_USE bool tacit_form_terms(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_contacts *contacts,
	struct tacit_sorting_terms *out, struct tacit_err *err);

/** The one file in it that is a table of comments by its headings: a text, a
 * workbook or a document; *out NULL: none, several, or in a letter that was
 * forwarded. Fails: the helper does. */
TACIT_MUST_USE bool tacit_form_part(const struct tacit_foreign *foreign,
	const struct tacit_message *message,
	const struct tacit_message_part **out, struct tacit_err *err);

/** Whether there are forms in it of which none is that one. Fails: the same. */
TACIT_MUST_USE bool tacit_form_is_passed_over(
	const struct tacit_foreign *foreign,
	const struct tacit_message *message, bool *is, struct tacit_err *err);

/** What there is of a form; `letter->form` is the name of its file. `blank` as
 * for tacit_form_beside. */
TACIT_MUST_USE bool tacit_form_judge(struct tacit_register *reg,
	const struct tacit_foreign *foreign,
	const struct tacit_blank_form *blank,
	const struct tacit_message *message, struct tacit_incoming *letter,
	enum tacit_form_state *out, struct tacit_err *err);

/** What is said of a form where it does not say. Borrowed; {0} is nothing. */
struct tacit_form_how {
	const char *kind; /* of rows that do not say; or NULL */
	const struct tacit_sheet_map *map; /* of columns */
	size_t map_count;
};

/**
 * Read the form of a letter into comments by what is known of that: note,
 * sender, received; `how`: what a person says of rows that do not, or NULL. The
 * sheet is the caller's, cleared by tacit_sheet_clear.
 * Fails: as tacit_sheet_read, all faults in `faults`.
 */
TACIT_MUST_USE bool tacit_form_read(struct tacit_register *reg,
	const struct tacit_foreign *foreign,
	const struct tacit_message_part *part,
	const struct tacit_incoming *letter, const struct tacit_form_how *how,
	struct tacit_sheet *out, struct tacit_faults *faults,
	struct tacit_err *err);

#endif
