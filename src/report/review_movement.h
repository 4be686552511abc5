/*
 * review_movement: the parts of the yearly status report that tell what is
 * ahead and what moved since the last review. See review.h.
 *
 */
#ifndef TACIT_REPORT_REVIEW_MOVEMENT_H
#define TACIT_REPORT_REVIEW_MOVEMENT_H

#include "report/review_year.h"

enum tacit_ahead_kind {
	TACIT_AHEAD_CLOSE, /* a call closes */
	TACIT_AHEAD_REGISTRATION, /* of an event ends */
	TACIT_AHEAD_EVENT,
	TACIT_AHEAD_DUE, /* an activity in force is to be done */
	TACIT_AHEAD_COUNT
};
struct tacit_review_date {
	enum tacit_ahead_kind kind;
	struct tacit_date on;
	struct tacit_date until; /* an event's last day; else none */
	struct tacit_review_name what;
	const char *printed; /* an activity's number; else NULL */
	struct tacit_review_name area; /* of an activity */
};
struct tacit_review_dates {
	struct tacit_review_date *list; /* by day */
	size_t count;
	size_t cap;
};

struct tacit_review_decision {
	const char *id;
	const char *organ;
	struct tacit_date date;
	const char *outcome;
	struct tacit_review_names documents;
	/* attached to it: "Test State A: reservation" */
	struct tacit_review_names statements;
};

/* An activity whose status is another than in the last year before. */
struct tacit_review_progressed {
	struct tacit_review_name item;
	const char *printed; /* "i.3" */
	struct tacit_review_name area;
	enum tacit_item_status before; /* by what was reported for it */
	enum tacit_progress_status before_reported;
	int before_year; /* of what was reported last; 0: nothing was */
	enum tacit_item_status now; /* for the year */
	enum tacit_progress_status now_reported;
};

/* An authority that a member named for a network, and that holds. */
struct tacit_review_named {
	struct tacit_review_name state;
	struct tacit_review_name item; /* the network's */
	const char *printed;
	struct tacit_review_name area;
	const char *authority;
	struct tacit_date on; /* since when it holds */
};

/* Since the last review by the organ; where none is recorded, since the
 * beginning of the year. Papers carry their stage of then. */
struct tacit_review_movement {
	struct tacit_review_decision since; /* id NULL: no review recorded */
	struct tacit_date from; /* what came after this day's beginning */
	size_t moved; /* papers whose stage is another */
	struct tacit_review_progressed *progressed;
	size_t progressed_count;
	size_t progressed_cap;
	struct tacit_review_decision *decisions;
	size_t decision_count;
	size_t decision_cap;
	struct tacit_review_named *named;
	size_t named_count;
	size_t named_cap;
	uint64_t notes;
	uint64_t answers; /* dispositions recorded */
	uint64_t reports; /* of events */
};

#endif
