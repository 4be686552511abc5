/*
 * identity: who writes here, by `git config tacit.identity`: the secretariat,
 * or a state. On one's own machine that is all there is to it.
 *
 * Open to: cli, keep.
 */
#ifndef TACIT_JUDGE_IDENTITY_H
#define TACIT_JUDGE_IDENTITY_H

#include <tacit/policy.h>
#include <tacit/register.h>

/**
 * Not set: TACIT_ROLE_NONE, a reader. Owns: the code lives in the arena.
 * Fails: TACIT_NOTFOUND no state of the register.
 * Source: design, section 9.
 */
TACIT_MUST_USE bool tacit_identity_read(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_actor *actor,
	struct tacit_err *err);

#endif
