/*
 * receiving: what git is about to take in from somebody whom the transport
 * named, before it does: asked by the hook pre-receive of a shared register.
 *
 * Open to: cli, door.
 */
#ifndef TACIT_KEEP_RECEIVING_H
#define TACIT_KEEP_RECEIVING_H

#include <tacit/fault.h>
#include <tacit/register.h>

/** A push has at most so many commits, and files that change in each. */
enum { TACIT_PUSH_COMMITS_MAX = 200, TACIT_PUSH_FILES_MAX = 1000 };

/** The longest input of the hook: one reference, of the longest name. */
enum { TACIT_PUSH_LINES_MAX = 4096 };

struct tacit_receiving {
	const char *folder; /* the register's; NULL: where git runs its hook */
	struct tacit_str lines; /* as the hook has them: OLD NEW REFERENCE */
	const char *principal; /* "secretariat", or a state's code */
	struct tacit_when when; /* instant, and where a cache may be */
};

/** Take an id and its blank off a line of the hook, into the arena; NULL: none
 * stands there. */
const char *tacit_receiving_id(
	struct tacit_arena *arena, struct tacit_str *rest);

/**
 * One reference is moved, main, to commits that go on from where it is, each
 * with one parent, each changing plain files; and each is judged against its
 * parent with the rights that the principal has there. Who the commits say
 * wrote them is not looked at.
 *
 * Fails closed: TACIT_LIMIT more than a push may have; TACIT_NOTFOUND,
 * TACIT_GIT, TACIT_DB, TACIT_DOUBT what is to be judged cannot be read. What is
 * refused is in `faults`, by path, with the commit.
 * Source: design, sections 9 and 10.
 */
TACIT_MUST_USE bool tacit_inspect_receiving(struct tacit_store *store,
	const struct tacit_receiving *asked, struct tacit_faults *faults,
	struct tacit_err *err);

#endif
