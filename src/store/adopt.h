/*
 * adopt: an empty repository comes to hold what was built beside it.
 *
 * Open to: change.
 */
#ifndef TACIT_STORE_ADOPT_H
#define TACIT_STORE_ADOPT_H

#include <tacit/store.h>

/**
 * Put into `empty` what stands in `built`: its objects, the hooks that are
 * not there, and then, each under git's own lock, settings, git's index and
 * main. Until main is there, the last, it is as empty as before. The settings
 * become those of `built`, which the caller made from those that were there.
 *
 * Fails: TACIT_CHANGED git holds a lock, or main is there; TACIT_INVALID what
 * is staged is something else; TACIT_IO, TACIT_GIT. What is left then is no
 * hindrance to the next try.
 */
TACIT_MUST_USE bool tacit_store_adopt(struct tacit_store *empty,
	struct tacit_store *built, struct tacit_err *err);

/**
 * Remove the locks that a killed adoption left in `empty`: they hold what
 * stands in the git folder `built`, and no process has them open.
 */
void tacit_adopt_release(struct tacit_store *empty, const char *built);

#endif
