#include "store/handle.h"

#include <tacit/io.h>

#include "store/pending.h"
#include "store/stale.h"

/* OURS: whoever has our lock may wait that long for git's gc, index and main */
enum { WAIT_MS = 10000, WAIT_OURS_MS = 30000 };

static bool take_lock(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	bool ok;

	tacit_buf_printf(&path, "%s/tacit", store->common);
	ok = tacit_io_make_folders(path.data, err);
	tacit_buf_adds(&path, "/lock");
	ok = ok && tacit_io_lock(path.data, wait_ms, &store->lock, err);
	tacit_buf_clear(&path);
	return ok;
}

bool tacit_store_lock(struct tacit_store *store, struct tacit_err *err)
{
	if (!tacit_store_start(store, err) ||
		!take_lock(store, WAIT_OURS_MS, err))
		return false;
	tacit_stale_sweep(store);
	if (tacit_pending_recover(store, WAIT_MS, err))
		return true;
	tacit_store_unlock(store);
	return false;
}

void tacit_store_unlock(struct tacit_store *store)
{
	tacit_io_unlock(&store->lock);
}

/* --- opening and closing, which look for what was left ---------------------- */

static void recover_quietly(struct tacit_store *store)
{
	if (!tacit_pending_exists(store) || !tacit_store_start(store, NULL) ||
		!take_lock(store, 0, NULL))
		return;
	/* what cannot be done now is done, or told, by the next write */
	if (!tacit_pending_recover(store, 0, NULL))
		git_error_clear();
	tacit_store_unlock(store);
}

bool tacit_store_open(
	const char *path, struct tacit_store **out, struct tacit_err *err)
{
	if (!tacit_store_open_handle(path, out, err))
		return false;
	recover_quietly(*out);
	return true;
}

void tacit_store_close(struct tacit_store *store)
{
	if (!store)
		return;
	tacit_store_unlock(store);
	tacit_store_close_handle(store);
}
