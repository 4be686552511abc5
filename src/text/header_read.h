/* The rooms of the header module; nobody else includes this. */
#ifndef TACIT_TEXT_HEADER_READ_H
#define TACIT_TEXT_HEADER_READ_H

#include <tacit/header.h>

enum { HEADER_FIELDS_MAX = 256, HEADER_DEPTH_MAX = 8, HEADER_BREAKS_MAX = 20 };

/* One header being read. */
struct header_reading {
	struct tacit_arena *arena;
	const char *path;
	bool (*is_typed)(const char *key);
	struct tacit_header *out;
	size_t cap; /* of out->fields */
	struct tacit_faults *faults;
	struct tacit_str yaml; /* what stands between the lines, legible */
	size_t at; /* offset of `yaml` in the document */
	unsigned line; /* number of its first line */
	unsigned breaks; /* how often the grammar could not be followed */
	bool is_slow; /* by libyaml alone, to compare */
	bool is_crooked; /* readable, but no places to splice at */
};

/*
 * Read a whole document's header. False when its places cannot be trusted:
 * no frame, over a limit, a break in the grammar, a key or value of another
 * shape. Faults of what a scalar says do not count.
 */
bool tacit_header_read(struct header_reading *reading, struct tacit_str text);

/*
 * Turn reading->yaml into fields without libyaml, where it is of the plainest
 * form and has no fault. False: nothing was done.
 */
bool tacit_header_fast(struct header_reading *reading);

/* Turn reading->yaml into fields with libyaml. */
void tacit_header_events(struct header_reading *reading);

/* Letters, digits, hyphens, and no word with a meaning in YAML? */
bool tacit_header_is_key(const char *key);

/* Take the field unless its key is refused or there already. */
void tacit_header_take(
	struct header_reading *reading, const struct tacit_field *field);

/* Check a scalar of `key` that ends in `last_line`; adds its faults. */
void tacit_header_check_value(struct header_reading *reading, const char *key,
	const struct tacit_value *value, size_t len, unsigned last_line);

/* A problem as libyaml names it, and our words for it. Never NULL. */
struct header_complaint {
	const char *problem;
	const char *what;
	const char *remedy;
};
const struct header_complaint *tacit_header_complaint(const char *problem);

/* To YAML 1.1 these end a line, to YAML 1.2 they do not. */
bool tacit_header_is_break(uint32_t point);

/* One line of legible text, tabs not allowed? */
bool tacit_header_is_line(struct tacit_str text);

/* What a plain scalar says to the readers of YAML 1.1 and 1.2. */
enum header_plain {
	HEADER_PLAIN_TEXT, /* text to all of them */
	HEADER_PLAIN_EMPTY, /* nothing: empty, ~, null */
	HEADER_PLAIN_TYPED, /* a date, number, yes or no in the form we write */
	HEADER_PLAIN_OTHER /* a number, time, date, truth or the like to some */
};
enum header_plain tacit_header_plain(struct tacit_str text);

#endif
