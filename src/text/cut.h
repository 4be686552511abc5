/*
 * cut: the mark at the end of a text that was cut, because where it stands
 * there is no room for more. Whoever reads it back knows by the mark that the
 * words are not all there, and takes the mark for none of them.
 *
 * Open to: change, render.
 */
#ifndef TACIT_TEXT_CUT_H
#define TACIT_TEXT_CUT_H

#include <stdbool.h>

#include <tacit/str.h>

/** The mark, in a language that there are words in. */
const char *tacit_cut_mark(const char *lang);

/** Whether a text ends in the mark, in any language; what stands before it. */
bool tacit_cut_take(struct tacit_str *text);

#endif
