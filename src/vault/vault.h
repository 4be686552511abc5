/*
 * vault: personal data, which never enter git.
 *
 * A file of its own beside the index, for its owner alone: the letters that
 * came as they came, whose address is which state's. Unlike the index it
 * cannot be made anew, so it is written through to the disk; and what goes is
 * overwritten, in its log too. What is kept is a record: of a kind, with an
 * id, the person whose data it is, how far one is with it, until when it may be
 * kept. (design, section 11)
 *
 *	struct tacit_vault *vault = NULL;
 *	struct tacit_vault_record kept = { .kind = "message", .id = id,
 *		.person = "delegation@xaa.example.org", .state = "queued",
 *		.at = now, .facts = facts, .bytes = original };
 *	ok = tacit_vault_open(path, &vault, err) &&
 *		tacit_vault_begin(vault, err) &&
 *		tacit_vault_put(vault, &kept, &is_new, err) &&
 *		tacit_vault_commit(vault, err);
 *	tacit_vault_close(vault);
 *
 * Whoever is erased is written, as a digest with a key, into PATH.erased: a
 * database that comes back from a backup is cleansed again by that.
 *
 * Open to: door, report.
 */
#ifndef TACIT_VAULT_VAULT_H
#define TACIT_VAULT_VAULT_H

#include <tacit/buf.h>
#include <tacit/mem.h>
#include <tacit/time.h>

struct tacit_vault;

/** A record. Strings are never NULL but where it is said. */
struct tacit_vault_record {
	const char *kind;
	const char *id; /* unique in its kind */
	/* whose data: an address, or several with blanks, or what else all of it is
	 * erased by ("event:2022/seminar"); "": nobody's */
	const char *person;
	const char *state; /* how far one is with it: a word of its kind */
	struct tacit_instant at; /* when it was put here */
	struct tacit_instant until; /* then it goes; none: when it is erased */
	/* since when it is not all as it came: somebody who was named in it is
	 * erased; none: it is */
	struct tacit_instant redacted;
	struct tacit_str facts; /* what its kind says of it */
	/* the same when it was read, which a change rests on; NULL: on nothing */
	struct tacit_str was;
	struct tacit_str
		bytes; /* as it came; of a list: NULL, and the length */
};

/**
 * Open the vault at a path; made, mode 0600, where none is.
 * Fails: TACIT_LATER it is of a later version; TACIT_REFUSED others may read
 * it, or it is a symbolic link; TACIT_CHANGED another command writes; TACIT_IO, TACIT_DB.
 */
TACIT_MUST_USE bool tacit_vault_open(
	const char *path, struct tacit_vault **out, struct tacit_err *err);
/** NULL is fine; what was begun and not committed is not there. */
void tacit_vault_close(struct tacit_vault *vault);

/** What is put or changed in between is there as a whole, or not at all. */
TACIT_MUST_USE bool tacit_vault_begin(
	struct tacit_vault *vault, struct tacit_err *err);
/** It is on the disk when this returns. */
TACIT_MUST_USE bool tacit_vault_commit(
	struct tacit_vault *vault, struct tacit_err *err);

/** Keep a record; one of that kind and id stays as it is: *is_new false. */
TACIT_MUST_USE bool tacit_vault_put(struct tacit_vault *vault,
	const struct tacit_vault_record *kept, bool *is_new,
	struct tacit_err *err);
/** Its person, state, until and facts from now on, where its state is still
 * `was`, and its facts are as they were read: whatever somebody erased or wrote
 * there meanwhile stays. Fails: TACIT_NOTFOUND; TACIT_CHANGED it is another
 * meanwhile. */
TACIT_MUST_USE bool tacit_vault_change(struct tacit_vault *vault,
	const struct tacit_vault_record *kept, const char *was,
	struct tacit_err *err);

/**
 * The one whose id begins so. Owns: all of it is the arena's.
 * Fails: TACIT_NOTFOUND; TACIT_INVALID several begin so.
 */
TACIT_MUST_USE bool tacit_vault_find(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *kind, const char *start,
	struct tacit_vault_record *out, struct tacit_err *err);

/** All of a kind, the first kept first; without their bytes. */
struct tacit_vault_list {
	struct tacit_vault_record *list;
	size_t count;
	size_t cap;
};
TACIT_MUST_USE bool tacit_vault_list(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *kind,
	struct tacit_vault_list *out, struct tacit_err *err);

/** What an erasure did. */
struct tacit_vault_erasure {
	size_t erased; /* records */
	size_t redacted; /* others that named the person */
};

/**
 * Erase all that is a person's, and its address in what is another's, so that
 * none of its bytes are in any file. Not in between begin and commit.
 * Fails: TACIT_USAGE no person; TACIT_CHANGED another command reads, and its
 * log cannot be emptied meanwhile: to be said once more.
 */
TACIT_MUST_USE bool tacit_vault_erase(struct tacit_vault *vault,
	const char *person, struct tacit_instant now,
	struct tacit_vault_erasure *out, struct tacit_err *err);

/** What stays of the facts of one that is emptied now: nobody's data. In the
 * arena. */
typedef struct tacit_str tacit_vault_rest_fn(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_instant now);

/**
 * Empty what may be kept no longer: person, facts and bytes go in the same
 * way, the id stays, so that the same is known when it comes again, and of the
 * facts what `rest` says (NULL: nothing).
 */
TACIT_MUST_USE bool tacit_vault_expire(struct tacit_vault *vault,
	struct tacit_instant now, tacit_vault_rest_fn *rest, size_t *count,
	struct tacit_err *err);

/** Empty the log: what was changed before is in no file any more. Fails: as
 * erase. */
TACIT_MUST_USE bool tacit_vault_scrub(
	struct tacit_vault *vault, struct tacit_err *err);

#endif
