/*
 * contentid: what was said or decided, as sixteen characters.
 *
 * SHA-256 over netstrings ("<length>:<bytes>,"): the type, the values below
 * in this order, the body. A list is the netstring of its elements'
 * netstrings; a key that is not there is "0:,". The digest is written in
 * Crockford's base32, in small letters.
 *
 *	comment: subject (its note or area), state, kind, place, category,
 *		joint, lang, supersedes, withdraws, follows, disposition,
 *		stance, again
 *	other append-only types: every key of their row of the table, in its
 *		order, then supersedes and withdraws
 *
 * So the same statement by the same state on the same text has one id,
 * however often it arrives; when it was received or how it came is no part of
 * it. (design, section 7)
 *
 * Open to: judge.
 */
#ifndef TACIT_DOCUMENT_CONTENTID_H
#define TACIT_DOCUMENT_CONTENTID_H

#include <tacit/document.h>

/**
 * All 16 characters. A comment's path carries them whole, other append-only
 * types' paths the first 8. "" for a type that has no content id.
 */
void tacit_content_id(
	const struct tacit_document *doc, char out[TACIT_ID_CHARS + 1]);

/**
 * Whether the path carries the document's content id where it must; true for
 * types whose paths carry none. `expected` gets what it should be.
 */
bool tacit_content_id_matches(
	const struct tacit_document *doc, char expected[TACIT_ID_CHARS + 1]);

#endif
