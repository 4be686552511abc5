/*
 * comment: record what a state said, on a call, on a decision or outside any.
 *
 *	struct tacit_comment c = { .note = "2022/nct-g-778", .state = "THA",
 *		.kind = "comment", .via = "mail", .body = "...\n" };
 *	ok = tacit_comment_record(reg, &actor, &c, 1, &options, &result, err);
 *
 * Open to: cli, door.
 */
#ifndef TACIT_CHANGE_COMMENT_H
#define TACIT_CHANGE_COMMENT_H

#include "judge/edit.h"

/** Where a comment was read, so that its faults name that. {0}: nowhere. */
struct tacit_comment_origin {
	const char *path; /* a sheet */
	unsigned line;
	unsigned row; /* as the sheet numbers it */
};

/** One comment; strings are borrowed. Canonical ids. NULL: not said. */
struct tacit_comment {
	const char *note; /* or ... */
	const char *area; /* ... outside any call, or ... */
	const char *decision; /* ... attached to it */
	const char *state;
	const char *kind; /* NULL: comment, but where silence adopts */
	const char *const *places; /* "ID#ADDRESS", or as short as is clear */
	size_t place_count;
	const char *category;
	struct tacit_instant received; /* none: the register's instant */
	bool is_day; /* of `received` the day is known, and that is its end */
	struct tacit_date known_by; /* outside a call: instead of received */
	const char *via; /* NULL: "mail"; "git" where a state says it */
	const char *reference; /* the state's own number and date */
	const char *reported_in;
	const char *claimed;
	const char *source; /* digest of what it came in */
	const char *const *joint; /* codes of the states that it names */
	size_t joint_count;
	const char *follows;
	const char *disposition; /* of a reply */
	const char *stance;
	const char *supersedes;
	const char *withdraws;
	bool is_again; /* the same was said, and taken back, before */
	const char *lang;
	const char *body; /* Markdown, ends with a newline; may be "" */
	struct tacit_comment_origin origin;
};

/** Comments that are read one at a time, as often as is needed. Borrowed. */
struct tacit_comment_source {
	size_t count;
	/** The i-th; it lives until the next call. Fails: as it says. */
	bool (*read)(void *ctx, size_t i, struct tacit_comment *out,
		struct tacit_err *err);
	void *ctx;
};

/**
 * Record comments as one commit. What stands already adds nothing, and keeps
 * its date: a warning says so where another one is given.
 *
 * Fails: TACIT_NOTFOUND no such note, state, document;
 *        TACIT_INVALID a note without a call, not issued, a state that was
 *        no member when it was received, received later than the register's
 *        instant or before the note was issued, or at an instant that is not
 *        said on a call that has closed, a place that is not in the
 *        text that was circulated; each is a fault of its own in
 *        result->faults, all of them; as tacit_write otherwise.
 * Source: design, section 7.
 */
TACIT_MUST_USE bool tacit_comment_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_comment *comments,
	size_t count, const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/** The same of comments that are read one at a time. What the source fails with
 * is a fault of that comment. */
TACIT_MUST_USE bool tacit_comment_record_from(struct tacit_register *reg,
	const struct tacit_actor *actor,
	const struct tacit_comment_source *source,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/** The same as what is put into an edit that the secretariat makes, and that
 * may have other documents: the message is the caller's. Fails: as above. */
TACIT_MUST_USE bool tacit_comment_put(struct tacit_register *reg,
	struct tacit_edit *edit, const struct tacit_comment_source *source,
	bool now_is_day, struct tacit_err *err);

#endif
