/*
 * review_year: the parts of the yearly status report that tell of activities,
 * networks, events and what moved. See review.h.
 *
 */
#ifndef TACIT_REPORT_REVIEW_YEAR_H
#define TACIT_REPORT_REVIEW_YEAR_H

#include "report/review_parts.h"

/* --- action plans -------------------------------------------------------- */

/* What one state, or a coordinator, reported on an activity for the year. */
struct tacit_review_report {
	struct tacit_review_name by;
	bool is_by_coordinator;
	enum tacit_progress_status status;
	const char *source; /* where the secretariat entered it; or NULL */
	const char *evidence; /* as it says them, joined; or NULL */
	const char *challenges;
};

struct tacit_review_item {
	struct tacit_review_name item;
	const char *printed; /* "i.3" */
	const char *section; /* its heading in the plan; or NULL */
	const char *gate; /* none, consideration, approval */
	const char *needs; /* "requires approval"; or "" */
	bool gate_is_open; /* in force, and the approval is not recorded */
	uint64_t times; /* recurrence: so many a year; 0: none */
	uint64_t held; /* events of the year recorded as held */
	uint64_t announced; /* events of the year */
	bool has_lead;
	bool has_due;
	bool has_indicator;
	struct tacit_review_name lead;
	struct tacit_date due;
	enum tacit_item_status status;
	enum tacit_progress_status reported;
	struct tacit_review_report *reports; /* side by side */
	size_t report_count;
};

struct tacit_review_plan {
	struct tacit_review_name paper;
	struct tacit_review_name area;
	bool is_in_force; /* approved; else its counts are of a draft */
	struct tacit_stage stage;
	struct tacit_review_item *items;
	size_t item_count;
	size_t for_approval; /* gates */
	size_t for_consideration;
	size_t gates_open;
	size_t without_lead;
	size_t without_due;
	size_t without_indicator;
	size_t without_event; /* of the year */
	size_t reported; /* items with a report for the year */
	size_t by_status[TACIT_PROGRESS_COUNT]; /* those reported alike */
	size_t differently;
	size_t measures; /* of the Catalogue in its area */
	struct tacit_review_names without_item; /* measures */
};
struct tacit_review_plans {
	struct tacit_review_plan *list;
	size_t count;
	size_t cap;
};

struct tacit_review_network {
	const char *network; /* "border-control" */
	struct tacit_review_name item; /* that sets it up */
	bool is_proposed; /* its plan is not in force */
	struct tacit_review_names named; /* members that named an authority */
	struct tacit_review_names sources; /* of what was entered for them */
};
struct tacit_review_networks {
	struct tacit_review_network *list;
	size_t count;
	size_t cap;
};

/* --- events -------------------------------------------------------------- */

enum tacit_event_state {
	TACIT_EVENT_PLANNED, /* still ahead */
	TACIT_EVENT_NOT_RECORDED, /* begun; whether it was held: not recorded */
	TACIT_EVENT_HELD,
	TACIT_EVENT_POSTPONED,
	TACIT_EVENT_CANCELLED,
	TACIT_EVENT_STATE_COUNT
};

struct tacit_review_event {
	struct tacit_review_name event;
	struct tacit_review_names areas;
	bool is_related; /* touches the area only, by an editor's inference */
	struct tacit_review_names organisers; /* id NULL: no state */
	const char *mode;
	const char *venue; /* or NULL */
	struct tacit_date starts;
	struct tacit_date ends;
	struct tacit_review_name note; /* that announces it */
	enum tacit_event_state state;
	uint64_t participants; /* recorded; 0: not recorded */
	size_t states; /* they came from */
};
struct tacit_review_events {
	struct tacit_review_event *list; /* by their first day */
	size_t count;
	size_t cap;
};

/* A state and the events of the year that it organised, by number. */
struct tacit_review_host {
	struct tacit_review_name state;
	size_t *events; /* places in the list of events */
	size_t event_count;
};
struct tacit_review_hosts {
	struct tacit_review_host *list;
	size_t count;
	size_t cap;
};

/* --- ahead, and what moved ----------------------------------------------- */

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
	uint64_t notes;
	uint64_t answers; /* dispositions recorded */
	uint64_t reports; /* of events */
};

#endif
