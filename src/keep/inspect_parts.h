/* inspect_parts: the documents under inspection, and what was read for it. */
#ifndef TACIT_KEEP_INSPECT_PARTS_H
#define TACIT_KEEP_INSPECT_PARTS_H

#include <tacit/address.h>

#include "judge/judge.h"
#include "judge/spoken.h"
#include "keep/inspect.h"
#include "rules/check.h"

struct inspected_file {
	struct tacit_document doc; /* at.type NULL: free text, or unreadable */
	const char *blob;
	unsigned mode;
	bool is_staged;
	bool is_noted; /* altered, and an act says that this text counts */
	bool is_beside; /* nobody asks about it, but about others beside it */
	bool has_text;
	unsigned wanted; /* of what bears on it, see inspect_beside.c */
	unsigned brought;
};

struct inspection {
	struct tacit_store *store; /* NULL: no register yet */
	struct tacit_register *reg; /* NULL: every document is read */
	struct tacit_arena arena;
	struct tacit_buf bytes; /* of the file that is being read */
	struct inspected_file **files; /* in path order, then what is back */
	size_t count;
	size_t cap;
	size_t back_count; /* removed, and an act says that they count */
	const char *const *paths; /* asked about; NULL: all */
	size_t path_count;
	struct tacit_corpus corpus;
	struct tacit_check check;
	struct inspected_zone *zones;
	struct tacit_spoken spoken;
	const struct tacit_waiting *waiting; /* or NULL */
	const char *parent; /* of the commit whose pins are checked; or NULL */
	char blob[TACIT_OID_SIZE];
	struct tacit_err failure; /* of a question of the rules; the first */
};

void tacit_inspection_begin(
	struct inspection *inspection, struct tacit_store *store);
void tacit_inspection_end(struct inspection *inspection);

/** Tell whoever waits. */
void tacit_inspection_wait(const struct inspection *inspection,
	enum tacit_waiting_for what, size_t done, size_t total);

/** The documents beside each other, once they are read. */
void tacit_inspection_check(
	struct inspection *inspection, struct tacit_faults *faults);

/** All there is to say once they are read: of a commit, and of its past. */
TACIT_MUST_USE bool tacit_inspection_tell(struct inspection *inspection,
	const char *commit, const struct tacit_past *past, size_t *commits,
	struct tacit_faults *faults, struct tacit_err *err);

/** Every path of a commit, without reading the files. */
TACIT_MUST_USE bool tacit_inspection_list(struct inspection *inspection,
	const char *commit, struct tacit_err *err);

/** A file after the last; its path and blob are copied. */
struct inspected_file *tacit_inspection_add(struct inspection *inspection,
	const char *path, const char *blob, unsigned mode);

/** The same of a file that is not there, in its place. */
struct inspected_file *tacit_inspection_put(struct inspection *inspection,
	const char *path, const char *blob, unsigned mode);

/** The file of a path; NULL: there is none. */
struct inspected_file *tacit_inspection_at(
	const struct inspection *inspection, const char *path);

/** Whether somebody asks about a path: where some are asked about, that. */
bool tacit_inspection_is_asked(
	const struct inspection *inspection, const char *path);

/**
 * Read the files that are asked about, and bring and read what bears on them.
 * Fails: TACIT_GIT, TACIT_DB.
 */
TACIT_MUST_USE bool tacit_inspection_bring(struct inspection *inspection,
	struct tacit_faults *faults, struct tacit_err *err);

/**
 * Read a file: strictly, all faults told, or as far as it can be used. What
 * is no regular file, or too large, is a fault. Fails: TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_inspection_read(struct inspection *inspection,
	struct inspected_file *file, bool is_strict,
	struct tacit_faults *faults, struct tacit_err *err);

/** The blob's text as a document of that path; false: it cannot be read. */
bool tacit_inspection_blob(struct inspection *inspection, const char *path,
	const char *blob, struct tacit_document *out);

/* For struct tacit_check; ctx is the inspection. */
const char *tacit_inspection_nearest(void *ctx, int type, const char *id);
const struct tacit_zone *tacit_inspection_zone(void *ctx, const char *name);
bool tacit_inspection_has_address(void *ctx, const struct tacit_document *about,
	const char *id, const char *address, const char **nearest);

/**
 * The pins of `after` that `before` (NULL: nothing) has not, against the
 * texts of a commit (NULL: there is none before).
 */
void tacit_inspection_pins(struct inspection *inspection,
	const struct tacit_document *before, const struct tacit_document *after,
	const char *parent, struct tacit_faults *faults);

/** Those pins of a document that another version of it has, too; how many. */
size_t tacit_inspection_keep_pins(struct inspection *inspection,
	const struct tacit_document *doc, const struct tacit_document *other,
	bool is_in_other, struct tacit_document *out);

/**
 * A change that git makes to the commit that the register is opened at, as
 * the commands' own are judged. Clears the faults of the edit.
 * Fails: TACIT_GIT, TACIT_DB.
 */
TACIT_MUST_USE bool tacit_inspect_change(struct tacit_register *reg,
	const struct tacit_actor *actor, struct tacit_edit *edit,
	struct tacit_faults *faults, struct tacit_err *err);

/* On the walk back: the commit at hand, and what is yet to be met. */
struct inspected_dates {
	struct inspection *inspection;
	struct dated *list; /* documents that bear a date, in path order */
	size_t count;
	bool is_exercise; /* as body.md says after the commit at hand */
	bool is_played; /* an exercise: dates prove nothing */
	char commit[TACIT_OID_SIZE]; /* "": the walk has not begun */
	struct tacit_instant when; /* that commit's date */
};

/** Begin, with what the documents under inspection say. */
void tacit_inspection_dates(
	struct inspection *inspection, struct inspected_dates *dates);
/** The next commit back, and its date. */
void tacit_inspection_dates_commit(struct inspected_dates *dates,
	const char *commit, struct tacit_instant when,
	struct tacit_faults *faults);
/** What that commit changed. */
void tacit_inspection_dates_change(struct inspected_dates *dates,
	const struct tacit_difference *d, struct tacit_faults *faults);

/* Comments that name the letter that they are from. */
struct inspected_sources {
	struct inspection *inspection;
	struct sourced *list; /* in path order, until they are told */
	size_t count;
	size_t cap;
	const char **undone; /* ids that others take the place of */
	size_t undone_count;
	size_t undone_cap;
};

/** Begin, with what the documents under inspection say. */
void tacit_inspection_sources(
	struct inspection *inspection, struct inspected_sources *sources);
/** A commit added that path. */
void tacit_inspection_sources_added(struct inspected_sources *sources,
	const char *path, const char *commit);
/** Letters that two commits record, once all are met. */
void tacit_inspection_sources_tell(
	struct inspected_sources *sources, struct tacit_faults *faults);

/** Where acts say which text counts of what was altered: that one; what was
 * removed comes after the last. */
void tacit_inspection_settle(
	struct inspection *inspection, const struct tacit_past *past);

/** Each alteration of the past, and what main lost. */
void tacit_inspection_past(struct inspection *inspection,
	const struct tacit_past *past, struct tacit_faults *faults);

/** The history back from a commit: pins, dates, and that it is one line. */
TACIT_MUST_USE bool tacit_inspection_history(struct inspection *inspection,
	const char *commit, size_t *commits, struct tacit_faults *faults,
	struct tacit_err *err);

#endif
