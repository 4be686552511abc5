/*
 * opening: a bare register becomes a shared one: a key that signs, the same key
 * in body.md, what git is told, and the first entry of the log, which names
 * where main was. What is there already stays, so that the same call goes on
 * where it was stopped; tacit.shared is set last.
 *
 *	struct tacit_opening opening = { .origin = "cica-receipts",
 *		.program = program, .clock = now };
 *	ok = tacit_shared_open(store, &opening, &arena, &opened, err);
 *
 * Source: design, sections 10 and 15.
 * Open to: cli.
 */
#ifndef TACIT_SHARED_OPENING_H
#define TACIT_SHARED_OPENING_H

#include <tacit/store.h>

struct tacit_opening {
	const char *origin; /* the name of the log; NULL: SHORT-receipts */
	const char *program; /* what hooks call; NULL: as it is set */
	struct tacit_instant clock;
};

struct tacit_opened {
	const char *key; /* NAME+HASH+KEY, in the arena */
	const char *path; /* of the private one */
	uint64_t entries; /* that its log had already; 0: it begins now */
};

/**
 * Fails: TACIT_REFUSED it is no bare register, or body.md names a key that is
 * not here; TACIT_INVALID the origin is no name of a key; as
 * tacit_store_commit.
 */
TACIT_MUST_USE bool tacit_shared_open(struct tacit_store *store,
	const struct tacit_opening *opening, struct tacit_arena *arena,
	struct tacit_opened *out, struct tacit_err *err);

#endif
