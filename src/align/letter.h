/*
 * letter: which characters make words, without any locale.
 *
 * Blocks rather than single characters: exact enough to cut texts into words
 * and to name headings. What is not known to be punctuation is a letter, so
 * that no script is left out.
 */
#ifndef TACIT_ALIGN_LETTER_H
#define TACIT_ALIGN_LETTER_H

#include <stdbool.h>
#include <stdint.h>

/** Letters, digits and the marks that combine with them. */
bool tacit_letter_is(uint32_t point);

/** Chinese characters, kana and the like: each is a word. */
bool tacit_letter_is_cjk(uint32_t point);

/** Latin, Greek, Cyrillic and Armenian capitals to small letters. */
uint32_t tacit_letter_lower(uint32_t point);

#endif
