/*
 * certificate_key: the private key by which certificates are signed, in a file
 * of its owner's alone.
 *
 * The file has one line, "PRIVATE+KEY+NAME+HASH+BASE64", as programs that sign
 * such notes keep it (text/signed_note.h), and not OpenSSH's armour: that is a
 * structure of lengths to be parsed, half of which says how the key is
 * encrypted, and it has no place for the name, which is part of what is signed
 * with. What openssl wants of it is said in tacit-certificates(1).
 */
#ifndef TACIT_CLI_CERTIFICATE_KEY_H
#define TACIT_CLI_CERTIFICATE_KEY_H

#include "cli/app.h"
#include "text/signed_note.h"

/**
 * The key, where its public half stands in body.md. Fails: TACIT_NOTFOUND there
 * is none; TACIT_REFUSED others may read it, or it lies among the documents;
 * TACIT_INVALID it is none, or another than body.md's; TACIT_IO.
 */
TACIT_MUST_USE bool app_read_certificate_key(
	struct app *app, struct tacit_signer *out, struct tacit_err *err);

/** The keys that body.md names. Fails: TACIT_INVALID one of them is none. */
TACIT_MUST_USE bool app_body_verifiers(struct app *app,
	struct tacit_verifier **out, size_t *count, struct tacit_err *err);

/** Make one and record its public half; or record one that is there and is not
 * recorded; the exit status. */
int app_make_certificate_key(struct app *app);

#endif
