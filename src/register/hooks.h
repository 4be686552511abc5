/*
 * hooks: the git hooks of a clone, put where git looks for them.
 * Open to: change, keep.
 */
#ifndef TACIT_REGISTER_HOOKS_H
#define TACIT_REGISTER_HOOKS_H

#include <tacit/store.h>

/**
 * Write the hooks that are not there; one of somebody else's is left alone.
 * A bare register has no hooks of a clone. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_hooks_install(
	struct tacit_store *store, struct tacit_err *err);

#endif
