/*
 * record: which record a report was made from, and for which instant.
 *
 * Open to: cli, pages, render.
 */
#ifndef TACIT_REPORT_RECORD_H
#define TACIT_REPORT_RECORD_H

#include <stdbool.h>

#include <tacit/time.h>

struct tacit_register;

/** Borrowed from the register. */
struct tacit_record {
	const char *commit;
	const char *receipts; /* or "" */
	struct tacit_instant now;
	bool is_exercise;
};

struct tacit_record tacit_record_of(const struct tacit_register *reg);

#endif
