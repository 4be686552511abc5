/*
 * words_table: rows of one language, sorted by the bytes of the English, so
 * that a sentence is found by halving. A test looks at the order, and that
 * the conversions of printf are the same, in the same order, on both sides.
 */
#ifndef TACIT_TEXT_WORDS_TABLE_H
#define TACIT_TEXT_WORDS_TABLE_H

#include <tacit/language.h>
#include <tacit/mem.h>

struct tacit_words_row {
	const char *english;
	const char *other;
};

/* What is counted: the English of many, and each form of the language. */
struct tacit_words_plural {
	const char *english;
	const char *forms[TACIT_PLURAL_MAX];
};

extern const struct tacit_words_row tacit_words_en[];
extern const size_t tacit_words_en_count;
extern const struct tacit_words_row tacit_words_ru[];
extern const size_t tacit_words_ru_count;
extern const struct tacit_words_row tacit_words_kk[];
extern const size_t tacit_words_kk_count;
extern const struct tacit_words_row tacit_words_zh[];
extern const size_t tacit_words_zh_count;

extern const struct tacit_words_plural tacit_plurals_ru[];
extern const size_t tacit_plurals_ru_count;
extern const struct tacit_words_plural tacit_plurals_kk[];
extern const size_t tacit_plurals_kk_count;
extern const struct tacit_words_plural tacit_plurals_zh[];
extern const size_t tacit_plurals_zh_count;

#endif
