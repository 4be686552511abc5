#include "index/checked.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

#include <tacit/mem.h>

static const char vfs_name[] = "tacit-checked";

/* followed in memory by the file of the system's own VFS */
struct checked_file {
	sqlite3_file base;
	int is_damaged;
};

static sqlite3_file *real(sqlite3_file *file)
{
	return (sqlite3_file *)((struct checked_file *)file + 1);
}

/* Said by the result too, but a virtual table makes a plain error of it. */
static int damaged(sqlite3_file *file)
{
	((struct checked_file *)file)->is_damaged = 1;
	return SQLITE_IOERR_DATA;
}

static uint64_t mix(uint64_t sum, uint64_t word)
{
	/* one to one for a given word: no change of one word is lost */
	sum = (sum ^ word) * UINT64_C(0x9e3779b97f4a7c15);
	return sum << 29 | sum >> 35;
}

/* Four sums side by side, because one would wait for its multiplications. */
uint64_t tacit_checked_sum(const void *bytes, size_t len, uint64_t seed)
{
	const unsigned char *at = bytes;
	uint64_t lane[4] = { seed + 1, len, 3, 4 };
	uint64_t word[4];

	for (; len >= sizeof(word); len -= sizeof(word)) {
		memcpy(word, at, sizeof(word));
		lane[0] = mix(lane[0], word[0]);
		lane[1] = mix(lane[1], word[1]);
		lane[2] = mix(lane[2], word[2]);
		lane[3] = mix(lane[3], word[3]);
		at += sizeof(word);
	}
	while (len) {
		size_t part = len < sizeof(*word) ? len : sizeof(*word);

		*word = 0;
		memcpy(word, at, part);
		lane[0] = mix(lane[0], *word);
		at += part;
		len -= part;
	}
	lane[0] = mix(mix(mix(lane[0], lane[1]), lane[2]), lane[3]);
	return lane[0] ^ lane[0] >> 32;
}

static uint64_t page_sum(const unsigned char *page, sqlite3_int64 offset)
{
	return tacit_checked_sum(
		page, TACIT_PAGE_SIZE - TACIT_PAGE_SUM, (uint64_t)offset);
}

static int checked_close(sqlite3_file *file)
{
	return real(file)->pMethods->xClose(real(file));
}

static int checked_read(
	sqlite3_file *file, void *bytes, int amount, sqlite3_int64 offset)
{
	int rc = real(file)->pMethods->xRead(real(file), bytes, amount, offset);
	const unsigned char *page = bytes;
	uint64_t sum;

	/* only the header's fields are ever read in less than a page */
	if (amount < 512)
		return rc;
	if (rc == SQLITE_IOERR_SHORT_READ)
		return damaged(file); /* SQLite would read on in zeros */
	if (rc != SQLITE_OK)
		return rc;
	if (amount != TACIT_PAGE_SIZE || offset % TACIT_PAGE_SIZE)
		return damaged(file);
	memcpy(&sum, page + TACIT_PAGE_SIZE - TACIT_PAGE_SUM, sizeof(sum));
	if (sum != page_sum(page, offset))
		return damaged(file);
	return SQLITE_OK;
}

static int checked_write(
	sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 offset)
{
	unsigned char page[TACIT_PAGE_SIZE];
	uint64_t sum;

	if (amount != TACIT_PAGE_SIZE || offset % TACIT_PAGE_SIZE)
		return SQLITE_IOERR_WRITE;
	memcpy(page, bytes, sizeof(page));
	sum = page_sum(page, offset);
	memcpy(page + TACIT_PAGE_SIZE - TACIT_PAGE_SUM, &sum, sizeof(sum));
	return real(file)->pMethods->xWrite(real(file), page, amount, offset);
}

static int checked_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return real(file)->pMethods->xTruncate(real(file), size);
}

static int checked_sync(sqlite3_file *file, int flags)
{
	return real(file)->pMethods->xSync(real(file), flags);
}

static int checked_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real(file)->pMethods->xFileSize(real(file), size);
}

static int checked_lock(sqlite3_file *file, int level)
{
	return real(file)->pMethods->xLock(real(file), level);
}

static int checked_unlock(sqlite3_file *file, int level)
{
	return real(file)->pMethods->xUnlock(real(file), level);
}

static int checked_is_reserved(sqlite3_file *file, int *is_reserved)
{
	return real(file)->pMethods->xCheckReservedLock(
		real(file), is_reserved);
}

static int checked_control(sqlite3_file *file, int op, void *arg)
{
	if (op == TACIT_CHECKED_DAMAGE) {
		*(int *)arg = ((struct checked_file *)file)->is_damaged;
		return SQLITE_OK;
	}
	return real(file)->pMethods->xFileControl(real(file), op, arg);
}

static int checked_sector(sqlite3_file *file)
{
	return real(file)->pMethods->xSectorSize(real(file));
}

static int checked_device(sqlite3_file *file)
{
	return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static int checked_shm_map(sqlite3_file *file, int region, int size, int extend,
	void volatile **out)
{
	return real(file)->pMethods->xShmMap(
		real(file), region, size, extend, out);
}

static int checked_shm_lock(sqlite3_file *file, int offset, int n, int flags)
{
	return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}

static void checked_shm_barrier(sqlite3_file *file)
{
	real(file)->pMethods->xShmBarrier(real(file));
}

static int checked_shm_unmap(sqlite3_file *file, int delete_it)
{
	return real(file)->pMethods->xShmUnmap(real(file), delete_it);
}

/* version 2: with the shared memory of the log, without mapped pages */
static const sqlite3_io_methods methods = {
	.iVersion = 2,
	.xClose = checked_close,
	.xRead = checked_read,
	.xWrite = checked_write,
	.xTruncate = checked_truncate,
	.xSync = checked_sync,
	.xFileSize = checked_size,
	.xLock = checked_lock,
	.xUnlock = checked_unlock,
	.xCheckReservedLock = checked_is_reserved,
	.xFileControl = checked_control,
	.xSectorSize = checked_sector,
	.xDeviceCharacteristics = checked_device,
	.xShmMap = checked_shm_map,
	.xShmLock = checked_shm_lock,
	.xShmBarrier = checked_shm_barrier,
	.xShmUnmap = checked_shm_unmap,
};

static int checked_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file,
	int flags, int *flags_out)
{
	sqlite3_vfs *system = sqlite3_vfs_find(NULL);
	int rc;

	(void)vfs;
	if (!(flags & SQLITE_OPEN_MAIN_DB) || !name)
		return system->xOpen(system, name, file, flags, flags_out);
	memset(file, 0, sizeof(struct checked_file));
	rc = system->xOpen(system, name, real(file), flags, flags_out);
	if (rc == SQLITE_OK)
		file->pMethods = &methods;
	return rc;
}

const char *tacit_checked_vfs(void)
{
	sqlite3_vfs *system;
	sqlite3_vfs *mine;

	if (sqlite3_vfs_find(vfs_name))
		return vfs_name;
	system = sqlite3_vfs_find(NULL);
	/* SQLite's list of file systems owns it until the program ends */
	mine = tacit_zalloc(1, sizeof(*mine));
	*mine = *system;
	mine->pNext = NULL;
	mine->zName = vfs_name;
	mine->szOsFile += (int)sizeof(struct checked_file);
	mine->xOpen = checked_open;
	(void)sqlite3_vfs_register(mine, 0);
	return vfs_name;
}
