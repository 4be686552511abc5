/*
 * zone: a time zone, read from the system's TZif files by us.
 *
 * libc's zone functions are global state and take an unknown zone for UTC;
 * here a zone is a value, an unknown one an error. Reading is pure: bytes in.
 *
 *	struct tacit_zone zone = { 0 };
 *	if (!tacit_zone_load(&arena, "Asia/Almaty", &zone, err))
 *		return false;
 *	t = tacit_zone_instant(&zone, date, 24 * 3600);
 */
#ifndef TACIT_ZONE_H
#define TACIT_ZONE_H

#include <tacit/mem.h>
#include <tacit/time.h>

struct tacit_zone_change; /* an instant and the offset from then on */

/**
 * {0} is UTC. Everything lives in the arena that it was read into. The
 * changes are those of the years that dates can be in; the rule in a file's
 * footer is written out into them.
 */
struct tacit_zone {
	const char *name; /* "Asia/Almaty"; NULL: UTC */
	struct tacit_zone_change *changes; /* ordered by instant */
	size_t count;
	int first_offset_s; /* before the first change */
};

/**
 * Read a TZif file's bytes (version 1 to 4; RFC 8536).
 * Fails: TACIT_INVALID not such a file, or one that counts leap seconds;
 * never reads beyond the bytes.
 */
TACIT_MUST_USE bool tacit_zone_parse(struct tacit_arena *arena,
	const char *name, struct tacit_str bytes, struct tacit_zone *out,
	struct tacit_err *err);

/**
 * Find the system's file for an IANA name and parse it. "localtime" and the
 * like are no names: what they mean depends on the machine.
 * Fails: TACIT_INVALID no such name (the nearest is in the hint); TACIT_IO.
 */
TACIT_MUST_USE bool tacit_zone_load(struct tacit_arena *arena, const char *name,
	struct tacit_zone *out, struct tacit_err *err);

/** Seconds east of UTC at that instant. */
int tacit_zone_offset(
	const struct tacit_zone *zone, struct tacit_instant instant);

/**
 * The instant at which that day's clock shows `seconds` (0 to 86400; 86400 is
 * 24:00, the end of the day). In a gap: the first instant after it. In an
 * overlap: the later one. (design, section 5)
 */
struct tacit_instant tacit_zone_instant(
	const struct tacit_zone *zone, struct tacit_date date, int seconds);

/**
 * The first instant of a day: of a midnight that comes twice the first one, of
 * one that was skipped, with its day or without, the first instant after it.
 */
struct tacit_instant tacit_zone_day_begins(
	const struct tacit_zone *zone, struct tacit_date date);

/** Do both lie in one day of that clock, be it of 23 hours or of 25? */
bool tacit_zone_is_same_day(const struct tacit_zone *zone,
	struct tacit_instant a, struct tacit_instant b);

/** The civil date at that instant, and the second of that day (or NULL). */
struct tacit_date tacit_zone_date(const struct tacit_zone *zone,
	struct tacit_instant instant, int *seconds);

#endif
