/*
 * setup_place: where a register is built, and how it comes to stand where it
 * is wanted. It is built beside, in a folder of its own, and put in place by
 * one rename: the whole folder where there was none, its .git where documents
 * stood, main where there was an empty repository. Whatever happens before,
 * there is no register, and the next try takes away what was left.
 */
#ifndef TACIT_CHANGE_SETUP_PLACE_H
#define TACIT_CHANGE_SETUP_PLACE_H

#include <tacit/store.h>

/* What Tacit leaves in a folder for a while begins so: no document. */
#define TACIT_PLACE_HIDDEN ".tacit-"

struct tacit_place {
	struct tacit_store *there; /* the repository that is there, or NULL */
	struct tacit_store *store; /* the one that is built, or NULL */
	/* the rest is setup_place.c's own */
	struct tacit_arena arena;
	const char *beside;
	const char *from; /* renamed to `to`; NULL: into what is there */
	const char *to;
	int lock; /* on the folder in which it is built; -1: none */
};

/**
 * Open what is there; where there is no repository, or one without commits,
 * make one beside. Keeps others from doing the same until it is closed.
 *
 * Fails: TACIT_CHANGED somebody else is doing that; TACIT_INVALID a bare one
 * is wanted where other files stand; TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_place_open(const char *path, bool is_bare,
	struct tacit_place *place, struct tacit_err *err);

/**
 * The commits are made; what comes now are settings, which begin with those
 * of the repository that is there. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_place_settings(
	struct tacit_place *place, struct tacit_err *err);

/**
 * Put it in place, durably. Fails: TACIT_CHANGED, TACIT_INVALID as
 * tacit_store_adopt; TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_place_settle(
	struct tacit_place *place, struct tacit_err *err);

/** Close both, and take away what was not put in place. */
void tacit_place_close(struct tacit_place *place);

#endif
