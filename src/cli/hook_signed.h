/* hook_signed: the certificate of a push that is signed, before it is in. */
#ifndef TACIT_CLI_HOOK_SIGNED_H
#define TACIT_CLI_HOOK_SIGNED_H

#include "cli/app.h"
#include "keep/receiving.h"
#include "shared/push_certificate.h"

/**
 * What git tells the hook of it; a push without one is taken in, too: then `out`
 * is { 0 }. It is about exactly this push, of this moment, and signed with a key
 * that <register>/tacit/allowed_signers has of whom the transport named. Owns:
 * the app's arena.
 * Fails: TACIT_REFUSED, TACIT_INVALID it is not, and the push is not taken in;
 * TACIT_NOTFOUND, TACIT_GIT, TACIT_IO it cannot be read, or checked.
 */
TACIT_MUST_USE bool hook_signed(struct app *app, struct tacit_store *store,
	const struct tacit_receiving *asked, struct tacit_push_signed *out,
	struct tacit_err *err);

#endif
