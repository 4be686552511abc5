/*
 * Functions that do not compile in this project, each with the reason.
 * This file is included before every other, so the system headers that
 * declare the names come first and the names are poisoned after them.
 */
#ifndef TACIT_BASE_BANNED_H
#define TACIT_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

/* no bound on what they write */
#pragma GCC poison strcpy strcat sprintf vsprintf gets
/* the bound is easily mistaken for a terminated string */
#pragma GCC poison strncpy strncat
/* hidden state (not ctime: git2.h has a field of that name) */
#pragma GCC poison strtok asctime gmtime localtime tzset
/* wrong answers for wrong input, or for other zones */
#pragma GCC poison atoi atol atoll atof mktime timegm strptime
/* race */
#pragma GCC poison tmpnam mktemp tempnam

#endif
