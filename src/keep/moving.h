/*
 * moving: whether main may move to a commit, whatever moves it: a commit, a
 * revert, a rebase, a pull, a reset. Asked by git's hook, before it moves;
 * nothing is written but the index, which is a cache.
 *
 * Open to: cli, door.
 */
#ifndef TACIT_KEEP_MOVING_H
#define TACIT_KEEP_MOVING_H

#include <tacit/fault.h>
#include <tacit/register.h>

struct tacit_move {
	const char *to; /* a commit */
	const char *from; /* where main is elsewhere; NULL: main here */
	const char *folder; /* the register's; NULL: where git runs its hook */
	const char *const *again; /* paths that nobody else has yet, and that */
	size_t again_count; /* are recorded anew, or left out: sync */
	struct tacit_when when; /* instant, and where a cache may be */
	bool is_pushed; /* by somebody whom this clone does not know ... */
	const char *principal; /* ... but the transport does; or NULL */
	bool is_one; /* filled in: one commit is new, made here */
};

/**
 * Every commit that main has not, nor refs/tacit/proved, is judged: one that
 * a remote-tracking reference holds was judged where it came from, and keeps
 * the past; another is judged as a command's change is, with the rights of
 * its parent, which are not asked of what is pushed. What main altered, and an
 * act notes there, may be carried over by a rebase. The new tip holds what is
 * append-only in the old one (where main is not there, in the proved one),
 * with the same text and mode, or as the proved one has it; where an act that
 * comes with it notes the alteration, it was dealt with. No commit has two
 * parents, and none begins another history.
 *
 * With `from` every commit that is not in it is judged, whoever holds it: before
 * main is pushed there. An alteration that an act notes in what is pushed may
 * come with it.
 *
 * With `principal` each commit that main has not is judged with the rights that
 * the principal has at its parent, and no alteration is carried over.
 *
 * `store` is opened as it is (store/moving.h).
 * Fails: TACIT_DOUBT the past is not here; TACIT_NOTFOUND no such commit, or
 * who commits is nobody; TACIT_GIT, TACIT_DB. What is wrong is in `faults`.
 * Source: design, sections 1 and 10.
 */
TACIT_MUST_USE bool tacit_inspect_move(struct tacit_store *store,
	struct tacit_move *move, struct tacit_faults *faults,
	struct tacit_err *err);

/**
 * The command that takes back what git has prepared for a move that was
 * refused: what git is in the middle of, the documents that were refused where
 * it is one commit, or else all that is staged. `faults` are sorted. Owns: the
 * arena.
 */
const char *tacit_move_way_back(struct tacit_store *store,
	const struct tacit_move *move, const struct tacit_faults *faults,
	struct tacit_arena *arena);

#endif
