/*
 * letter: which characters make words, their cases, and texts as people type
 * them whose keyboards lack their letters; without any locale.
 *
 * What is not known to be punctuation, a symbol or a blank is a letter, so
 * that no script is left out.
 * Open to: align change log pages parallel register
 * Open to: render report rules site text
 */
#ifndef TACIT_BASE_LETTER_H
#define TACIT_BASE_LETTER_H

#include <tacit/buf.h>

/** A blank of any kind, a tab, the end of a line. */
bool tacit_letter_is_blank(uint32_t point);

/** Letters, digits and the marks that combine with them. */
bool tacit_letter_is(uint32_t point);

/** Chinese characters, kana and the like: each is a word. */
bool tacit_letter_is_cjk(uint32_t point);

/** The small letter of a capital, in any script; others as they are. */
uint32_t tacit_letter_small(uint32_t point);

/** The capital of a small letter, in any script; others as they are. */
uint32_t tacit_letter_capital(uint32_t point);

/** Append the text in lower case, without the marks of its letters. */
void tacit_fold(struct tacit_str text, struct tacit_buf *out);

#endif
