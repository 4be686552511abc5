/* json_review_parts: what the two halves of the yearly report's JSON share. */
#ifndef TACIT_PAGES_JSON_REVIEW_PARTS_H
#define TACIT_PAGES_JSON_REVIEW_PARTS_H

#include "pages/pages.h"
#include "render/json.h"

/* {"id": ..., "name": ...} of a struct tacit_review_name, or null. */
json_t *tacit_json_name(const void *item);
/* An array of them. */
json_t *tacit_json_names(const struct tacit_review_names *names);
json_t *tacit_json_stage(const struct tacit_stage *stage);

/* Activities, networks, events, the calendar: json_review_year.c. */
void tacit_json_review_year(json_t *object, const struct tacit_review *review);

#endif
