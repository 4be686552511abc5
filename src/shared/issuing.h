/*
 * issuing: receipts for what main took in. Whatever main followed and the log
 * does not have yet gets one, in its order: the push that has just ended, and
 * those before it whose process was stopped in between, which are marked as
 * recovered. A main that moved without a line in the journal is said to have
 * come from nobody.
 *
 *	struct tacit_issuing issuing = { .clock = now, .process = git };
 *	if (tacit_receipts_issue(store, &issuing, &arena, &issued, err))
 *		... issued.list[i] ...
 *
 * Running it again adds nothing.
 *
 * Source: design, sections 10 and 15.
 * Open to: cli, keep.
 */
#ifndef TACIT_SHARED_ISSUING_H
#define TACIT_SHARED_ISSUING_H

#include "log/receipt.h"

#include <tacit/store.h>

struct tacit_issuing {
	struct tacit_instant clock;
	long process; /* of git, which took a push in; 0: none did just now */
};

/** A receipt that was written now. */
struct tacit_issue {
	struct tacit_receipt receipt;
	struct tacit_str text;
	bool is_own; /* of that process */
};

struct tacit_issued {
	struct tacit_issue *list;
	size_t count;
	size_t cap;
	/* pushes that are still under way: their own process issues it, and
	 * what comes after it */
	bool is_waiting;
};

/**
 * Everything lives in the arena. What is there is on the disk before a receipt
 * is. Takes the lock on the register.
 * Fails: TACIT_NOTFOUND there is no key, or no log; TACIT_INVALID the log is
 * damaged, or another key signed it; TACIT_CHANGED, TACIT_DOUBT, TACIT_GIT,
 * TACIT_IO: the next call does it.
 */
TACIT_MUST_USE bool tacit_receipts_issue(struct tacit_store *store,
	const struct tacit_issuing *issuing, struct tacit_arena *arena,
	struct tacit_issued *out, struct tacit_err *err);

/** Whether main has what the log has not, or a key waits for its place. For
 * whoever passes by: no lock is taken. Fails: as above. */
TACIT_MUST_USE bool tacit_receipts_are_due(struct tacit_store *store,
	struct tacit_arena *arena, bool *are, struct tacit_err *err);

#endif
