/* check_parts: the parts of checking a document beside the others. */
#ifndef TACIT_RULES_CHECK_PARTS_H
#define TACIT_RULES_CHECK_PARTS_H

#include "rules/check.h"

void tacit_check_references(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);
/** supersedes and withdraws reach only what the same hand wrote. */
void tacit_check_undoing(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_check_comment(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_check_note(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_check_version(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);
/** Dates that a note cites beside another's number. */
void tacit_check_cited(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);

const struct tacit_document *tacit_check_body(const struct tacit_check *check);
/** The body's zone, or UTC where it is not known. Never NULL. */
const struct tacit_zone *tacit_check_zone(const struct tacit_check *check);
/** The name that a state had on a day, or its code. */
const char *tacit_check_state(const struct tacit_check *check,
	struct tacit_arena *arena, const char *code, struct tacit_date on);
/** Has the note a call for comments? */
bool tacit_check_has_call(const struct tacit_document *note);

#endif
