/* answer_sheet: tacit answer --sheet. */
#ifndef TACIT_CLI_ANSWER_SHEET_H
#define TACIT_CLI_ANSWER_SHEET_H

#include "change/answer.h"
#include "cli/app.h"

/** Read the file (encoding NULL: found out), record what the record does not
 * have; the exit status. */
int answer_sheet(struct app *app, const char *file, const char *encoding,
	const struct tacit_answer *common);

#endif
