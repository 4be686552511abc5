/*
 * timed: values that hold for a time, as a list of keys has them.
 *
 * "Astana", "Astana since 2022-09-17", "Nur-Sultan until 2022-09-17", or
 * "X since D1 until D2"; until is the first day on which it holds no more.
 * One parser for seats, names and coordinators, so that a page about June
 * 2022 says Nur-Sultan. (design, section 2)
 */
#ifndef TACIT_TIMED_H
#define TACIT_TIMED_H

#include <tacit/header.h>
#include <tacit/time.h>

/**
 * Take such a value apart; a date that is not there is not set.
 * False: no value, or a date that does not exist, or an empty period.
 */
bool tacit_timed_parse(struct tacit_str text, struct tacit_str *value,
	struct tacit_date *since, struct tacit_date *until);

/**
 * Whether it holds on a day; with `value`, its text without the dates. A day
 * that is not set asks for what holds without end: the latest.
 */
bool tacit_timed_holds(
	struct tacit_str text, struct tacit_date on, struct tacit_str *value);

/**
 * The value in force on a date, from a list: the first that holds, or NULL.
 * Owns: the text is copied into the arena.
 */
const char *tacit_timed_at(struct tacit_arena *arena,
	const struct tacit_value *values, size_t count, struct tacit_date on);

#endif
