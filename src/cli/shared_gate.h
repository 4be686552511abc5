/* shared_gate: what sshd starts for a key: git, for one principal. */
#ifndef TACIT_CLI_SHARED_GATE_H
#define TACIT_CLI_SHARED_GATE_H

#include "cli/app.h"

/**
 * Become git's upload-pack or receive-pack of the one register (-C, or where it
 * is started), in an environment of our own that names the principal. Returns
 * only where that is refused: EXIT_NO, and why was said.
 */
int shared_gate(struct app *app, const char *principal);

#endif
