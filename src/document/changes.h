/*
 * changes: what two texts of one document say differently.
 *
 * Open to: judge, keep.
 */
#ifndef TACIT_DOCUMENT_CHANGES_H
#define TACIT_DOCUMENT_CHANGES_H

#include <tacit/document.h>

struct tacit_changes {
	const char **keys; /* names as written, those of `before` first */
	size_t count;
	bool is_body; /* the body, too */
};

/** Owns: the list is the arena's, the names are the documents'. */
struct tacit_changes tacit_document_changes(struct tacit_arena *arena,
	const struct tacit_document *before,
	const struct tacit_document *after);

#endif
