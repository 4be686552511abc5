/*
 * calendar: what of a register belongs into a calendar: when calls and
 * registrations close, events, and what is on in them and when.
 *
 *	struct tacit_calendar_ask ask = { .lang = "en" };
 *	ok = tacit_calendar_find(reg, &arena, &ask, &calendar, err);
 *	tacit_ics_calendar(&calendar, &out);		(render/calendar.h)
 *
 * What an entry is called by does not change when its hours do, and its
 * sequence only grows: a calendar that has it moves it.
 *
 * Open to: render.
 */
#ifndef TACIT_REPORT_CALENDAR_H
#define TACIT_REPORT_CALENDAR_H

#include <tacit/language.h>
#include <tacit/types.h>

#include "report/record.h"

enum tacit_calendar_status {
	TACIT_CALENDAR_CONFIRMED,
	TACIT_CALENDAR_TENTATIVE, /* postponed */
	TACIT_CALENDAR_CANCELLED
};

struct tacit_calendar_entry {
	const char *uid;
	uint64_t sequence;
	struct tacit_instant stamp; /* last changed */
	/* from one instant to another (none: no end is said) ... */
	struct tacit_instant begins;
	struct tacit_instant ends;
	/* ... or, where that is set, whole days, the last one included */
	struct tacit_date first;
	struct tacit_date last;
	const char *summary;
	const char *description; /* or NULL, as the next */
	const char *location;
	const char *path; /* of the note or event that it is of */
	enum tacit_calendar_status status;
	bool is_free; /* nobody is busy: a deadline, a break */
	bool is_slot; /* a part of an event, of a day of it */
	bool is_close; /* a deadline at its end, told by that clock */
	struct tacit_clock clock;
};

/** Lives in the arena, or in the register. */
struct tacit_calendar {
	struct tacit_record record;
	const char *name;
	const char *sample; /* before each summary and the name; or "" */
	struct tacit_calendar_entry *list; /* as they begin */
	size_t count;
	size_t cap;
};

struct tacit_calendar_ask {
	const char *lang;
	const char *id; /* of an event or a note; NULL: all of them */
	enum tacit_type_id type; /* of that */
	bool is_public; /* without what is for members only */
};

/**
 * A close is the end of an hour before it, so that a deadline at 24:00 stands
 * in its own day. Fails: TACIT_INVALID a note without a call, or an hour or a
 * zone that cannot be read; TACIT_NOTFOUND; TACIT_DB; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_calendar_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_calendar_ask *ask,
	struct tacit_calendar *out, struct tacit_err *err);

#endif
