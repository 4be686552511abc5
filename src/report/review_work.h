/* review_work: what the parts of the yearly report share while it is made. */
#ifndef TACIT_REPORT_REVIEW_WORK_H
#define TACIT_REPORT_REVIEW_WORK_H

#include "facts/dispositions.h"
#include "report/review.h"
#include "report/value.h"

struct review_work {
	struct tacit_register *reg;
	struct tacit_arena *arena; /* of the result */
	struct tacit_arena scratch; /* of the work */
	const struct tacit_review_ask *ask;
	struct tacit_review *out;
	struct tacit_instant before; /* the year before, in the body's zone */
	struct tacit_instant begins; /* the year */
	struct tacit_instant ends; /* the first instant after it */
	struct tacit_instant now; /* the register's: the last that exists */
	struct tacit_instant since; /* of the movement: the last before it */
	const char **notes; /* ids of those in the report, ordered */
	size_t note_count;
	size_t note_cap;
	const char **calls; /* of them, with a call that ran in the year */
	size_t call_count;
	size_t call_cap;
	bool is_aside; /* a call of another year is looked at for its own sums */
	struct tacit_dispositions given; /* of all comments */
	struct tacit_documents events; /* all, in path order */
	struct tacit_held *held; /* what is recorded of each of them */
	struct tacit_documents event_reports; /* those that stand, on events
					       * of the report's areas */
	struct tacit_err fault; /* the first failure to look something up */
};

/* --- names (review_names.c) ---------------------------------------------- */

struct tacit_review_name tacit_review_state(
	struct review_work *work, const char *code);
/* What corrects a document, adds to it or revises it; in the result's arena. */
void tacit_review_followings(struct review_work *work,
	const struct tacit_document *doc, struct tacit_followings *out);
/* To look up what may not be there; in the work's own memory. */
struct tacit_value_style tacit_review_style(struct review_work *work);
/* {0} where there is no such document here. */
struct tacit_review_name tacit_review_titled(
	struct review_work *work, enum tacit_type_id type, const char *id);
struct tacit_review_name tacit_review_title_of(
	struct review_work *work, const struct tacit_document *doc);
struct tacit_review_name tacit_review_note(
	struct review_work *work, const char *id);
void tacit_review_add(struct review_work *work,
	struct tacit_review_names *names, struct tacit_review_name name);
/* Unless its id is there already. */
void tacit_review_add_once(struct review_work *work,
	struct tacit_review_names *names, struct tacit_review_name name);
/* A value that is a state's code, or the name of something else. */
struct tacit_review_name tacit_review_state_or_name(
	struct review_work *work, const char *text);
/* The states of a key, that hold on the report's day. */
void tacit_review_states_of(struct review_work *work,
	const struct tacit_document *doc, const char *key,
	struct tacit_review_names *out);
/* A copy in the result's arena; NULL stays NULL. */
const char *tacit_review_copy(struct review_work *work, const char *text);
/* The first sentence of a body, without marks of Markdown; "..." at its end where
 * there is more. */
const char *tacit_review_first_sentence(
	struct review_work *work, struct tacit_str body);

/* --- what is in the report --------------------------------------------------- */

const struct tacit_review_area *tacit_review_area(
	const struct review_work *work, const char *id);
bool tacit_review_in_scope(const struct review_work *work, const char *area);
/* A note: by its area, or the code of an area that its number begins with. */
bool tacit_review_note_in_scope(
	const struct review_work *work, const struct tacit_document *note);
/* "nct-general/i.3": by what it begins with. */
bool tacit_review_id_in_scope(const struct review_work *work, const char *id);
/* A day of the year of the report, or of the one before, is counted. */
void tacit_review_figure(struct review_work *work, enum tacit_figure figure,
	int year, uint64_t count);
/* The day on which an instant was, in the body's zone. */
struct tacit_date tacit_review_day(
	const struct review_work *work, struct tacit_instant instant);

/* --- the parts, in the order in which they are found ----------------------------- */

bool tacit_review_find_areas(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_notes(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_answers(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_calls(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_proposals(struct review_work *work,
	const struct tacit_call_case *call, const struct tacit_reading *reading,
	struct tacit_review_follow_up *follow_up, struct tacit_err *err);
/* The objections, reservations and conditions of a call that stand. */
void tacit_review_find_against(struct review_work *work,
	const struct tacit_call_case *call, const struct tacit_reading *reading,
	struct tacit_review_call *out);
/* Whose comments on earlier calls on the same texts were put off, and stand. */
bool tacit_review_find_deferred(struct review_work *work,
	const struct tacit_document *note, struct tacit_review_names *out,
	struct tacit_err *err);
/* The call of a note, of whatever year; *out NULL: it has none. */
bool tacit_review_call_of(struct review_work *work, const char *note,
	const struct tacit_review_call **out, struct tacit_err *err);
bool tacit_review_find_outside(struct review_work *work, struct tacit_err *err);
/* `since` is filled before the papers, whose stages of then it asks for. */
bool tacit_review_find_since(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_papers(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_events(struct review_work *work, struct tacit_err *err);
bool tacit_review_find_plans(struct review_work *work, struct tacit_err *err);
/* On one activity, of whatever year; in the work's memory. */
struct tacit_progress_report *tacit_review_reports_on(struct review_work *work,
	const struct tacit_documents *progress, const char *id, size_t *count);
/* Activities on which the year is reported, with another status than in the
 * last year before on which something was: they have moved. */
void tacit_review_compare_items(struct review_work *work,
	const struct tacit_review_plan *plan,
	const struct tacit_documents *progress);
bool tacit_review_find_networks(struct review_work *work,
	const struct tacit_review_plan *plan,
	const struct tacit_documents *items, struct tacit_err *err);
bool tacit_review_find_movement(
	struct review_work *work, struct tacit_err *err);
void tacit_review_find_dates(struct review_work *work);
/* By state: what the parts before say. */
void tacit_review_find_states(struct review_work *work);
bool tacit_review_find_matters(struct review_work *work, struct tacit_err *err);

#endif
