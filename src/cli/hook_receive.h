/* hook_receive: what is pushed to a shared register, judged before it is in. */
#ifndef TACIT_CLI_HOOK_RECEIVE_H
#define TACIT_CLI_HOOK_RECEIVE_H

#include "cli/app.h"

/**
 * Git's hook pre-receive: its lines on standard input, and whom the transport
 * named. EXIT_NO: nothing is taken in, and why was said.
 */
int hook_receive(struct app *app, const char *principal, const char *process);

#endif
