/* document_ask: rules between two keys, each one call. */
#ifndef TACIT_DOCUMENT_DOCUMENT_ASK_H
#define TACIT_DOCUMENT_DOCUMENT_ASK_H

#include <tacit/document.h>

/** A key that says nothing without another. */
void tacit_ask_needs(const struct tacit_document *doc, const char *key,
	const char *needed, struct tacit_faults *faults);
/** Two keys that exclude each other; one of which must be there. */
void tacit_ask_not_both(const struct tacit_document *doc, const char *a,
	const char *b, struct tacit_faults *faults);
void tacit_ask_one(const struct tacit_document *doc, const char *a,
	const char *b, struct tacit_faults *faults);
/** A key that the value of another asks for. */
void tacit_ask_required(const struct tacit_document *doc, const char *key,
	const char *by, struct tacit_faults *faults);
/** Two days in order. */
void tacit_ask_order(const struct tacit_document *doc, const char *first,
	const char *second, bool may_be_equal, struct tacit_faults *faults);

#endif
