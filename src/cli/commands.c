/* commands: the one table that dispatches, and that help and completion read. */
#include "cli/commands.h"

const struct command app_commands[] = {
	{ "init", "start", "make a register", cmd_init, TAKES_NOW, false },

	{ "index", "keep", "bring the index up to date, or make it anew",
		cmd_index, 0, false },
};
const size_t app_command_count = sizeof(app_commands) / sizeof(app_commands[0]);
