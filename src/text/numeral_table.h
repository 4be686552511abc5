/* numeral_table: of what words for numbers are made, by language. */
#ifndef TACIT_TEXT_NUMERAL_TABLE_H
#define TACIT_TEXT_NUMERAL_TABLE_H

#include <stdbool.h>
#include <stdint.h>

enum numeral_role {
	NUMERAL_ADDS, /* its value is added */
	NUMERAL_TIMES, /* what stands before it is taken so many times */
	NUMERAL_MEANT /* no cardinal: "both", an ordinal */
};

/* Lists of endings are parted by blanks; "." is none, "_" is none where a tail
 * follows, "*" any. */
struct numeral_root {
	const char *text;
	const char *ends;
	uint32_t value;
	enum numeral_role role;
};

/* What follows root and ending: the value is root * times + plus. */
struct numeral_tail {
	const char *text;
	const char *ends;
	uint32_t times;
	uint32_t plus;
	bool is_meant;
};

struct numeral_language {
	const char *code;
	const struct numeral_root *roots; /* to one without text */
	const struct numeral_tail *tails; /* to one without text */
	const char *joint; /* "and", after hundreds */
	const char *ordinal; /* makes an ordinal of what follows */
	bool has_teens; /* ten is no word that another adds to */
};

/** NULL: there is no table. */
const struct numeral_language *tacit_numeral_language(const char *code);

#endif
