/*
 * journal: what a shared register decided about each push, a line each, on the
 * disk before anything moves. A file beside the index, <common>/tacit/journal;
 * nothing of it is ever changed.
 *
 *	2022-06-29T18:00:00Z accepted 4711 THA OLD NEW none
 *	2022-06-29T18:00:00Z moves 4711 THA OLD NEW none
 *	2022-06-29T18:01:07Z refused 4715 KAZ OLD NEW body.md:\040Only\040...
 *	2022-06-29T18:02:40Z flagged 4716 THA OLD NEW comments/...:12:\040...
 *
 * "accepted" is what the hook pre-receive found; "moves" is written while git
 * holds its lock on main, and so the lines "moves" that main followed stand in
 * its order. The number is the process that takes the push in. The last field is
 * the certificate of the push, BLOB:SHA-256, or why it was refused; of what was
 * accepted and seems to hold personal data, where. Of those nothing is repeated.
 * A line that a power loss cut is passed over, and so is one whose word only a
 * later version knows.
 *
 * Source: design, sections 10 and 15.
 * Open to: cli, keep.
 */
#ifndef TACIT_SHARED_JOURNAL_H
#define TACIT_SHARED_JOURNAL_H

#include <tacit/mem.h>
#include <tacit/store.h>
#include <tacit/time.h>

#include "text/digest.h"

enum {
	/* bytes of a line: why a push was refused is cut to that */
	TACIT_JOURNAL_LINE_MAX = 16384
};

enum tacit_journal_word {
	TACIT_JOURNAL_ACCEPTED,
	TACIT_JOURNAL_MOVES,
	TACIT_JOURNAL_REFUSED,
	TACIT_JOURNAL_FLAGGED /* before "accepted" of the same push */
};

struct tacit_journal_line {
	struct tacit_instant at; /* when the whole push had arrived */
	enum tacit_journal_word word;
	long process; /* of git, which takes it in */
	const char *who; /* by what the transport proved */
	const char *old_tip; /* of main; "": git did not say */
	const char *new_tip;
	const char *certificate; /* its blob; NULL: none */
	unsigned char digest[TACIT_DIGEST_BYTES]; /* of the certificate */
	const char *why; /* refused, flagged: in words; else NULL */
};

/**
 * Put a line at the end; it is on the disk when this returns.
 * Fails: TACIT_INVALID it cannot be written as one; TACIT_IO: nothing, or a line
 * that is passed over.
 */
TACIT_MUST_USE bool tacit_journal_add(const struct tacit_store *store,
	const struct tacit_journal_line *line, struct tacit_err *err);

/** Whether there is one: no clone has it. */
bool tacit_journal_exists(const struct tacit_store *store);

/** False: stop, without a failure where none is recorded. The line lives until
 * the callback returns. */
typedef bool tacit_journal_fn(const struct tacit_journal_line *line, void *ctx,
	struct tacit_err *err);

/** The last line first; none where there is no journal. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_journal_each_back(const struct tacit_store *store,
	tacit_journal_fn *fn, void *ctx, struct tacit_err *err);

/**
 * The last line of that word about that move, into the arena; of any process
 * where it is 0. *found false: there is none. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_journal_find(const struct tacit_store *store,
	const struct tacit_journal_line *like, struct tacit_arena *arena,
	struct tacit_journal_line *out, bool *found, struct tacit_err *err);

#endif
