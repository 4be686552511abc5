/* registration_parts: what one value of a form may be. */
#ifndef TACIT_RULES_REGISTRATION_PARTS_H
#define TACIT_RULES_REGISTRATION_PARTS_H

#include "rules/registration.h"

/** A value being read, and what is wrong with it. */
struct registered_value {
	struct tacit_arena *arena;
	struct tacit_date today;
	const char *text; /* in: without outer blanks; out: as it is kept */
	bool has_lines; /* it stood on several */
	bool is_computed; /* a formula stands in the cell, which came to it */
	const char *what; /* NULL: nothing is wrong */
	const char *remedy;
};

void tacit_registered_name(struct registered_value *value);
void tacit_registered_gender(struct registered_value *value);
void tacit_registered_birth(struct registered_value *value);
void tacit_registered_telephone(struct registered_value *value);
void tacit_registered_mail(struct registered_value *value);
void tacit_registered_speaks(struct registered_value *value);

/** A date as people write it; *is_open: its day and month cannot be told apart. */
bool tacit_registered_day(
	const char *text, struct tacit_date *out, bool *is_open);

/** Whether an office program would run it: "=...", "@...", "+word". */
bool tacit_registered_runs(const char *text, bool is_telephone);

#endif
