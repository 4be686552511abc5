/* zone_parts: what the files of zone share; nobody else includes it. */
#ifndef TACIT_BASE_ZONE_PARTS_H
#define TACIT_BASE_ZONE_PARTS_H

#include <tacit/zone.h>

/* RFC 8536, section 3.2: what utoff may be, both ends excluded. */
enum { ZONE_OFFSET_MIN_S = -25 * 3600, ZONE_OFFSET_MAX_S = 26 * 3600 };

struct tacit_zone_change {
	int64_t at; /* UTC seconds */
	int offset_s; /* from then on, east of UTC */
};

/** When a rule changes the clocks, in every year. */
struct tacit_zone_day {
	enum { ZONE_DAY_JULIAN, ZONE_DAY_ORDINAL, ZONE_DAY_WEEK } form;
	int n; /* Jn: 1 to 365 without leap days; n: 0 to 365 */
	int month; /* Mm.w.d */
	int week; /* 5: the last */
	int weekday; /* 0: Sunday */
	int seconds; /* of that day's clock; may be negative or beyond it */
};

struct tacit_zone_rule {
	int standard_s;
	int summer_s;
	bool has_summer;
	struct tacit_zone_day start; /* of summer time, by the standard clock */
	struct tacit_zone_day end; /* by the summer clock */
};

/**
 * Read a POSIX TZ string with the extension of RFC 8536, section 3.3.1.
 * False when it is none; one with summer time but no days for it is none.
 */
bool tacit_zone_rule_parse(struct tacit_str text, struct tacit_zone_rule *out);

/** The two changes of a year, in the order of their instants. */
void tacit_zone_rule_changes(const struct tacit_zone_rule *rule, int year,
	struct tacit_zone_change out[2]);

/**
 * A name that may be looked for in the file system: letters, digits and
 * "+_-" between slashes, and none of the folder's files that are no zones.
 */
bool tacit_zone_name_is_valid(const char *name);

/** tacit_zone_load from another folder; its name ends in a slash. */
TACIT_MUST_USE bool tacit_zone_load_from(struct tacit_arena *arena,
	const char *folder, const char *name, struct tacit_zone *out,
	struct tacit_err *err);

/**
 * The nearest of the names that tzdata lists (text of tzdata.zi, of
 * zone1970.tab or of zone.tab), also by its last part alone: "Almaty" gives
 * Asia/Almaty. NULL when none is near. Lives in the arena.
 */
const char *tacit_zone_nearest(
	struct tacit_arena *arena, const char *name, struct tacit_str list);

#endif
