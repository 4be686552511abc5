/* The one place that reads the clock. */
#include <time.h>

#include "cli/print.h"

struct tacit_instant app_clock(void)
{
	struct timespec now = { 0 };

	(void)clock_gettime(CLOCK_REALTIME, &now);
	return (struct tacit_instant){ (int64_t)now.tv_sec };
}

uint64_t app_elapsed_ms(void)
{
	struct timespec now = { 0 };

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}
