/*
 * legible: which characters may stand in a text, and how others are shown.
 *
 * A text is UTF-8 without C0 controls (but newline and tab), DEL, C1
 * controls, direction overrides and isolates, zero width spaces, byte order
 * marks, tag characters and noncharacters: what a reader cannot see must not
 * change what he reads. The joiners and marks that Persian, Arabic and Hindi
 * need (ZWJ, ZWNJ, LRM, RLM) are allowed. (design, section 3)
 *
 *	tacit_legible_check(body, path, first_line, &faults);
 *	tacit_legible_escape(&out, name_of_a_file, false);
 */
#ifndef TACIT_LEGIBLE_H
#define TACIT_LEGIBLE_H

#include <tacit/buf.h>
#include <tacit/fault.h>

/** May the code point stand in a text? */
bool tacit_legible_point(uint32_t point);

/**
 * True when every character of the text may stand there. Each that may not
 * is a fault that names it, its line (the first being `first_line`) and its
 * column in characters; after 20 of them one more fault says how many are
 * left. Line ends of CR LF are one fault, however many there are.
 * Source: design, section 3.
 */
bool tacit_legible_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults);

/**
 * Append the text with everything that is not legible made visible, as
 * \x1b, \u202e or \U000e0041; a malformed byte is \xff. Newline and tab
 * stay when `keep_lines`, else they are \n and \t. All output to a terminal
 * goes through here, also what comes from old history, file names and git.
 */
void tacit_legible_escape(
	struct tacit_buf *out, struct tacit_str text, bool keep_lines);

#endif
