/*
 * writer: the objects of one commit. They are staged, so that the id of the
 * commit is known before anything is written, then written and synced
 * together, and read back by another way than they were written.
 *
 * Where there is a spool they wait in it, and are gone through in the order in
 * which they came; memory holds nothing of each.
 */
#ifndef TACIT_STORE_WRITER_H
#define TACIT_STORE_WRITER_H

#include "base/spool.h"
#include "store/handle.h"

struct tacit_staged {
	struct tacit_staged *next; /* in the order in which they were staged */
	git_object_t type;
	bool is_again; /* one before it is the same: after the flush */
	git_oid id;
	struct tacit_str bytes;
};

/* {0} and a store is a fresh one. */
struct tacit_writer {
	struct tacit_store *store;
	struct tacit_spool *spool; /* of the texts; or NULL */
	struct tacit_arena arena;
	struct tacit_staged *first;
	struct tacit_staged *last;
	size_t count;
};

/** Stage an object. Owns: `bytes` stays the caller's, until the flush. */
TACIT_MUST_USE bool tacit_writer_add(struct tacit_writer *writer,
	git_object_t type, struct tacit_str bytes, git_oid *id,
	struct tacit_err *err);

/** The same with a copy of the bytes. */
TACIT_MUST_USE bool tacit_writer_add_copy(struct tacit_writer *writer,
	git_object_t type, struct tacit_str bytes, git_oid *id,
	struct tacit_err *err);

/** The one after it, or NULL. Both it and the bytes before that were read. */
static inline struct tacit_staged *tacit_staged_next(
	const struct tacit_writer *writer, const struct tacit_staged *object)
{
	tacit_spool_pass(writer->spool, sizeof(*object) + object->bytes.len);
	return object->next;
}

/** Whether it is staged; looks at all. Owns: the bytes stay where they are. */
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
 * Through a handle of its own: a reference, main or another, holds `commit` (or
 * has gone further), and every object can be read and has the bytes that its id
 * promises; what git gc has taken away is written again, when it has ended.
 */
TACIT_MUST_USE bool tacit_writer_read_back(const struct tacit_writer *writer,
	const char *reference, const git_oid *commit, struct tacit_err *err);

void tacit_writer_clear(struct tacit_writer *writer);

#endif
