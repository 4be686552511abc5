/* complete: what a word on the command line may become. */
#ifndef TACIT_CLI_COMPLETE_H
#define TACIT_CLI_COMPLETE_H

#include "cli/app.h"

struct completion {
	struct app *app; /* app->reg is NULL where there is no register */
	const char *word; /* what stands there so far; may be "" */
	const char *before; /* typed with it, goes before each candidate */
	struct tacit_buf out; /* "candidate<TAB>description", one a line */
	size_t count;
	const char *operand; /* the first, once it is typed; or NULL */
};

/** Candidates for the last word of a command line (without "tacit"). */
void complete_line(struct completion *c, const char **words, int count);

/** A candidate, where it begins as the word does, in any case of letters. */
void complete_add(
	struct completion *c, const char *candidate, const char *says);

/**
 * The values that a hint of the rows stands for: "a|b" the words themselves,
 * STATE, ORGAN, LANG, TYPE, ID, ID#ADDRESS, the name of a type in capitals;
 * FILE and FOLDER become ":files" and ":folders", which are the shell's.
 */
void complete_values(struct completion *c, struct tacit_str hint);

/** KEY=VALUE of a document's type: the keys, or after "KEY=" its values. */
void complete_keys(struct completion *c, const struct tacit_type *type);
void complete_key_values(
	struct completion *c, const struct tacit_type *type, const char *name);

#endif
