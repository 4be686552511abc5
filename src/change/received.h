/*
 * received: when something was received, as people write it.
 *
 *	ok = tacit_received_parse(body, today, "20 Feb 15:00", &at, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_RECEIVED_H
#define TACIT_CHANGE_RECEIVED_H

#include <tacit/body.h>

/**
 * An instant with its offset ("2022-06-30T17:59:59Z"), or the clock of the
 * body's seat on a day: "2022-06-30 17:59", "30.06.2022 17:59:30",
 * "20 Feb 2022 15:00", and without the year of the last such day until today.
 *
 * Units: UTC seconds.
 * Fails: TACIT_INVALID no day and hour; an hour that the seat's clock does not
 *        have on that day, or has twice: the hour may decide, and is not
 *        guessed.
 * Source: design, section 7.
 */
TACIT_MUST_USE bool tacit_received_parse(const struct tacit_body *body,
	struct tacit_date today, const char *typed, struct tacit_instant *out,
	struct tacit_err *err);

/** A day alone, written as there. */
bool tacit_received_day(
	struct tacit_date today, const char *typed, struct tacit_date *out);

#endif
