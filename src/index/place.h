/*
 * place: where the files of a database stand, and how a new one takes the
 * place of the old. No SQLite here: names, links and locks.
 */
#ifndef TACIT_INDEX_PLACE_H
#define TACIT_INDEX_PLACE_H

#include <tacit/buf.h>

/**
 * Make an empty file `PATH.XXXXXX` and take its lock, which says that
 * somebody is still at work on it. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_place_make(
	const char *path, char **file, int *lock, struct tacit_err *err);

/**
 * Make the path a link to that file, in one step; remove the file that it
 * replaces and those of builders that were killed. Fails: TACIT_CHANGED one
 * of them was taken away meanwhile; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_place_publish(
	const char *path, const char *file, struct tacit_err *err);

/** Remove a database file with its log and shared memory. */
void tacit_place_remove(const char *file);

/** The path as a "file:" URI with that query. */
void tacit_place_uri(
	const char *path, const char *query, struct tacit_buf *out);

#endif
