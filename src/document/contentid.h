/*
 * contentid: what was said or decided, as sixteen characters.
 *
 * SHA-256 over netstrings ("<length>:<bytes>,"): the type; for a comment its
 * subject, note or area; the values of the keys that the first version knew,
 * in the order of the table in contentid.c, where one that is not there is
 * "0:,"; of every later key that is there, in the order of their names, the
 * name and its values; the body. A list is the netstring of its elements'
 * netstrings, and the values of a later key are always one. The digest is
 * written in Crockford's base32, in small letters.
 *
 * So a type that gets a key keeps the ids of all documents without it. Nobody
 * has to remember that: the first version's keys are written down, and what is
 * not among them is a later one.
 *
 * So the same statement by the same state on the same text has one id,
 * however often it arrives; when it was received or how it came is no part of
 * it. (design, section 7)
 *
 * Open to: judge, register, cli.
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

/**
 * The keys whose values a content id has by their place, as the first version
 * hashed them; after a comment's subject, for a comment. Returns how many: 0
 * for a type that has no content id. Borrowed, never freed.
 */
size_t tacit_content_id_keys(enum tacit_type_id type, const char *const **keys);

#endif
