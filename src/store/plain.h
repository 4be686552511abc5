/*
 * plain: what the files of an ordinary repository say without libgit2, whose
 * start takes longer than most answers. A git folder of ours with branches in
 * files, bare or named .git, as `git init` and `git clone` make it, is
 * ordinary; of anything else the answer is UNSURE, and libgit2 is asked.
 */
#ifndef TACIT_STORE_PLAIN_H
#define TACIT_STORE_PLAIN_H

#include <tacit/store.h>

enum tacit_plain { TACIT_PLAIN_UNSURE, TACIT_PLAIN_ABSENT, TACIT_PLAIN_FOUND };

/**
 * The repository that `path` is in: its git folder and its work tree, NULL
 * where it is bare. Absolute, links resolved.
 * Owns: both are the caller's to free. False: not ordinary, or none.
 */
bool tacit_plain_find(const char *path, char **work, char **git);

/** The id that a reference or HEAD names, in a git folder found as above. */
enum tacit_plain tacit_plain_reference(
	const char *git, const char *name, char id[TACIT_OID_SIZE]);

/**
 * Where HEAD points: a whole reference name, appended. UNSURE: detached, or
 * odd. Never ABSENT.
 */
enum tacit_plain tacit_plain_head(const char *git, struct tacit_buf *name);

/**
 * A setting of this repository, as `git config section.key word` writes it,
 * appended. Never ABSENT: it may be set elsewhere.
 */
enum tacit_plain tacit_plain_setting(
	const char *git, const char *key, struct tacit_buf *value);

/**
 * Refuse the repository that `path` is in where a FIFO, a device or a folder
 * stands instead of a file by which it is opened: whoever read that, libgit2
 * among them, would wait for ever. *is_there: it has a HEAD, and whoever says
 * afterwards that there is none could not read it.
 * Fails: TACIT_IO: such a file, or the disk.
 */
TACIT_MUST_USE bool tacit_plain_check(
	const char *path, bool *is_there, struct tacit_err *err);

#endif
