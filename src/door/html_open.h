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

enum { TACIT_HTML_DEPTH = 256, TACIT_HTML_RULES = 64 };

/* "span.x": what a style sheet hides. Borrowed. */
struct tacit_html_rule {
	struct tacit_str tag; /* may be empty */
	struct tacit_str name;
	char sign; /* '.' or '#' */
};

/** {0}: none. Names are borrowed. */
struct tacit_html_open {
	struct tacit_str names[TACIT_HTML_DEPTH];
	size_t count;
	size_t deeper; /* that are open beyond those */
	size_t hidden; /* the first of them that is, from 1; 0: none */
	struct tacit_html_rule rules[TACIT_HTML_RULES];
	size_t rule_count;
};

/**
 * An element begins; `mark`: all of "<div ...>". It is hidden by the attribute
 * `hidden`, or by a style: display none, visibility hidden, a size or an opacity
 * of nothing.
 * Source: HTML, 13.1.2.4 (which ends without an end), 15.3.1.
 */
void tacit_html_opens(struct tacit_html_open *open, struct tacit_str name,
	struct tacit_str mark);

/** It ends, and those in it; one that is not open ends nothing. */
void tacit_html_ends(struct tacit_html_open *open, struct tacit_str name);

/** A style sheet, which lives as long as `open`: of its rules those for a class
 * or an id alone, and for all media. */
void tacit_html_styles(struct tacit_html_open *open, struct tacit_str sheet);

bool tacit_html_is_hidden(const struct tacit_html_open *open);

#endif
