#include "base/zone_parts.h"

#include <tacit/io.h>

enum { ZONE_FILE_MAX = 256 * 1024, ZONE_LIST_MAX = 1024 * 1024 };

/* In what the folder lists; a list that cannot be read is no list. */
static const char *nearest_in(
	struct tacit_arena *arena, const char *folder, const char *name)
{
	static const char *const lists[] = { "tzdata.zi", "zone1970.tab",
		"zone.tab" };
	const char *near = NULL;
	size_t i;

	for (i = 0; !near && i < TACIT_COUNT(lists); i++) {
		const char *path =
			tacit_arena_printf(arena, "%s%s", folder, lists[i]);
		struct tacit_buf text = { 0 };

		if (tacit_io_read(path, ZONE_LIST_MAX, &text, NULL))
			near = tacit_zone_nearest(
				arena, name, tacit_buf_str(&text));
		tacit_buf_clear(&text);
	}
	return near;
}

static bool fail_unknown(
	const char *name, const char *near, struct tacit_err *err)
{
	(void)tacit_fail(
		err, TACIT_INVALID, "no time zone is named \"%.64s\"", name);
	if (near)
		return tacit_hint(err, "did you mean %s?", near);
	return tacit_hint(
		err, "use a name of the IANA list, such as Asia/Almaty");
}

bool tacit_zone_load_from(struct tacit_arena *arena, const char *folder,
	const char *name, struct tacit_zone *out, struct tacit_err *err)
{
	const char *path = tacit_arena_printf(arena, "%s%s", folder, name);
	struct tacit_buf bytes = { 0 };
	bool ok;

	/* nothing is looked for under a name that could leave the folder */
	if (!tacit_zone_name_is_valid(name) || !tacit_io_exists(path))
		return fail_unknown(name, nearest_in(arena, folder, name), err);
	/* "Asia" is a part of the world, not a mistyped "Apia" */
	if (tacit_io_is_folder(path))
		return fail_unknown(name, NULL, err);
	ok = tacit_io_read(path, ZONE_FILE_MAX, &bytes, err) &&
		tacit_zone_parse(arena, name, tacit_buf_str(&bytes), out, err);
	tacit_buf_clear(&bytes);
	return ok;
}

bool tacit_zone_load(struct tacit_arena *arena, const char *name,
	struct tacit_zone *out, struct tacit_err *err)
{
	return tacit_zone_load_from(
		arena, "/usr/share/zoneinfo/", name, out, err);
}

static int is_past(const void *key, const void *element)
{
	const int64_t *s = key;

	return ((const struct tacit_zone_change *)element)->at <= *s ? 1 : -1;
}

/* How many changes have happened at an instant. */
static size_t changes_until(const struct tacit_zone *zone, int64_t s)
{
	return tacit_lower_bound(&s, zone->changes, zone->count,
		sizeof(*zone->changes), is_past);
}

/* The offset while exactly `changes` of them have happened. */
static int offset_after(const struct tacit_zone *zone, size_t changes)
{
	return changes ? zone->changes[changes - 1].offset_s
		       : zone->first_offset_s;
}

int tacit_zone_offset(
	const struct tacit_zone *zone, struct tacit_instant instant)
{
	return offset_after(zone, changes_until(zone, instant.s));
}

/*
 * Between two changes the clock shows a reading at one instant at most. Walk
 * from late to early, so that of two such instants the later one is found.
 * Where the stretch ends before the clock gets there, the next change jumps
 * over the reading: the first instant after that gap is the change itself.
 */
struct tacit_instant tacit_zone_instant(
	const struct tacit_zone *zone, struct tacit_date date, int seconds)
{
	int64_t shown = tacit_date_days(date) * TACIT_DAY_S + seconds;
	size_t n = changes_until(zone, shown - ZONE_OFFSET_MIN_S);
	struct tacit_instant found;

	while (n > 0 && shown - offset_after(zone, n) < zone->changes[n - 1].at)
		n--;
	found.s = shown - offset_after(zone, n);
	if (n < zone->count && found.s >= zone->changes[n].at)
		found.s = zone->changes[n].at;
	return found;
}

/* From early to late, so that of two such instants the earlier one is found. */
struct tacit_instant tacit_zone_day_begins(
	const struct tacit_zone *zone, struct tacit_date date)
{
	int64_t shown = tacit_date_days(date) * TACIT_DAY_S;
	size_t n = changes_until(zone, shown - ZONE_OFFSET_MAX_S);
	struct tacit_instant found;

	while (n < zone->count &&
		shown - offset_after(zone, n) >= zone->changes[n].at)
		n++;
	found.s = shown - offset_after(zone, n);
	if (n > 0 && found.s < zone->changes[n - 1].at)
		found.s = zone->changes[n - 1].at;
	return found;
}

struct tacit_date tacit_zone_date(const struct tacit_zone *zone,
	struct tacit_instant instant, int *seconds)
{
	int64_t shown = instant.s + tacit_zone_offset(zone, instant);
	struct tacit_instant clock = { shown };
	struct tacit_date date = tacit_instant_utc_date(clock);

	if (seconds)
		*seconds = (int)(shown - tacit_date_days(date) * TACIT_DAY_S);
	return date;
}

bool tacit_zone_is_same_day(const struct tacit_zone *zone,
	struct tacit_instant a, struct tacit_instant b)
{
	return !tacit_date_compare(
		tacit_zone_date(zone, a, NULL), tacit_zone_date(zone, b, NULL));
}
