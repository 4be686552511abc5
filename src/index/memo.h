/*
 * memo: values derived from the whole record, remembered beside the index.
 *
 * A small file `PATH-memo` of its own, so that a command whose answer is
 * remembered starts without SQLite. It is of one key, of one index file (by
 * inode) and has a sum over all of it; whatever does not fit is no memo.
 * What is derived from a part of the record has rows: derived.h.
 */
#ifndef TACIT_INDEX_MEMO_H
#define TACIT_INDEX_MEMO_H

#include <tacit/index.h>

/* larger values are not worth the start that reads them */
enum { TACIT_MEMO_MAX = 1 << 22 };

struct tacit_memo {
	char *name; /* NULL: forgotten */
	char *about; /* in the file: "" */
	struct tacit_buf bytes;
};

/** {0} is empty. */
struct tacit_memos {
	struct tacit_memo *list;
	size_t count;
	size_t cap;
};

/** Read those of the index at `path`; false: none that can be used. */
bool tacit_memos_load(struct tacit_memos *memos, const char *path,
	struct tacit_index_key *key);

/** Write them, or remove the file when there are none. May fail quietly. */
void tacit_memos_save(const struct tacit_memos *memos, const char *path,
	const struct tacit_index_key *key);

const struct tacit_memo *tacit_memos_find(
	const struct tacit_memos *memos, const char *name);
void tacit_memos_set(struct tacit_memos *memos, const char *name,
	const char *about, struct tacit_str bytes);
/** Forget what is about this. */
void tacit_memos_forget(struct tacit_memos *memos, const char *about);
void tacit_memos_clear(struct tacit_memos *memos);

#endif
