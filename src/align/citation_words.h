/*
 * citation_words: what people write for the words of enumerators, and a citation
 * of several of them.
 *
 *	"ст. 4", "статье 4"		Статья 4
 *	"art. 4", "l'article 4"		Article 4
 *	"п. 2 ст. 4"			4.2, of an article
 *	"第四条第二款"			4.2, of an article
 */
#ifndef TACIT_ALIGN_CITATION_WORDS_H
#define TACIT_ALIGN_CITATION_WORDS_H

#include "align/enumerator.h"

/** With its words in full, as headings have them. */
const char *tacit_citation_in_full(
	struct tacit_arena *arena, const char *typed);

/** The key (see tacit_enumerator_key) of a citation in full that names a
 * passage within another; false: it names one, or it is not sure which. */
bool tacit_citation_within(struct tacit_arena *arena, const char *full,
	const char **key, enum tacit_numbered *of);

#endif
