/*
 * wording: a template by its name, in a language: the one that the body keeps
 * in its register (templates/NAME.LANG.md), else ours, else that in English.
 *
 *	struct tacit_wording wording;
 *	ok = tacit_wording_find(reg, &arena, "letter-reminder", "ru", &wording,
 *		     err) &&
 *		tacit_wording_fill(&wording, TACIT_TEMPLATE_TEXT, &data, &out,
 *			err);
 */
#ifndef TACIT_DOOR_WORDING_H
#define TACIT_DOOR_WORDING_H

#include <tacit/register.h>

#include "report/silence_view.h"
#include "report/value.h"
#include "text/template.h"

/** In the arena, or the program's. */
struct tacit_wording {
	const char *path; /* in a register, for faults */
	struct tacit_str text;
	const char *lang; /* the one that was asked for, or "en" */
};

/** Fails: TACIT_NOTFOUND there is none of that name. */
TACIT_MUST_USE bool tacit_wording_find(struct tacit_register *reg,
	struct tacit_arena *arena, const char *name, const char *lang,
	struct tacit_wording *out, struct tacit_err *err);

/** Without the line ends of Windows. Fails: as tacit_template_fill. */
TACIT_MUST_USE bool tacit_wording_fill(const struct tacit_wording *wording,
	enum tacit_template_kind kind, const struct tacit_template_data *data,
	struct tacit_buf *out, struct tacit_err *err);

/** What silence means by the rule of the call: {{silence}}, "" where the note
 * says nothing. */
void tacit_wording_silence(const struct tacit_silence_view *view,
	const char *lang, struct tacit_template_data *to);

/** Of an event: {{event}}, its title, {{event-dates}}, {{venue}}, {{mode}} where
 * that is clear, {{register-by}}, with the hour where the event says one. Fails:
 * TACIT_INVALID there is no such zone or hour. */
TACIT_MUST_USE bool tacit_wording_event(const struct tacit_value_style *style,
	const struct tacit_document *event, struct tacit_template_data *to,
	struct tacit_err *err);

/** Whether there is a result that members can be told of. Fails: TACIT_INVALID
 * no silence procedure, no result yet, or a provisional one. */
TACIT_MUST_USE bool tacit_wording_has_result(
	const struct tacit_silence_view *view, struct tacit_err *err);

#endif
