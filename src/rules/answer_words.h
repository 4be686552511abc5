/*
 * answer_words: the words that an answer to a comment may hold.
 * Open to: change, pages.
 */
#ifndef TACIT_RULES_ANSWER_WORDS_H
#define TACIT_RULES_ANSWER_WORDS_H

#include <stddef.h>

/** Those of a key of a disposition ("outcome", "reason"), and how many. */
const char *const *tacit_answer_words(const char *key, size_t *count);

#endif
