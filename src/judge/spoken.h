/*
 * spoken: the passages that documents speak of: of a text as the note on
 * which they were made circulated it, else as it stands.
 *
 * Open to: keep.
 */
#ifndef TACIT_JUDGE_SPOKEN_H
#define TACIT_JUDGE_SPOKEN_H

#include <tacit/store.h>

#include "rules/corpus.h"

/** {0} and a store (NULL: only what stands in the corpus), an arena, a corpus
 * has no passages yet. What is read lives in the arena. */
struct tacit_spoken {
	struct tacit_store *store;
	struct tacit_arena *arena;
	const struct tacit_corpus *corpus;
	struct tacit_spoken_text *texts;

	/** Where the corpus has not all: put a document in it that is not
	 * there, and for TACIT_AREA the activities of its plan. Or NULL. */
	void (*bring)(void *ctx, enum tacit_type_id type, const char *id);
	void *ctx;
};

/** As has_address of struct tacit_check. */
bool tacit_spoken_has(struct tacit_spoken *spoken,
	const struct tacit_document *about, const char *id, const char *address,
	const char **nearest);

#endif
