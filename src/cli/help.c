/* help: usage, help, manual and completion, printed from the rows. */
#include <stdlib.h>
#include <string.h>

#include "cli/manual.h"
#include "cli/print.h"

enum {
	NAME_COLUMN = 28,
	CHOICES_MAX = 30, /* of an option's words beside its name */
	CONTINUED = 6, /* further lines of an example */
	PAGE_WIDTH = 64 /* of an example in a manual page */
};

/* "a|b|c" with many words would not fit: then the option's name in capitals
 * stands for the word, and the words stand in the text. */
static bool has_long_choices(const struct option_row *row)
{
	return row->kind != OPT_FLAG && strchr(row->arg, '|') &&
		strlen(row->arg) > CHOICES_MAX;
}

static void add_capitals(struct tacit_buf *out, const char *name)
{
	for (; *name; name++)
		tacit_buf_addc(out,
			*name >= 'a' && *name <= 'z' ? (char)(*name - 'a' + 'A')
						     : *name);
}

static void add_value(const struct option_row *row, struct tacit_buf *out)
{
	if (has_long_choices(row))
		add_capitals(out, row->name);
	else
		tacit_buf_adds(out, row->arg);
}

static void label_of(const struct option_row *row, struct tacit_buf *out)
{
	if (row->letter)
		tacit_buf_printf(out, "-%c", row->letter);
	if (row->letter && row->name)
		tacit_buf_adds(out, ", ");
	if (row->name)
		tacit_buf_printf(out, "--%s", row->name);
	if (row->kind == OPT_FLAG)
		return;
	tacit_buf_addc(out, ' ');
	add_value(row, out);
}

/* What the option does, and the words that its label had no room for. */
static void says_of(const struct option_row *row, struct tacit_buf *out)
{
	const char *word = row->arg;

	tacit_buf_adds(out, row->help);
	if (!has_long_choices(row))
		return;
	tacit_buf_adds(out, "; one of ");
	while (*word) {
		size_t len = strcspn(word, "|");

		tacit_buf_add(out, word, len);
		word += len;
		if (*word) {
			tacit_buf_adds(out, ", ");
			word++;
		}
	}
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

/* How much of a command line stays together: a word with its quotes, an
 * option with its value. */
static size_t piece_length(const char *line)
{
	size_t start = line[0] == ' ';
	bool is_option = line[start] == '-';
	bool in_quotes = false;
	size_t i;

	for (i = start; line[i]; i++) {
		if (line[i] == '"')
			in_quotes = !in_quotes;
		if (in_quotes || line[i] != ' ')
			continue;
		if (!is_option || line[i + 1] == '-')
			break;
		is_option = false;
	}
	return i;
}

/* An example, on several lines where it is long; it can be pasted so. */
static void add_example(
	struct tacit_buf *out, const char *line, size_t indent, size_t width)
{
	size_t at = indent;

	tacit_buf_pad(out, ' ', indent);
	while (*line) {
		size_t len = piece_length(line);

		if (at > indent && at + len + 2 > width) {
			tacit_buf_adds(out, " \\\n");
			tacit_buf_pad(out, ' ', indent + CONTINUED);
			at = indent + CONTINUED;
			line++; /* the blank */
			len--;
		}
		tacit_buf_add(out, line, len);
		at += len;
		line += len;
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
	struct tacit_buf says = { 0 };
	size_t i;

	tacit_buf_printf(out, "tacit %s: %s\n\n", app->command->name,
		app->command->summary);
	for (; example && example->line; example++) {
		add_example(out, example->line, 2, app->width);
		tacit_buf_pad(out, ' ', 6);
		wrap(app, example->says, 6, out);
	}
	tacit_buf_printf(out, "\nUsage: tacit %s%s%s [OPTION]...\n\nOptions:\n",
		app->command->name, usage->operands ? " " : "",
		usage->operands ? usage->operands : "");
	for (i = 0; i < count; i++) {
		tacit_buf_truncate(&label, 0);
		tacit_buf_truncate(&says, 0);
		label_of(&rows[i], &label);
		says_of(&rows[i], &says);
		entry(app, tacit_buf_cstr(&label), tacit_buf_cstr(&says),
			NAME_COLUMN, out);
	}
	entry(app, "-h, --help", "this text", NAME_COLUMN, out);
	if (!app->command->is_hidden)
		tacit_buf_printf(
			out, "\nMore: man tacit-%s\n", app->command->name);
	tacit_buf_clear(&label);
	tacit_buf_clear(&says);
}

/* One option: its names in strong letters, its value in italics. */
static void option_markdown(const struct option_row *row, struct tacit_buf *out)
{
	struct tacit_buf says = { 0 };

	if (row->letter)
		tacit_buf_printf(out, "**-%c**", row->letter);
	if (row->letter && row->name)
		tacit_buf_adds(out, ", ");
	if (row->name)
		tacit_buf_printf(out, "**--%s**", row->name);
	if (row->kind != OPT_FLAG) {
		struct tacit_buf value = { 0 };

		add_value(row, &value);
		tacit_buf_adds(out, " *");
		manual_escape(out, tacit_buf_cstr(&value));
		tacit_buf_addc(out, '*');
		tacit_buf_clear(&value);
	}
	says_of(row, &says);
	tacit_buf_adds(out, "\n\n> ");
	manual_escape(out, tacit_buf_cstr(&says));
	tacit_buf_adds(out, "\n\n");
	tacit_buf_clear(&says);
}

static void help_markdown(
	struct app *app, const struct usage *usage, struct tacit_buf *out)
{
	size_t count = 0;
	const struct option_row *rows = app_rows(app, usage, &count);
	const struct example *example = usage->examples;
	size_t i;

	tacit_buf_printf(out, "# NAME\n\ntacit-%s - ", app->command->name);
	manual_escape(out, app->command->summary);
	tacit_buf_printf(
		out, "\n\n# SYNOPSIS\n\n**tacit %s**", app->command->name);
	if (usage->operands) {
		tacit_buf_adds(out, " *");
		manual_escape(out, usage->operands);
		tacit_buf_addc(out, '*');
	}
	tacit_buf_adds(out, " [*OPTION*]...\n\n# EXAMPLES\n\n");
	for (; example && example->line; example++) {
		manual_escape(out, example->says);
		tacit_buf_adds(out, ":\n\n");
		add_example(out, example->line, 4, PAGE_WIDTH);
		tacit_buf_addc(out, '\n');
	}
	tacit_buf_adds(out, "# OPTIONS\n\n");
	for (i = 0; i < count; i++)
		option_markdown(&rows[i], out);
	tacit_buf_adds(out, "**-h**, **--help**\n\n> examples and options\n");
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

bool app_help_of(struct app *app, const struct command *command,
	const char *form, struct tacit_buf *out)
{
	char *name = tacit_arena_strdup(&app->arena, command->name);
	char *help = tacit_arena_printf(&app->arena, "--help=%s", form);
	char *argv[] = { name, help, NULL };
	struct app other = { .command = command,
		.lang = "en",
		.width = app->width,
		.capture = out };
	int status = command->run(&other, 2, argv);

	tacit_arena_clear(&other.arena);
	return status == EXIT_DONE;
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
