/*
 * facts: documents of a register as the plain facts that the rules judge.
 *
 * room: facts
 *
 * The rules know no documents; here a note and the comments on it
 * become a call and its statements, a paper and what was done with it become
 * steps. Everything lives in the arena given and is as of the register's
 * instant.
 *
 *	struct tacit_call_case call = { 0 };
 *	tacit_facts_call(reg, &arena, "2022/nct-g-778", &call, err);
 *	tacit_silence_judge(&arena, &call.facts, now, &silence);
 */
#ifndef TACIT_FACTS_H
#define TACIT_FACTS_H

#include <tacit/address.h>
#include <tacit/call_case.h>
#include <tacit/deadline.h>
#include <tacit/register.h>
#include <tacit/stage.h>
#include <tacit/standing.h>

/**
 * A note's call with all that was said on it. A note without a call has
 * closes "none". Statements that the note only reports (`reported-in`) come
 * last and are marked outside.
 * What cannot be read of a note is among its faults; where it is the note's own,
 * the call is faulty, and nothing can be proved by it.
 * Fails: TACIT_NOTFOUND no such note; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_facts_call(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_call_case *out, struct tacit_err *err);

/** The same with the documents of the comments: out->comments. */
TACIT_MUST_USE bool tacit_facts_call_whole(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_call_case *out, struct tacit_err *err);

/** Takes a comment, which it may not keep, and its statement's number. */
typedef void tacit_said_fn(
	void *ctx, const struct tacit_document *comment, size_t at);
/** The same, where each comment is handed over as it is read, and one statement
 * stands for all that are alike (silence.h): of more than memory should hold. */
TACIT_MUST_USE bool tacit_facts_call_each(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note, tacit_said_fn *fn,
	void *ctx, struct tacit_call_case *out, struct tacit_err *err);

/**
 * The same without what was said, which is most of it; with it where a final
 * rule asks what ended the call.
 */
TACIT_MUST_USE bool tacit_facts_call_alone(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_call_case *out, struct tacit_err *err);

/**
 * The call that a comment is on, recorded or not, with what bears on how that
 * one counts: what its state said, and what it follows; with all of it where a
 * final rule asks what ended the call.
 */
TACIT_MUST_USE bool tacit_facts_call_beside(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *comment,
	struct tacit_call_case *out, struct tacit_err *err);

/**
 * True for a call whose note stands at the register's instant. Fails:
 * TACIT_REFUSED it was entered in error, cancelled, replaced or withdrawn: by
 * which, and the hint shows that; TACIT_INVALID it is faulty.
 */
TACIT_MUST_USE bool tacit_facts_check_call(struct tacit_register *reg,
	const struct tacit_call_case *call, struct tacit_err *err);

/**
 * True for a decision to which what was received then can be attached: it
 * stands, or did then and was no error. Fails: TACIT_REFUSED by which document
 * it was undone, and the hint shows that; TACIT_NOTFOUND; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_facts_check_decision(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id,
	struct tacit_instant received, struct tacit_err *err);

/**
 * True for a note that has its call itself. Fails: TACIT_INVALID it extends
 * another, under which everything is said; the hint is that of the other:
 * "tacit comment NOTE", where `saying` is "tacit comment".
 */
TACIT_MUST_USE bool tacit_facts_check_first(const struct tacit_document *note,
	const char *saying, struct tacit_err *err);

/** The call of a note as it is given, recorded or not. */
TACIT_MUST_USE bool tacit_facts_call_of(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *note,
	struct tacit_call_case *out, struct tacit_err *err);

/** Add what a comment says, if it is not there: as if it were recorded. */
void tacit_facts_say(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *comment,
	struct tacit_silence_facts *facts);

/**
 * What a note says of its deadline: the day, the hour ("24:00" where it names
 * none), the zone (the body's where it names none), read into `zone`.
 * Fails: TACIT_INVALID an hour or zone that there is not.
 */
TACIT_MUST_USE bool tacit_facts_terms(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *note,
	struct tacit_zone *zone, struct tacit_deadline_terms *out,
	struct tacit_err *err);

/** A paper and what was done with it, in order. Fails: TACIT_NOTFOUND. */
TACIT_MUST_USE bool tacit_facts_paper(struct tacit_register *reg,
	struct tacit_arena *arena, const char *paper,
	struct tacit_paper_facts *out, struct tacit_err *err);

/** The paper's stage at the register's instant. */
TACIT_MUST_USE bool tacit_facts_stage(struct tacit_register *reg,
	struct tacit_arena *arena, const char *paper, struct tacit_stage *out,
	struct tacit_err *err);

/** Who coordinates an area on a date (none: today), co-coordinators after
 * coordinators; of an area that is not recorded, or NULL, nobody. */
struct tacit_coordinators {
	const char *const *codes;
	size_t count;
	size_t leading; /* the first `leading` are coordinators */
};
TACIT_MUST_USE bool tacit_facts_coordinators(struct tacit_register *reg,
	struct tacit_arena *arena, const char *area, struct tacit_date on,
	struct tacit_coordinators *out, struct tacit_err *err);

/** The plan (paper of kind action-plan) of an area; NULL: none. */
TACIT_MUST_USE bool tacit_facts_plan(struct tacit_register *reg,
	struct tacit_arena *arena, const char *area, const char **plan,
	struct tacit_err *err);

/**
 * Whether a paper's text (a plan's items included) differs from what the note
 * circulated, beyond passages named in `applied` by dispositions on that
 * call. A passage that only moved because of others has not changed.
 */
TACIT_MUST_USE bool tacit_facts_differs(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *note,
	const struct tacit_document *paper, bool *differs,
	struct tacit_err *err);

/**
 * What became of a document that cannot be edited, at the register's instant.
 * Owns: the arena has what `fate` points to. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_facts_undoing(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id,
	struct tacit_undoing *undoing, struct tacit_err *err);

/** Whether it stands: nothing became of it. */
TACIT_MUST_USE bool tacit_facts_stands(struct tacit_register *reg,
	const char *id, bool *stands, struct tacit_err *err);

/** The same, and it does more than take another back: it is an answer, an
 * act, a decision, a report that holds. */
TACIT_MUST_USE bool tacit_facts_holds(struct tacit_register *reg,
	const struct tacit_document *doc, bool *holds, struct tacit_err *err);

/** The passages in which it so differs: addresses as it reads now, or as they
 * were where they are gone. */
struct tacit_changed {
	const char **places;
	size_t count;
	size_t cap;
};
TACIT_MUST_USE bool tacit_facts_changed(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *note,
	const struct tacit_document *paper, struct tacit_changed *out,
	struct tacit_err *err);

/* --- passages: the addressed text of a document; a plan is read assembled,
 * with its activities. (design, section 4) ----------------------------- */

/**
 * The passages of a document. With `call` the text is the one that the call
 * pinned (a plan's activities too), without it the one of the commit.
 * Fails: TACIT_NOTFOUND no such document, or not enclosed in the call.
 */
TACIT_MUST_USE bool tacit_passages(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_call_case *call,
	const char *id, struct tacit_addresses *out, struct tacit_err *err);

/**
 * The canonical place "ID#ADDRESS" of what somebody typed: with the id in
 * full or in part, or the address alone where the call encloses one document
 * that has it. An activity's place is that of its plan.
 * Fails: TACIT_NOTFOUND (hint: the nearest); TACIT_INVALID several.
 */
TACIT_MUST_USE bool tacit_place_resolve(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_call_case *call,
	const char *typed, const char **place, struct tacit_err *err);

#endif
