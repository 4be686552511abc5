/* json_review: what the parts of the yearly report share in JSON. */
#ifndef TACIT_PAGES_JSON_REVIEW_H
#define TACIT_PAGES_JSON_REVIEW_H

#include "render/json.h"
#include "report/review.h"

/** "id" and "name" of a `struct tacit_review_name`; null: it has no name. */
json_t *tacit_json_review_name(const void *item);
json_t *tacit_json_review_names(const struct tacit_review_names *names);

/** The lists "calls" and "proposals". */
json_t *tacit_json_review_calls(const struct tacit_review_calls *calls);
json_t *tacit_json_review_proposals(const struct tacit_review_proposals *p);

#endif
