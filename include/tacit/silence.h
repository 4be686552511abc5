/*
 * silence: the verdict on a call for comments at an instant, with its proof.
 *
 * Facts in, facts out: no document, clock or sentence. Received is what
 * counts: in time if and only if received < closes. A standing statement is
 * undone only by its own state's withdrawal or successor, received in time;
 * a withdrawn withdrawal has undone nothing, a withdrawn successor does not
 * bring back what it replaced (its state may say that again). What is
 * received or recorded after the instant asked for does not exist. A body may
 * have other rules (struct tacit_silence_rules). (design, section 6)
 *
 *	struct tacit_silence silence = { 0 };
 *	tacit_silence_judge(&arena, &facts, now, &silence);
 *	if (silence.verdict == TACIT_VERDICT_KEPT && !silence.is_provisional)
 *		...
 */
#ifndef TACIT_SILENCE_H
#define TACIT_SILENCE_H

#include <tacit/call.h>
#include <tacit/mem.h>

enum tacit_verdict {
	TACIT_VERDICT_NONE, /* the readings differ: no single one */
	TACIT_VERDICT_TEXTS_DIFFER, /* separable: each text has its own */
	TACIT_VERDICT_NO_CALL,
	TACIT_VERDICT_NOT_ISSUED,
	TACIT_VERDICT_OPEN, /* nothing that would stop it stands */
	TACIT_VERDICT_OPEN_WITH_COMMENTS,
	TACIT_VERDICT_KEPT,
	TACIT_VERDICT_BROKEN,
	/* nothing stopped it, but fewer replied than the rule asks for */
	TACIT_VERDICT_TOO_FEW_REPLIES,
	TACIT_VERDICT_CLOSED, /* no rule, no comments */
	TACIT_VERDICT_CLOSED_WITH_COMMENTS,
	TACIT_VERDICT_NOT_PROVABLE /* here, from what this record has */
};

/* Why a statement does not stop it; the first that holds. */
enum tacit_reason {
	TACIT_REASON_COUNTED, /* it does */
	TACIT_REASON_OUTSIDE, /* no part of the call */
	TACIT_REASON_IN_ERROR, /* entered in error, says the secretariat */
	TACIT_REASON_OBSERVER, /* or partner, when received: not asked */
	TACIT_REASON_NOT_MEMBER, /* when received */
	TACIT_REASON_NO_RECEIPT,
	TACIT_REASON_AFTER_CLOSE,
	TACIT_REASON_SPOKEN, /* only; what confirms it counts for itself */
	TACIT_REASON_AFTER_END, /* it was broken for good before */
	/* from here on: in time, and undoes what it names */
	TACIT_REASON_PREPARED, /* its state prepared all that it speaks of */
	TACIT_REASON_WITHDRAWN, /* in time */
	TACIT_REASON_SUPERSEDED, /* in time */
	TACIT_REASON_KIND, /* of a kind that does not stop it */
	TACIT_REASON_HEARD, /* an observer's, that may comment, no more */
	TACIT_REASON_UNREASONED, /* the rule asks why, and it does not say */
	TACIT_REASON_COUNT
};

/* The position that a statement takes; the weightier, the later. */
enum tacit_group {
	TACIT_GROUP_NONE, /* withdrawals, replies; what does not stand */
	TACIT_GROUP_AFTER_CLOSE,
	TACIT_GROUP_AFTER_END, /* in time, but it was broken for good before */
	TACIT_GROUP_SUPPORT,
	TACIT_GROUP_NO_OBJECTION,
	TACIT_GROUP_SECONDING, /* support of what another state said */
	TACIT_GROUP_COMMENT, /* every other kind */
	TACIT_GROUP_EXTENSION_REQUEST,
	TACIT_GROUP_AMENDMENT,
	TACIT_GROUP_CONDITION,
	TACIT_GROUP_RESERVATION,
	TACIT_GROUP_OBJECTION,
	TACIT_GROUP_COUNT
};

struct tacit_judged {
	const struct tacit_statement *statement;
	enum tacit_reason reason;
	enum tacit_group group;
	enum tacit_kind kind; /* of support that joins: what it joins */
	/* of support, or no objection: another state's, to which it is */
	const struct tacit_statement *seconds; /* or NULL: to the texts */
	int64_t after_s; /* after the close, in seconds; may be 0 */
	const char *undone_by; /* id, where withdrawn or superseded */
	/* spoken: the written one that its state followed it up with; or NULL */
	const struct tacit_statement *confirmed_by;
	/* extension by whose close it is judged, and which stood when it was
	 * received, but no longer does; or NULL */
	const char *by_undone;
	bool is_after_confirmation; /* recorded after "replies complete" */
};

