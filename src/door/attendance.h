/*
 * attendance: a list of who followed an event is taken in, day by day.
 *
 * A row is a person, by its address or its name; or a link alone, and then all
 * who were known to sit behind it. An address that nobody registered with is
 * the link of the person whom the row names. All rows are read and every fault told
 * before anything is kept.
 *
 *	ok = tacit_attendance_take(reg, vault, &list, &done, &faults, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_ATTENDANCE_H
#define TACIT_DOOR_ATTENDANCE_H

#include <tacit/fault.h>
#include <tacit/register.h>

#include "report/registrants.h"
#include "text/table.h"

/** Borrowed. */
struct tacit_attendance_list {
	const struct tacit_registrants *all;
	const char *path; /* of the file, for faults */
	struct tacit_tables *tables;
	struct tacit_date day; /* of all rows; none: each says its own */
	bool takes_away; /* they did not follow */
	bool is_dry_run;
};

struct tacit_attendance_taken {
	size_t rows;
	size_t persons; /* of whom something changed */
};

/**
 * Keep what a list says of an event's days.
 * Fails: TACIT_INVALID the list has faults, all of them in `faults`;
 * TACIT_DB; TACIT_CHANGED another command uses the vault. Then nothing is kept.
 */
TACIT_MUST_USE bool tacit_attendance_take(struct tacit_vault *vault,
	const struct tacit_attendance_list *list,
	struct tacit_attendance_taken *out, struct tacit_faults *faults,
	struct tacit_err *err);

#endif
