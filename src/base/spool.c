#include "base/spool.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <tacit/io.h>

enum {
	HELD_MAX = 1 << 20, /* before there is a file */
	BLOCK = 4 << 20, /* of the file, or more for what is longer */
	PASSED_MAX = 1 << 20
};

struct tacit_spool_block {
	struct tacit_spool_block *below;
	char *data;
	size_t used;
	size_t size;
	size_t end; /* in the file */
};

/* --- the file ---------------------------------------------------------------- */

static bool make_spool_file(struct tacit_spool *spool)
{
	if (!spool->file && spool->folder)
		spool->file = tacit_io_unnamed(spool->folder) + 1;
	return spool->file > 0;
}

/* The disk gives room for it before anything is written: where it has none,
 * memory of a file would end the program. */
static bool add_block(struct tacit_spool *spool, size_t size)
{
	size_t at = spool->blocks ? spool->blocks->end : 0;
	struct tacit_spool_block *block;
	void *data;

	if (!make_spool_file(spool) ||
		posix_fallocate(spool->file - 1, (off_t)at, (off_t)size) != 0)
		return false;
	data = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED,
		spool->file - 1, (off_t)at);
	if (data == MAP_FAILED)
		return false;
	block = tacit_alloc(sizeof(*block));
	*block = (struct tacit_spool_block){ .below = spool->blocks,
		.data = data,
		.size = size,
		.end = at + size };
	spool->blocks = block;
	return true;
}

/* --- texts ------------------------------------------------------------------- */

/* Room in the file, aligned; NULL: there is none, or it is not needed yet. */
static char *find_room(struct tacit_spool *spool, size_t len, size_t align)
{
	struct tacit_spool_block *block = spool->blocks;
	size_t at = block ? (block->used + align - 1) / align * align : 0;

	if (spool->held < HELD_MAX || spool->is_full)
		return NULL;
	if (!block || at > block->size || block->size - at < len) {
		/* not asked again; files grow by whole blocks */
		spool->is_full = !add_block(spool, (len / BLOCK + 1) * BLOCK);
		block = spool->blocks;
		at = 0;
	}
	if (spool->is_full)
		return NULL;
	block->used = at + len;
	return block->data + at;
}

void *tacit_spool_lend(struct tacit_spool *spool, size_t size)
{
	char *room = find_room(spool, size, sizeof(max_align_t));

	if (!room)
		spool->held += size;
	return room;
}

struct tacit_str tacit_spool_keep(
	struct tacit_spool *spool, struct tacit_str text)
{
	char *copy = find_room(spool, text.len + 1, 1);

	if (copy) {
		if (text.len)
			memcpy(copy, text.data, text.len);
		copy[text.len] = '\0';
		tacit_spool_pass(spool, text.len);
	} else {
		copy = tacit_arena_strndup(&spool->arena, text.data, text.len);
		spool->held += text.len;
	}
	return (struct tacit_str){ copy, text.len };
}

void tacit_spool_pass(struct tacit_spool *spool, size_t len)
{
	if (!spool || !spool->blocks)
		return;
	spool->passed += len;
	if (spool->passed >= PASSED_MAX)
		tacit_spool_rest(spool);
}

void tacit_spool_rest(struct tacit_spool *spool)
{
	struct tacit_spool_block *block = spool ? spool->blocks : NULL;

	for (; block; block = block->below)
		(void)madvise(block->data, block->size, MADV_DONTNEED);
	if (spool)
		spool->passed = 0;
}

void tacit_spool_clear(struct tacit_spool *spool)
{
	while (spool->blocks) {
		struct tacit_spool_block *below = spool->blocks->below;

		(void)munmap(spool->blocks->data, spool->blocks->size);
		free(spool->blocks);
		spool->blocks = below;
	}
	if (spool->file)
		(void)close(spool->file - 1);
	tacit_arena_clear(&spool->arena);
	*spool = (struct tacit_spool){ .folder = spool->folder };
}
