#include "cli/limit.h"

enum { LIMIT_MAX = 1000000 };

bool app_limit(struct app *app, const char *typed, size_t *limit, int *status)
{
	uint64_t number = 0;

	if (!typed)
		return true;
	if (tacit_str_number(tacit_str_of(typed), LIMIT_MAX, &number) &&
		number) {
		*limit = (size_t)number;
		return true;
	}
	*status = app_usage(
		app, "--limit %s is no number from 1 to %d", typed, LIMIT_MAX);
	return false;
}
