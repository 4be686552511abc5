/*
 * suite: what every test_NAME.c gives to the one program of unit tests.
 * suites.inc is a row SUITE(NAME) for each of these files, made by CMake: a
 * file without its suite is not linked.
 */
#ifndef TACIT_TESTS_SUITE_H
#define TACIT_TESTS_SUITE_H

#include <check.h>
#include <stdlib.h>

#define COUNT(table) ((int)(sizeof(table) / sizeof((table)[0])))

#define SUITE(name) Suite *tacit_suite_##name(void);
#include "suites.inc"
#undef SUITE

/* The folder that holds plans/ and src/. */
static inline const char *source_root(void)
{
	const char *root = getenv("TACIT_SOURCE");

	return root ? root : ".";
}

#endif
