/* document_values: is a value of the kind that the table asks for? */
#ifndef TACIT_DOCUMENT_DOCUMENT_VALUES_H
#define TACIT_DOCUMENT_DOCUMENT_VALUES_H

#include <tacit/document.h>

/** One value against its row of the table. */
void tacit_document_check_value(const struct tacit_document *doc,
	const struct tacit_key *key, const struct tacit_field *field,
	const struct tacit_value *value, struct tacit_faults *faults);

#endif
