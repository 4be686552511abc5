/* shared_rotate: another key signs the log of a shared register. */
#ifndef TACIT_CLI_SHARED_ROTATE_H
#define TACIT_CLI_SHARED_ROTATE_H

#include "cli/app.h"

/**
 * Replace the key, and print which took the place of which; where the old one is
 * lost, the declaration of that. With -n only what it would be. The exit status.
 */
int shared_rotate(struct app *app, bool is_lost);

#endif
