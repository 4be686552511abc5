/* comment_sheet: a sheet of comments, tried first and then recorded. */
#ifndef TACIT_CLI_COMMENT_SHEET_H
#define TACIT_CLI_COMMENT_SHEET_H

#include "change/comment.h"
#include "change/sheet.h"
#include "cli/app.h"

/** What was asked for. Borrowed. */
struct sheet_asked {
	const char *file; /* "-": standard input */
	const char *encoding; /* NULL: found out, or asked for */
	const struct option_list *maps; /* "Column=key" */
	/* what holds for all of them: note, state, received, language */
	const struct tacit_comment *common;
};

/** The option by which something is said that only one comment can have. */
const char *comment_sheet_refuses(const struct tacit_comment *common);

/** "Column=key", as often as it is said, in the app's arena. Fails: TACIT_USAGE
 * no such key. */
TACIT_MUST_USE bool comment_sheet_maps(struct app *app,
	const struct option_list *said, const struct tacit_sheet_map **maps,
	struct tacit_err *err);

/**
 * Record the rows of a sheet as one commit. On a terminal it is asked before;
 * `is_sure` answers. Returns the exit status.
 */
int comment_sheet(
	struct app *app, const struct sheet_asked *asked, bool is_sure);

#endif
