/* open_memo: what is open, remembered in the index until it may differ. */
#ifndef TACIT_FACTS_OPEN_MEMO_H
#define TACIT_FACTS_OPEN_MEMO_H

#include "facts/open_things.h"

/**
 * The facts as they were remembered, where they still hold: nothing is
 * recorded since (the index forgets), no call closed and no day began
 * between then and the register's instant. False: find them anew.
 */
bool tacit_open_recall(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_open *out);

/** Remember them; that it could not be done is no failure. */
void tacit_open_remember(
	struct tacit_register *reg, const struct tacit_open *open);

#endif
