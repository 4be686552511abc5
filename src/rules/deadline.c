#include <tacit/deadline.h>

#include <string.h>

static const struct tacit_zone utc;

/* The first instant after that reading of the clock, checked to be one. */
static bool instant_of(const struct tacit_zone *zone, struct tacit_date by,
	int cutoff_s, struct tacit_instant *out, struct tacit_err *err)
{
	char text[TACIT_DATE_SIZE];

	*out = tacit_zone_instant(zone, by, cutoff_s);
	if (tacit_instant_is_valid(*out))
		return true;
	tacit_date_format(by, text);
	return tacit_fail(err, TACIT_INVALID,
		"the close on %s lies outside the years %d to %d in UTC", text,
		TACIT_YEAR_MIN, TACIT_YEAR_MAX);
}

static int offset_shown(const struct tacit_zone *zone, struct tacit_date by,
	int cutoff_s, struct tacit_instant closes)
{
	int64_t shown = tacit_date_days(by) * TACIT_DAY_S + cutoff_s;
	struct tacit_instant before = { closes.s - 1 };
	int then = tacit_zone_offset(zone, closes);
	int earlier = tacit_zone_offset(zone, before);

	/* a clock that changes at the close showed the hour before, or after */
	if (closes.s + earlier != shown && closes.s + then == shown)
		return then;
	return earlier;
}

/* "By" may have meant "before" and the other way round. */
static struct tacit_instant other_reading(
	const struct tacit_deadline_terms *terms, const struct tacit_zone *zone)
{
	struct tacit_instant other = { 0 };

	if (!terms->is_assumed)
		return other;
	if (terms->cutoff_s == TACIT_CUTOFF_AFTER)
		other = tacit_zone_instant(
			zone, terms->by, TACIT_CUTOFF_BEFORE);
	else if (terms->cutoff_s == TACIT_CUTOFF_BEFORE)
		other = tacit_zone_instant(zone, terms->by, TACIT_CUTOFF_AFTER);
	if (!tacit_instant_is_valid(other) ||
		(tacit_date_is_set(terms->dated) &&
			other.s <= tacit_zone_instant(zone, terms->dated, 0).s))
		other.s = 0;
	return other;
}

static bool terms_exist(
	const struct tacit_deadline_terms *terms, struct tacit_err *err)
{
	if (!tacit_date_is_valid(terms->by))
		return tacit_fail(err, TACIT_INVALID,
			"the day of the deadline does not exist");
	if (terms->cutoff_s < TACIT_CUTOFF_BEFORE ||
		terms->cutoff_s > TACIT_CUTOFF_AFTER)
		return tacit_fail(err, TACIT_INVALID,
			"the hour of the deadline does not exist");
	if (tacit_date_is_set(terms->dated) &&
		!tacit_date_is_valid(terms->dated))
		return tacit_fail(err, TACIT_INVALID,
			"the date of the note does not exist");
	return true;
}

bool tacit_deadline_resolve(const struct tacit_deadline_terms *terms,
	struct tacit_deadline *out, struct tacit_err *err)
{
	const struct tacit_zone *zone = terms->zone ? terms->zone : &utc;
	struct tacit_deadline found;
	char by[TACIT_DATE_SIZE];
	char dated[TACIT_DATE_SIZE];

	if (!terms_exist(terms, err) ||
		!instant_of(
			zone, terms->by, terms->cutoff_s, &found.closes, err))
		return false;
	if (tacit_date_is_set(terms->dated) &&
		found.closes.s <= tacit_zone_instant(zone, terms->dated, 0).s) {
		tacit_date_format(terms->by, by);
		tacit_date_format(terms->dated, dated);
		(void)tacit_fail(err, TACIT_INVALID,
			"the deadline, %s, is over before the note's date, %s",
			by, dated);
		return tacit_hint(err, "correct date or comments-by");
	}
	found.offset_s =
		offset_shown(zone, terms->by, terms->cutoff_s, found.closes);
	found.other_closes = other_reading(terms, zone);
	*out = found;
	return true;
}

