/* Texts as words. */
#ifndef TACIT_ALIGN_ALIGN_WORDS_H
#define TACIT_ALIGN_ALIGN_WORDS_H

#include <tacit/mem.h>
#include <tacit/str.h>

struct tacit_word {
	struct tacit_str text; /* letters; or one sign; or blanks */
	bool is_blank;
	bool is_letters; /* no blank, no punctuation */
};

struct tacit_words {
	struct tacit_word *list;
	size_t count;
	size_t cap;
};

/** Cut a text into words; together they are all of it. */
void tacit_words_cut(struct tacit_arena *arena, struct tacit_str text,
	struct tacit_words *out);

/** A hash of the word, the same for capitals and small letters. */
uint64_t tacit_words_hash(struct tacit_str word);

#endif
