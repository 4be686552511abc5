/*
 * openssh_key: keys as OpenSSH keeps them, so that its own programs make them,
 * show them and check what they signed.
 *
 * A private key is a file "-----BEGIN OPENSSH PRIVATE KEY-----", of Ed25519,
 * one key, without a passphrase; its comment is the name that the signer has.
 * A public key is a line "TYPE BASE64 COMMENT", of several types, of which only
 * Ed25519 is understood; the others are kept as they are.
 *
 *	ok = tacit_openssh_signer_read(&arena, text, &signer, err);
 *	tacit_openssh_verifier_write(&signer.verifier, &line);
 *	ok = tacit_openssh_public_read(tacit_buf_str(&line), &key, err);
 *
 * Source: PROTOCOL.key of OpenSSH; RFC 4253, section 6.6; RFC 8709.
 * Open to: shared.
 */
#ifndef TACIT_TEXT_OPENSSH_KEY_H
#define TACIT_TEXT_OPENSSH_KEY_H

#include "text/signed_note.h"

enum {
	TACIT_OPENSSH_PRIVATE_MAX = 4096, /* bytes of a file */
	TACIT_OPENSSH_PUBLIC_MAX = 4096 /* bytes of a line */
};

/**
 * What `ssh-keygen -t ed25519 -N '' -C NAME` wrote. Each copy in it of the
 * public key has to be that of the private one.
 *
 * Owns:  the name lives in the arena.
 * Fails: TACIT_INVALID it is none, of another type, damaged, or its comment is
 *        no name (tacit_signed_name_is); TACIT_REFUSED it has a passphrase.
 */
TACIT_MUST_USE bool tacit_openssh_signer_read(struct tacit_arena *arena,
	struct tacit_str text, struct tacit_signer *out, struct tacit_err *err);

/** Such a file, appended; of the same key and name always the same. */
void tacit_openssh_signer_write(
	const struct tacit_signer *key, struct tacit_buf *out);

/** The line of its public key, appended, without a newline. */
void tacit_openssh_verifier_write(
	const struct tacit_verifier *key, struct tacit_buf *out);

/** A public key; `coded` and `comment` borrow from the line. */
struct tacit_openssh_public {
	const char *type; /* as OpenSSH calls it: "ssh-ed25519", a constant */
	struct tacit_str coded; /* the whole key, in base64: tells it apart */
	struct tacit_str comment; /* what stands after it; may be empty */
	bool is_ed25519;
	unsigned char key[TACIT_SIGN_KEY_BYTES]; /* where it is */
};

/**
 * One line, without its newline: ssh-ed25519, ssh-rsa, ecdsa-sha2-nistp256,
 * -384, -521, and those in hardware, sk-*; without options before it. Blanks
 * and tabs around it are passed over.
 *
 * Fails: TACIT_INVALID it is none; TACIT_LIMIT.
 */
TACIT_MUST_USE bool tacit_openssh_public_read(struct tacit_str line,
	struct tacit_openssh_public *out, struct tacit_err *err);

#endif
