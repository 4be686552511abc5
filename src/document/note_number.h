/*
 * note_number: how a body numbers its notes, as its number-form says.
 *
 *	tacit_number_fits("RB-YEAR-N", NULL, 2024, "RB-2024-7/Rev.1")
 *
 * Open to: rules, report, keep.
 */
#ifndef TACIT_DOCUMENT_NOTE_NUMBER_H
#define TACIT_DOCUMENT_NOTE_NUMBER_H

#include <stdbool.h>

#include <tacit/mem.h>

/**
 * Whether a note's number is of the form: AREA is the area's code, YEAR the
 * note's year (0: any), N digits; all else stands as it is. What follows a
 * stroke, a dot or a blank, as in /Rev.1, is not looked at. `form` NULL: the
 * code and a stroke begin it, and it may go on as it likes.
 */
bool tacit_number_fits(
	const char *form, const char *code, int year, const char *number);

/** "2022/nct-g-778", of NCT/G/778 in 2022. */
const char *tacit_number_id(
	struct tacit_arena *arena, int year, const char *number);

/** The year of such an id, which a language version's begins with, too; 0: it
 * is none. */
int tacit_number_year(const char *id);

/** Whether a number of that form tells the area; NULL: it does. */
bool tacit_number_has_area(const char *form);

#endif
