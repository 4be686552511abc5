/* standing: which of many documents still stand, decided together. */
#ifndef TACIT_FACTS_STANDING_H
#define TACIT_FACTS_STANDING_H

#include <tacit/register.h>

struct tacit_standing_row {
	const char *id;
	const char *supersedes; /* ids, or NULL */
	const char *withdraws;
	bool is_in_error; /* entered in error: it never was */
	bool is_undone; /* the result */
};

/**
 * Fill is_undone of every row, by the rule of tacit_facts_stands: undone is
 * what was entered in error, what a withdrawal that stands takes back, and
 * what a successor that was not entered in error replaces. n log n.
 */
void tacit_standing_find(struct tacit_arena *arena,
	struct tacit_standing_row *rows, size_t count);

/**
 * Fill is_in_error of every row from the acts that say so: those that stand,
 * and do not only take another act back. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_standing_errors(struct tacit_register *reg,
	struct tacit_standing_row *rows, size_t count, struct tacit_err *err);

#endif
