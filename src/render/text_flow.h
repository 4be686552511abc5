/*
 * text_flow: a text with styles, broken into lines of so many columns.
 *
 * A flow is filled, wrapped and put; then it is filled again. It keeps its
 * room between uses. {0} is empty.
 */
#ifndef TACIT_RENDER_TEXT_FLOW_H
#define TACIT_RENDER_TEXT_FLOW_H

#include <tacit/buf.h>
#include <tacit/page.h>

/** What is seen as one sign: a code point with its columns. */
struct text_glyph {
	size_t at; /* where its bytes begin */
	unsigned char len; /* bytes */
	unsigned char width; /* columns */
	unsigned char style;
	char ascii; /* the sign if it is one of ASCII, else 0 */
	unsigned char mark; /* of wide punctuation; see text_flow.c */
};

struct text_line {
	size_t from;
	size_t to;
	size_t width;
};

struct text_flow {
	struct tacit_buf bytes;
	struct tacit_buf escaped; /* for the length of one addition */
	struct text_glyph *glyphs;
	size_t count;
	size_t cap;
	struct text_line *lines;
	size_t line_count;
	size_t line_cap;
	/* what is to be typed stays on one line, if it is longer than that */
	bool keeps_commands;
};

void tacit_text_flow_reset(struct text_flow *flow);

/** Append a text, escaped; a newline becomes a line break. */
void tacit_text_flow_add(
	struct text_flow *flow, enum tacit_run_style style, const char *text);

/** Append runs, with the signs of insertions and deletions around them. */
void tacit_text_flow_runs(
	struct text_flow *flow, const struct tacit_inline *text);

/** The same in capitals, up to the first parenthesis; no ids and commands. */
void tacit_text_flow_capitals(
	struct text_flow *flow, const struct tacit_inline *text);

/** Give what is plain another style. */
void tacit_text_flow_restyle(
	struct text_flow *flow, enum tacit_run_style style);

/** Columns of the longest line if there were room for all of it. */
size_t tacit_text_flow_natural(const struct text_flow *flow);
/** Columns of the longest stretch that should not be broken; is_whole: nor
 * behind a hyphen or a slash. */
size_t tacit_text_flow_longest(const struct text_flow *flow, bool is_whole);

/** Break into lines of at most `width` columns (taken as at least 2). */
void tacit_text_flow_wrap(struct text_flow *flow, size_t width);

/** Append a line; with its colours when asked. */
void tacit_text_flow_put(const struct text_flow *flow, size_t line,
	struct tacit_buf *out, bool has_colour);

void tacit_text_flow_clear(struct text_flow *flow);

#endif
