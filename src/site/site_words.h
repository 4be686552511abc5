/*
 * site_words: which words stand on which pages of a set in one language, in
 * files by how words begin, for its search.
 *
 *	tacit_site_add_words(&words, html, page);
 *	ok = tacit_site_each_word_file(&words, put, site, err);
 *	tacit_site_clear_words(&words);
 */
#ifndef TACIT_SITE_SITE_WORDS_H
#define TACIT_SITE_SITE_WORDS_H

#include <tacit/buf.h>

#include "base/table.h"

/* With those of addresses at most 256 files a language. */
enum { TACIT_SITE_WORD_FILES = 192, TACIT_SITE_NAME_FILES = 60 };

struct tacit_site_word;

struct tacit_site_words {
	struct tacit_table table;
	struct tacit_site_word **sorted; /* by file */
	size_t count;
};

/** Those of a page, by its number; each page comes once. */
void tacit_site_add_words(
	struct tacit_site_words *words, struct tacit_str html, uint32_t page);

/** In which file a word stands, in lower case and without marks. */
unsigned tacit_site_word_file(struct tacit_str word);

/** Takes a file by its number, as a script that calls found(). */
typedef bool tacit_site_word_file_fn(void *ctx, unsigned file,
	struct tacit_str bytes, struct tacit_err *err);

/** All files; words can be added no more. Fails: as the function. */
TACIT_MUST_USE bool tacit_site_each_word_file(struct tacit_site_words *words,
	tacit_site_word_file_fn *put, void *ctx, struct tacit_err *err);

void tacit_site_clear_words(struct tacit_site_words *words);

#endif
