/* document_rules: what the keys of one document ask of each other. */
#ifndef TACIT_DOCUMENT_DOCUMENT_RULES_H
#define TACIT_DOCUMENT_DOCUMENT_RULES_H

#include <tacit/document.h>

/** Of any type; of a note, and of a comment, what rows do not say. */
void tacit_document_check_rules(
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_document_check_note(
	const struct tacit_document *doc, struct tacit_faults *faults);
void tacit_document_check_comment(
	const struct tacit_document *doc, struct tacit_faults *faults);

#endif
