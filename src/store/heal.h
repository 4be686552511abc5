/*
 * heal: git's index, after a git that had read it before a command of ours
 * renewed it. `git commit` and `git reset` read it, and only then lock it, and
 * what they have read they put over ours. The next plain commit would take
 * away what main holds.
 */
#ifndef TACIT_STORE_HEAL_H
#define TACIT_STORE_HEAL_H

#include "store/handle.h"

/**
 * Put back into `index` what it lacks of main's last commits, from `tip` on,
 * where the file is as main says: whoever staged something else on purpose has
 * another file there. Ends at a commit of which it lacks nothing.
 */
void tacit_index_heal(
	struct tacit_store *store, git_index *index, const char *tip);

#endif
