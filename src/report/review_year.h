/*
 * review_year: the parts of the yearly status report that tell of activities,
 * networks and events. See review.h.
 *
 */
#ifndef TACIT_REPORT_REVIEW_YEAR_H
#define TACIT_REPORT_REVIEW_YEAR_H

#include "report/recurring.h"
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
	struct tacit_recurrence recurrence; /* how often it is foreseen */
	struct tacit_recurring_year events; /* of the year, by the record */
	const char *recurring; /* both in words; NULL: there is neither */
	const char **held; /* "event held: TITLE (date)" */
	size_t held_count;
	bool has_lead;
	bool has_due;
	bool has_indicator;
	struct tacit_review_name lead;
	struct tacit_date due;
	enum tacit_item_status status;
	enum tacit_progress_status reported;
	struct tacit_review_report *reports; /* side by side */
	size_t report_count;
	/* for the year before, in the same way */
	enum tacit_item_status last_status;
	enum tacit_progress_status last_reported;
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
	struct tacit_review_names new_measures; /* named; not approved */
};
struct tacit_review_plans {
	struct tacit_review_plan *list;
	size_t count;
	size_t cap;
};

/* Of plans in force: what is only proposed asks for nobody's authority. */
struct tacit_review_network {
	const char *network; /* "border-control" */
	struct tacit_review_name item; /* that sets it up */
	const char *printed; /* "i.1" */
	struct tacit_review_name area;
	struct tacit_review_names named; /* members that named an authority */
	struct tacit_review_names sources; /* of what was entered for them */
};
struct tacit_review_networks {
	struct tacit_review_network *list;
	size_t count;
	size_t cap;
};

/* --- events -------------------------------------------------------------- */

struct tacit_review_event {
	struct tacit_review_name event;
	struct tacit_review_names areas;
	bool is_related; /* touches the area only, by an editor's inference */
	struct tacit_review_names organisers; /* id NULL: no state */
	const char *mode;
	const char *venue; /* or NULL */
	struct tacit_review_name note; /* that announces it */
	struct tacit_held held;
	const char *told; /* the same in words */
	const char *states; /* the participants of the last report; or NULL */
	struct tacit_review_names beside; /* what others say, by the id */
	const char *const *stated; /* what its sources contradict */
	size_t stated_count;
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

/* --- by state ------------------------------------------------------------ */

/* What the other parts say of one state. */
struct tacit_review_state {
	struct tacit_review_name state;
	struct tacit_review_names spoke; /* notes on whose calls it did */
	struct tacit_review_names coordinates; /* areas */
	struct tacit_review_names leads; /* activities in force */
	struct tacit_review_names reported; /* activities, for the year */
	struct tacit_review_names named; /* networks */
	struct tacit_review_names organised; /* events of the year */
};
struct tacit_review_states {
	struct tacit_review_state *list; /* by code */
	size_t count;
	size_t cap;
};

#endif
