/* comment_words: a comment as it was typed on the command line. */
#ifndef TACIT_CLI_COMMENT_WORDS_H
#define TACIT_CLI_COMMENT_WORDS_H

#include "change/comment.h"
#include "cli/app.h"

struct comment_words {
	const char *received;
	const char *known_by;
	const char *message;
	const char *file;
	const char *sheet;
	bool is_sure; /* do not ask */
	struct option_list places;
	struct option_list joint;
};

/** Resolve ids, states, dates and the text; false with *status set. */
bool comment_words_read(struct app *app, struct tacit_comment *comment,
	struct comment_words *words, int *status);

#endif
