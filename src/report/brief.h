/*
 * brief: all that concerns one state: what is awaited from it, what it said
 * and what became of that, what it leads, coordinates, named and organised.
 *
 *	struct tacit_brief_ask ask = { .state = "THA", .lang = "en" };
 *	struct tacit_brief brief = { 0 };
 *	if (!tacit_brief_find(reg, &arena, &ask, &brief, err))
 *		return false;
 *
 * For the state itself and the secretariat: what is awaited from a state is on
 * no page for others. (design, sections 8 and 12)
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_BRIEF_H
#define TACIT_REPORT_BRIEF_H

#include <tacit/standing.h>

#include "report/status.h"

struct tacit_brief_ask {
	const char *state; /* code */
	struct tacit_date since; /* what is of that day or later is marked */
	const char *lang;
	bool is_for_others; /* without what is awaited from it */
};

/* An outcome that stands; two may, of which neither replaces the other. */
struct tacit_brief_outcome {
	const char *disposition; /* its id */
	const char *outcome;
	const char *reason; /* a word; or NULL */
	struct tacit_str because; /* Markdown */
	const char *by; /* name of the state; NULL: the Secretariat */
	bool is_by_co_coordinator;
	struct tacit_date date;
	const char *suggested; /* title of the area, an opinion; or NULL */
	const char *source; /* where the secretariat entered it; or NULL */
};

/* What it said, alone or first of several. */
struct tacit_brief_said {
	const char *comment; /* its id */
	const char *path; /* of it */
	const char *printed;
	const char *on; /* number of the note, title of the area or decision */
	const char *kind;
	const char *joint; /* "also in the name of" those; "": none */
	const char *place; /* "": none */
	const char *where; /* the same in words */
	struct tacit_str text; /* Markdown; what it proposes apart */
	struct tacit_str proposed;
	struct tacit_instant received; /* none: see known_by */
	struct tacit_date known_by;
	enum tacit_undone undone;
	const char *standing; /* what became of it, in words; NULL: it stands */
	struct tacit_brief_outcome *outcomes;
	size_t outcome_count;
	bool wants_answer;
	const char *followed_by; /* a comment that takes it up, as printed */
	bool is_new;
};

/* A call that is open now. */
struct tacit_brief_call {
	const struct tacit_status_call *call;
	const char *subject;
	size_t spoken; /* communications of its own that stand */
};

/* An activity that it leads or reported on, an authority that it named, an event that it
 * organised: what is told of each is a title and a day. */
struct tacit_brief_thing {
	const char *id;
	const char *path;
	const char *title;
	const char *of; /* the area; the network */
	struct tacit_date from; /* due; since; begins */
	struct tacit_date to; /* of an event: ends */
	const char *state; /* an activity: the last status that it reported, a
			    * word; an event: "held" and the like */
	int year; /* that it reported on */
	const char **events; /* of what it leads: held, and how many a year */
	size_t event_count;
};
struct tacit_brief_things {
	struct tacit_brief_thing *list;
	size_t count;
	size_t cap;
};

/** Lives in the arena given; refers to the register. */
struct tacit_brief {
	struct tacit_record record;
	struct tacit_brief_ask ask;
	const char *name; /* of the state */
	const char *body;
	struct tacit_status status; /* as it sees it: what is_own is awaited */
	struct tacit_brief_call *calls;
	size_t call_count;
	struct tacit_brief_said *said; /* the last first */
	size_t said_count;
	size_t said_cap;
	struct tacit_brief_things coordinates; /* areas */
	struct tacit_brief_things leads;
	struct tacit_brief_things reported; /* each year by itself */
	struct tacit_brief_things authorities;
	struct tacit_brief_things organised;
};

/** Fails: TACIT_DB, TACIT_GIT. */
TACIT_MUST_USE bool tacit_brief_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_brief_ask *ask,
	struct tacit_brief *out, struct tacit_err *err);

#endif
