/*
 * spool: texts that wait, on the disk where they are many, so that memory
 * holds those that are read.
 *
 * A text is written once, and stands where it is until the spool is cleared.
 * From some on the memory is that of a file without a name: whoever reads it
 * says how much he has read, and the memory is let go of, to come back when it
 * is read again. Where no file can be had texts stay in memory, and nobody
 * notices.
 *
 *	struct tacit_spool spool = { .folder = tacit_register_folder(reg) };
 *	text = tacit_spool_keep(&spool, tacit_buf_str(&buf));
 *	...
 *	tacit_spool_pass(&spool, text.len);
 *	tacit_spool_clear(&spool);
 *
 * What else grows with the texts may be of the same file: an arena whose memory
 * the spool lends is let go of with them.
 *
 *	struct tacit_arena arena = { .spool = &spool };
 *
 * Open to: text, judge, store.
 */
#ifndef TACIT_BASE_SPOOL_H
#define TACIT_BASE_SPOOL_H

#include <tacit/mem.h>
#include <tacit/str.h>

struct tacit_spool_block;

/** {0} is empty, and keeps all in memory. */
struct tacit_spool {
	const char *folder; /* for the file; or NULL. Borrowed */
	struct tacit_arena arena; /* what is not in the file */
	size_t held; /* bytes in it */
	struct tacit_spool_block *blocks; /* of the file, the last first */
	int file; /* its descriptor plus 1; 0: there is none */
	bool is_full; /* of the file there is no more */
	size_t passed; /* bytes read since memory was let go of */
};

/** A copy, with a zero behind it. Lives until the clear. */
struct tacit_str tacit_spool_keep(
	struct tacit_spool *spool, struct tacit_str text);

/** So many bytes were read. NULL is fine. */
void tacit_spool_pass(struct tacit_spool *spool, size_t len);

/** Let go of all of it. NULL is fine. */
void tacit_spool_rest(struct tacit_spool *spool);

/** Memory for an arena, for any type, until the clear; NULL: of the file there
 * is none. */
void *tacit_spool_lend(struct tacit_spool *spool, size_t size);

void tacit_spool_clear(struct tacit_spool *spool);

#endif
