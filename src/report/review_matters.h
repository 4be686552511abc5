/*
 * review_matters: what is before the organ, of the yearly status report. What
 * it is asked to decide comes first and is never cut; then what it is told.
 * See review.h.
 *
 */
#ifndef TACIT_REPORT_REVIEW_MATTERS_H
#define TACIT_REPORT_REVIEW_MATTERS_H

#include "report/review_calls.h"

enum tacit_matter_kind {
	/* for decision */
	TACIT_MATTER_DECISION, /* papers submitted to it */
	TACIT_MATTER_GATES, /* activities of a plan in force: need an approval */
	TACIT_MATTER_MEASURES, /* new with a plan in force: need one, too */
	/* for information */
	TACIT_MATTER_ON_THE_WAY, /* papers whose next organ it is */
	TACIT_MATTER_COUNT
};

struct tacit_review_matter {
	enum tacit_matter_kind kind;
	struct tacit_review_names subjects; /* papers, items, measures */
	struct tacit_review_name plan; /* of items and measures */
	struct tacit_review_names prepared_by; /* papers: states */
	const struct tacit_review_paper *paper; /* the first; else NULL */
	const struct tacit_stage *stage; /* of these papers; else NULL */
	const struct tacit_review_call *call; /* that circulated them last */
	const struct tacit_review_call **rounds; /* all that did, in order */
	size_t round_count;
	const char *target; /* the organ that comes next; or NULL */
	/* submitted: papers whose text is not the one that was circulated, and
	 * reasons given with acts that submitted any of them */
	struct tacit_review_names different;
	struct tacit_review_names reasons;
	struct tacit_review_names followings; /* "Corrected by: ..." */
};
struct tacit_review_matters {
	struct tacit_review_matter *list;
	size_t count;
	size_t cap;
};

/** Is the organ asked to decide it? */
bool tacit_matter_is_for_decision(enum tacit_matter_kind kind);

#endif
