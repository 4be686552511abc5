/*
 * calendar: a calendar as iCalendar (RFC 5545).
 *
 * Instants are in UTC, so that no reader needs to know a zone; lines end in CR
 * LF and are folded at 75 octets, never inside a character.
 *
 * Open to: cli, site.
 */
#ifndef TACIT_RENDER_CALENDAR_H
#define TACIT_RENDER_CALENDAR_H

#include <tacit/buf.h>

#include "report/calendar.h"

/** Append the whole object. */
void tacit_ics_calendar(
	const struct tacit_calendar *calendar, struct tacit_buf *out);

/** Append one line "NAME:TEXT", the text escaped, folded. */
void tacit_ics_text(
	struct tacit_buf *out, const char *name, struct tacit_str text);

#endif
