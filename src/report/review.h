/*
 * review: the yearly status report to an organ, as plain data.
 *
 * What a body's organ reviews: what it is asked to decide, what it is told,
 * the year in figures beside the year before, coordination, papers by stage,
 * calls and replies, proposals and the follow-up given, action plans,
 * networks, events, the calendar ahead and what moved since the last review.
 * Names are in the language asked for; words and formats are the printers'.
 *
 * "As of" is the end of the year in the body's zone, or now if that is
 * earlier; what is later is left out, so that a report for a past year is
 * the same whenever it is asked for. (design, section 13)
 *
 *	struct tacit_review_ask ask = { .organ = "SWG", .year = 2022,
 *		.lang = "en" };
 *	if (!tacit_review_find(reg, &arena, &ask, &review, err))
 *		return false;
 *
 * Open to: cli, pages.
 */
#ifndef TACIT_REPORT_REVIEW_H
#define TACIT_REPORT_REVIEW_H

#include "report/record.h"
#include "report/review_calls.h"
#include "report/review_matters.h"
#include "report/review_movement.h"
#include "report/review_parts.h"
#include "report/review_year.h"

struct tacit_register;

struct tacit_review_ask {
	const char *organ; /* its code; required */
	int year; /* required */
	const char *area; /* id; NULL: all */
	const char *dimension; /* its word; NULL: all */
	const char *since; /* id of a decision; NULL: the last review */
	const char *lang; /* of the names; required */
	bool is_public; /* only what is for the public */
};

/** Everything lives in the arena given, or in the register. */
struct tacit_review {
	struct tacit_record record;
	struct tacit_review_ask ask;
	/* --- the head --- */
	const char *body; /* its name and acronym as of the report */
	const char *body_short;
	struct tacit_review_name organ; /* code and name */
	struct tacit_review_names organs; /* all: code and short name */
	struct tacit_review_name area; /* name NULL: all */
	const char *original; /* the language of the originals */
	const char *seat;
	bool is_whole_year; /* as of its end, not of some day before */
	struct tacit_instant as_of; /* its end, or now; excluded in a whole
				     * year */
	struct tacit_clock clock; /* of the seat then */
	struct tacit_date day; /* the day that as_of ends or is in */
	size_t members; /* on that day */
	/* --- the parts --- */
	struct tacit_review_matters matters;
	struct tacit_review_figure figures[TACIT_FIGURE_COUNT];
	struct tacit_review_names notes; /* of the year, by date */
	bool has_before; /* anything of the year before is there */
	struct tacit_review_areas areas; /* by dimension, then by title */
	struct tacit_review_papers papers;
	struct tacit_review_calls calls; /* of the year */
	struct tacit_review_proposals proposals;
	struct tacit_review_plans plans;
	struct tacit_review_networks networks;
	struct tacit_review_hosts hosts;
	struct tacit_review_states states; /* of which the parts tell */
	struct tacit_review_events events; /* of the year */
	struct tacit_review_dates dates; /* ahead */
	struct tacit_review_movement movement;
};

/**
 * Collect the report. For the public the register itself is moved to what is
 * public, and stays so.
 *
 * Fails: TACIT_NOTFOUND no such organ (the hint names them), area or
 *        decision; TACIT_INVALID the year has not begun by now, or `since`
 *        is not before the report's instant; TACIT_DB.
 * Source: design, section 13; sections 6 to 8 for what is counted.
 */
TACIT_MUST_USE bool tacit_review_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_review_ask *ask,
	struct tacit_review *out, struct tacit_err *err);

/** "notes-issued", "decision": for machines. */
const char *tacit_figure_word(enum tacit_figure figure);
const char *tacit_matter_word(enum tacit_matter_kind kind);

#endif
