/*
 * html_words: what a reader of HTML in a letter sees, as plain text.
 *
 *	tacit_html_words(part->text, &out);
 */
#ifndef TACIT_DOOR_HTML_WORDS_H
#define TACIT_DOOR_HTML_WORDS_H

#include <tacit/buf.h>

/**
 * Its text, appended: without marks, comments, styles, scripts and titles;
 * blocks and <br> end lines, blanks are one each but in <pre>, entities are
 * the characters that they name. What is not understood stays as it is
 * written: nothing is lost. True: words in it are hidden (door/html_open.h),
 * and left out.
 */
bool tacit_html_words(struct tacit_str html, struct tacit_buf *out);

#endif