/* A package that is separable has a verdict for each whole enclosure. */
struct tacit_enclosure_verdict {
	const struct tacit_enclosure *enclosure;
	enum tacit_verdict verdict;
	size_t counted;
	size_t states_counted; /* whose statements those are */
	const bool *counts; /* which of the reading's statements do */
};

/* The call read with one of its two closes. */
struct tacit_reading {
	struct tacit_instant closes; /* in force at the instant */
	struct tacit_instant ended; /* broken for good; or none */
	enum tacit_verdict verdict;
	bool is_provisional; /* closed, all replies entered: not confirmed */
	struct tacit_judged *judged; /* by receipt, none last; then id */
	size_t judged_count; /* what stands for others is one here ... */
	size_t counted; /* ... and all of them in every number */
	size_t states_counted; /* whose statements those are */
	size_t states_replied; /* asked; theirs stands, received in time */
	size_t unreasoned; /* of a kind that stops it, and no reason given */
	size_t unproved; /* without receipt, and might change what counts */
	size_t in_group[TACIT_GROUP_COUNT]; /* statements that stand */
	size_t states_in_group[TACIT_GROUP_COUNT]; /* each state once */
	struct tacit_enclosure_verdict *enclosures; /* if separable */
	size_t enclosure_count;
};

/* Members when issued, and whoever spoke. Ordered by code. */
struct tacit_state_reply {
	const char *state;
	bool is_asked;
	bool is_preparing; /* all that is enclosed; shown apart, not asked */
	bool has_spoken; /* a communication of its own is recorded */
	const char *named_in; /* only by another, in this joint one; or NULL */
	enum tacit_group group; /* its weightiest, by the first reading */
};

struct tacit_silence {
	enum tacit_verdict verdict; /* of all readings, or NONE */
	bool is_provisional;
	bool is_open; /* by the first reading */
	unsigned stopped_by; /* TACIT_KIND_BITs in force */
	struct tacit_silence_rules rules; /* in force; 1 objection or more */
	const char *extended_by; /* note whose close is in force; or NULL */
	struct tacit_reading readings[2]; /* [0] rules */
	size_t reading_count; /* 2: the deadline rests on an assumption */
	bool readings_differ;
	struct tacit_state_reply *states;
	size_t state_count;
	size_t asked;
	size_t preparing;
	size_t no_communication; /* asked, neither spoke nor named */
	size_t named_only; /* asked, only named by others */
	size_t left_out; /* statements that do not exist yet */
	/* entered since it was confirmed, after the close, that all replies
	 * are; in time or not */
	size_t entered_after;
};

/**
 * Judge a call at an instant.
 *
 * Owns:  results live in the arena; they point into `facts`.
 * Units: instants; a statement received at `now` exists.
 * Fails: never; what contradicts itself (an unknown id, a circle of
 *        withdrawals) undoes nothing.
 * Source: design, sections 5 and 6.
 */
void tacit_silence_judge(struct tacit_arena *arena,
	const struct tacit_silence_facts *facts, struct tacit_instant now,
	struct tacit_silence *out);

/**
 * The instant at which a call whose rule is final was broken, by its first
 * reading; none: it was not. What is received, withdrawn or issued later does
 * not undo that.
 */
struct tacit_instant tacit_silence_end(
	const struct tacit_silence_facts *facts, struct tacit_instant now);

/** Whether two statements that are alone are judged alike whenever both exist,
 * but for how long after the close they came: one may stand for both. */
bool tacit_silence_is_alike(const struct tacit_silence_facts *facts,
	const struct tacit_statement *a, const struct tacit_statement *b);

/**
 * Since when the notice of a result is awaited: that it is broken, at once
 * where it is broken for good; else once all replies are entered. None:
 * there is no such result, no rule asks for its notice, or it was given
 * since.
 */
struct tacit_instant tacit_silence_notice(
	const struct tacit_call *call, const struct tacit_silence *silence);
/** The position of a kind that stands; NONE: it takes none. */
enum tacit_group tacit_group_of_kind(enum tacit_kind kind);

/** Words for machines: "kept", "after-close", "no-objection". */
const char *tacit_verdict_word(enum tacit_verdict verdict);
const char *tacit_reason_word(enum tacit_reason reason);
/** Whether what does not count for that reason undoes what does. */
enum tacit_weakness tacit_reason_weakness(enum tacit_reason reason);
const char *tacit_group_word(enum tacit_group group);

#endif
