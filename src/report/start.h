/*
 * start: what a reader meets first: which calls are open, what waits for a
 * decision, what comes next, what is new.
 *
 *	struct tacit_start start = { 0 };
 *	ok = tacit_start_find(reg, &arena, "en", &start, err);
 *
 * Open to: pages, render.
 */
#ifndef TACIT_REPORT_START_H
#define TACIT_REPORT_START_H

#include "report/calendar.h"
#include "report/status.h"

enum { TACIT_START_NEXT = 12, TACIT_START_NEWS = 50 };

/* A note that was issued, or a decision that was taken. */
struct tacit_news {
	const char *path;
	const char *type; /* its word: "note" */
	const char *printed; /* of a note: its number; else NULL */
	const char *title;
	const char *told; /* what became of it, in a few words; or NULL */
	struct tacit_date date;
	struct tacit_instant since; /* from when it is there */
	struct tacit_instant
		changed; /* or something became of it; not before */
};

struct tacit_start_call {
	const char *path; /* of its note */
	const struct tacit_status_call *call;
	const char *subject;
};

/* A paper that waits for an organ's decision. */
struct tacit_start_matter {
	const char *path;
	const char *title;
	const char *organ; /* its name */
	struct tacit_instant since; /* none: not recorded */
};

/** Lives in the arena, or in the register. */
struct tacit_start {
	struct tacit_record record;
	const char *body; /* its name */
	const char *short_name;
	struct tacit_status status;
	struct tacit_start_call *calls; /* open ones */
	size_t call_count;
	struct tacit_start_matter
		*matters; /* by organ, as the status has them */
	size_t matter_count;
	size_t matter_cap;
	const struct tacit_calendar_entry *const *next; /* as they begin */
	size_t next_count;
	struct tacit_news *news; /* the last first */
	size_t news_count;
	size_t news_cap;
};

/** Fails: as tacit_status_find, tacit_calendar_find. */
TACIT_MUST_USE bool tacit_start_find(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang, struct tacit_start *out,
	struct tacit_err *err);

#endif
