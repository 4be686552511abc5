/*
 * coded_text: a text in which something else is written in letters, by programs
 * older than MIME: a file (uuencode), or a message that is encrypted (OpenPGP).
 */
#ifndef TACIT_DOOR_CODED_TEXT_H
#define TACIT_DOOR_CODED_TEXT_H

#include <tacit/str.h>

/** Whether there is any in it: then its words are not all that is said. */
bool tacit_coded_text(struct tacit_str text);

#endif
