/*
 * words: what the program says, in the language asked for.
 *
 * The English sentence is the key. The other languages stand in the files of
 * src/text/po; what has no translation stays English. A language that lacks a
 * sentence which another has is not whole, and pages are not in it.
 *
 *	printf(tacit_tr(lang, "recorded: %s\n"), id);
 *	printf(tacit_tr_n(lang, n, "%llu comment", "%llu comments"), n);
 *	tacit_tr("en", "not-incorporated")		"not incorporated"
 */
#ifndef TACIT_WORDS_H
#define TACIT_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include <tacit/err.h>

/**
 * The sentence in that language, or as it is. Borrowed, never freed. Words of
 * the register ("not-incorporated") become what people write, in English too.
 */
const char *tacit_tr(const char *lang, const char *english) TACIT_FORMAT_ARG(2);

/**
 * The same for what is counted: `one` and `many` are the English forms, the
 * language's own number of forms stands in its file. Both, and all of the
 * file's, take the same conversions.
 */
const char *tacit_tr_n(const char *lang, uint64_t count, const char *one,
	const char *many) TACIT_FORMAT_ARG(3) TACIT_FORMAT_ARG(4);

/**
 * The language of a page that is asked for in `lang`: itself where it is
 * whole, else English. (The page then says so: tacit_page_asked in page.h.)
 */
const char *tacit_words_page(const char *lang);

/** What one of these languages is called in a language: "Chinese"; the code of
 * any other as it is. */
const char *tacit_words_name(const char *lang, const char *code);

/** "en", "ru", "kk", "zh", "fr"; others have English words and ISO 8601 dates. */
size_t tacit_words_languages(const char *const **codes);

#endif
