/* help: usage, help, manual and completion, printed from the rows. */
#include <stdlib.h>
#include <string.h>

#include "cli/print.h"

enum { NAME_COLUMN = 28 };

static void label_of(const struct option_row *row, struct tacit_buf *out)
{
	if (row->letter)
		tacit_buf_printf(out, "-%c", row->letter);
	if (row->letter && row->name)
		tacit_buf_adds(out, ", ");
	if (row->name)
		tacit_buf_printf(out, "--%s", row->name);
	if (row->kind != OPT_FLAG)
		tacit_buf_printf(out, " %s", row->arg);
}

/* Words of `text` in lines of the terminal's width, under a column. */
static void wrap(
	struct app *app, const char *text, size_t column, struct tacit_buf *out)
{
	size_t width = app->width > column + 20 ? app->width : column + 20;
	size_t at = column;

	while (*text) {
		size_t len = strcspn(text, " ");
		size_t cols = tacit_utf8_width((struct tacit_str){ text, len });

		if (at > column && at + 1 + cols > width) {
			tacit_buf_addc(out, '\n');
			tacit_buf_pad(out, ' ', column);
			at = column;
		} else if (at > column) {
			tacit_buf_addc(out, ' ');
			at++;
		}
		tacit_buf_add(out, text, len);
		at += cols;
		text += len + (text[len] == ' ');
	}
	tacit_buf_addc(out, '\n');
}

static void entry(struct app *app, const char *label, const char *text,
	size_t column, struct tacit_buf *out)
{
	size_t width = tacit_utf8_width(tacit_str_of(label));

	tacit_buf_printf(out, "  %s", label);
	if (width + 4 > column) {
		tacit_buf_addc(out, '\n');
		tacit_buf_pad(out, ' ', column);
	} else {
		tacit_buf_pad(out, ' ', column - width - 2);
	}
	wrap(app, text, column, out);
}

static void help_text(
	struct app *app, const struct usage *usage, struct tacit_buf *out)
{
	size_t count = 0;
	const struct option_row *rows = app_rows(app, usage, &count);
	const struct example *example = usage->examples;
	struct tacit_buf label = { 0 };
	size_t i;

	tacit_buf_printf(out, "tacit %s: %s\n\n", app->command->name,
		app->command->summary);
	for (; example && example->line; example++) {
		tacit_buf_printf(out, "  %s\n      ", example->line);
		wrap(app, example->says, 6, out);
	}
	tacit_buf_printf(out, "\nUsage: tacit %s%s%s [OPTION]...\n\nOptions:\n",
		app->command->name, usage->operands ? " " : "",
		usage->operands ? usage->operands : "");
	for (i = 0; i < count; i++) {
		tacit_buf_truncate(&label, 0);
		label_of(&rows[i], &label);
		entry(app, tacit_buf_cstr(&label), rows[i].help, NAME_COLUMN,
			out);
	}
	entry(app, "-h, --help", "this text", NAME_COLUMN, out);
	tacit_buf_printf(out, "\nMore: man tacit-%s\n", app->command->name);
	tacit_buf_clear(&label);
}

static void help_markdown(
	struct app *app, const struct usage *usage, struct tacit_buf *out)
{
	size_t count = 0;
	const struct option_row *rows = app_rows(app, usage, &count);
	const struct example *example = usage->examples;
	struct tacit_buf label = { 0 };
	size_t i;

	tacit_buf_printf(out,
		"# NAME\n\ntacit-%s - %s\n\n# SYNOPSIS\n\n"
		"**tacit %s** ",
		app->command->name, app->command->summary, app->command->name);
	tacit_buf_printf(out, "%s%s[*OPTION*]...\n\n# EXAMPLES\n\n",
		usage->operands ? usage->operands : "",
		usage->operands ? " " : "");
	for (; example && example->line; example++)
		tacit_buf_printf(
			out, "    %s\n\n%s\n\n", example->line, example->says);
	tacit_buf_adds(out, "# OPTIONS\n\n");
	for (i = 0; i < count; i++) {
		tacit_buf_truncate(&label, 0);
		label_of(&rows[i], &label);
		tacit_buf_printf(out, "**%s**\n\n> %s\n\n",
			tacit_buf_cstr(&label), rows[i].help);
	}
	tacit_buf_adds(out, "**-h, --help**\n\n> examples and options\n\n");
	tacit_buf_clear(&label);
}

/* One option a line: --name or -x, what its value is, what it does. */
static void help_rows(
	struct app *app, const struct usage *usage, struct tacit_buf *out)
{
	size_t count = 0;
	const struct option_row *rows = app_rows(app, usage, &count);
	size_t i;

	tacit_buf_printf(out, "operands\t%s\t\n",
		usage->operands ? usage->operands : "");
	for (i = 0; i < count; i++) {
		const char *arg = rows[i].kind == OPT_FLAG ? "" : rows[i].arg;

		if (rows[i].name)
			tacit_buf_printf(out, "--%s\t%s\t%s\n", rows[i].name,
				arg, rows[i].help);
		if (rows[i].letter)
			tacit_buf_printf(out, "-%c\t%s\t%s\n", rows[i].letter,
				arg, rows[i].help);
	}
	tacit_buf_adds(out, "--help\t\tthis text\n");
}

void app_help(struct app *app, const struct usage *usage, const char *form,
	struct tacit_buf *out)
{
	if (form && !strcmp(form, "markdown"))
		help_markdown(app, usage, out);
	else if (form && !strcmp(form, "rows"))
		help_rows(app, usage, out);
	else
		help_text(app, usage, out);
}

void app_overview(struct tacit_buf *out)
{
	static const char *const groups[] = { "start", "write", "call", "read",
		"keep" };
	size_t g;
	size_t i;

	tacit_buf_adds(out,
		"tacit keeps the paper trail of a body that works "
		"by consensus.\n\n  tacit status        what is awaited, and "
		"from whom: the first thing to type\n  tacit COMMAND -h    "
		"examples and options of a command\n");
	for (g = 0; g < sizeof(groups) / sizeof(groups[0]); g++) {
		tacit_buf_printf(out, "\n%s\n", groups[g]);
		for (i = 0; i < app_command_count; i++) {
			const struct command *command = &app_commands[i];

			if (command->is_hidden ||
				strcmp(command->group, groups[g]) != 0)
				continue;
			tacit_buf_printf(out, "  %-11s %s\n", command->name,
				command->summary);
		}
	}
	tacit_buf_adds(out, "\nMore: man tacit, man tacit-tour\n");
}
