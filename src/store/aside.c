#include "store/aside.h"

#include "store/handle.h"

static void *run_aside(void *ctx)
{
	struct tacit_aside *aside = ctx;

	aside->fn(aside->store, aside->ctx);
	return NULL;
}

bool tacit_aside_start(struct tacit_aside *aside,
	const struct tacit_store *store, tacit_aside_fn fn, void *ctx)
{
	struct tacit_err none = { 0 };

	aside->fn = fn;
	aside->ctx = ctx;
	aside->is_running = (aside->store ||
				    tacit_store_open_handle(store->common,
					    &aside->store, &none)) &&
		pthread_create(&aside->thread, NULL, run_aside, aside) == 0;
	return aside->is_running;
}

void tacit_aside_wait(struct tacit_aside *aside)
{
	if (aside->is_running)
		(void)pthread_join(aside->thread, NULL);
	aside->is_running = false;
}

void tacit_aside_close(struct tacit_aside *aside)
{
	tacit_aside_wait(aside);
	if (aside->store)
		tacit_store_close_handle(aside->store);
	*aside = (struct tacit_aside){ 0 };
}
