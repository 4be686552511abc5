/*
 * silence_view: the verdict on a call with its proof, as it is shown.
 *
 * The verdict itself is silence.h's; here it stands beside what a reader
 * wants to know with it: names, the day and hour that the note gives, what is
 * assumed, the texts. Names and titles are in the language asked for; words
 * and formats are the printers'. (design, section 6)
 *
 *	struct tacit_silence_view view = { 0 };
 *	if (!tacit_silence_view(reg, &arena, "2022/nct-g-778", "en", &view,
 *		    err))
 *		return false;
 *	if (view.silence.verdict == TACIT_VERDICT_KEPT)
 *		...
 *
 * Open to: cli, door, pages.
 */
#ifndef TACIT_REPORT_SILENCE_VIEW_H
#define TACIT_REPORT_SILENCE_VIEW_H

#include <tacit/language.h>
#include <tacit/call_case.h>
#include <tacit/silence.h>

#include "report/follow.h"
#include "report/positions.h"
#include "report/record.h"

struct tacit_register;

/** One statement, by each reading. */
struct tacit_silence_said {
	const struct tacit_judged *judged; /* by the reading that rules */
	const struct tacit_judged *other; /* by the other one; or NULL */
	const char *id; /* as it is printed */
	const char *state; /* name */
	const char *undone_by; /* as printed, by the reading that rules */
	const char *by_undone; /* extension that stood then; as printed */
	const char *const *joint; /* names of those it names */
	size_t joint_count;
	struct tacit_date known_by; /* instead of its receipt; or none */
};

/** A whole enclosure, with what belongs to it. */
struct tacit_silence_text {
	const struct tacit_enclosure *enclosure;
	const char *title; /* the id where it is gone since */
	size_t items; /* of a plan */
	size_t versions; /* in other languages */
	struct tacit_positions in_force; /* of a separable call, on it */
};

struct tacit_silence_state {
	const struct tacit_state_reply *reply;
	const char *name;
	const char *named_in; /* as printed */
};

/** Everything lives in the arena given, or in the register. */
struct tacit_silence_view {
	struct tacit_record record;
	/* --- the call --- */
	struct tacit_call_case call;
	struct tacit_silence silence;
	uint64_t left_out; /* documents of the register, later */
	const char *number; /* as printed: NCT/G/778 */
	const char *typed; /* what a command takes for it */
	const char *subject; /* in the language */
	const char *undone; /* how the note came to be no call; or NULL */
	const char *later; /* what became of it after the close; or NULL */
	struct tacit_followings followings; /* of the note */
	struct tacit_date date;
	const char *organ; /* "Special Working Group (SWG)"; or NULL */
	/* --- the deadline in force --- */
	struct tacit_clock clock; /* of the note that set it */
	struct tacit_clock first_clock; /* of the note itself */
	struct tacit_date by; /* the note's day */
	const char *cutoff; /* its hour: "24:00" includes the day */
	bool is_by; /* the day included; else "before" */
	bool is_assumed;
	bool kinds_assumed; /* what stops it is not the note's own list */
	const char *extended_by; /* number as printed; or NULL */
	struct tacit_date extended_on;
	const struct tacit_value *stated; /* what the note contradicts */
	size_t stated_count;
	const struct tacit_value *invites; /* kinds */
	size_t invites_count;
	/* --- who and what --- */
	struct tacit_silence_state *states;
	size_t state_count;
	struct tacit_silence_said *said; /* in the order of receipt */
	size_t said_count;
	size_t outside; /* of them: no part of the call */
	struct tacit_positions positions; /* of all, by the first reading */
	struct tacit_positions in_force[2]; /* what counts, by each reading */
	struct tacit_silence_text *texts;
	size_t text_count;
};

/**
 * The call of a note at the register's instant.
 * Owns:  everything goes into the arena; what is the register's is borrowed.
 * Fails: as tacit_facts_call.
 * Source: design, section 6.
 */
TACIT_MUST_USE bool tacit_silence_view(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note, const char *lang,
	struct tacit_silence_view *out, struct tacit_err *err);

/**
 * True for a note that calls for comments, be it a draft still.
 * Fails: TACIT_INVALID it does not, or is known by number and date only, and
 * whether it did is not recorded.
 */
TACIT_MUST_USE bool tacit_silence_has_call(const struct tacit_document *note,
	const char *saying, struct tacit_err *err);

/* What one may ask of a verdict: yes, no, or it cannot be told. */
enum tacit_says { TACIT_SAYS_NO, TACIT_SAYS_YES, TACIT_SAYS_DOUBT };

/**
 * Whether the verdict is "kept", "broken", "open", "closed", "provisional" or
 * one of tacit_verdict_word, by all readings and for all texts. False: there
 * is no such word.
 */
bool tacit_silence_is(const struct tacit_silence *silence, const char *word,
	enum tacit_says *out);

#endif
