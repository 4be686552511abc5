/*
 * kept: facts as text, as the index remembers them.
 *
 * A record of numbers and texts, each ended by a newline; ids and codes hold
 * none. One function says what a record has, for writing and for reading.
 *
 *	struct tacit_kept kept = { .arena = arena };
 *	if (!tacit_kept_recall(&kept, reg, "open"))
 *		... find them anew;
 *	tacit_kept_instant(&kept, &facts.closes);
 */
#ifndef TACIT_FACTS_KEPT_H
#define TACIT_FACTS_KEPT_H

#include <tacit/register.h>

struct tacit_kept {
	struct tacit_arena *arena; /* for what is read */
	struct tacit_buf text;
	struct tacit_str rest; /* of it, to be read */
	bool is_reading;
	bool is_bad; /* not as it was written */
};

/** Read what was remembered; false: nothing, or not of all that there is: a
 * look at the past, or the public's. */
bool tacit_kept_recall(
	struct tacit_kept *kept, struct tacit_register *reg, const char *name);
/** Reading is over: was all of it right, and nothing left? */
bool tacit_kept_is_whole(struct tacit_kept *kept);

/** Remember what was written until something is recorded about a note ("":
 * anything); that it could not be done is no failure. */
void tacit_kept_remember(struct tacit_kept *kept, struct tacit_register *reg,
	const char *name, const char *note);

void tacit_kept_number(struct tacit_kept *kept, int64_t *n);
void tacit_kept_size(struct tacit_kept *kept, size_t *n);
/** How many of something follow. */
void tacit_kept_count(struct tacit_kept *kept, size_t *n);
void tacit_kept_flag(struct tacit_kept *kept, bool *value);
void tacit_kept_instant(struct tacit_kept *kept, struct tacit_instant *value);
void tacit_kept_text(struct tacit_kept *kept, const char **value);
void tacit_kept_texts(
	struct tacit_kept *kept, const char *const **list, size_t *n);

#endif
