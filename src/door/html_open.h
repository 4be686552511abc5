/*
 * html_open: which elements of HTML are open, and whether one of them is hidden
 * from who reads it.
 *
 *	struct tacit_html_open open = { 0 };
 *	tacit_html_opens(&open, name, mark);	"<div style=display:none>"
 *	is_shown = !tacit_html_is_hidden(&open);
 *	tacit_html_ends(&open, name);		"</div>"
 */
#ifndef TACIT_DOOR_HTML_OPEN_H
#define TACIT_DOOR_HTML_OPEN_H

#include <tacit/str.h>

enum { TACIT_HTML_DEPTH = 256 };

/** {0}: none. Names are borrowed. */
struct tacit_html_open {
	struct tacit_str names[TACIT_HTML_DEPTH];
	size_t count;
	size_t deeper; /* that are open beyond those */
	size_t hidden; /* the first of them that is, from 1; 0: none */
};

/**
 * An element begins; `mark`: all of "<div ...>". It is hidden by the attribute
 * `hidden`, or by a style of its own: display none, visibility hidden, a size or
 * an opacity of nothing. What a style sheet says is not looked at.
 * Source: HTML, 13.1.2.4 (which ends without an end), 15.3.1.
 */
void tacit_html_opens(struct tacit_html_open *open, struct tacit_str name,
	struct tacit_str mark);

/** It ends, and those in it; one that is not open ends nothing. */
void tacit_html_ends(struct tacit_html_open *open, struct tacit_str name);

bool tacit_html_is_hidden(const struct tacit_html_open *open);

#endif
