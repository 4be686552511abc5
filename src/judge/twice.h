/* twice: comments of one letter that two commits record. */
#ifndef TACIT_JUDGE_TWICE_H
#define TACIT_JUDGE_TWICE_H

#include <tacit/register.h>

/**
 * All that is recorded of a letter comes in one commit: where comments stand
 * that name the same source, somebody else has accepted it, too. Told once, as a
 * warning: nothing is chosen. `added`: of the commit that is to be.
 * Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_twice_check(struct tacit_register *reg,
	const struct tacit_document *const *added, size_t count,
	struct tacit_faults *faults, struct tacit_err *err);

#endif
