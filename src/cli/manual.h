/* manual: pages of the manual, from the tables of the program and prose. */
#ifndef TACIT_CLI_MANUAL_H
#define TACIT_CLI_MANUAL_H

#include "cli/app.h"

/**
 * A page as Markdown: the prose of src/man, in which a line
 *
 *	<!-- options -->	stands for the options of the page's command
 *	<!-- commands -->	for the commands by group
 *	<!-- types -->		for the table of document types
 *	<!-- kinds -->		for how the kinds of values are written
 *	<!-- words SET -->	for the words of a field of JSON
 *	<!-- term WORD -->	for the word in the other languages
 *
 * A command's page begins with its name, synopsis and examples. `command`
 * may be NULL. Fails: TACIT_INVALID a line in these brackets that is none of
 * them, a term without a Russian form.
 */
TACIT_MUST_USE bool manual_page(const struct command *command,
	struct tacit_str prose, struct tacit_buf *out, struct tacit_err *err);

/** Parts of it. */
void manual_head(struct tacit_buf *out, const struct command *command);
void manual_options(struct tacit_buf *out, const struct command *command);
void manual_types(struct tacit_buf *out);
void manual_kinds(struct tacit_buf *out);
/** False: there is no such set of words. */
bool manual_words(struct tacit_buf *out, struct tacit_str set);

#endif
