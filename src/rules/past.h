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
	enum tacit_alteration_kind kind;
	const char *commit; /* that did it */
	const char *before; /* the blob that was there, 40 hex */
	const char *after; /* the blob that is; NULL: removed */
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
	struct tacit_alteration **removed; /* the latest of each path, sorted */
	size_t removed_count;
	size_t removed_cap;
	struct tacit_beginning *begun; /* by path */
	size_t begun_count;
	size_t begun_cap;
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

/** Add an alteration that is known. Copies. */
void tacit_past_add(
	struct tacit_past *past, const struct tacit_alteration *alteration);

/** What the change is to what stays; false: no alteration. */
bool tacit_alteration_of(const struct tacit_past_change *change,
	enum tacit_alteration_kind *kind);

/** Note that `proved` is held no longer, or what of it is lost. Copies. */
void tacit_past_lose(struct tacit_past *past, const char *proved);
void tacit_past_lost(
	struct tacit_past *past, const struct tacit_alteration *alteration);

/** Did the same happen to that path, in whatever commit? */
bool tacit_past_has_alteration(const struct tacit_past *past,
	const struct tacit_alteration *alteration);

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
