/* document_keys: which keys a document has, and which it should have. */
#ifndef TACIT_DOCUMENT_DOCUMENT_KEYS_H
#define TACIT_DOCUMENT_DOCUMENT_KEYS_H

#include <tacit/document.h>

/** Keys: known, required, filled in, of their kind, no value twice. */
void tacit_document_check_keys(
	const struct tacit_document *doc, struct tacit_faults *faults);

#endif