bool tacit_deadline_is_in_time(
	struct tacit_instant closes, struct tacit_instant received)
{
	return received.s < closes.s;
}

int64_t tacit_deadline_after_s(
	struct tacit_instant closes, struct tacit_instant received)
{
	return received.s > closes.s ? received.s - closes.s : 0;
}

bool tacit_deadline_extend(struct tacit_instant in_force,
	struct tacit_instant issued, struct tacit_instant closes,
	struct tacit_err *err)
{
	char was[TACIT_INSTANT_SIZE];
	char is[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_set(in_force)) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the note to be extended carries no call for comments");
		return tacit_hint(err, "open a call: a note with comments-by");
	}
	tacit_instant_format(in_force, was);
	if (!tacit_instant_is_set(issued) || issued.s >= in_force.s) {
		(void)tacit_fail(err, TACIT_INVALID,
			"the call closed at %s; an extension is issued before "
			"that",
			was);
		return tacit_hint(err,
			"open a new call: a note with comments-by, without "
			"extends");
	}
	if (closes.s <= in_force.s) {
		tacit_instant_format(closes, is);
		(void)tacit_fail(err, TACIT_INVALID,
			"the extension to %s does not move the close, %s, "
			"later",
			is, was);
		return tacit_hint(err, "give a later comments-by");
	}
	return true;
}

static bool comes_before(
	const struct tacit_extension *a, const struct tacit_extension *b)
{
	if (a->issued.s != b->issued.s)
		return a->issued.s < b->issued.s;
	/* {0} has no note */
	return strcmp(tacit_str_of(a->note).data, tacit_str_of(b->note).data) <
		0;
}

/* The earliest that was issued by `now` and comes after `last`. */
static const struct tacit_extension *next_issued(
	const struct tacit_extension *extensions, size_t count,
	const struct tacit_extension *last, struct tacit_instant now)
{
	const struct tacit_extension *next = NULL;
	size_t i;

	for (i = 0; i < count; i++) {
		const struct tacit_extension *e = &extensions[i];

		if (e->issued.s > now.s || (last && !comes_before(last, e)))
			continue;
		if (!next || comes_before(e, next))
			next = e;
	}
	return next;
}

struct tacit_instant tacit_deadline_close_of(
	const struct tacit_extension *extension, bool is_other)
{
	return is_other && tacit_instant_is_set(extension->other_closes)
		? extension->other_closes
		: extension->closes;
}

static struct tacit_instant later(
	struct tacit_instant a, struct tacit_instant b)
{
	return a.s > b.s ? a : b;
}

static bool stood(
	const struct tacit_extension *extension, struct tacit_instant at)
{
	return !tacit_instant_is_set(extension->undone) ||
		extension->undone.s > at.s;
}

const struct tacit_extension *tacit_deadline_in_force(
	struct tacit_instant closes, const struct tacit_extension *extensions,
	size_t count, const struct tacit_deadline_asked *asked)
{
	const struct tacit_extension *in_force = NULL;
	const struct tacit_extension *undone = NULL;
	const struct tacit_extension *next = NULL;

	while ((next = next_issued(extensions, count, next, asked->now))) {
		struct tacit_instant moved =
			tacit_deadline_close_of(next, asked->is_other);
		struct tacit_instant open = closes;

		if (undone && undone->undone.s >= next->issued.s)
			open = later(open,
				tacit_deadline_close_of(
					undone, asked->is_other));
		/* issued while the call was open, and moving it later */
		if (!tacit_instant_is_set(next->issued) ||
			next->issued.s >= open.s || moved.s <= closes.s)
			continue;
		if (!stood(next, asked->stood)) {
			undone = next;
			continue;
		}
		in_force = next;
		closes = moved;
	}
	return in_force;
}
