/*
 * Two batches: while the files of one are told, the texts of the other are
 * read.
 */
#include "store/ahead.h"

#include <stdlib.h>
#include <string.h>

#include "store/aside.h"

/* So many that a thread for each costs nothing, and a small register none. */
enum { BATCH_FILES = 256 };

struct batch_file {
	struct tacit_buf path;
	char blob[TACIT_OID_SIZE];
	unsigned mode;
	struct tacit_buf text;
	bool is_read;
};

struct batch {
	struct batch_file files[BATCH_FILES];
	size_t count;
	size_t limit; /* of a text */
};

struct ahead {
	struct tacit_store *store;
	tacit_text_fn fn;
	void *ctx;
	struct batch batches[2];
	struct batch *filling; /* the other is being read */
	struct tacit_aside aside;
};

static void read_batch(struct tacit_store *store, void *ctx)
{
	struct batch *batch = ctx;
	size_t i;

	for (i = 0; i < batch->count; i++) {
		struct batch_file *file = &batch->files[i];
		struct tacit_err none = { 0 };

		file->is_read = tacit_store_blob(
			store, file->blob, batch->limit, &file->text, &none);
	}
}

static bool tell_batch(
	struct ahead *ahead, struct batch *batch, struct tacit_err *err)
{
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < batch->count; i++) {
		struct batch_file *file = &batch->files[i];
		struct tacit_difference difference = { .path = file->path.data,
			.new_blob = file->blob,
			.mode = file->mode };
		struct tacit_str text = tacit_buf_str(&file->text);

		ok = ahead->fn(&difference, file->is_read ? &text : NULL,
			ahead->ctx, err);
	}
	batch->count = 0;
	return ok;
}

static struct batch *other_batch(struct ahead *ahead)
{
	return &ahead->batches[ahead->filling == ahead->batches];
}

static bool add_to_batch(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct ahead *ahead = ctx;
	struct batch *full = ahead->filling;
	struct batch_file *file = &full->files[full->count++];

	tacit_buf_truncate(&file->path, 0);
	tacit_buf_adds(&file->path, d->path);
	memcpy(file->blob, d->new_blob, sizeof(file->blob));
	file->mode = d->mode;
	tacit_buf_truncate(&file->text, 0);
	file->is_read = false;
	if (full->count < BATCH_FILES)
		return true;
	tacit_aside_wait(&ahead->aside);
	(void)tacit_aside_start(&ahead->aside, ahead->store, read_batch, full);
	ahead->filling = other_batch(ahead);
	return tell_batch(ahead, ahead->filling, err);
}

static void clear_batch(struct batch *batch)
{
	size_t i;

	for (i = 0; i < BATCH_FILES; i++) {
		tacit_buf_clear(&batch->files[i].path);
		tacit_buf_clear(&batch->files[i].text);
	}
}

bool tacit_store_read_ahead(struct tacit_store *store, const char *commit,
	size_t limit, tacit_text_fn fn, void *ctx, struct tacit_err *err)
{
	struct ahead *ahead = tacit_zalloc(1, sizeof(*ahead));
	bool ok;

	ahead->store = store;
	ahead->fn = fn;
	ahead->ctx = ctx;
	ahead->filling = ahead->batches;
	ahead->batches[0].limit = limit;
	ahead->batches[1].limit = limit;
	ok = tacit_store_compare(store, NULL, commit, add_to_batch, ahead, err);
	tacit_aside_close(&ahead->aside);
	/* what was handed over last, and what was not any more */
	ok = ok && tell_batch(ahead, other_batch(ahead), err) &&
		tell_batch(ahead, ahead->filling, err);
	clear_batch(&ahead->batches[0]);
	clear_batch(&ahead->batches[1]);
	free(ahead);
	return ok;
}
