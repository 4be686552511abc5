/*
 * older_letter: where in what somebody writes a letter begins that he answers,
 * and that no mark says is another's: as Outlook puts it below an answer.
 */
#ifndef TACIT_DOOR_OLDER_LETTER_H
#define TACIT_DOOR_OLDER_LETTER_H

#include <tacit/str.h>

/** Whether one seems to begin, and the line with which it does. */
bool tacit_older_letter(struct tacit_str words, struct tacit_str *line);

#endif
