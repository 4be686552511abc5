/*
 * received: when a comment was received, and by which receipt.
 *
 *	if (tacit_document_received(doc, &received))
 *
 * Open to: facts, judge, keep, report, rules.
 */
#ifndef TACIT_DOCUMENT_RECEIVED_H
#define TACIT_DOCUMENT_RECEIVED_H

#include <tacit/document.h>

/**
 * The instant that it states, as what the Secretariat enters does; else that
 * of its receipt, unless it states a day or somebody sent it who may not.
 * False: not recorded. Source: design, section 7.
 */
bool tacit_document_received(
	const struct tacit_document *doc, struct tacit_instant *out);

/** May that one, by a receipt ("THA", "secretariat"; NULL: nobody knows who),
 * have sent what that state says? The state itself may, and the secretariat. */
bool tacit_received_is_from(const char *from, const char *state);

#endif
