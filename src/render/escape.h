/*
 * escape: one escaper for each context that a text can be printed in.
 *
 * Every string that enters markup goes through the one that is named for its
 * place. What a reader could not see (controls, direction overrides; see
 * legible.h) is made visible in all of them.
 *
 * Open to: cli.
 */
#ifndef TACIT_RENDER_ESCAPE_H
#define TACIT_RENDER_ESCAPE_H

#include <tacit/buf.h>

/** Between tags. A newline stays. */
void tacit_escape_html(struct tacit_buf *out, struct tacit_str text);

/** Inside an attribute value in double quotes. */
void tacit_escape_attribute(struct tacit_buf *out, struct tacit_str text);

/** Inside a string of a style sheet that stands in the document. */
void tacit_escape_css(struct tacit_buf *out, struct tacit_str text);

/**
 * Inline text of Markdown, also in a cell of a table and also where it is the
 * first on its line. A newline becomes a blank.
 */
void tacit_escape_markdown(struct tacit_buf *out, struct tacit_str text);

/** A cell of an office program, as text; newlines and tabs stay. */
void tacit_escape_cell(struct tacit_buf *out, struct tacit_str text);

/** Between tags of a Word document's XML. Newlines and tabs are the caller's. */
void tacit_escape_word(struct tacit_buf *out, struct tacit_str text);

/** One line of a terminal: newline and tab become visible too. */
void tacit_escape_terminal(struct tacit_buf *out, struct tacit_str text);

#endif
