/*
 * object: writing objects so that they outlive a power loss, and reading
 * them back by another way than they were written.
 */
#ifndef TACIT_STORE_OBJECT_H
#define TACIT_STORE_OBJECT_H

#include "store/handle.h"

/* The objects of one commit. {0} and a store is a fresh one. */
struct tacit_writer {
	struct tacit_store *store;
	git_oid *written;
	size_t count;
	size_t cap;
};

/** Write one object; its name is durable only after tacit_writer_sync. */
TACIT_MUST_USE bool tacit_writer_add(struct tacit_writer *writer,
	git_object_t type, struct tacit_str bytes, git_oid *id,
	struct tacit_err *err);

/** Everything added, and the folders that name it, outlive a power loss. */
TACIT_MUST_USE bool tacit_writer_sync(
	struct tacit_writer *writer, struct tacit_err *err);

/**
 * Through a handle of its own: main holds `commit` (or has gone further), and
 * every object added can be read and has the bytes that its id promises.
 */
TACIT_MUST_USE bool tacit_writer_read_back(const struct tacit_writer *writer,
	const git_oid *commit, struct tacit_err *err);

void tacit_writer_clear(struct tacit_writer *writer);

#endif
