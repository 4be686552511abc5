/*
 * rotating: another key takes the place of the one that signs the log of a
 * shared register (log/key_entry.h).
 *
 * The new key is on the disk, beside the old one, before the log has its entry,
 * and in the old one's place after that. Whoever opens the log to write in it
 * finishes what was stopped in between: a key whose entry the log has is put in
 * its place, one whose entry it has not goes.
 *
 *	struct tacit_rotating asked = { .is_lost = true, .clock = now };
 *	ok = tacit_shared_rotate(store, &asked, &arena, &rotated, err);
 *
 * Source: design, section 15.
 * Open to: cli.
 */
#ifndef TACIT_SHARED_ROTATING_H
#define TACIT_SHARED_ROTATING_H

#include <tacit/store.h>

#include "log/checkpoint.h"
#include "text/signed_note.h"

struct tacit_rotating {
	bool is_lost; /* the old key is, or others have it */
	bool is_trial; /* nothing is written, and no key made */
	struct tacit_instant clock;
};

/** Everything lives in the arena. */
struct tacit_rotated {
	const char *old_key; /* NAME+HASH+KEY, here and below */
	const char *new_key; /* of a trial NULL */
	uint64_t seq; /* the entry of the new one: so many are before it */
	struct tacit_tree_hash root; /* of those before it */
	struct tacit_instant at;
	bool is_lost;
	bool was_stopped; /* it was begun earlier, and is finished now */
};

/**
 * Takes the lock on the register. What was stopped earlier is finished, and no
 * other key made. Fails: TACIT_NOTFOUND there is no key (and none is said to be
 * lost), or no log; TACIT_INVALID the log is damaged, or another key signs it;
 * TACIT_LIMIT it has had too many; TACIT_CHANGED, TACIT_DOUBT, TACIT_GIT,
 * TACIT_IO: the next call finishes it.
 */
TACIT_MUST_USE bool tacit_shared_rotate(struct tacit_store *store,
	const struct tacit_rotating *asked, struct tacit_arena *arena,
	struct tacit_rotated *out, struct tacit_err *err);

/** Under the lock: finish what was stopped. `was` where a key was put in its
 * place. Fails: as above. */
TACIT_MUST_USE bool tacit_signing_key_settle(struct tacit_store *store,
	struct tacit_arena *arena, bool *was, struct tacit_err *err);

#endif
