/*
 * authorized: whose keys sshd lets in to a shared register, from a folder of
 * public keys: a file a principal ("tha.pub", "secretariat.pub"), a line a key.
 *
 *	ok = tacit_shared_keys_read(&arena, folder, reg, on, &keys, &faults,
 *		err);
 *	ok = ok && !faults.errors && tacit_authorized_write(&keys,
 *		"/usr/bin/tacit", "/srv/cica.git", &out, err);
 *
 * Nothing of a line is handed on but the type and the key itself, both of which
 * are read before: neither options nor comments of whoever sent it.
 *
 * Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT.
 * Open to: cli.
 */
#ifndef TACIT_SHARED_AUTHORIZED_H
#define TACIT_SHARED_AUTHORIZED_H

#include <tacit/fault.h>
#include <tacit/register.h>

enum { TACIT_SHARED_KEYS_MAX = 65536 }; /* bytes of a file of keys */

struct tacit_shared_key {
	const char *principal; /* the code of a state, or "secretariat" */
	const char *type; /* "ssh-ed25519" */
	const char *coded; /* the key itself, in base64 */
	const char *path; /* where it was read */
	unsigned line;
};

/** By principal, type and key, whatever files and lines they came from. */
struct tacit_shared_keys {
	struct tacit_shared_key *list;
	size_t count;
	size_t cap;
};

/**
 * The keys of a folder. States are those that take part on that date; the case
 * of a file's name does not matter. Faults, each with its file and line: a file
 * of nobody, of a principal that has one already, or without a key; a line that
 * is no key, has options before it or ends in CR LF; a key that stands twice,
 * of one principal or of two. A file that does not end in ".pub" is a warning.
 *
 * Owns:  the keys live in the arena, and what they point to.
 * Fails: TACIT_NOTFOUND no such folder; TACIT_INVALID there is no key in it, and
 *        none of the faults; TACIT_LIMIT a file is too large; TACIT_IO.
 */
TACIT_MUST_USE bool tacit_shared_keys_read(struct tacit_arena *arena,
	const char *folder, const struct tacit_register *reg,
	struct tacit_date on, struct tacit_shared_keys *out,
	struct tacit_faults *faults, struct tacit_err *err);

/**
 * authorized_keys, appended: for each key sshd starts `tacit shared gate` of its
 * principal, and nothing else. sshd hands what stands there to a shell: both
 * paths are absolute and of [A-Za-z0-9._/+@-] only.
 *
 * Fails: TACIT_INVALID a path is another.
 */
TACIT_MUST_USE bool tacit_authorized_write(const struct tacit_shared_keys *keys,
	const char *program, const char *register_folder, struct tacit_buf *out,
	struct tacit_err *err);

#endif
