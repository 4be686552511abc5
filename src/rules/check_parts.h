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

const struct tacit_document *tacit_check_body(const struct tacit_check *check);
/** The document of that type whose id is the key's value, or NULL. */
const struct tacit_document *tacit_check_named(const struct tacit_check *check,
	const struct tacit_document *doc, const char *key,
	enum tacit_type_id type);
/** The note that the key names, or NULL; without a call that is a fault. */
const struct tacit_document *tacit_check_call(const struct tacit_check *check,
	const struct tacit_document *doc, const char *key, const char *remedy,
	struct tacit_faults *faults);
/** How the text of a note says its own deadline. */
void tacit_check_note_words(
	const struct tacit_document *doc, struct tacit_faults *faults);
/** What a text's words leave open, unless it was issued or decided on. */
void tacit_check_words(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_document *original,
	struct tacit_faults *faults);
/** Was this text issued, circulated as it is, or decided on? */
bool tacit_check_is_settled(
	const struct tacit_check *check, const struct tacit_document *doc);
/** The notes and meetings that a text cites beside those of the record. */
void tacit_check_citations(const struct tacit_check *check,
	const struct tacit_document *doc, const struct tacit_document *original,
	struct tacit_faults *faults);
/** The numbers of notes that begin alike, and their days. */
void tacit_check_numbers(
	const struct tacit_check *check, struct tacit_faults *faults);

#endif
