/*
 * stage: how far a paper has come, and what is known of an activity.
 *
 * Both are computed from what was done, in the order in which it was done;
 * nothing is stored. What is later than the instant does not exist.
 * (design, section 8)
 *
 *	struct tacit_stage stage = { 0 };
 *	tacit_stage_find(&arena, &facts, now, &stage);
 *	if (stage.stage == TACIT_STAGE_READY && stage.next_organ)
 *		...
 */
#ifndef TACIT_STAGE_H
#define TACIT_STAGE_H

#include <tacit/mem.h>
#include <tacit/time.h>

enum tacit_outcome {
	TACIT_OUTCOME_NONE,
	TACIT_OUTCOME_AGREED,
	TACIT_OUTCOME_APPROVED,
	TACIT_OUTCOME_APPROVED_UNDER_SILENCE,
	TACIT_OUTCOME_RETURNED,
	TACIT_OUTCOME_NOTED,
	TACIT_OUTCOME_REVIEWED,
	TACIT_OUTCOME_APPOINTED
};

/** "approved-under-silence" -> its outcome; false when it is none. */
bool tacit_outcome_parse(const char *word, enum tacit_outcome *out);

enum tacit_step_kind {
	TACIT_STEP_NONE,
	TACIT_STEP_CIRCULATED, /* a note that encloses it was issued */
	TACIT_STEP_SUBMITTED,
	TACIT_STEP_DECIDED,
	TACIT_STEP_SUPERSEDED /* a later paper names it */
};

/* One thing that was done with a paper; fields as its kind has them. */
struct tacit_step {
	enum tacit_step_kind kind;
	const char *id; /* note, act, decision; the later paper */
	struct tacit_instant when;
	const char *organ; /* submitted, decided */
	enum tacit_outcome outcome; /* decided */
	const char *blob; /* text circulated or decided on; or NULL */
	struct tacit_instant closes; /* circulated: in force; none: no call */
	bool is_confirmed; /* circulated: all replies are entered */
	bool is_hidden; /* circulated: replies may be here in part */
	size_t without_disposition; /* circulated: comments on that call */
	bool differs; /* circulated: text now differs beyond `applied` */
	bool is_approved; /* superseded: the later paper is */
};

struct tacit_paper_facts {
	const char *id;
	const char *blob; /* its text now */
	const char *const *approval; /* chain of organs, first to last */
	size_t approval_count;
	const struct tacit_step *steps; /* of one instant: as they were done */
	size_t step_count;
	/* when it was first recorded; none: as long as its commit is there. It
	 * exists from then, or from the first note or decision that pins it,
	 * whichever is earlier */
	struct tacit_instant begins;
};

enum tacit_stage_kind {
	TACIT_STAGE_DRAFTING,
	TACIT_STAGE_CIRCULATED, /* open until `closes`; none: no call */
	TACIT_STAGE_DISPOSITIONS_AWAITED, /* closed */
	TACIT_STAGE_READY,
	TACIT_STAGE_CLOSED, /* what came of the call is not here */
	TACIT_STAGE_CHANGED, /* since it was circulated */
	TACIT_STAGE_SUBMITTED, /* to `organ` */
	TACIT_STAGE_AGREED, /* by `organ` */
	TACIT_STAGE_APPROVED, /* by `organ`: `blob` is frozen */
	TACIT_STAGE_RETURNED, /* by `organ` */
	TACIT_STAGE_SUPERSEDED, /* by `by` */
	TACIT_STAGE_NOT_RECORDED, /* yet */
	TACIT_STAGE_COUNT
};

/* What comes next, if it goes on as its chain of organs has it. */
enum tacit_next {
	TACIT_NEXT_NOTHING,
	TACIT_NEXT_CIRCULATE,
	TACIT_NEXT_CLOSE, /* wait for the close */
	TACIT_NEXT_CONFIRM, /* that all replies are entered */
	TACIT_NEXT_ANSWER, /* dispositions */
	TACIT_NEXT_SUBMIT, /* to `next_organ` */
	TACIT_NEXT_CIRCULATE_OR_EXPLAIN, /* again, or submit and say why */
	TACIT_NEXT_DECIDE, /* `next_organ` */
	TACIT_NEXT_REVISE
};

struct tacit_stage {
	enum tacit_stage_kind stage;
	struct tacit_instant since; /* none: as long as the paper is there */
	struct tacit_instant closes; /* of the last call; none: had none */
	const char *by; /* id of what brought it there; or NULL */
	const char *note; /* that circulated it last; or NULL */
	const char *organ;
	const char *blob; /* the text meant; drafting: the one of now */
	bool is_under_silence; /* approved so */
	bool is_provisional; /* closed, replies not confirmed as complete */
	bool differs; /* the text now is not the one circulated or pinned */
	size_t without_disposition; /* comments on its last call */
	const char *successor; /* a later paper, not approved yet; or NULL */
	enum tacit_next next;
	const char *next_organ; /* or NULL: none, or not recorded which */
};

/**
 * The stage of a paper at an instant. An approval by an organ that is not
 * the last of its chain is its agreement; one outside the chain stands.
 * Owns: points into `facts`; the arena is for work only. Fails: never.
 * Source: design, section 8.
 */
void tacit_stage_find(struct tacit_arena *arena,
	const struct tacit_paper_facts *facts, struct tacit_instant now,
	struct tacit_stage *out);
/** "dispositions-awaited", for machines. */
const char *tacit_stage_word(enum tacit_stage_kind stage);

/* --- activities of a plan ---------------------------------------------- */

enum tacit_progress_status {
	TACIT_PROGRESS_NOT_STARTED,
	TACIT_PROGRESS_LIMITED,
	TACIT_PROGRESS_SUBSTANTIAL,
	TACIT_PROGRESS_COMPLETED,
	TACIT_PROGRESS_COUNT
};
bool tacit_progress_parse(const char *word, enum tacit_progress_status *out);

struct tacit_progress_report {
	const char *id;
	const char *state; /* who reports: a state, or the coordinator */
	bool is_by_coordinator;
	int year;
	enum tacit_progress_status status;
};

struct tacit_item_facts {
	bool is_in_force; /* its plan is approved by the end of the year */
	bool needs_approval; /* gate: approval */
	bool gate_is_approved; /* by a decision on the item */
	/* that stand, of any year */
	const struct tacit_progress_report *reports;
	size_t report_count;
	size_t events_held; /* recorded as held in the year */
};

enum tacit_item_status {
	TACIT_ITEM_PROPOSED, /* its plan is not approved: in no count */
	TACIT_ITEM_NOT_REPORTED,
	TACIT_ITEM_REPORTED, /* all that reported say `status` */
	TACIT_ITEM_REPORTED_DIFFERENTLY /* side by side, unmerged */
};

struct tacit_item_line {
	enum tacit_item_status status;
	enum tacit_progress_status reported; /* if REPORTED */
	const struct tacit_progress_report **reports; /* that stand, by state */
	size_t report_count;
	bool gate_is_open; /* needs an approval that is not recorded */
	bool has_events; /* an event was held, whatever was reported */
};

/**
 * What is known of an activity for a year; reports on a draft are shown but
 * make no status. Owns: the list is the arena's. Fails: never.
 */
void tacit_stage_item(struct tacit_arena *arena,
	const struct tacit_item_facts *facts, int year,
	struct tacit_item_line *out);

#endif
