/*
 * boot: when this machine was started. Whoever held a lock before that holds
 * it no longer, whatever its age.
 */
#ifndef TACIT_STORE_BOOT_H
#define TACIT_STORE_BOOT_H

#include <tacit/str.h>

/**
 * When the machine was started, by its clock as it goes now, for a file at
 * `path`. False where that cannot be known, or proves nothing: the file is on
 * a disk on which other machines may write.
 * Units: seconds since 1970, UTC.
 */
bool tacit_boot_time(const char *path, int64_t *boot_s);

/** The line "btime" of Linux's /proc/stat. Pure. */
bool tacit_boot_of(struct tacit_str stat, int64_t *boot_s);

/**
 * Whether the absolute path is on a disk of this machine alone, by what
 * Linux's /proc/self/mountinfo says. What is not known is not. Pure.
 */
bool tacit_boot_is_own_disk(struct tacit_str mounts, const char *path);

#endif
