/* push_offer: whether a register takes signed pushes, and what git is told of
 * it. */
#ifndef TACIT_CLI_PUSH_OFFER_H
#define TACIT_CLI_PUSH_OFFER_H

#include "cli/app.h"

enum { PUSH_OFFER_MAX = 4 };

/**
 * Settings for git's receive-pack, "name=value", into `out`; *count is 0 where
 * the register at `folder` has no tacit/allowed_signers, or this machine no
 * ssh-keygen. What nonces are made with is kept in tacit/nonce-seed, a file of
 * configuration that only the account of the register reads; made where there is
 * none. Owns: the app's arena. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool push_offer(struct app *app, const char *folder,
	const char *out[PUSH_OFFER_MAX], size_t *count, struct tacit_err *err);

#endif
