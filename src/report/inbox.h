/*
 * inbox: what was suggested for an area.
 *
 * A coordinator elsewhere may say of a proposal that it could be presented in
 * another area. That is an opinion: it binds nobody, and nothing is awaited.
 * The state may present a new comment there that follows the old one; then
 * both are shown together. (design, section 7)
 *
 *	struct tacit_inbox inbox = { 0 };
 *	if (!tacit_inbox_find(reg, &arena, NULL, &self, "en", &inbox, err))
 *		return false;
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_INBOX_H
#define TACIT_REPORT_INBOX_H

#include <tacit/mem.h>
#include <tacit/policy.h>
#include <tacit/str.h>

#include "report/record.h"

struct tacit_register;

/** A comment that takes the old one up. */
struct tacit_inbox_follower {
	const char *comment; /* id */
	const char *id; /* as printed */
	const char *on; /* the note's number or the area's title */
	struct tacit_instant received; /* or none */
	struct tacit_date known_by; /* or none */
};

struct tacit_inbox_entry {
	const char *comment; /* id */
	const char *id; /* as printed */
	const char *state; /* code */
	const char *name;
	const char *undone; /* what became of the comment, in words; or NULL */
	enum tacit_kind kind;
	struct tacit_str text; /* Markdown, without ... */
	struct tacit_str proposed; /* ... the proposed wording */
	const char *on; /* the note's number, or the area's title */
	/* --- the opinion --- */
	const char *disposition; /* id */
	const char *outcome; /* word */
	const char *by; /* name of the state; NULL: the secretariat */
	const char *by_code;
	const char *from; /* title of the area whose coordinator it is */
	const char *from_area; /* its id */
	struct tacit_date date;
	const char *reported_in; /* number of the note; or NULL */
	struct tacit_str because; /* Markdown */
	/* --- what followed --- */
	struct tacit_inbox_follower *followers;
	size_t follower_count;
	size_t follower_cap;
};

struct tacit_inbox_area {
	const char *id;
	const char *title;
	bool is_own; /* of the one who looks */
	struct tacit_inbox_entry *entries;
	size_t count;
	size_t cap;
};

/** Everything lives in the arena given, or in the register. */
struct tacit_inbox {
	struct tacit_record record;
	const char *area; /* asked for; NULL: all that have something */
	struct tacit_inbox_area *areas; /* own first, then by title */
	size_t area_count;
	size_t area_cap;
};

/**
 * What is suggested for an area (NULL: for all), by dispositions that stand.
 * Fails: TACIT_NOTFOUND no such area; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_inbox_find(struct tacit_register *reg,
	struct tacit_arena *arena, const char *area,
	const struct tacit_actor *self, const char *lang,
	struct tacit_inbox *out, struct tacit_err *err);

#endif
