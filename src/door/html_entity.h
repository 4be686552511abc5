/*
 * html_entity: the characters that names and numbers in HTML stand for.
 *
 *	len = tacit_html_entity(rest, room, &text);	"&sect; 4" -> "§", 6
 */
#ifndef TACIT_DOOR_HTML_ENTITY_H
#define TACIT_DOOR_HTML_ENTITY_H

#include <tacit/str.h>

/** At the start of `rest`, which is an ampersand: how much of it was read, and
 * what it stands for, in `room` or as it is written. Source: HTML, 13.5. */
size_t tacit_html_entity(
	struct tacit_str rest, char room[4], struct tacit_str *out);

#endif
