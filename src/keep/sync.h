/*
 * sync: what two clones recorded, brought together by way of origin: fetch, put
 * this clone's own commits on top, judge each on its new parent, push, check
 * what is new. Git itself is asked for the network; main moves once, with all
 * of it, so that after any failure the same call does it.
 *
 * A note that was issued here over a text that changed there meanwhile is
 * issued again with the texts as they are now, where that is agreed to. What
 * cannot hold on its new parent is told, and nothing moves.
 *
 *	struct tacit_sync sync = { .when = when, .clock = now };
 *	if (!tacit_sync_run(store, &sync, &result, err))
 *		... tell result.faults, where there are errors, or err ...
 *	tacit_sync_clear(&result);
 *
 * Open to: cli.
 */
#ifndef TACIT_KEEP_SYNC_H
#define TACIT_KEEP_SYNC_H

#include <stdint.h>

#include <tacit/fault.h>
#include <tacit/register.h>

struct tacit_sync {
	const char *program; /* what hooks call; NULL: not known */
	bool is_dry_run; /* fetches all the same */
	bool may_reissue; /* whoever asks agrees to other texts */
	bool shows_progress;
	bool has_ssh; /* the user says how ssh is started */
	uint32_t seed; /* of chance: two who were refused try apart */
	/* what git says, in whole lines; NULL: nobody hears it */
	void (*hear)(void *ear, struct tacit_str lines);
	void *ear;
	/* absolute paths of files instead of the network; or NULL */
	const char *from; /* a bundle of origin's: nothing is pushed */
	const char *bundle; /* where what would be pushed is put */
	bool is_all; /* into it goes all of origin, with its receipts */
	const char *const *left_out; /* paths, of what is only here */
	size_t left_out_count;
	/* main after the last receipt that the record here contains, which
	 * origin's has, too; NULL, "": there is none */
	const char *received;
	struct tacit_when when; /* its instant is that of a note issued again */
	struct tacit_instant clock; /* dates the commits, and their offset */
	int offset_s;
};

/** How it ended with origin. */
enum tacit_sync_end {
	TACIT_SYNC_DONE, /* or it was not asked */
	TACIT_SYNC_UNREACHED, /* no way there, or no answer */
	TACIT_SYNC_DENIED, /* it does not let whoever asks in */
	TACIT_SYNC_REFUSED, /* its hooks refused what was pushed */
	TACIT_SYNC_FAILED /* git says why */
};

/** Lives in its arena; {0} is empty. */
struct tacit_sync_result {
	struct tacit_arena arena;
	struct tacit_faults faults; /* why not; or of what was taken over */
	size_t awaiting; /* how many errors an agreement would take away */
	size_t taken; /* commits of others that came */
	size_t own; /* commits of this clone that stand on top */
	size_t entered; /* comments that are there, out of a bundle */
	const char **reissued; /* ids of notes */
	size_t reissued_count;
	size_t reissued_cap;
	const char *kept; /* the reference that holds main as it was before,
			   * where it held more; or NULL */
	char commit[TACIT_OID_SIZE]; /* main, or what it would be */
	bool is_pushed; /* or would be */
	const char *digest; /* of a bundle; NULL: none was read or written */
	const char **bundled; /* "1a2b3c4 SUBJECT", the newest first */
	size_t bundled_count;
	enum tacit_sync_end end;
	bool is_lost; /* origin's main has not what it says it received */
	size_t waiting; /* where it failed: commits that only this clone has */
	struct tacit_instant waits_since; /* when the oldest was recorded */
	const struct tacit_receipt *receipt; /* of the last own push; or NULL */
	bool awaits_receipt; /* that was taken in, and has none yet */
	char log_before[TACIT_OID_SIZE]; /* tip of the receipts; or "" */
	const char *other_log; /* the reference that keeps a log that is not
				* that one gone on; or NULL */
	uint64_t differs; /* number from which on both have entries, and not
			   * the same; 0: none, or it is not known */
	const char **left; /* files of the work tree left alone */
	size_t left_count;
};

/**
 * With `from` and `bundle` there need be no origin; main moves all the same.
 * Fails: TACIT_REFUSED, TACIT_INVALID what is told in `faults`, or the register
 * is shared, has no origin, unsaved work or something that git is in the middle
 * of, or origin refuses what was pushed; TACIT_GIT git failed, and said why:
 * `end`; TACIT_CHANGED others push again and again; TACIT_DOUBT the past is not
 * here, or main moved and it is not confirmed. Main and origin are as they were,
 * but where `result->commit` is main by then.
 * Source: design, sections 1, 2 and 10.
 */
TACIT_MUST_USE bool tacit_sync_run(struct tacit_store *store,
	const struct tacit_sync *sync, struct tacit_sync_result *result,
	struct tacit_err *err);
void tacit_sync_clear(struct tacit_sync_result *result);

/**
 * After a run that was not refused: what receipt the last push from here has,
 * asked for some seconds where there is none yet. `reg` is refreshed.
 * A log that is not the one that was here before, gone on, is kept beside it.
 * Fails: TACIT_DOUBT there is such a log, or the one here is not right: the
 * message; as tacit_register_refresh; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sync_receipts(struct tacit_register *reg,
	const struct tacit_sync *sync, struct tacit_sync_result *result,
	struct tacit_err *err);

#endif
