/* tacit completion: the few lines that a shell needs; hidden. */
#include <string.h>

#include "base/embedded.h"
#include "cli/commands.h"

static const struct example examples[] = {
	{ "eval \"$(tacit completion bash)\"",
		"complete commands, options and ids in this shell" },
	{ 0 },
};

static int run_completion(struct app *app, void *words)
{
	const struct tacit_embedded *shell = tacit_embedded_completion;

	(void)words;
	for (; shell->name; shell++) {
		if (!strcmp(shell->name, app->operands[0]))
			return app_print(app, tacit_str_of(shell->text));
	}
	return app_usage(app, "there is completion for bash, zsh and fish");
}

const struct usage usage_completion = { "bash|zsh|fish", NULL, examples, 0,
	run_completion };
