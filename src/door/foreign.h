/*
 * foreign: the helper program for formats of others, started.
 *
 * Nothing that a stranger wrote in a format that is not ours is parsed in this
 * process: the helper (src/foreign) gets the bytes, answers with a parcel
 * (base/parcel.h) or a file, and may not reach anything meanwhile.
 *
 *	struct tacit_foreign foreign = { .program = app_helper(app) };
 *	if (!tacit_foreign_ask(&foreign, "read-xlsx", bytes, &answer, err))
 *		return false;
 *	while (tacit_parcel_next(&rest, &record))
 *		...
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_FOREIGN_H
#define TACIT_DOOR_FOREIGN_H

#include <tacit/buf.h>

enum {
	TACIT_FOREIGN_SECONDS = 60, /* in which nothing comes or goes */
	TACIT_FOREIGN_ANSWER_MAX = 512 * 1024 * 1024 /* bytes */
};

struct tacit_foreign {
	const char *program; /* path; NULL: it is not installed. Borrowed */
};

/**
 * Have it do what `verb` says with `input`; the answer is appended.
 * Fails: TACIT_NOTFOUND the helper is not there or cannot be run;
 * TACIT_INVALID what it says of the input, with a hint; TACIT_LIMIT it took
 * too long, or answered too much, or died of it; TACIT_IO it dies of anything.
 */
TACIT_MUST_USE bool tacit_foreign_ask(const struct tacit_foreign *foreign,
	const char *verb, struct tacit_str input, struct tacit_buf *answer,
	struct tacit_err *err);

#endif
