/*
 * receipt: the text that says what a register received, an entry of its log.
 *
 *	tacit receipt 1
 *	seq 41
 *	at 2022-06-29T18:00:00Z
 *	from THA		("nobody": main had moved, and nobody knows how)
 *	old 6c2f...		(40 hex digits; "none": the log begins here)
 *	new 90ab...
 *	signed none		(SHA-256 of the push certificate)
 *	recovered 2022-06-29T18:05:00Z	(only where it was written later than
 *				the push, because the register was stopped)
 *	call 2022/nct-g-778 open until 2022-06-30T18:00:00Z
 *	comment tha-7k2m9q4d7k2m9q4d
 *
 * A field a line, in this order, and no other way to write the same. Comments
 * stand below their call ("open until", "closed at" or "without close"), those
 * on no call before all calls. Where they are more than five, or take more
 * room than a copy has, one line takes their place, "comments NUMBER SHA-256",
 * with the digest of those lines, which are then kept beside the log. In
 * names, blanks, backslashes and what cannot be read are written as a
 * backslash and three octal digits, as in C.
 *
 *	ok = tacit_receipt_write(&receipt, &text, err) &&
 *		tacit_receipt_read(&arena, text, &again, err);
 *
 * Source: design, section 15.
 * Open to: cli, keep, register, shared.
 */
#ifndef TACIT_LOG_RECEIPT_H
#define TACIT_LOG_RECEIPT_H

#include <tacit/mem.h>
#include <tacit/time.h>

#include "text/digest.h"

enum {
	TACIT_RECEIPT_LISTED = 5, /* comments, at most */
	/* bytes with comments listed: with the proof and checkpoint of a log
	 * of a million entries, whose name has 13 letters, 1,536 */
	TACIT_RECEIPT_TEXT_LISTED = 419
};

/** On a call, or on none. */
struct tacit_receipt_comment {
	const char *call; /* NULL: on none */
	struct tacit_instant closes; /* the call; none: it does not */
	bool is_after; /* received after the close */
	const char *id;
};

struct tacit_receipt {
	uint64_t seq; /* its place in the log, from 0 */
	struct tacit_instant at;
	const char *from; /* who, by what the transport proved; NULL: nobody */
	const char *old_tip; /* of main; NULL: the log begins here */
	const char *new_tip;
	struct tacit_instant recovered; /* when it was written; none: at once */
	bool has_certificate;
	unsigned char certificate[TACIT_DIGEST_BYTES];
	size_t comment_count;
	const struct tacit_receipt_comment *comments; /* NULL: their digest */
	unsigned char comments_digest[TACIT_DIGEST_BYTES];
};

/**
 * The text, appended. Fails: TACIT_INVALID a value is none that it can have;
 * TACIT_LIMIT it is longer than an entry of a log.
 */
TACIT_MUST_USE bool tacit_receipt_write(const struct tacit_receipt *receipt,
	struct tacit_buf *out, struct tacit_err *err);

/** The lines of comments, appended: what is digested where they are many.
 * Fails: TACIT_INVALID. */
TACIT_MUST_USE bool tacit_receipt_list_write(
	const struct tacit_receipt_comment *comments, size_t count,
	struct tacit_buf *out, struct tacit_err *err);

/** The comments of a receipt that has their digest, from that list, into the
 * arena; false: it is not the list that was digested. */
bool tacit_receipt_list_read(struct tacit_arena *arena, struct tacit_str list,
	struct tacit_receipt *receipt);

/** Is this such an entry, of whatever version? A log has others, too. */
bool tacit_receipt_is(struct tacit_str entry);

/** Back, into the arena. Fails: TACIT_INVALID it is none;
 * TACIT_LATER it is of a later version. */
TACIT_MUST_USE bool tacit_receipt_read(struct tacit_arena *arena,
	struct tacit_str text, struct tacit_receipt *out,
	struct tacit_err *err);

#endif
