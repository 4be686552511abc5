/*
 * writer: the objects of one commit. They are staged in memory, so that the
 * id of the commit is known before anything is written, then written and
 * synced together, and read back by another way than they were written.
 */
#ifndef TACIT_STORE_WRITER_H
#define TACIT_STORE_WRITER_H

#include "base/spool.h"
#include "store/handle.h"
#include "store/oids.h"

struct tacit_staged {
	git_object_t type;
	struct tacit_str bytes;
};

/* {0} and a store is a fresh one. */
struct tacit_writer {
	struct tacit_store *store;
	struct tacit_spool *spool; /* of the texts; or NULL */
	struct tacit_arena arena;
	/* in the order in which they were staged; the same twice is one */
	struct tacit_oids ids;
	struct tacit_staged *objects; /* as many as there are ids */
	size_t cap;
};

/** Stage an object. Owns: `bytes` stays the caller's, until the flush. */
TACIT_MUST_USE bool tacit_writer_add(struct tacit_writer *writer,
	git_object_t type, struct tacit_str bytes, git_oid *id,
	struct tacit_err *err);

/** The same with a copy of the bytes. */
TACIT_MUST_USE bool tacit_writer_add_copy(struct tacit_writer *writer,
	git_object_t type, struct tacit_str bytes, git_oid *id,
	struct tacit_err *err);

/** Whether it is staged. Owns: the bytes stay where they are. */
bool tacit_writer_find(const struct tacit_writer *writer, const git_oid *id,
	struct tacit_str *bytes);

/**
 * Write what is staged. Afterwards it outlives a power loss, and so do the
 * folders that name it. Fails: TACIT_IO, TACIT_GIT; objects that nothing
 * refers to may be left.
 */
TACIT_MUST_USE bool tacit_writer_flush(
	struct tacit_writer *writer, struct tacit_err *err);

/**
 * Through a handle of its own: those that are gone, or cannot be read, are
 * written again, as tacit_writer_flush does.
 */
TACIT_MUST_USE bool tacit_writer_restore(
	const struct tacit_writer *writer, struct tacit_err *err);

/**
 * Through a handle of its own: main holds `commit` (or has gone further), and
 * every object can be read and has the bytes that its id promises; what git gc
 * has taken away is written again, when it has ended.
 */
TACIT_MUST_USE bool tacit_writer_read_back(const struct tacit_writer *writer,
	const git_oid *commit, struct tacit_err *err);

void tacit_writer_clear(struct tacit_writer *writer);

#endif
