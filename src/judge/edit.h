/*
 * edit: every write to a register. One door for commands and, later, for
 * hooks, forms and importers.
 *
 * A write is a function that, under the register's lock and with the register
 * brought to HEAD, puts documents into an edit. Then each document is parsed
 * strictly, references and pins are checked against the parent commit, the
 * policy is asked for each change, and all of it becomes one commit. If
 * somebody else moved main meanwhile the function is called again, on what is
 * there now. Nothing is half done.
 *
 *	static bool build(struct tacit_register *reg, struct tacit_edit *edit,
 *		void *ctx, struct tacit_err *err)
 *	{
 *		... tacit_edit_draft(edit, &draft, NULL, &id, err);
 *	}
 *	tacit_write(reg, &actor, build, &ctx, &options, &result, err);
 *
 * Open to: change, door, cli.
 */
#ifndef TACIT_JUDGE_EDIT_H
#define TACIT_JUDGE_EDIT_H

#include <tacit/policy.h>
#include <tacit/register.h>

#include "base/spool.h"
#include "document/draft.h"

struct tacit_edit_item {
	const char *path;
	const struct tacit_str *bytes; /* NULL: removed */
	bool is_known; /* the same content id stands already: nothing to write */
	bool is_new; /* the parent was asked: nothing stands there */
	const char *id;
	const char *blob; /* of the text, where git has it; or NULL */
};

/* Where a path is in the items; a path that waits in a file is not looked at. */
struct tacit_edit_slot {
	uint32_t hash;
	uint32_t at; /* position plus 1; 0: free */
};

/** Everything lives in its arena, texts in the spool; {0} is empty. */
struct tacit_edit {
	struct tacit_arena arena;
	struct tacit_spool texts;
	struct tacit_edit_item *items;
	size_t count;
	size_t cap;
	struct tacit_edit_slot *slots; /* by path */
	size_t slot_count;
	size_t drafted; /* position plus 1 of what the last draft is; or 0 */
	bool is_other; /* the last draft: the same came under another reference */
	bool strips; /* personal data from what is drafted */
	/* none of its documents names another of them: each is judged by itself,
	 * and no more of them than a few are held at a time */
	bool is_apart;
	const char *message; /* the commit's; the first line at most 72 bytes */
	struct tacit_faults faults;
};

void tacit_edit_clear(struct tacit_edit *edit);

/** Put a file's new text, or remove it (NULL). Copies. */
void tacit_edit_put(struct tacit_edit *edit, const char *path,
	const struct tacit_str *bytes);

/**
 * Put what git tells of a path. What is no regular file, or too large, is a
 * fault and not put. Fails: TACIT_GIT the text cannot be read.
 */
TACIT_MUST_USE bool tacit_edit_take(struct tacit_edit *edit,
	struct tacit_store *store, const struct tacit_difference *difference,
	struct tacit_err *err);

/** What is put at a path; NULL: nothing. Borrowed until the next put. */
const struct tacit_edit_item *tacit_edit_at(
	const struct tacit_edit *edit, const char *path);

/** What is put under an id; NULL: nothing. Borrowed until the next put. */
const struct tacit_edit_item *tacit_edit_find(
	const struct tacit_edit *edit, const char *id);

/** Take personal data out of a draft, where the edit does: before its name is
 * made of what it says. */
void tacit_edit_strip(const struct tacit_edit *edit, struct tacit_draft *draft);

/**
 * Finish a draft and put it. `id` (may be NULL) is its canonical id, in the
 * edit's arena. Content that the record has, at whatever instant, is put as
 * it was recorded and marked known: it adds nothing. Of two equal drafts the
 * first is kept as it is.
 * Fails: TACIT_INVALID the draft's first fault, or another content has its
 * path; TACIT_REFUSED the same content was withdrawn or superseded (the hint
 * names it and --again), or, of a comment, came under another reference of its
 * state (`is_other`). Nothing is put then.
 */
TACIT_MUST_USE bool tacit_edit_draft(struct tacit_register *reg,
	struct tacit_edit *edit, struct tacit_draft *draft, const char *slug,
	const char **id, struct tacit_err *err);

void tacit_edit_message(struct tacit_edit *edit, const char *fmt, ...)
	TACIT_PRINTF(2, 3);

struct tacit_write_options {
	bool is_hook; /* git's change, not a command's: see judge.h */
	bool dry_run; /* stop before the commit */
	bool uses_now; /* --now was given: judged by the policy */
	bool now_is_day; /* as a day: its hour is nobody's word */
	/* Dates the commit, whatever --now says of the documents, so that what
	 * is dated back shows. An exercise is played: there --now dates both.
	 * (design, section 5) */
	struct tacit_instant clock;
	const char *because; /* why personal data stand in it; or NULL */
	bool strips; /* take personal data out of what is drafted */
};

/** What came of it; lives in `arena`, texts in `spool`. */
struct tacit_write_result {
	struct tacit_arena arena;
	struct tacit_spool spool;
	char commit[TACIT_OID_SIZE]; /* "" when nothing was to be written */
	const char **paths; /* written (or that would be, in a dry run) */
	const char **ids;
	const struct tacit_str *texts; /* NULL data: removed */
	bool *known; /* per path: recorded already, nothing added */
	size_t count;
	const char **left; /* files of the work tree left alone: dirty */
	size_t left_count;
	struct tacit_faults faults; /* warnings, and on failure all errors */
};

typedef bool (*tacit_build_fn)(struct tacit_register *reg,
	struct tacit_edit *edit, void *ctx, struct tacit_err *err);

/**
 * Fails: as the build function; TACIT_INVALID faults (all in result->faults);
 * TACIT_REFUSED by the policy, or HEAD is not main; TACIT_CHANGED retries
 * given up; TACIT_DOUBT; TACIT_IO, TACIT_GIT, TACIT_DB. On failure nothing
 * was written, but for TACIT_DOUBT.
 */
TACIT_MUST_USE bool tacit_write(struct tacit_register *reg,
	const struct tacit_actor *actor, tacit_build_fn build, void *ctx,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);
void tacit_write_result_clear(struct tacit_write_result *result);

#endif
