/*
 * backoff: how long to wait before something is tried again, so that many who
 * were refused at once do not come back at once.
 *
 * Open to: keep, cli.
 */
#ifndef TACIT_RULES_BACKOFF_H
#define TACIT_RULES_BACKOFF_H

#include <stdint.h>

struct tacit_backoff {
	unsigned first_ms;
	unsigned most_ms;
	uint32_t seed; /* moves on; whoever asks begins with one of his own */
};

/**
 * Before try `count` (1: the second one): twice as long each time, up to the
 * most, and of that a half by chance. Units: milliseconds.
 */
unsigned tacit_backoff_ms(struct tacit_backoff *backoff, unsigned count);

#endif
