/* shared_keys: whose keys sshd lets in to a bare register, from a folder. */
#ifndef TACIT_CLI_SHARED_KEYS_H
#define TACIT_CLI_SHARED_KEYS_H

#include "cli/app.h"

/**
 * Write <register>/tacit/authorized_keys and allowed_signers, and print what
 * changed of whom; with -n print it only. The exit status.
 */
int shared_keys(struct app *app, const char *folder);

#endif
