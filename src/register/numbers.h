/* numbers: the numbers that notes bear, for printing ids. */
#ifndef TACIT_REGISTER_NUMBERS_H
#define TACIT_REGISTER_NUMBERS_H

#include <tacit/register.h>

/**
 * The number of a note by its id, or NULL; `count` (may be NULL) is how many
 * notes bear it. All are read at the first call, and remembered in the index
 * until something is recorded. Borrowed from the register.
 */
const char *tacit_note_number(
	struct tacit_register *reg, const char *id, size_t *count);

#endif
