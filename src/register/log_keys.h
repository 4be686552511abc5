/*
 * log_keys: the keys that signed a log, one after another.
 *
 * The first is the one that body.md names, and stays so; each other came by an
 * entry of the log (log/key_entry.h). The file "keys", beside the checkpoint, has
 * the numbers of these entries, a line each. It only says where to look: each has
 * to be in the tree that the last key signed, and to follow on the key before it.
 *
 *	fault = tacit_log_keys_read(&at, &arena, vkey, &keys);
 *	signs = &keys.list[keys.count - 1];
 *
 * Source: design, section 15.
 * Open to: cli, shared.
 */
#ifndef TACIT_REGISTER_LOG_KEYS_H
#define TACIT_REGISTER_LOG_KEYS_H

#include <tacit/receipts.h>

#include "log/checkpoint.h"
#include "register/log_at.h"

#define TACIT_LOG_KEYS_FILE "keys"

enum { TACIT_LOG_KEYS_MAX = 1000 }; /* that a log can have */

/** In the arena of whoever asked. */
struct tacit_log_keys {
	struct tacit_verifier *list; /* in their order */
	uint64_t *from; /* the entry that brought each; of the first 0 */
	struct tacit_instant *at; /* and when; of the first it is not known */
	size_t count;
	/* the last that took the place of a lost one; 0: none did */
	size_t lost;
	struct tacit_checkpoint checkpoint; /* that the last key signed */
};

/**
 * Of the log at that commit, whose first key is `vkey`.
 * TACIT_RECEIPTS_NO_FAULT: they are right; whether its other entries are is not
 * looked at.
 */
enum tacit_receipts_fault tacit_log_keys_read(struct tacit_log_at *at,
	struct tacit_arena *arena, const char *vkey,
	struct tacit_log_keys *out);

/** The first key, as body.md names it in that commit, in the arena; NULL: it
 * names none. Fails: TACIT_NOTFOUND, TACIT_GIT. */
TACIT_MUST_USE bool tacit_log_first_key(struct tacit_store *store,
	const char *commit, struct tacit_arena *arena, const char **vkey,
	struct tacit_err *err);

#endif
