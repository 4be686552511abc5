/*
 * key_entry: another key signs the log from here on: an entry that is a signed
 * note itself, by the key before it.
 *
 *	tacit key 1
 *	seq 42
 *	at 2022-07-04T09:00:00Z
 *	key cica-receipts+770101fb+ARHNIUPs1F0lpC49jOONOtIhdJQmiPT4uztq3+ai2I00
 *	lost cica-receipts+ea01bd0f+AX43BYnjva6BTAYKeE8XK7akQGPC+YdRdIlmWmLJM5Nc
 *
 *	- cica-receipts dwEB+7w...
 *
 * "lost" is there only where the key before it is lost, or others have it: it
 * names that one, and the new key signs for itself. Such an entry proves nothing
 * by itself; whoever reads it tells people so. A field a line, in this order, one
 * signature, and no other way to write the same.
 *
 *	ok = tacit_key_entry_write(&entry, &old, &text, err);
 *	ok = tacit_key_entry_read(&arena, text, &entry, err) &&
 *		tacit_key_entry_follows(&entry, &old);
 *
 * Source: design, section 15; https://c2sp.org/signed-note.
 * Open to: register, shared.
 */
#ifndef TACIT_LOG_KEY_ENTRY_H
#define TACIT_LOG_KEY_ENTRY_H

#include <tacit/time.h>

#include "text/signed_note.h"

struct tacit_key_entry {
	uint64_t seq; /* its place in the log, never 0 */
	struct tacit_instant at;
	struct tacit_verifier key; /* that signs from here on */
	bool is_lost; /* the one before it is: */
	struct tacit_verifier lost;
	struct tacit_str note; /* as it was read */
};

/** Is this such an entry, of whatever version? */
bool tacit_key_entry_is(struct tacit_str entry);

/**
 * Appended, signed by `by`: the key before it, or where that is lost the new
 * one. Fails: TACIT_INVALID a value is none that it can have.
 */
TACIT_MUST_USE bool tacit_key_entry_write(const struct tacit_key_entry *entry,
	const struct tacit_signer *by, struct tacit_buf *out,
	struct tacit_err *err);

/** Back; keys live in the arena, the note is borrowed. Who signed it is not
 * looked at. Fails: TACIT_INVALID it is none; TACIT_LATER. */
TACIT_MUST_USE bool tacit_key_entry_read(struct tacit_arena *arena,
	struct tacit_str text, struct tacit_key_entry *out,
	struct tacit_err *err);

/** Does the key of an entry that was read take the place of this one? */
bool tacit_key_entry_follows(
	const struct tacit_key_entry *entry, const struct tacit_verifier *old);

/** One key, by the same name? */
bool tacit_verifier_is(
	const struct tacit_verifier *a, const struct tacit_verifier *b);

#endif
