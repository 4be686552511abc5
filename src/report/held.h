/*
 * held: what was reported of an event: whether and when it was held, and how
 * many came from which state.
 *
 * The last report that stands says it, by its date. Others may stand beside
 * it, of which none replaces another: they are told, too, and where they
 * differ that is said. (design, section 2)
 *
 *	struct tacit_held held = { 0 };
 *	if (!tacit_event_held(&style, &event, &held, err))
 *		return false;
 *	text = tacit_held_told(&style, &held);
 */
#ifndef TACIT_REPORT_HELD_H
#define TACIT_REPORT_HELD_H

#include <tacit/time.h>

struct tacit_document;
struct tacit_documents;
struct tacit_err;
struct tacit_value_style;

enum tacit_event_state {
	TACIT_EVENT_PLANNED, /* still ahead */
	TACIT_EVENT_NOT_RECORDED, /* begun; whether it was held: not recorded */
	TACIT_EVENT_HELD,
	TACIT_EVENT_POSTPONED,
	TACIT_EVENT_CANCELLED,
	TACIT_EVENT_STATE_COUNT
};

/* How many came from a state. */
struct tacit_participation {
	const char *code;
	const char *name; /* in the language; the code where none is known */
	const char *kind; /* member, observer, partner; NULL: not known */
	uint64_t number;
};

/* A report that stands. */
struct tacit_held_report {
	const char *id;
	const char *word; /* "held", "postponed" or "cancelled" */
	struct tacit_date on; /* when it was reported */
	struct tacit_date from; /* of the days that it names; none: none */
	struct tacit_date to;
	uint64_t participants; /* 0: not recorded */
	struct tacit_participation *states; /* members first, by name */
	size_t state_count;
	bool differs; /* from the first */
};

struct tacit_held {
	const char *word; /* of the last report; NULL: nothing is reported */
	enum tacit_event_state state;
	struct tacit_date starts; /* as it was announced */
	struct tacit_date ends;
	struct tacit_date from; /* as the last report has it; else the same */
	struct tacit_date to;
	bool is_moved; /* those are other days */
	struct tacit_instant since; /* the last report exists */
	struct tacit_held_report *reports; /* that stand, the last first */
	size_t report_count;
	bool differ;
	size_t recorded; /* reports that stand or not */
};

/** What those of the list that are on the event say of it, which all stand,
 * as of a day; in the style's arena. */
void tacit_held_among(const struct tacit_value_style *style,
	const struct tacit_document *event,
	const struct tacit_documents *standing, struct tacit_date today,
	struct tacit_held *out);

/** The same of one event, as of today. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_event_held(const struct tacit_value_style *style,
	const struct tacit_document *event, struct tacit_held *out,
	struct tacit_err *err);

/** Is a day of it in the year, as it was held, or is planned by now? */
bool tacit_held_is_in(const struct tacit_held *held, int year);
/** Was a day of it announced for the year? */
bool tacit_held_is_announced_for(const struct tacit_held *held, int year);
/** The one or the other. */
bool tacit_held_is_of(const struct tacit_held *held, int year);

/** "held", "postponed to 1 March 2023", "announced; holding not recorded". */
const char *tacit_held_told(
	const struct tacit_value_style *style, const struct tacit_held *held);
/** "Kazakhstan 3, Test Partner (partner) 2"; NULL: none are recorded. */
const char *tacit_held_states(const struct tacit_value_style *style,
	const struct tacit_held_report *report);
/** "cancelled; participants: 5, states: 2": all that it says. */
const char *tacit_held_says(const struct tacit_value_style *style,
	const struct tacit_held_report *report);

/** "not-recorded", for machines. */
const char *tacit_event_state_word(enum tacit_event_state state);

#endif
