/*
 * review_parts: the parts of the yearly status report that tell of areas and
 * of papers, and names as every part has them. See review.h.
 *
 */
#ifndef TACIT_REPORT_REVIEW_PARTS_H
#define TACIT_REPORT_REVIEW_PARTS_H

#include <tacit/language.h>
#include <tacit/stage.h>

#include "report/follow.h"

/** A document, state or organ and what it is called. */
struct tacit_review_name {
	const char *id; /* canonical; of what is no document: NULL */
	const char *name; /* title, number or name in the report's language */
};
struct tacit_review_names {
	struct tacit_review_name *list;
	size_t count;
	size_t cap;
};

/* --- in brief --------------------------------------------------------------- */

enum tacit_figure {
	TACIT_FIGURE_NOTES,
	TACIT_FIGURE_CALLS_CLOSED,
	TACIT_FIGURE_COMMENTS, /* recorded on the calls closed */
	TACIT_FIGURE_OUTSIDE, /* proposals outside any call */
	TACIT_FIGURE_INCORPORATED, /* wholly, partly or with changes */
	TACIT_FIGURE_NOT_INCORPORATED,
	TACIT_FIGURE_SUBMITTED, /* acts: of one paper to one organ each */
	TACIT_FIGURE_APPROVED, /* papers, by the last organ of their chain */
	TACIT_FIGURE_DECISIONS,
	TACIT_FIGURE_PROGRESS, /* reports for the year */
	TACIT_FIGURE_EVENTS, /* announced for the year */
	TACIT_FIGURE_EVENTS_HELD, /* recorded as held */
	TACIT_FIGURE_COUNT
};
struct tacit_review_figure {
	uint64_t now;
	uint64_t before;
};

/* --- coordination and documents ------------------------------------------------ */

struct tacit_review_area {
	struct tacit_review_name area;
	const char *code; /* "NCT/G" */
	const char *dimension; /* its code, or "" */
	size_t dimension_rank; /* among the body's */
	struct tacit_review_names coordinators; /* none: vacant */
	struct tacit_review_names others; /* co-coordinators */
	size_t stages[TACIT_STAGE_COUNT]; /* its papers */
};
struct tacit_review_areas {
	struct tacit_review_area *list;
	size_t count;
	size_t cap;
	size_t vacant;
};

/* One thing that was done with a paper, in the order in which it was. */
struct tacit_review_step {
	enum tacit_step_kind kind; /* circulated, submitted, decided */
	struct tacit_review_name by; /* note (its number), act, decision */
	const char *organ; /* submitted, decided */
	const char *outcome; /* decided: "agreed" */
	struct tacit_date on;
};

struct tacit_review_paper {
	struct tacit_review_name paper;
	struct tacit_review_name area;
	const char *kind;
	struct tacit_review_names prepared_by;
	struct tacit_stage stage;
	const char *target; /* the organ that comes next; or NULL */
	const char *after; /* the one after that; NULL: the last */
	struct tacit_review_step *way;
	size_t way_count;
	struct tacit_review_name note; /* that circulated it last */
	struct tacit_followings followings; /* what corrects it, and the like */
	struct tacit_stage before; /* when the movement began */
};
struct tacit_review_papers {
	struct tacit_review_paper *list;
	size_t count;
	size_t cap;
	size_t stages[TACIT_STAGE_COUNT];
};

#endif
