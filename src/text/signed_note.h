/*
 * signed_note: a text with signatures below it, as C2SP writes them.
 *
 * The text ends in a newline; after an empty line stand signatures, a line
 * each: "— NAME BASE64", of four bytes that tell the key and the signature
 * itself. Whoever has the verifier key "NAME+HASH+BASE64" can check it, with
 * this program or another. Keys are of Ed25519; signatures of other kinds and
 * other keys are passed over, as the format wants it.
 *
 *	ok = tacit_signer_new(&arena, "cica-certificates", &key, err) &&
 *		tacit_signed_note_write(text, &key, &note, err);
 *	outcome = tacit_signed_note_open(tacit_buf_str(&note), keys, count,
 *		&opened);
 *
 * Source: https://c2sp.org/signed-note.
 * Open to: document, report, door, log, shared, cli.
 */
#ifndef TACIT_TEXT_SIGNED_NOTE_H
#define TACIT_TEXT_SIGNED_NOTE_H

#include <tacit/buf.h>

#include "text/digest_sign.h"

/** What the line of a signature begins with. */
#define TACIT_SIGNATURE_DASH "\xe2\x80\x94 "

enum {
	TACIT_SIGNED_NOTE_MAX = 64 * 1024, /* bytes, with its signatures */
	TACIT_SIGNED_NOTE_SIGNATURES = 16,
	TACIT_SIGNED_NAME_MAX = 255, /* bytes of a key's name */
	TACIT_SIGNED_ID_BYTES = 4
};

/** Who may have signed: the public key. */
struct tacit_verifier {
	const char *name;
	unsigned char id[TACIT_SIGNED_ID_BYTES];
	unsigned char key[TACIT_SIGN_KEY_BYTES];
};

/** Who signs. */
struct tacit_signer {
	struct tacit_verifier verifier;
	unsigned char seed[TACIT_SIGN_SEED_BYTES];
};

/** May a key be called that? UTF-8 without blanks and without "+". */
bool tacit_signed_name_is(struct tacit_str name);

/** A new key. Fails: TACIT_INVALID no key can have that name. */
TACIT_MUST_USE bool tacit_signer_new(struct tacit_arena *arena,
	const char *name, struct tacit_signer *out, struct tacit_err *err);

/** The key of a seed, by a name that one may have; `out` may hold the seed. */
void tacit_signer_of(struct tacit_arena *arena, struct tacit_str name,
	const unsigned char seed[TACIT_SIGN_SEED_BYTES],
	struct tacit_signer *out);

/** "NAME+HASH": what a key is called and told from others by, appended. */
void tacit_verifier_told(struct tacit_str name,
	const unsigned char id[TACIT_SIGNED_ID_BYTES], struct tacit_buf *out);

/** As text, appended, without a newline; and back, its name in the arena.
 * Fails: TACIT_INVALID it is none, or the hash is another key's. */
void tacit_signer_write(const struct tacit_signer *key, struct tacit_buf *out);
TACIT_MUST_USE bool tacit_signer_read(struct tacit_arena *arena,
	struct tacit_str text, struct tacit_signer *out, struct tacit_err *err);
void tacit_verifier_write(
	const struct tacit_verifier *key, struct tacit_buf *out);
TACIT_MUST_USE bool tacit_verifier_read(struct tacit_arena *arena,
	struct tacit_str text, struct tacit_verifier *out,
	struct tacit_err *err);

/**
 * Text and signature, appended. Fails: TACIT_INVALID such a text cannot be
 * signed: it ends in no newline, is not UTF-8 or has control characters;
 * TACIT_LIMIT.
 */
TACIT_MUST_USE bool tacit_signed_note_write(struct tacit_str text,
	const struct tacit_signer *key, struct tacit_buf *out,
	struct tacit_err *err);

enum tacit_signed_outcome {
	TACIT_SIGNED_NOT, /* this is no signed note */
	TACIT_SIGNED_UNKNOWN, /* by none of the keys */
	TACIT_SIGNED_FALSE, /* in the name of one of them, and not by it */
	TACIT_SIGNED_RIGHT
};

struct tacit_note_signature {
	struct tacit_str name;
	unsigned char id[TACIT_SIGNED_ID_BYTES];
	const struct tacit_verifier *by; /* whose it is; NULL: not known */
};

/** Borrows from the note and the keys. */
struct tacit_signed_note {
	struct tacit_str text; /* with its last newline */
	struct tacit_note_signature signatures[TACIT_SIGNED_NOTE_SIGNATURES];
	size_t count;
	const struct tacit_verifier *by; /* the first that is right */
};

/**
 * Whatever comes is looked at and nothing of it believed: text and signatures
 * are filled in where it is a signed note, `by` only where it is right. One
 * false signature in the name of a key makes the note false.
 */
enum tacit_signed_outcome tacit_signed_note_open(struct tacit_str note,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_signed_note *out);

#endif
