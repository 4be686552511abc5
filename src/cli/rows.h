/* rows: what a usage says, as parsing, help, manual and completion read it. */
#ifndef TACIT_CLI_ROWS_H
#define TACIT_CLI_ROWS_H

#include "cli/app.h"

enum { ROWS_MAX = 48 };

/** The options of a command, then those that many have. */
struct rows {
	const struct option_row *list[ROWS_MAX];
	size_t own; /* so many are of the command's words, the rest of app */
	size_t count;
};

void app_rows(const struct command *command, struct rows *out);

/** A place of "TYPE [KEY=VALUE]...": its word, KEY=VALUE. */
struct place {
	struct tacit_str word;
	size_t index;
	bool is_optional;
	bool is_repeated;
};

/** The place of an operand, counted from 0; false: there is none. */
bool app_place(const struct usage *usage, size_t at, struct place *out);

/** The type that a word in capitals names, FOCAL-POINT; NULL: none. */
const struct tacit_type *app_type_of(struct tacit_str word);

/** Which documents a word such as ID or AREA|PAPER names, as a set of
 * 1u << type (0: any); false: it names none. */
bool app_names_documents(struct tacit_str word, unsigned *types);

#endif
