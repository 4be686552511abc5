/* enumerator_number: the signs that enumerators are made of. All take a text
 * and say how many bytes of it belong to what they look for; 0: none. */
#ifndef TACIT_ALIGN_ENUMERATOR_NUMBER_H
#define TACIT_ALIGN_ENUMERATOR_NUMBER_H

#include <stdint.h>

#include <tacit/str.h>

/** The first character (0: none) and its length. */
uint32_t tacit_number_point(struct tacit_str s, size_t *len);

bool tacit_number_is_blank(uint32_t point);
bool tacit_number_is_dash(uint32_t point);

/** What may stand between an enumerator and a title. */
bool tacit_number_is_stop(uint32_t point);

struct tacit_str tacit_number_skip_blanks(struct tacit_str s);

/** Whether a letter or digit comes next. */
bool tacit_number_begins_word(struct tacit_str s);
bool tacit_number_begins_with_capital(struct tacit_str s);

/** A whole Roman numeral up to 399, strictly: "ill" is none. */
bool tacit_number_is_roman(struct tacit_str s);

size_t tacit_number_digits(struct tacit_str s);
size_t tacit_number_letters(struct tacit_str s); /* of ASCII */
size_t tacit_number_chinese(struct tacit_str s);

/** The value of a Chinese number; 0: too large, or none. */
unsigned tacit_number_chinese_value(struct tacit_str s);

/** The value of a Roman numeral in capitals of I, V and X; 0: none. */
unsigned tacit_number_roman_value(struct tacit_str s);

/** "2", "2.2.1", "A.1", "IV": and how many numbers are in it. */
size_t tacit_number_at(struct tacit_str s, size_t *depth);

/** What was inserted later: "bis" of "4 bis", "a" of "4a", "er" of "1er". */
size_t tacit_number_suffix(struct tacit_str s);

#endif
