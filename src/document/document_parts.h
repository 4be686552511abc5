/*
 * document_parts: the steps of reading a document strictly, each in a file of
 * its own. All of them add faults and stop at nothing. Open to: rules.
 */
#ifndef TACIT_DOCUMENT_DOCUMENT_PARTS_H
#define TACIT_DOCUMENT_DOCUMENT_PARTS_H

#include <tacit/document.h>

/** Keys: known, required, filled in, of their kind, no value twice. */
void tacit_document_check_keys(
	const struct tacit_document *doc, struct tacit_faults *faults);

/** One value against its row of the table. */
void tacit_document_check_value(const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_field *field,
	const struct tacit_value *value, struct tacit_faults *faults);

/** The header says what the path says; the content id is right. */
void tacit_document_check_place(
	const struct tacit_document *doc, struct tacit_faults *faults);

/** What keys of one document ask of each other. */
void tacit_document_check_rules(
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_document_check_note(
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_document_check_comment(
	const struct tacit_document *doc, struct tacit_faults *faults);

/** The row for a key as this document may have it; NULL and nearest. */
const struct tacit_key *tacit_document_key(const struct tacit_document *doc,
	const char *name, const char **nearest);

bool tacit_document_has(const struct tacit_document *doc, const char *key);
/** The line of a key, or 0. */
unsigned tacit_document_line(const struct tacit_document *doc, const char *key);
/** Has the key exactly this value? */
bool tacit_document_says(
	const struct tacit_document *doc, const char *key, const char *value);

/** A fault at a key's line: what, and what to do (both without a dot). */
void tacit_document_fault(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults, const char *what, const char *remedy);
void tacit_document_warn(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults, const char *what, const char *remedy);

#endif
