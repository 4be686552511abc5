/*
 * text: a page as text for a terminal or a mail.
 *
 * Everything that is printed has passed the terminal escaper; no line ends in
 * a blank. Colour only adds: what it says is also said by signs and words.
 *
 * Open to: cli.
 */
#ifndef TACIT_RENDER_TEXT_H
#define TACIT_RENDER_TEXT_H

#include <tacit/buf.h>
#include <tacit/page.h>

struct tacit_text_options {
	size_t width; /* columns; 0: 80; taken into 40 to 400 */
	bool has_colour;
};

/** Append the page. `options` may be NULL: 80 columns without colour. */
void tacit_text_page(const struct tacit_page *page,
	const struct tacit_text_options *options, struct tacit_buf *out);

#endif
