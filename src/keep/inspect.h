/*
 * inspect: a register checked as a whole: its documents beside each other
 * (check.h), its history and what is staged for the next commit.
 *
 * Reads git alone, no index and no opened register, so that one which nobody
 * can open is still told what is wrong with it; but for some documents of one
 * that is open, to which the index knows what else there is to read.
 *
 *	struct tacit_inspected sum = { 0 };
 *	if (!tacit_inspect_commit(store, commit, &sum, &faults, err))
 *		return false;
 *	tacit_faults_sort(&faults);
 *
 * Open to: change, cli.
 */
#ifndef TACIT_KEEP_INSPECT_H
#define TACIT_KEEP_INSPECT_H

#include <tacit/document.h>
#include <tacit/fault.h>
#include <tacit/policy.h>
#include <tacit/register.h>

struct tacit_past;

struct tacit_inspected {
	size_t documents;
	size_t commits; /* looked at, of the history */
};

/**
 * Every document of a commit: grammar and keys, references, pins against the
 * parent of the commit that added them, no other files than a register's;
 * since the register began no commit with two parents, and no change of
 * whether it is an exercise. Warned of is a commit whose date is before its
 * parent's, and a document recorded before the date that it says.
 * `past` is of that commit, or NULL: it is walked; `waiting` may be NULL.
 * Fails: TACIT_GIT; what is wrong with documents is in `faults`.
 * Source: design, sections 2, 3, 5, 9 and 10.
 */
TACIT_MUST_USE bool tacit_inspect_commit(struct tacit_store *store,
	const char *commit, const struct tacit_past *past,
	const struct tacit_waiting *waiting, struct tacit_inspected *out,
	struct tacit_faults *faults, struct tacit_err *err);

/**
 * What tacit_inspect_commit tells, of the commit that a register is opened
 * at, under some paths, and of what became of the comments among them. Reads
 * what they name and what bears on them, through the index, and no other
 * document.
 * Fails: TACIT_GIT, TACIT_DB.
 */
TACIT_MUST_USE bool tacit_inspect_paths(struct tacit_register *reg,
	const char *const *paths, size_t count, struct tacit_inspected *out,
	struct tacit_faults *faults, struct tacit_err *err);

/**
 * Whether the log of receipts is right where the body declares one, and whether
 * each comment that it has was sent by its own state or the secretariat.
 * Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_inspect_receipts(struct tacit_register *reg,
	struct tacit_faults *faults, struct tacit_err *err);

/** Only the faults that are told of some paths, as above. */
void tacit_inspected_keep(
	struct tacit_faults *faults, const char *const *paths, size_t count);

/**
 * Whether a commit has, in its history or at least in its texts, all that was
 * recorded as of `since`: an id as somebody printed it.
 * Fails: TACIT_DOUBT the past is not here; TACIT_INVALID it is no id; TACIT_GIT.
 * Source: design, 1.
 */
TACIT_MUST_USE bool tacit_inspect_since(struct tacit_store *store,
	const char *since, const char *commit, struct tacit_faults *faults,
	struct tacit_err *err);

/**
 * What git would commit now: faults of what is staged and, in documents that
 * are not, errors that come of it. What is append-only or issued is neither
 * changed nor removed. With an identity (role not TACIT_ROLE_NONE) and an
 * opened register the policy is asked for each change, at the hook's door.
 * Fails: TACIT_GIT; TACIT_DB; TACIT_INVALID an unmerged path.
 */
TACIT_MUST_USE bool tacit_inspect_staged(struct tacit_store *store,
	struct tacit_register *reg, const struct tacit_actor *actor,
	struct tacit_inspected *out, struct tacit_faults *faults,
	struct tacit_err *err);

/**
 * Documents that are to become a register: each beside the others. Their own
 * faults were told when they were read; pins are the caller's.
 */
void tacit_inspect_documents(const struct tacit_document *const *list,
	size_t count, struct tacit_faults *faults);

#endif
