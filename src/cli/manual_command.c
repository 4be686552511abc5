/* manual_command: what a command's page has from its row and its usage. */
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "render/escape.h"
#include "cli/rows.h"

enum { PAGE_WIDTH = 64 /* of an example */ };

static void add_synopsis(
	struct tacit_buf *out, const char *name, const struct usage *usage)
{
	tacit_buf_printf(out, "**tacit %s**", name);
	if (usage->operands) {
		tacit_buf_adds(out, " *");
		tacit_escape_markdown(out, tacit_str_of(usage->operands));
		tacit_buf_addc(out, '*');
	}
	tacit_buf_adds(out, " [*OPTION*]...\n\n");
}

void manual_head(struct tacit_buf *out, const struct command *command)
{
	const struct usage *usage = command->usage;
	const struct example *example = usage->examples;
	const char *second = app_second_name(command);

	tacit_buf_printf(out, "# NAME\n\ntacit-%s", command->name);
	if (second)
		tacit_buf_printf(out, ", tacit-%s", second);
	tacit_buf_adds(out, " - ");
	tacit_escape_markdown(out, tacit_str_of(command->summary));
	tacit_buf_adds(out, "\n\n# SYNOPSIS\n\n");
	add_synopsis(out, command->name, usage);
	if (second)
		add_synopsis(out, second, usage);
	tacit_buf_adds(out, "# EXAMPLES\n\n");
	for (; example && example->line; example++) {
		tacit_escape_markdown(out, tacit_str_of(example->says));
		tacit_buf_adds(out, ":\n\n");
		help_example(out, example->line, 4, PAGE_WIDTH);
		tacit_buf_addc(out, '\n');
	}
}

/* One option: its names in strong letters, its value in italics. */
static void add_option(struct tacit_buf *out, const struct option_row *row)
{
	struct tacit_buf text = { 0 };

	if (row->letter)
		tacit_buf_printf(out, "**-%c**", row->letter);
	if (row->letter && row->name)
		tacit_buf_adds(out, ", ");
	if (row->name)
		tacit_buf_printf(out, "**--%s**", row->name);
	if (row->kind != OPT_FLAG) {
		help_value(&text, row);
		tacit_buf_adds(out, " *");
		tacit_escape_markdown(out, tacit_buf_str(&text));
		tacit_buf_addc(out, '*');
		tacit_buf_truncate(&text, 0);
	}
	help_says(&text, row);
	tacit_buf_adds(out, "\n\n> ");
	tacit_escape_markdown(out, tacit_buf_str(&text));
	tacit_buf_adds(out, "\n\n");
	tacit_buf_clear(&text);
}

void manual_options(struct tacit_buf *out, const struct command *command)
{
	struct rows rows;
	size_t i;

	app_rows(command, &rows);
	tacit_buf_adds(out, "# OPTIONS\n\n");
	for (i = 0; i < rows.count; i++)
		add_option(out, rows.list[i]);
	tacit_buf_adds(out, "**-h**, **--help**\n\n> examples and options\n");
}
