/* main: from words on the command line to a command of the table. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/print.h"

enum { WIDTH = 80, WIDTH_MIN = 40, WIDTH_MAX = 200 };

static size_t terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	uint64_t width = 0;
	struct winsize size = { 0 };

	if (columns &&
		tacit_str_number(tacit_str_of(columns), WIDTH_MAX, &width) &&
		width >= WIDTH_MIN)
		return (size_t)width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
		size.ws_col >= WIDTH_MIN)
		return size.ws_col < WIDTH_MAX ? size.ws_col : WIDTH_MAX;
	return WIDTH;
}

static void look_at_terminal(struct app *app)
{
	const char *no_colour = getenv("NO_COLOR");
	const char *term = getenv("TERM");

	app->has_terminal = isatty(STDOUT_FILENO);
	app->width = terminal_width();
	app->has_colour = app->has_terminal && !(no_colour && no_colour[0]) &&
		term && strcmp(term, "dumb") != 0;
}

static int unknown_command(struct app *app, const char *word)
{
	const char **names = tacit_arena_array(
		&app->arena, 2 * app_command_count, sizeof(*names));
	const char *near;
	size_t n = 0;
	size_t i;

	for (i = 0; i < app_command_count; i++) {
		if (app_commands[i].is_hidden)
			continue;
		names[n++] = app_commands[i].name;
		if (app_second_name(&app_commands[i]))
			names[n++] = app_second_name(&app_commands[i]);
	}
	if (word[0] == '-')
		return app_usage(app, "%s: the command comes first", word);
	near = tacit_nearest(word, names, n);
	if (near)
		return app_usage(
			app, "%s is no command; did you mean %s?", word, near);
	return app_usage(app, "%s is no command", word);
}

static int print_overview(struct app *app)
{
	struct tacit_buf out = { 0 };
	int status;

	app_overview(&out);
	status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

static bool is_any(
	const char *word, const char *a, const char *b, const char *c)
{
	return !strcmp(word, a) || !strcmp(word, b) || !strcmp(word, c);
}

/* Parse, open what the row says, make ids of what was typed, run. */
static int run_command(struct app *app, int argc, char **argv)
{
	const struct usage *usage = app->command->usage;
	void *words = tacit_arena_alloc(&app->arena, usage->size + 1);
	int status = EXIT_DONE;

	if (!app_parse(app, words, argc, argv, &status) ||
		!app_open(app, &status) ||
		!app_resolve_words(app, words, &status))
		return status;
	return usage->run(app, words);
}

/* In a register the first thing to type is typed; elsewhere a command is
 * wanted. */
static int run_alone(struct app *app)
{
	static char name[] = "status";
	char *argv[] = { name, NULL };
	const struct usage *usage;
	int status = EXIT_DONE;
	void *words;

	app->command = app_command_named(name);
	usage = app->command->usage;
	words = tacit_arena_alloc(&app->arena, usage->size + 1);
	if (!app_parse(app, words, 1, argv, &status))
		return status;
	if (app_has_register(app))
		return usage->run(app, words);
	if (app->why.code != TACIT_NOTFOUND)
		return app_fail(app, &app->why);
	(void)print_overview(app);
	return EXIT_USAGE;
}

/* False: nobody is called so. */
static bool print_role(struct app *app, const char *name, int *status)
{
	struct tacit_buf out = { 0 };
	bool is_known = help_role(name, &out);

	if (is_known)
		*status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return is_known;
}

static int run_line(struct app *app, int argc, char **argv)
{
	int status = EXIT_DONE;

	/* as git has it: tacit -C FOLDER status */
	while (argc > 2 && !strcmp(argv[1], "-C")) {
		app->folder = argv[2];
		argc -= 2;
		argv += 2;
	}
	if (argc < 2)
		return run_alone(app);
	if (is_any(argv[1], "--version", "-V", "version"))
		return app_print(app,
			tacit_str_of("tacit " TACIT_VERSION
				     "\nwhat every version keeps: man tacit, "
				     "VERSIONS\n"));
	/* "tacit help comment" is "tacit comment --help" */
	if (is_any(argv[1], "help", "--help", "-h")) {
		static char help[] = "--help";

		if (argc < 3)
			return print_overview(app);
		if (print_role(app, argv[2], &status))
			return status;
		argv[1] = argv[2];
		argv[2] = help;
		argc = 3;
	}
	app->command = app_command_named(argv[1]);
	if (!app->command)
		return unknown_command(app, argv[1]);
	return run_command(app, argc - 1, argv + 1);
}

int main(int argc, char **argv)
{
	struct app app = { .asked = "en",
		.lang = "en",
		.program = argc > 0 ? argv[0] : NULL };
	int status;

	/* a file that may grow no more is a failed write, with its name */
	(void)signal(SIGXFSZ, SIG_IGN);
	look_at_terminal(&app);
	status = run_line(&app, argc, argv);
	app_close(&app);
	return status;
}
