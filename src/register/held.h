/*
 * held: documents stay read, for who shows them again and again.
 *
 * What is held lives as long as the register, and is never changed. There is a
 * bound: what comes after it is read each time, as without this.
 *
 * Open to: facts, site.
 */
#ifndef TACIT_REGISTER_HELD_H
#define TACIT_REGISTER_HELD_H

#include <tacit/register.h>

/** All of them, from now on, as long as the register stays at its commit.
 * Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_register_hold(
	struct tacit_register *reg, struct tacit_err *err);

/**
 * What was made of them under a name, which whoever makes it fills: zeros where
 * that is new; NULL where not all are held, or they were for another instant.
 * What the public is told is kept apart.
 * Owns: it lives in `arena`, which is for what it points to, as long as they
 * are held.
 */
void *tacit_register_made(struct tacit_register *reg, const char *name,
	size_t size, struct tacit_arena **arena);

#endif
