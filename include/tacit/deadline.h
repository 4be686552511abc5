/*
 * deadline: when a call closes, what is in time, and what moves the close.
 *
 * A note says a day, an hour and a place: "by 30 June 2022" in Nur-Sultan.
 * That is turned into an instant once, when the note is issued; from then on
 * the instant rules, whatever later zone data says. Pure functions; the zone
 * is an argument. (design, section 5)
 *
 *	struct tacit_deadline_terms terms = { .by = by,
 *		.cutoff_s = TACIT_CUTOFF_AFTER, .zone = &zone, .dated = date };
 *	if (!tacit_deadline_resolve(&terms, &deadline, err))
 *		return false;
 *	if (!tacit_deadline_is_in_time(deadline.closes, received))
 *		after = tacit_deadline_after_s(deadline.closes, received);
 */
#ifndef TACIT_DEADLINE_H
#define TACIT_DEADLINE_H

#include <tacit/call.h>
#include <tacit/zone.h>

/* The day's hour that ends a call, in seconds of its clock. */
enum {
	TACIT_CUTOFF_BEFORE = 0, /* "00:00": before the day */
	TACIT_CUTOFF_AFTER = TACIT_DAY_S /* "24:00": the day included */
};

/** What a note says. */
struct tacit_deadline_terms {
	struct tacit_date by; /* comments-by */
	int cutoff_s; /* as tacit_clock_parse gives it */
	const struct tacit_zone *zone; /* NULL: UTC */
	struct tacit_date dated; /* the note's own date; none: not checked */
	bool is_assumed; /* hour or zone are not the note's own words */
};

/** What that means. */
struct tacit_deadline {
	struct tacit_instant closes; /* the first instant too late */
	/*
	 * Seconds east of UTC of the clock that showed the cutoff then, so
	 * that closes + offset_s is the day and hour of the note. Where that
	 * clock jumped over them: of the clock before the jump.
	 */
	int offset_s;
	/*
	 * Where the terms are assumed: "by" read as "before", or the other
	 * way round. None: not assumed, an hour that can be read in one way
	 * only, or a reading that would have closed before the note's date.
	 */
	struct tacit_instant other_closes;
};

/**
 * Turn the terms into instants.
 *
 * Fails: TACIT_INVALID no such day or hour; a close that is not after the
 *        beginning of the note's date; one outside the years of instants.
 * Source: design, section 5 (a 24:00 in a gap is the first instant after it,
 *         in an overlap the later one).
 */
TACIT_MUST_USE bool tacit_deadline_resolve(
	const struct tacit_deadline_terms *terms, struct tacit_deadline *out,
	struct tacit_err *err);

/** Strictly before the close. */
bool tacit_deadline_is_in_time(
	struct tacit_instant closes, struct tacit_instant received);

/**
 * How long after the close, in seconds; 0 for what was in time, and for what
 * came in the very second of the close (which is not in time).
 */
int64_t tacit_deadline_after_s(
	struct tacit_instant closes, struct tacit_instant received);

/**
 * May a note issued then move the close from `in_force` to `closes`?
 *
 * Fails: TACIT_INVALID there is no call to extend; the note is issued when
 *        the call has closed; it does not move the close later.
 */
TACIT_MUST_USE bool tacit_deadline_extend(struct tacit_instant in_force,
	struct tacit_instant issued, struct tacit_instant closes,
	struct tacit_err *err);

/* Which extensions are asked for. */
struct tacit_deadline_asked {
	struct tacit_instant now; /* those issued by then */
	struct tacit_instant stood; /* and not undone by then */
	bool is_other; /* as the other reading has their closes */
};

/**
 * The extension whose close is in force, or NULL: the first close, `closes`,
 * still is. Extensions take effect in the order in which they were issued
 * (then of their notes' ids), given in any; one that might not move the close
 * (tacit_deadline_extend) is passed over. One that was undone moves nothing,
 * but while it stood a further one could still be issued.
 */
const struct tacit_extension *tacit_deadline_in_force(
	struct tacit_instant closes, const struct tacit_extension *extensions,
	size_t count, const struct tacit_deadline_asked *asked);

/** The close of an extension by one of its readings. */
struct tacit_instant tacit_deadline_close_of(
	const struct tacit_extension *extension, bool is_other);

#endif
