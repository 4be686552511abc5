/*
 * corpus: the documents of a register side by side, found by id.
 *
 * Holds pointers, not copies: documents must outlive it. Language versions
 * and free text (README.md, .gitattributes) belong in it, too.
 *
 *	struct tacit_corpus corpus = { 0 };
 *	tacit_corpus_add(&corpus, &doc);
 *	area = tacit_corpus_find(&corpus, TACIT_AREA, "nct-general");
 *	tacit_corpus_clear(&corpus);
 *
 * Open to: judge.
 */
#ifndef TACIT_RULES_CORPUS_H
#define TACIT_RULES_CORPUS_H

#include <tacit/document.h>

struct tacit_corpus {
	const struct tacit_document **list; /* in the order they were added */
	size_t count;
	size_t cap;
	size_t *slots; /* position in the list plus 1, by hash; 0: free */
	size_t slot_count;
};

/** Of two with the same type and id the first is the one that is found. */
void tacit_corpus_add(
	struct tacit_corpus *corpus, const struct tacit_document *doc);

/** By canonical id; `type` -1: any, in the order of the table. Or NULL. */
const struct tacit_document *tacit_corpus_find(
	const struct tacit_corpus *corpus, int type, const char *id);

/** Its position in the list, or SIZE_MAX. */
size_t tacit_corpus_at(
	const struct tacit_corpus *corpus, int type, const char *id);

/** The id nearest to a mistyped one among those of a type (-1: any). */
const char *tacit_corpus_nearest(
	const struct tacit_corpus *corpus, int type, const char *id);

void tacit_corpus_clear(struct tacit_corpus *corpus);

#endif
