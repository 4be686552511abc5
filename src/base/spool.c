#include "base/spool.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <tacit/buf.h>

enum {
	HELD_MAX = 1 << 20, /* before there is a file */
	BLOCK = 4 << 20, /* of the file; what is longer stays in memory */
	PASSED_MAX = 4 << 20
};

struct tacit_spool_block {
	struct tacit_spool_block *below;
	char *data;
	size_t used;
	size_t end; /* in the file */
};

/* --- the file ---------------------------------------------------------------- */

static bool make_spool_file(struct tacit_spool *spool)
{
	struct tacit_buf path = { 0 };
	int fd;

	if (spool->file)
		return true;
	if (!spool->folder)
		return false;
	tacit_buf_printf(&path, "%s/spool.XXXXXX", spool->folder);
	fd = mkstemp(path.data);
	if (fd >= 0)
		(void)unlink(path.data);
	spool->file = fd + 1;
	tacit_buf_clear(&path);
	return fd >= 0;
}

/* The disk gives room for it before anything is written: where it has none,
 * memory of a file would end the program. */
static bool add_block(struct tacit_spool *spool)
{
	size_t at = spool->blocks ? spool->blocks->end : 0;
	struct tacit_spool_block *block;
	void *data;

	if (!make_spool_file(spool) ||
		posix_fallocate(spool->file - 1, (off_t)at, BLOCK) != 0)
		return false;
	data = mmap(NULL, BLOCK, PROT_READ | PROT_WRITE, MAP_SHARED,
		spool->file - 1, (off_t)at);
	if (data == MAP_FAILED)
		return false;
	block = tacit_alloc(sizeof(*block));
	*block = (struct tacit_spool_block){ spool->blocks, data, 0,
		at + BLOCK };
	spool->blocks = block;
	return true;
}

/* --- texts ------------------------------------------------------------------- */

static bool is_for_file(struct tacit_spool *spool, size_t len)
{
	const struct tacit_spool_block *block = spool->blocks;

	if (spool->held < HELD_MAX || len >= BLOCK)
		return false;
	if (block && BLOCK - block->used > len)
		return true;
	/* not asked again */
	spool->is_full = spool->is_full || !add_block(spool);
	return !spool->is_full;
}

struct tacit_str tacit_spool_keep(
	struct tacit_spool *spool, struct tacit_str text)
{
	struct tacit_spool_block *block;
	char *copy;

	if (is_for_file(spool, text.len)) {
		block = spool->blocks;
		copy = block->data + block->used;
		block->used += text.len + 1;
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
	struct tacit_spool_block *block;

	if (!spool || !spool->blocks)
		return;
	spool->passed += len;
	if (spool->passed < PASSED_MAX)
		return;
	for (block = spool->blocks; block; block = block->below)
		(void)madvise(block->data, BLOCK, MADV_DONTNEED);
	spool->passed = 0;
}

void tacit_spool_clear(struct tacit_spool *spool)
{
	while (spool->blocks) {
		struct tacit_spool_block *below = spool->blocks->below;

		(void)munmap(spool->blocks->data, BLOCK);
		free(spool->blocks);
		spool->blocks = below;
	}
	if (spool->file)
		(void)close(spool->file - 1);
	tacit_arena_clear(&spool->arena);
	*spool = (struct tacit_spool){ .folder = spool->folder };
}
