/*
 * hooks: the git hooks of a clone, put where git looks for them, and a
 * register as they look at it.
 * Open to: change, cli, keep.
 */
#ifndef TACIT_REGISTER_HOOKS_H
#define TACIT_REGISTER_HOOKS_H

#include <tacit/register.h>

/** The setting that names the program which hooks call: an absolute path. */
#define TACIT_HOOKS_PROGRAM "tacit.program"

/**
 * Write the hooks that are not there, and tell them which program to call
 * (NULL: as it is set); one of somebody else's is left alone. A bare register
 * has no hooks of a clone. Fails: TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_hooks_install(
	struct tacit_store *store, const char *program, struct tacit_err *err);

/** Whether git would move main here and ask nobody: a clone without hooks. */
bool tacit_hooks_are_missing(const struct tacit_store *store);

/**
 * Another revision of a register that was opened at one for a hook; as a
 * refresh.
 */
TACIT_MUST_USE bool tacit_register_move(
	struct tacit_register *reg, const char *at, struct tacit_err *err);

#endif
