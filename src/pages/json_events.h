/* json_events: what several reports have of events in their JSON. */
#ifndef TACIT_PAGES_JSON_EVENTS_H
#define TACIT_PAGES_JSON_EVENTS_H

#include "render/json.h"
#include "report/recurring.h"

/** Add to an event "state", "held_from", "held_to", "participants", "states",
 * "reports" and "reports_differ". */
void tacit_json_held(json_t *event, const struct tacit_held *held);

/** "times" and "per"; null: none is foreseen. */
json_t *tacit_json_recurrence(const struct tacit_recurrence *recurrence);

/** "year" and how many events of it are "held", "announced", "postponed" and
 * "cancelled"; of a `struct tacit_recurring_year`. */
json_t *tacit_json_recurring_year(const void *item);

/** Of a `struct tacit_review_event`. */
json_t *tacit_json_review_event(const void *item);

#endif
