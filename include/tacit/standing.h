/*
 * standing: which documents stand, and what became of the others.
 *
 * One pure function, that everybody asks. A document is undone by one of the
 * same type, hand and subject that withdraws or supersedes it, or by an act
 * that says that it was entered in error, or that the call was cancelled:
 *
 * - an act undoes as long as it stands itself; a successor, unless it was
 *   entered in error: withdrawn later, it does not bring back what it
 *   replaced;
 * - a withdrawal undoes unless it was withdrawn or entered in error, or
 *   corrected by one that withdraws in its place. A later word that takes
 *   back nothing replaces the withdrawal, not what it did;
 * - a comment that counts for nothing on its call (it came after the close,
 *   by word of mouth, from who may not speak) undoes nothing that counts: what
 *   it says of that is a claim. What counts for nothing itself, its hand takes
 *   back and replaces as it likes;
 * - what leads back to itself undoes nothing: in a circle all stand;
 * - of two successors nothing is chosen, both stand; a check reports them.
 *
 *	standing = tacit_standing_find(&arena, rows, count, now);
 *	if (standing[i].undone == TACIT_UNDONE_SUPERSEDED)
 *		... rows[standing[i].by].id, standing[i].done
 */
#ifndef TACIT_STANDING_H
#define TACIT_STANDING_H

#include <tacit/document.h>

/* Why a comment counts for nothing on its call: it is weak. */
enum tacit_weakness {
	TACIT_WEAK_NOT,
	TACIT_WEAK_LATE, /* after the close */
	TACIT_WEAK_SPOKEN, /* what confirms it in writing is not */
	TACIT_WEAK_ENDED, /* after the call was broken for good */
	TACIT_WEAK_UNHEARD, /* from who may not speak on it */
	TACIT_WEAK_UNRECEIVED, /* without a receipt */
	TACIT_WEAK_COUNT
};

/* A document as far as this asks, with what it undoes. */
struct tacit_standing_row {
	const char *id;
	int type; /* supersedes and withdraws reach this one only */
	const char *hand; /* who wrote it, on what: reaches the same only */
	const char *supersedes; /* ids, or NULL */
	const char *withdraws;
	const char *voids; /* of any type, by any hand: entered in error */
	const char *cancels; /* of any type, by any hand: a call called off */
	struct tacit_instant since; /* it exists; none: always */
	const char *call; /* of a comment: the note that it is on; or NULL */
	enum tacit_weakness weakness; /* there, says the call */
};

enum tacit_undone {
	TACIT_UNDONE_NOT, /* it stands */
	TACIT_UNDONE_WITHDRAWN,
	TACIT_UNDONE_SUPERSEDED,
	TACIT_UNDONE_CANCELLED, /* a note: its call was called off */
	TACIT_UNDONE_IN_ERROR /* says the secretariat */
};

#define TACIT_NO_CIRCLE SIZE_MAX

struct tacit_standing {
	enum tacit_undone undone;
	size_t by; /* the row that did it first; where undone */
	struct tacit_instant done; /* when it did; where undone */
	/* it stands no longer: since then, or since it was undone in another
	 * way before */
	struct tacit_instant since;
	size_t circle; /* first row of that which it is in, or none */
	/* where it stands: what a weak one, the first, says became of it */
	enum tacit_undone claimed;
	size_t claimed_by;
};

/**
 * Tell of each row, in their order, how it stands at an instant. What was
 * entered in error was that above all; what was withdrawn and replaced is
 * withdrawn, unless one document did both: then it is replaced; what was
 * cancelled and replaced is replaced. A row that exists later is told to stand
 * and undoes nothing. n log n.
 *
 * Owns:  the result is the arena's.
 * Units: an instant; `since` of an undoer at it has taken effect.
 * Fails: never; an id that no row has undoes nothing.
 * Source: design, section 6 (what stands; what counts).
 */
struct tacit_standing *tacit_standing_find(struct tacit_arena *arena,
	const struct tacit_standing_row *rows, size_t count,
	struct tacit_instant now);

/**
 * What became of one document, by which, since when. {0}: it stands.
 */
struct tacit_undoing {
	enum tacit_undone undone;
	const char *by; /* id of the document that did it */
	int by_type;
	struct tacit_instant done; /* when that did it */
	struct tacit_instant since; /* it stands no longer; not after that */
	/* where it stands: what is said to have become of it, in vain */
	enum tacit_undone claimed;
	const char *claimed_by;
	enum tacit_weakness weakness; /* of that: why it is in vain */
};

/** Whether one of that weakness undoes one of the other. */
bool tacit_weakness_reaches(enum tacit_weakness by, enum tacit_weakness target);

/** For machines: "after-close", "spoken"; NULL: it is not weak. */
const char *tacit_weakness_word(enum tacit_weakness weakness);

/** "stands", "withdrawn", "superseded", "cancelled", "entered-in-error". */
const char *tacit_undone_word(enum tacit_undone undone);

/** A document as a row, which points into it and into the arena. */
struct tacit_standing_row tacit_standing_row_of(
	struct tacit_arena *arena, const struct tacit_document *doc);

/** It only takes another back: it is no answer, act, decision, report. */
bool tacit_only_withdraws(const struct tacit_document *doc);

/** The keys that say who wrote a document of a type and on what; to NULL. */
const char *const *tacit_standing_hand(enum tacit_type_id type);

#endif
