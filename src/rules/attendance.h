/*
 * attendance: which columns a list of attendance has, and days as they are kept.
 *
 * Such a list says of whoever followed an event on which day: by name or
 * address, as platforms write it; several may sit behind one link.
 *
 *	days = tacit_attendance_with(&arena, "2022-11-28", date);
 *
 * Open to: door, report.
 */
#ifndef TACIT_RULES_ATTENDANCE_H
#define TACIT_RULES_ATTENDANCE_H

#include <tacit/mem.h>
#include <tacit/time.h>

#include "rules/heading.h"

enum tacit_attendance_column {
	TACIT_ATTENDANCE_NAME,
	TACIT_ATTENDANCE_MAIL,
	TACIT_ATTENDANCE_LINK, /* an address, or a word: "room 12" */
	TACIT_ATTENDANCE_DAY, /* or the moment in which somebody came */
	TACIT_ATTENDANCE_COLUMNS
};

extern const struct tacit_headings tacit_attendance_headings;

/** "Link": what a column is called. */
const char *tacit_attendance_heading(
	enum tacit_attendance_column column, const char *lang);

/** The day that a cell begins with, "2022-11-28" or "28.11.2022 14:02"; false:
 * it says none, or one of which day and month cannot be told apart. */
bool tacit_attendance_day(
	struct tacit_arena *arena, const char *cell, struct tacit_date *out);

/** Days as they are kept, in order, each once, with one more; or without it. */
const char *tacit_attendance_with(
	struct tacit_arena *arena, const char *days, struct tacit_date day);
const char *tacit_attendance_without(
	struct tacit_arena *arena, const char *days, struct tacit_date day);
/** Whether one is there. */
bool tacit_attendance_has(const char *days, struct tacit_date day);

#endif
