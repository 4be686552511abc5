/*
 * push_signature: who signed a push, which ssh-keygen(1) tells: it knows every
 * kind of key that ssh has, those on a token, too, and what allowed_signers
 * says.
 */
#ifndef TACIT_CLI_PUSH_SIGNATURE_H
#define TACIT_CLI_PUSH_SIGNATURE_H

#include <tacit/mem.h>

#include "shared/push_certificate.h"

/** Where it is, never by PATH; NULL: it is nowhere. */
const char *push_signature_program(void);

/**
 * Whether the principal signed it, for git, with a key that the file of allowed
 * signers had for it at that instant. Fails: TACIT_NOTFOUND no ssh-keygen, or no
 * such file; TACIT_IO.
 */
TACIT_MUST_USE bool push_signature_check(
	const struct tacit_push_certificate *certificate, const char *signers,
	const char *principal, struct tacit_instant at, bool *is_right,
	struct tacit_err *err);

/**
 * Whose key made the signature, by that file at that instant: the first that it
 * names, which has proved nothing yet; NULL: nobody's. Owns: the arena. Fails:
 * as above.
 */
TACIT_MUST_USE bool push_signature_owner(struct tacit_arena *arena,
	const struct tacit_push_certificate *certificate, const char *signers,
	struct tacit_instant at, const char **principal, struct tacit_err *err);

#endif
