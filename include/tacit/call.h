/*
 * call: a call for comments and what was said on it, as plain facts.
 *
 * The floors above make these from documents and receipts; silence.h judges
 * them. Codes and ids are compared as they are. (design, sections 5 and 6)
 */
#ifndef TACIT_CALL_H
#define TACIT_CALL_H

#include <tacit/document.h>
#include <tacit/standing.h>
#include <tacit/types.h>

/* What happens if nobody speaks. */
enum tacit_effect {
	TACIT_EFFECT_NONE, /* no rule: a call, and nothing follows from it */
	TACIT_EFFECT_FORWARD, /* goes to an organ */
	TACIT_EFFECT_ADOPT,
	TACIT_EFFECT_ENDORSE
};

/** "forward SWG" -> both; "" is none. False: not such a rule. */
bool tacit_effect_parse(struct tacit_str text, enum tacit_effect *effect,
	struct tacit_str *organ);
/** "forward"; none is "none". */
const char *tacit_effect_word(enum tacit_effect effect);

/* A set of kinds of comment: one bit each. */
#define TACIT_KIND_BIT(kind) (1u << (kind))
/** The kinds that stop it where the note names none. */
unsigned tacit_effect_stopped_by(enum tacit_effect effect);

/* Bits of the results of which a notice is awaited. */
enum { TACIT_NOTICE_KEPT = 1u << 0, TACIT_NOTICE_BROKEN = 1u << 1 };

/*
 * How a body's silence works. {0}: one objection stops it, with a reason or
 * without; one that is taken back in time lets it run on.
 */
struct tacit_silence_rules {
	/* final: it ends at the instant at which enough of them are there,
	 * whatever is received or issued later */
	bool is_final;
	bool needs_reason; /* what gives none does not stop it */
	/* observers may comment; their word never stops it */
	bool hears_observers;
	unsigned objections_needed; /* of so many states; 0 is 1 */
	unsigned replies_needed; /* of so many states, or it has no effect */
	unsigned notices; /* TACIT_NOTICE bits */
};

struct tacit_enclosure {
	const char *id;
	const char *blob; /* the text that was circulated */
	/* an enclosure's id: of the plan of an item, of the original of a
	 * language version; NULL: it is whole */
	const char *part_of;
	/* codes, as in the text that was circulated, not as it is now: who
	 * prepared it is not counted; a part takes those of its whole */
	const char *const *prepared_by;
	size_t prepared_by_count;
};

/* A note that moves the close; counts if issued before the one in force. */
struct tacit_extension {
	const char *note;
	struct tacit_instant issued;
	struct tacit_instant closes;
	struct tacit_instant other_closes; /* none: one reading only */
	struct tacit_instant undone; /* stands no longer since; none: stands */
	bool is_assumed; /* its hour or zone are not the note's own words */
};

struct tacit_call {
	const char *note;
	enum tacit_effect effect;
	const char *organ; /* forward: where to; else NULL */
	unsigned broken_by; /* TACIT_KIND_BITs; 0: the effect's own */
	struct tacit_silence_rules rules;
	/* by which it was broken for good, as tacit_silence_end says; or none:
	 * for who asks whether it is open, never for who judges it */
	struct tacit_instant ended;
	struct tacit_instant notified; /* last notice of the result; or none */
	struct tacit_instant issued; /* none: a draft */
	struct tacit_instant closes; /* as issued; none: no call */
	struct tacit_instant other_closes; /* basis assumed: other reading */
	bool is_assumed; /* as of an extension */
	bool is_separable;
	bool receipts_missing; /* declared, and not here, or not right */
	bool is_altered; /* what it rests on, since it was recorded */
	bool is_faulty; /* what its note says cannot be read */
	struct tacit_undoing undoing; /* of the note: one undone is no call */
	struct tacit_instant replies_complete; /* last confirmed; or none */
	const struct tacit_enclosure *enclosures;
	size_t enclosure_count;
	const struct tacit_extension *extensions; /* in any order */
	size_t extension_count;
};

enum tacit_membership {
	TACIT_MEMBERSHIP_FULL,
	TACIT_MEMBERSHIP_OBSERVER,
	TACIT_MEMBERSHIP_PARTNER
};

/* A state has a row for each time that it was something. */
struct tacit_membership_row {
	const char *state; /* code */
	enum tacit_membership kind;
	struct tacit_instant since; /* none: from the beginning */
	struct tacit_instant until; /* exclusive; none: still is */
};

struct tacit_document_receipt;

struct tacit_statement {
	const char *id;
	const char *state; /* code of who speaks */
	enum tacit_kind kind;
	struct tacit_instant received; /* none: no receipt here */
	struct tacit_instant recorded; /* none: as received */
	/* where there is one; not of one that stands for others */
	const struct tacit_document_receipt *receipt;
	struct tacit_instant entered_in_error; /* said so by then; none: not */
	const char *supersedes; /* ids, or NULL */
	const char *withdraws;
	const char *follows;
	const char *const *joint; /* codes of the others it names */
	size_t joint_count;
	const char *const *places; /* ids of documents; none: on all */
	size_t place_count;
	const char *reference; /* the state's own number; or NULL */
	bool is_alone; /* it names no other, and nothing names it */
	size_t more; /* it stands for so many others that are alike */
	bool is_day; /* of `received` the day is known, and that is its end */
	bool has_reason; /* it says why, besides what it proposes */
	bool is_entered_since; /* after replies_complete was recorded */
	/* by telephone or at a meeting, where the body wants it in writing: it
	 * counts for nothing, but the written one that follows or supersedes
	 * it does, by its own receipt */
	bool is_spoken;
	bool is_outside; /* only reported in this note; no part of the call */
	/* all its places are outside what the note asks about; it counts and
	 * is answered as any other */
	bool is_beyond_scope;
};

struct tacit_silence_facts {
	struct tacit_call call;
	const struct tacit_membership_row *members; /* by state */
	size_t member_count;
	const struct tacit_statement *statements;
	size_t statement_count;
};

/** The close in force at an instant, extensions applied; none: no call. */
struct tacit_instant tacit_call_closes(const struct tacit_call *call,
	struct tacit_instant now, const struct tacit_extension **by);
/** The same by the other reading; equal to it where nothing is assumed. */
struct tacit_instant tacit_call_other_closes(
	const struct tacit_call *call, struct tacit_instant now);
/** The end of it at an instant: broken for good, or else the close. */
struct tacit_instant tacit_call_ends(
	const struct tacit_call *call, struct tacit_instant now);
/** The close by which what was received then is judged: extensions that stood
 * then go on to count, whatever became of them. `by`: may be NULL. */
struct tacit_instant tacit_call_closes_for(const struct tacit_call *call,
	struct tacit_instant now, struct tacit_instant received, bool is_other,
	const struct tacit_extension **by);
/** By then the note was entered in error; or cancelled, replaced, withdrawn
 * before the call closed. */
bool tacit_call_is_undone(
	const struct tacit_call *call, struct tacit_instant now);
/** The same of one that was broken for good at `ended` (none: it was not),
 * which is its close. */
bool tacit_call_is_undone_but(const struct tacit_call *call,
	struct tacit_instant ended, struct tacit_instant now);
/** Whether the close in force rests on an assumption. */
bool tacit_call_is_assumed(
	const struct tacit_call *call, struct tacit_instant now);
/** Issued by then, not undone, and neither closed nor broken for good. */
bool tacit_call_is_open(
	const struct tacit_call *call, struct tacit_instant now);

#endif
