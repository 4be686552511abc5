/* json_review_parts: what the two halves of the yearly report's JSON share. */
#ifndef TACIT_PAGES_JSON_REVIEW_PARTS_H
#define TACIT_PAGES_JSON_REVIEW_PARTS_H

#include "pages/pages.h"
#include "render/json.h"

/* {"id": ..., "name": ...}, or null; an array of them. */
json_t *tacit_json_review_name(const struct tacit_review_name *name);
json_t *tacit_json_review_names(const struct tacit_review_names *names);
json_t *tacit_json_review_stage(const struct tacit_stage *stage);
json_t *tacit_json_review_decision(
	const struct tacit_review_decision *decision);
/* {"close": 1, ...} of what is counted under words. */
void tacit_json_review_count(json_t *object, const char *word, uint64_t count);

/* Activities, networks, events, the calendar: json_review_year.c. */
void tacit_json_review_year(json_t *object, const struct tacit_review *review);

#endif
