/*
 * words: what the program says, in the language asked for.
 *
 * The English sentence is the key. Russian, Kazakh and Chinese stand in
 * tables beside it; what has no translation stays English. A test looks for
 * sentences without a Russian one.
 */
#ifndef TACIT_WORDS_H
#define TACIT_WORDS_H

#include <stddef.h>
#include <tacit/err.h>

/** The sentence in that language, or as it is. Borrowed, never freed. */
const char *tacit_tr(const char *lang, const char *english) TACIT_FORMAT_ARG(2);

/** "en", "ru", "kk", "zh"; others have English words and ISO 8601 dates. */
size_t tacit_words_languages(const char *const **codes);

#endif
