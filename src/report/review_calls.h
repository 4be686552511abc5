/*
 * review_calls: the parts of the yearly status report that tell of calls and
 * of what was said on them. See review.h.
 *
 */
#ifndef TACIT_REPORT_REVIEW_CALLS_H
#define TACIT_REPORT_REVIEW_CALLS_H

#include <tacit/silence.h>

#include "report/positions.h"
#include "report/review_parts.h"

/* What became of what asks for an outcome, of what stands; each counted once. */
struct tacit_review_follow_up {
	uint64_t total;
	uint64_t incorporated; /* wholly, partly or with changes */
	uint64_t not_incorporated;
	uint64_t deferred;
	uint64_t otherwise; /* noted, answered, a duplicate; two that differ */
	uint64_t without; /* no outcome is recorded */
};

/* An objection, a reservation or a condition, as its state put it. */
struct tacit_review_said {
	struct tacit_review_name comment;
	struct tacit_review_name state;
	enum tacit_group group;
	struct tacit_review_names places; /* "Concept Paper, II.2" */
	const char *text; /* its first sentence */
	const struct tacit_document_receipt *receipt; /* or NULL */
	struct tacit_instant received;
};

struct tacit_review_call {
	struct tacit_review_name note; /* its number */
	const char *subject;
	struct tacit_review_name area;
	struct tacit_date issued;
	struct tacit_instant closes; /* in force */
	struct tacit_instant ended; /* broken for good; or none */
	struct tacit_clock clock; /* by which its note says the close */
	enum tacit_effect effect;
	const char *organ; /* forward: where to */
	enum tacit_verdict verdict;
	size_t counted; /* kept all the same: fewer than are needed */
	size_t unreasoned; /* that would, had they given a reason */
	struct tacit_followings followings; /* of the note */
	const char *undone; /* what became of the note, in words; or NULL */
	bool is_open;
	bool is_provisional;
	size_t entered_after; /* that all replies are was confirmed */
	bool is_assumed; /* the deadline rests on an assumption */
	bool readings_differ;
	size_t asked;
	struct tacit_review_names preparing; /* not asked: they wrote it */
	size_t no_communication; /* a number; never by name */
	struct tacit_review_names spoke; /* members that spoke */
	struct tacit_positions positions; /* states, by what they said */
	struct tacit_positions in_force; /* what counts towards the result */
	struct tacit_review_said *against; /* in order of receipt */
	size_t against_count;
	size_t outside; /* reported in the note, no part of the call */
	struct tacit_review_follow_up follow_up;
	/* states whose comments on earlier calls on these texts were put off
	 * to this one, by the comment's id */
	struct tacit_review_names deferred;
	uint64_t received; /* in all, on the call */
	struct tacit_date first_day; /* days[0]; none: fewer than 5 came */
	uint64_t *days; /* replies, a number a day */
	size_t day_count;
};
struct tacit_review_calls {
	struct tacit_review_call *list;
	size_t count;
	size_t cap;
};

/* What a disposition that stands says. */
struct tacit_review_outcome {
	const char *disposition; /* its id */
	const char *outcome;
	const char *reason;
	struct tacit_review_name by; /* a state */
	bool by_secretariat;
	const char *source; /* where the secretariat entered it; or NULL */
	struct tacit_review_name suggested; /* area; an opinion */
};

struct tacit_review_proposal {
	struct tacit_review_name comment;
	struct tacit_review_name state;
	struct tacit_review_names joint; /* that it names too */
	const char *kind;
	struct tacit_review_name on; /* the note, or the area */
	bool is_on_call;
	enum tacit_group group; /* on a call; was it after its close? */
	struct tacit_review_name reported_in; /* name NULL: none */
	const char *text; /* its first sentence */
	struct tacit_date received; /* none: see known_by */
	struct tacit_date known_by;
	bool is_withdrawn; /* taken back: it is in no count */
	struct tacit_review_outcome *outcomes; /* none: none is recorded; of
						* several none replaces another */
	size_t outcome_count;
	struct tacit_review_name followed_by; /* the comment that takes it up */
};

enum { TACIT_REVIEW_PROPOSALS_MAX = 60, TACIT_OUTCOME_WORDS = 8 };

/* What was said on the calls of the year, and in the year outside any, that
 * wants an answer. The list has the first of them, the counts have all. */
struct tacit_review_proposals {
	struct tacit_review_proposal *list;
	size_t count;
	size_t cap;
	uint64_t total; /* that stand */
	uint64_t withdrawn; /* listed, too */
	struct tacit_review_follow_up outside; /* made outside any call */
	uint64_t without_answer;
	uint64_t differing; /* with two outcomes: in neither's count */
	const char *outcomes[TACIT_OUTCOME_WORDS];
	uint64_t outcome_counts[TACIT_OUTCOME_WORDS];
};

#endif
