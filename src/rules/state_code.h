/*
 * state_code: the codes of two letters that forms of others have for states.
 *
 * Open to: register.
 */
#ifndef TACIT_RULES_STATE_CODE_H
#define TACIT_RULES_STATE_CODE_H

#include <stdbool.h>

/** "DE" is DEU, in capitals or not; false: ISO 3166-1 has no such code. */
bool tacit_state_code_of_two(const char *two, char three[4]);

#endif
