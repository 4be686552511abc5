/*
 * words: what is recognised by its words, in every language that notes are
 * written in; and what is recognised is called.
 *
 * A stem is written folded (base/letter.h): small, without the marks of its
 * letters, so that it begins all forms of a word; `more` letters may follow.
 *
 * Open to: facts.
 */
#ifndef TACIT_PARALLEL_WORDS_H
#define TACIT_PARALLEL_WORDS_H

#include "parallel/token.h"

/** 1 to 12; 0: it is no month. */
unsigned tacit_word_month(const struct token *token);

struct tacit_word_number {
	uint32_t value;
	size_t to; /* its last token */
	bool is_cardinal; /* else it is meant: "both", "second" */
};

/** A number in words ("twenty-eight", "двум", "он сегіз"). */
bool tacit_word_number(const struct tokens *tokens, size_t at, const char *lang,
	struct tacit_word_number *out);

/** The number that stands to the left (-1) or right (1) of a character, in
 * digits or in Chinese, and its token that is farthest; 0: none.
 * (words_chinese.c) */
unsigned tacit_chinese_number(
	const struct tokens *tokens, size_t at, int way, size_t *far);

/** Parts two days of a span: a dash, "to", "по", "мен". */
bool tacit_word_is_until(const struct token *token);

/** "жылғы", "жылдың": the year stands before it. */
bool tacit_word_is_year(const struct token *token);

/** "pages" or "leaves" where a unit of extent begins; NULL: none. What "п."
 * is depends on the language. */
const char *tacit_word_extent(
	const struct tokens *tokens, size_t at, const char *lang);

/** "online", "in person", "video", "hybrid", and the last token of it; NULL:
 * none. (words_event.c) */
const char *tacit_word_mode(const struct tokens *tokens, size_t at, size_t *to);

enum {
	TACIT_THING_NONE = 1, /* nothing that is held: a registration, a link */
	TACIT_THING_PERSONS, /* who takes part, each in a way of his own */
	TACIT_THING_JOINING, /* that somebody does */
	TACIT_THING_EVENT, /* "the event": the one that was named before */
	TACIT_THING_HELD, /* the first of those that are held ... */
	TACIT_THING_END = TACIT_THING_HELD + 16 /* ... and after the last */
};

/** What is held, a number for each kind: a seminar, a reception; 0: none is
 * named. (words_event.c) */
unsigned tacit_word_thing(const struct tokens *tokens, size_t at);

/** What a sentence asks for. */
enum tacit_asking {
	TACIT_ASKING_NOTHING,
	TACIT_ASKING_SOMETHING, /* that is sent or presented */
	TACIT_ASKING_COMMENTS, /* proposals, replies */
	TACIT_ASKING_REGISTRATION, /* forms of it */
	TACIT_ASKING_NOMINATION
};

/** By a word of it. (words_asking.c) */
enum tacit_asking tacit_word_asking(const struct tokens *tokens, size_t at);

/** "all", "всех": of all who take part. (words_event.c) */
bool tacit_word_is_all(const struct token *token);

/** Where clocks are named by: "Beijing"; NULL: none. */
const char *tacit_word_clock(const struct token *token);

/** "time", "времени": what stands near where a clock is named. */
bool tacit_word_is_clock(const struct token *token);

/** 1 Monday to 7 Sunday, in full or short ("Пн", "周一"); 0: it is none. */
unsigned tacit_word_weekday(const struct tokens *tokens, size_t at);

/** "break", "lunch", "茶歇": what is no session. */
bool tacit_word_is_break(const struct tokens *tokens, size_t at);

enum tacit_column {
	TACIT_COLUMN_NONE,
	TACIT_COLUMN_DATE,
	TACIT_COLUMN_HOURS,
	TACIT_COLUMN_TITLE,
	TACIT_COLUMN_COUNT
};

/** What a column of a programme holds, by a word of its head. */
enum tacit_column tacit_word_column(const struct token *token);

/** "en", "ru", "kk", "zh": by its letters. */
const char *tacit_words_lang(const struct tokens *tokens);

#endif
