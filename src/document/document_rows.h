/*
 * document_rows: what keys of one document ask of each other, as rows.
 *
 *	static const struct tacit_rule rules[] = {
 *		{ TACIT_RULE_NEEDS, "cutoff", .other = "comments-by" },
 *		{ 0 },
 *	};
 */
#ifndef TACIT_DOCUMENT_DOCUMENT_ROWS_H
#define TACIT_DOCUMENT_DOCUMENT_ROWS_H

#include <tacit/document.h>

enum tacit_rule_kind {
	TACIT_RULE_NEEDS, /* says nothing without the other */
	TACIT_RULE_NOT_BOTH,
	TACIT_RULE_ONE, /* exactly one of the two */
	TACIT_RULE_REQUIRED, /* where the other is one of the words */
	TACIT_RULE_ONLY, /* not there, but where the other is one of them */
	TACIT_RULE_NEVER, /* not there where the other is one of them */
	TACIT_RULE_LATER, /* a day later than the other */
	TACIT_RULE_NOT_EARLIER, /* that, or the same day */
	TACIT_RULE_NOT_ITSELF, /* no value is the document's own id */
	TACIT_RULE_PINNED, /* each id with its blob; `what` ends the message */
	TACIT_RULE_DISTINCT /* each value begins with another word */
};

struct tacit_rule {
	enum tacit_rule_kind kind;
	const char *key;
	const char *other;
	const char *words; /* parted by blanks; NULL: whatever it is */
	const char *what; /* the fault, and what to do; where kinds differ */
	const char *remedy;
};

void tacit_document_check_row(const struct tacit_document *doc,
	const struct tacit_rule *row, struct tacit_faults *faults);

/** The rows end with a key that is NULL. */
void tacit_document_check_rows(const struct tacit_document *doc,
	const struct tacit_rule *rows, struct tacit_faults *faults);

#endif
