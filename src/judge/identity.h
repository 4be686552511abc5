/*
 * identity: who writes here, by `git config tacit.identity`: the secretariat,
 * or a state. On one's own machine that is all there is to it; on a shared
 * register it is whom the transport names.
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

/**
 * Of a principal that the transport named: "secretariat", or a state's code as
 * it is written. One that is no member there is not listed, and the policy
 * refuses it. Owns: nothing; the code is `principal`.
 */
struct tacit_actor tacit_identity_of(
	struct tacit_register *reg, const char *principal);

#endif
