/* The faults of a document, and how a test finds one. */
#ifndef TACIT_TESTS_FAULTS_FIXTURE_H
#define TACIT_TESTS_FAULTS_FIXTURE_H

#include <stdio.h>
#include <string.h>

#include <tacit/err.h>

#include "arena_fixture.h"

static struct tacit_faults faults;

static inline void clear_faults(void)
{
	tacit_faults_clear(&faults);
	clear_arena();
}

static inline void print_faults(void)
{
	size_t i;

	for (i = 0; i < faults.count; i++)
		(void)fprintf(stderr, "%s:%u: %s (%s)\n", faults.list[i].path,
			faults.list[i].line, faults.list[i].what,
			faults.list[i].remedy);
}

/* The fault with these words at that line; NULL: there is none. */
static inline const struct tacit_fault *fault_at(
	const char *what, unsigned line)
{
	size_t i;

	for (i = 0; i < faults.count; i++) {
		if (strstr(faults.list[i].what, what) &&
			faults.list[i].line == line)
			return &faults.list[i];
	}
	print_faults();
	return NULL;
}

#endif
