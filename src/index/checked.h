/*
 * checked: SQLite files whose pages carry a checksum.
 *
 * Every page ends in eight bytes that SQLite leaves to us: a sum of the page
 * and its number, made when it is written, compared when it is read. So a
 * flipped bit is found wherever it is: in a text, where it would be told as
 * the truth; in a search key or a tree's inner page, where a comment would
 * silently be missing from an answer. The write-ahead log has sums of its
 * own.
 */
#ifndef TACIT_INDEX_CHECKED_H
#define TACIT_INDEX_CHECKED_H

#include <stddef.h>
#include <stdint.h>

enum { TACIT_PAGE_SIZE = 4096, TACIT_PAGE_SUM = 8 };

/** For sqlite3_file_control: an int, 1 once a page's sum was wrong. */
enum { TACIT_CHECKED_DAMAGE = 1000 };

/** A sum in which no change of eight bytes side by side is lost. */
uint64_t tacit_checked_sum(const void *bytes, size_t len, uint64_t seed);

/** The name to open such files by; registers it at the first call. */
const char *tacit_checked_vfs(void);

#endif
