/*
 * push_certificate: what git push --signed sends beside the commits, taken
 * apart. Whoever pushes signs which reference goes from where to where, for
 * whom, and what the server gave it to repeat:
 *
 *	certificate version 0.1
 *	pusher SHA256:Qf5P...  1656525600 +0000
 *	pushee cica@register.example:cica.git
 *	nonce 1656525599-c4bc...
 *
 *	6c2f... 90ab... refs/heads/main
 *	-----BEGIN SSH SIGNATURE-----
 *	...
 *	-----END SSH SIGNATURE-----
 *
 * Stricter than git: one reference, no push options, one way to write the
 * signature. Nothing is checked here but the form.
 *
 *	if (!tacit_push_certificate_read(bytes, &certificate, err))
 *		return false;
 *
 * Open to: cli.
 * Source: git-receive-pack(1), gitprotocol-pack(5), "Push Certificate".
 */
#ifndef TACIT_SHARED_PUSH_CERTIFICATE_H
#define TACIT_SHARED_PUSH_CERTIFICATE_H

#include <tacit/str.h>
#include <tacit/time.h>

#include "text/digest.h"

/** The longest one, in bytes; its signature alone has at most 4 KiB. */
enum { TACIT_PUSH_CERTIFICATE_MAX = 65536, TACIT_PUSH_SIGNATURE_MAX = 4096 };

/** Everything points into the bytes that were read. */
struct tacit_push_certificate {
	struct tacit_str payload; /* what was signed */
	struct tacit_str signature; /* as ssh-keygen(1) writes one */
	struct tacit_str pusher; /* who says to have: a key's fingerprint */
	struct tacit_instant pushed; /* by the clock of whoever pushed */
	struct tacit_str pushee; /* where to, as the client has it; or empty */
	struct tacit_str nonce; /* that the server gave */
	struct tacit_instant given; /* when, by the nonce */
	struct tacit_str old_id; /* 40 hex digits */
	struct tacit_str new_id;
	struct tacit_str reference;
};

/** The certificate of a push that is taken in; { 0 }: it has none. */
struct tacit_push_signed {
	const char *blob; /* of git, which keeps no reference to it */
	unsigned char digest[TACIT_DIGEST_BYTES]; /* SHA-256 of the bytes */
	struct tacit_str bytes;
};

/**
 * Fails: TACIT_INVALID it is none, or none that is taken: the line tells where;
 * TACIT_LIMIT.
 */
TACIT_MUST_USE bool tacit_push_certificate_read(struct tacit_str bytes,
	struct tacit_push_certificate *out, struct tacit_err *err);

#endif
