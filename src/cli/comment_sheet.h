/* comment_sheet: a sheet of comments, tried first and then recorded. */
#ifndef TACIT_CLI_COMMENT_SHEET_H
#define TACIT_CLI_COMMENT_SHEET_H

#include "change/comment.h"
#include "cli/app.h"

/**
 * Record the rows of a sheet as one commit; `common` says what holds for all
 * of them (note, state, received, language). On a terminal it is asked
 * before; `is_sure` answers. Returns the exit status.
 */
int comment_sheet(struct app *app, const char *file,
	const struct tacit_comment *common, bool is_sure);

#endif
