/*
 * document_rows: what keys of one document ask of each other, as rows.
 *
 *	static const struct tacit_key_rule rules[] = {
 *		{ TACIT_KEYS_NEEDS, "cutoff", .other = "comments-by" },
 *		{ 0 },
 *	};
 */
#ifndef TACIT_DOCUMENT_DOCUMENT_ROWS_H
#define TACIT_DOCUMENT_DOCUMENT_ROWS_H

#include <tacit/document.h>

enum tacit_key_rule_kind {
	TACIT_KEYS_NEEDS, /* says nothing without the other */
	TACIT_KEYS_NOT_BOTH,
	TACIT_KEYS_ONE, /* exactly one of the two */
	TACIT_KEYS_REQUIRED, /* where the other is one of the words */
	TACIT_KEYS_ONLY, /* not there, but where the other is one of them */
	TACIT_KEYS_NEVER, /* not there where the other is one of them */
	TACIT_KEYS_LATER, /* a day later than the other */
	TACIT_KEYS_NOT_EARLIER, /* that, or the same day */
	TACIT_KEYS_NOT_ITSELF, /* no value is the document's own id */
	TACIT_KEYS_PINNED, /* each id with its blob; `what` ends the message */
	TACIT_KEYS_DISTINCT /* each value begins with another word */
};

struct tacit_key_rule {
	enum tacit_key_rule_kind kind;
	const char *key;
	const char *other;
	const char *words; /* parted by blanks; NULL: whatever it is */
	const char *what; /* the fault, and what to do; where kinds differ */
	const char *remedy;
};

void tacit_document_check_row(const struct tacit_document *doc,
	const struct tacit_key_rule *row, struct tacit_faults *faults);

/** The rows end with a key that is NULL. */
void tacit_document_check_rows(const struct tacit_document *doc,
	const struct tacit_key_rule *rows, struct tacit_faults *faults);

#endif
