#include "rules/backoff.h"

unsigned tacit_backoff_ms(struct tacit_backoff *backoff, unsigned count)
{
	unsigned long long whole = backoff->first_ms;
	unsigned long long half;

	while (count-- > 1 && whole < backoff->most_ms)
		whole *= 2;
	if (whole > backoff->most_ms)
		whole = backoff->most_ms;
	half = whole / 2;
	backoff->seed = backoff->seed * 1664525u + 1013904223u;
	return (unsigned)(whole - half + ((half * (backoff->seed >> 8)) >> 24));
}
