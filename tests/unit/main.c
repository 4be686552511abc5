/* The program of all unit tests: unit [SUITE ...], without names all. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"

static const struct {
	const char *name;
	Suite *(*make)(void);
} suites[] = {
#define SUITE(name) { #name, tacit_suite_##name },
#include "suites.inc"
#undef SUITE
};

static bool add_named(SRunner *runner, const char *name)
{
	int i;

	for (i = 0; i < COUNT(suites); i++) {
		if (strcmp(suites[i].name, name))
			continue;
		srunner_add_suite(runner, suites[i].make());
		return true;
	}
	(void)fprintf(stderr, "unit: no suite is called %s\n", name);
	return false;
}

int main(int argc, char **argv)
{
	SRunner *runner = srunner_create(NULL);
	bool ok = true;
	int i;

	for (i = 1; ok && i < argc; i++)
		ok = add_named(runner, argv[i]);
	for (i = 0; argc == 1 && i < COUNT(suites); i++)
		srunner_add_suite(runner, suites[i].make());
	if (ok)
		srunner_run_all(runner, CK_ENV);
	ok = ok && srunner_ntests_failed(runner) == 0;
	srunner_free(runner);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
