/*
 * past: what the history of a register alters of what was said or decided.
 *
 * What is append-only is added once and stays as it was added: its bytes, its
 * mode, its place. So does a note from its `issued` on, with its original and
 * official language versions. Whatever else a commit does to such a path is
 * an alteration, for ever: that somebody put it right later is one more.
 *
 * Pure: the caller walks the commits, oldest first, and tells each change.
 *
 *	tacit_past_step(&past, commit, when);
 *	tacit_past_take(&past, &at, &change, stays);	(each of the commit)
 *	... past.altered[i].path, past.altered[i].commit
 *
 * Open to: register.
 */
#ifndef TACIT_RULES_PAST_H
#define TACIT_RULES_PAST_H

#include <tacit/buf.h>
#include <tacit/document.h>

enum tacit_alteration_kind {
	TACIT_ALTERED_TEXT,
	TACIT_ALTERED_MODE,
	TACIT_ALTERED_REMOVED,
	TACIT_ALTERED_AGAIN /* removed before, and added again */
};

struct tacit_alteration {
	const char *path;
	const char *id; /* of the document there; filled in when it is added */
	enum tacit_alteration_kind kind;
	const char *commit; /* that did it */
	const char *before; /* the blob that was there, 40 hex */
	const char *after; /* the blob that is; NULL: removed */
	/* the act that says which text counts, and that blob; or NULL */
	const char *noted;
	const char *counts;
	size_t earlier; /* position of the one before it, plus 1; 0: none */
};

struct tacit_past_act {
	const char *path; /* whose name says that it may bear on it */
	const char *blob;
	size_t known; /* alterations that came before it */
};

/** When a paper, an activity or an act first came. */
struct tacit_beginning {
	const char *path;
	const char *commit;
	struct tacit_instant when; /* by that commit's clock */
};

/** What the line of history up to a commit shows; {0}: nothing yet. */
struct tacit_past {
	struct tacit_arena arena;
	char tip[TACIT_BLOB_HEX + 1]; /* walked to here; "": not at all */
	struct tacit_instant when; /* of the tip */
	struct tacit_alteration *altered; /* oldest first */
	size_t altered_count;
	size_t altered_cap;
	size_t *latest; /* of each path: positions in it, by path */
	size_t latest_count;
	size_t latest_cap;
	struct tacit_past_act *acts; /* oldest first */
	size_t act_count;
	size_t act_cap;
	struct tacit_beginning *begun; /* by path */
	size_t begun_count;
	size_t begun_cap;
	int64_t latest_begun; /* of them, at most */
	/*
	 * The commit that this clone proved last and main no longer holds, and
	 * what of it is gone; "" as long as main holds it.
	 */
	char proved[TACIT_BLOB_HEX + 1];
	struct tacit_alteration *lost;
	size_t lost_count;
	size_t lost_cap;
};

/** What one commit does to one path. */
struct tacit_past_change {
	const char *path;
	const char *before; /* blob, NULL: nothing was there */
	const char *after; /* blob, NULL: nothing is */
	unsigned before_mode;
	unsigned after_mode;
};

enum tacit_stays {
	TACIT_STAYS_NOT,
	TACIT_STAYS, /* from when it is added */
	TACIT_STAYS_ISSUED /* ask tacit_note_stays */
};

/** Whether what stands at a path stays as it is. Source: the type table. */
enum tacit_stays tacit_path_stays(const struct tacit_path *at);

/**
 * Whether a note stays as it is, or the language version of one: then `note`
 * is what it is a version of (NULL: there is none).
 */
bool tacit_note_stays(
	const struct tacit_document *doc, const struct tacit_document *note);

/** The next commit of the line. */
void tacit_past_step(
	struct tacit_past *past, const char *commit, struct tacit_instant when);

/**
 * A change of that commit, at a path that was read as `at`. `stays`: what was
 * there stays as it is, by the two functions above. Copies.
 */
void tacit_past_take(struct tacit_past *past, const struct tacit_path *at,
	const struct tacit_past_change *change, bool stays);

/** Add an alteration, or an act, that is known. Copies. */
void tacit_past_add(
	struct tacit_past *past, const struct tacit_alteration *alteration);
void tacit_past_add_act(
	struct tacit_past *past, const struct tacit_past_act *act);

/** A mode of git's: of a file, not of a link or of another repository. */
bool tacit_mode_is_file(unsigned mode);

/** What the change is to what stays; false: no alteration. */
bool tacit_alteration_of(const struct tacit_past_change *change,
	enum tacit_alteration_kind *kind);

/** Note that `proved` is held no longer, or what of it is lost. Copies. */
void tacit_past_lose(struct tacit_past *past, const char *proved);
void tacit_past_lost(
	struct tacit_past *past, const struct tacit_alteration *alteration);

/** The same that happened to that path, in whatever commit; NULL: none. */
const struct tacit_alteration *tacit_past_same(const struct tacit_past *past,
	const struct tacit_alteration *alteration);

/** What an act says of what was altered. */
struct tacit_past_word {
	const char *act; /* its id */
	const char *subject;
	const char *commit; /* that altered it */
	const char *blob; /* the text that counts */
	size_t known; /* as of the act */
};

/**
 * An act says which text of a subject counts, as of a commit that altered it:
 * that alteration and those before it are noted. A rebase gives the commit
 * another name: where no alteration of the subject knows it, the latest before
 * the act is meant. Not where the subject never had the text.
 * tacit_past_unnote: as if no act had said anything.
 * Source: design, section 1, rule 4.
 */
void tacit_past_note(
	struct tacit_past *past, const struct tacit_past_word *word);
void tacit_past_unnote(struct tacit_past *past);

/**
 * The latest alteration of a path; NULL: none. Where its `noted` is set, its
 * `counts` is what stands there, whatever the commit has. */
const struct tacit_alteration *tacit_past_latest(
	const struct tacit_past *past, const char *path);

/**
 * Which text of it counts, in words (English, for tacit_tr): "the text as
 * first recorded counts". Where `noted` is set.
 */
const char *tacit_past_counting(const struct tacit_past *past,
	const struct tacit_alteration *alteration);

/**
 * What was removed, or lost, and is noted by no act: by its id, or by the last
 * part of it, as a slug. NULL: nothing.
 */
const struct tacit_alteration *tacit_past_removed(
	const struct tacit_past *past, const char *id, const char *slug);

/** When what stands at a path first came; NULL: none of these, or unknown. */
const struct tacit_beginning *tacit_past_beginning(
	const struct tacit_past *past, const char *path);

/**
 * All of it as text, to be kept in a file, and back. What this program did
 * not write, wrote by another table of types, or that is not whole is not
 * read: false, and `out` is {0}.
 */
void tacit_past_format(const struct tacit_past *past, struct tacit_buf *out);
bool tacit_past_parse(struct tacit_str text, struct tacit_past *out);

void tacit_past_clear(struct tacit_past *past);

#endif
