/* tacit completion: the few lines that a shell needs; hidden. */
#include <string.h>

#include "base/embedded.h"
#include "cli/commands.h"

int cmd_completion(struct app *app, int argc, char **argv)
{
	const struct option_row options[] = { { 0 } };
	const struct example examples[] = {
		{ "eval \"$(tacit completion bash)\"",
			"complete commands, options and ids in this shell" },
		{ 0 },
	};
	const struct usage usage = { "bash|zsh|fish", 1, 1, options, examples };
	const struct tacit_embedded *shell = tacit_embedded_completion;
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status))
		return status;
	for (; shell->name; shell++) {
		if (!strcmp(shell->name, argv[0]))
			return app_print(app, tacit_str_of(shell->text));
	}
	return app_usage(app, "there is completion for bash, zsh and fish");
}
