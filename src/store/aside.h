/*
 * aside: one thing at a time that a thread of its own does, while its caller
 * does another. It has its own handle of the same repository, and shares with
 * the caller what it is given and nothing else. There are no other threads.
 *
 *	struct tacit_aside aside = { 0 };
 *	if (tacit_aside_start(&aside, store, read_batch, &batch))
 *		...				(not the batch)
 *	tacit_aside_wait(&aside);		(the batch)
 *	tacit_aside_close(&aside);
 */
#ifndef TACIT_STORE_ASIDE_H
#define TACIT_STORE_ASIDE_H

#include <pthread.h>

#include <tacit/store.h>

typedef void (*tacit_aside_fn)(struct tacit_store *store, void *ctx);

struct tacit_aside {
	struct tacit_store *store; /* its own */
	pthread_t thread;
	tacit_aside_fn fn;
	void *ctx;
	bool is_running;
};

/**
 * Have `fn` run; what `ctx` points at is its until the next wait. False: no
 * thread can be had, and it does not run. Not while another runs.
 */
bool tacit_aside_start(struct tacit_aside *aside,
	const struct tacit_store *store, tacit_aside_fn fn, void *ctx);
/** Until nothing runs. */
void tacit_aside_wait(struct tacit_aside *aside);
/** Waits; {0} again. */
void tacit_aside_close(struct tacit_aside *aside);

#endif
