/*
 * mailbox: letters as they lie in files: one in a file, many in an mbox, one a
 * file in a Maildir or any other folder, or standard input.
 *
 *	ok = tacit_mailbox_each(path, take_letter, ctx, err);
 */
#ifndef TACIT_DOOR_MAILBOX_H
#define TACIT_DOOR_MAILBOX_H

#include <tacit/buf.h>

enum { TACIT_MAILBOX_MAX = 1024 * 1024 * 1024 }; /* bytes of a file */

/** Takes a letter, which lives until it returns. */
typedef bool tacit_mailbox_fn(
	void *ctx, struct tacit_str letter, struct tacit_err *err);

/**
 * Hand over each letter in order; of a Maildir what is in new/ and cur/, of
 * another folder each file. Path "-" is standard input.
 * Fails: TACIT_NOTFOUND, TACIT_LIMIT, TACIT_IO; as `fn` does.
 */
TACIT_MUST_USE bool tacit_mailbox_each(const char *path, tacit_mailbox_fn *fn,
	void *ctx, struct tacit_err *err);

/** Take the next letter off an mbox (RFC 4155), or a file of one letter. */
bool tacit_mailbox_next(struct tacit_str *rest, struct tacit_str *letter);

/**
 * What makes a letter that letter, whichever way it came: its bytes without
 * what servers and mailboxes write on top of it, with ends of lines of one
 * kind, appended.
 */
void tacit_mailbox_sense(struct tacit_str letter, struct tacit_buf *out);

#endif
