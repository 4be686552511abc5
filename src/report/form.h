/*
 * form: what the blank sheet for comments on a call tells whoever fills it in.
 *
 * The note, its deadline, who answers to whom, and every passage of what was
 * circulated with its address; in the language asked for as far as there is a
 * version of that very text in it. Words and formats are the printers'.
 *
 *	const struct tacit_form_ask ask = { "2022/nct-g-778", "ru", "THA" };
 *	struct tacit_form form = { 0 };
 *	if (!tacit_form_find(reg, &arena, &ask, &form, err))
 *		return false;
 *
 * Open to: cli, pages.
 */
#ifndef TACIT_REPORT_FORM_H
#define TACIT_REPORT_FORM_H

#include <tacit/address.h>
#include <tacit/call_case.h>
#include <tacit/language.h>

#include "report/record.h"

struct tacit_register;

/** Of which call, for whom. */
struct tacit_form_ask {
	const char *note; /* canonical id */
	const char *lang;
	const char *state; /* as typed: a code or a name; NULL: any */
};

/** A passage by the name that a sheet is read by. */
struct tacit_form_passage {
	const char *place; /* "II.2"; "concept-paper#II.2" where several texts
			    * were circulated */
	const char *text; /* plain */
	unsigned level; /* of a heading: 1 to 6; else 0 */
	bool is_heading;
};

/** A text that was circulated. */
struct tacit_form_text {
	const char *id;
	const char *place; /* of all of it: "concept-paper" */
	const char *title;
	/* "official", ...: what the version is that is shown; NULL: it is the
	 * text itself */
	const char *version;
	bool is_other_language; /* passages are left in it for want of one */
	struct tacit_form_passage *passages;
	size_t count;
};

/** Everything lives in the arena given, or in the register. */
struct tacit_form {
	struct tacit_record record;
	struct tacit_call_case call;
	const char *lang;
	const char *number; /* as printed: NCT/G/778 */
	const char *subject;
	const char *body; /* its name */
	struct tacit_date date;
	struct tacit_instant closes; /* in force; none: a draft */
	struct tacit_clock clock;
	struct tacit_date by; /* of a draft: the day that it names */
	const char *reply_to; /* the office that replies go to; or NULL */
	const char *coordinators; /* names of who answers; "" where nobody */
	const char *state; /* name; NULL: any */
	const char *state_code;
	const char *const *states; /* names of all that may speak, in order */
	size_t state_count;
	struct tacit_form_text *texts;
	size_t text_count;
};

/**
 * What a form of the call says, at the register's instant.
 * Fails: TACIT_NOTFOUND no such note or state; TACIT_INVALID it calls for no
 * comments; TACIT_REFUSED it was undone; TACIT_DB; TACIT_GIT.
 * Source: design, sections 7 and 14.
 */
TACIT_MUST_USE bool tacit_form_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_form_ask *ask,
	struct tacit_form *out, struct tacit_err *err);

#endif
