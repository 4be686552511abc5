/* tacit complete: candidates for a word; called by the shells, hidden. */
#include "cli/commands.h"

#include "cli/complete.h"

int cmd_complete(struct app *app, int argc, char **argv)
{
	const struct option_row options[] = { { 0 } };
	const struct example examples[] = {
		{ "tacit complete -- comment --state t",
			"what may stand for the last word, and what it is" },
		{ 0 },
	};
	const struct usage usage = { "-- WORD...", 0, -1, options, examples };
	struct completion completion = { .app = app };
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status))
		return status;
	complete_line(&completion, argv, argc);
	status = app_print(app, tacit_buf_str(&completion.out));
	tacit_buf_clear(&completion.out);
	return status;
}
