/* tacit complete: candidates for a word; called by the shells, hidden. */
#include "cli/commands.h"

#include "cli/complete.h"

static const struct example examples[] = {
	{ "tacit complete -- comment --state t",
		"what may stand for the last word, and what it is" },
	{ 0 },
};

static int run_complete(struct app *app, void *words)
{
	struct completion completion = { .app = app };
	int status;

	(void)words;
	complete_line(&completion, app->operands, (int)app->operand_count);
	status = app_print(app, tacit_buf_str(&completion.out));
	tacit_buf_clear(&completion.out);
	return status;
}

const struct usage usage_complete = { "[WORD]...", NULL, examples, 0,
	run_complete };
