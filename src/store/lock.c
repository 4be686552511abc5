#include "store/handle.h"

#include <tacit/io.h>

enum { WAIT_MS = 10000 };

bool tacit_store_lock(struct tacit_store *store, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	bool ok;

	tacit_buf_printf(&path, "%s/tacit", store->common);
	ok = tacit_io_make_folders(path.data, err);
	tacit_buf_adds(&path, "/lock");
	ok = ok && tacit_io_lock(path.data, WAIT_MS, &store->lock, err);
	tacit_buf_clear(&path);
	return ok;
}

void tacit_store_unlock(struct tacit_store *store)
{
	tacit_io_unlock(&store->lock);
}
