/* words_table: rows of one language, sorted by nothing; looked up once. */
#ifndef TACIT_TEXT_WORDS_TABLE_H
#define TACIT_TEXT_WORDS_TABLE_H

struct tacit_words_row {
	const char *english;
	const char *other;
};

/* Each ends with a row of NULL. */
extern const struct tacit_words_row tacit_words_ru[];
extern const struct tacit_words_row tacit_words_kk[];
extern const struct tacit_words_row tacit_words_zh[];

#endif
