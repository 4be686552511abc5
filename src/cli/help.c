#include "cli/help.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/rows.h"

enum {
	NAME_COLUMN = 28,
	CHOICES_MAX = 30, /* of an option's words beside its name */
	CONTINUED = 6 /* further lines of an example */
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
		tacit_buf_addc(out, tacit_capital(*name));
}

void help_value(struct tacit_buf *out, const struct option_row *row)
{
	if (has_long_choices(row))
		add_capitals(out, row->name);
	else
		tacit_buf_adds(out, row->arg);
}

static void add_label(struct tacit_buf *out, const struct option_row *row)
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
	help_value(out, row);
}

void help_says(struct tacit_buf *out, const struct option_row *row)
{
	const char *word = row->arg;

	tacit_buf_adds(out, row->help);
	if (row->ask)
		tacit_buf_adds(out, " (required)");
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

void help_example(
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

static void add_synopsis_word(const struct app *app, struct tacit_buf *out,
	size_t *start, struct tacit_str word)
{
	if (out->len - *start + 1 + word.len > app->width) {
		tacit_buf_addc(out, '\n');
		*start = out->len;
		tacit_buf_pad(out, ' ', sizeof("Usage:") - 1);
	}
	tacit_buf_addc(out, ' ');
	tacit_buf_add_str(out, word);
}

static void add_synopsis(const struct app *app, struct tacit_buf *out,
	const char *before, const char *name, const char *operands)
{
	struct tacit_str rest = tacit_str_of(operands ? operands : "");
	struct tacit_str word;
	size_t start;

	tacit_buf_adds(out, before);
	start = out->len - strlen("Usage: ");
	tacit_buf_printf(out, "tacit %s", name);
	while (tacit_str_split(&rest, ' ', &word) && word.len)
		add_synopsis_word(app, out, &start, word);
	add_synopsis_word(app, out, &start, tacit_str_of("[OPTION]..."));
	tacit_buf_addc(out, '\n');
}

void app_help(struct app *app, struct tacit_buf *out)
{
	const struct command *command = app->command;
	const struct usage *usage = command->usage;
	const struct example *example = usage->examples;
	const char *second = app_second_name(command);
	struct tacit_buf label = { 0 };
	struct tacit_buf says = { 0 };
	struct rows rows;
	size_t i;

	app_rows(command, &rows);
	tacit_buf_printf(
		out, "tacit %s: %s\n\n", command->name, command->summary);
	for (; example && example->line; example++) {
		help_example(out, example->line, 2, app->width);
		tacit_buf_pad(out, ' ', 6);
		wrap(app, example->says, 6, out);
	}
	add_synopsis(app, out, "\nUsage: ", command->name, usage->operands);
	if (second)
		add_synopsis(app, out, "  also: ", second, usage->operands);
	tacit_buf_adds(out, "\nOptions:\n");
	for (i = 0; i < rows.count; i++) {
		tacit_buf_truncate(&label, 0);
		tacit_buf_truncate(&says, 0);
		add_label(&label, rows.list[i]);
		help_says(&says, rows.list[i]);
		entry(app, tacit_buf_cstr(&label), tacit_buf_cstr(&says),
			NAME_COLUMN, out);
	}
	entry(app, "-h, --help", "this text", NAME_COLUMN, out);
	if (!command->is_hidden)
		tacit_buf_printf(out, "\nMore: man tacit-%s\n", command->name);
	tacit_buf_clear(&label);
	tacit_buf_clear(&says);
}

void app_overview(struct tacit_buf *out)
{
	static const char *const groups[] = { "start", "write", "call", "event",
		"read", "keep", "shared" };
	const char *second;
	size_t g;
	size_t i;

	tacit_buf_adds(out,
		"tacit keeps the paper trail of a body that works "
		"by consensus.\n\n  tacit status        what is awaited, and "
		"from whom: the first thing to type\n  tacit COMMAND -h    "
		"examples and options of a command\n  tacit help WHO      for");
	for (i = 0; help_role_name(i); i++)
		tacit_buf_printf(out, "%s %s", i ? "," : "", help_role_name(i));
	tacit_buf_addc(out, '\n');
	for (g = 0; g < TACIT_COUNT(groups); g++) {
		tacit_buf_printf(out, "\n%s\n", groups[g]);
		for (i = 0; i < app_command_count; i++) {
			const struct command *command = &app_commands[i];

			if (command->is_hidden ||
				strcmp(command->group, groups[g]) != 0)
				continue;
			second = app_second_name(command);
			tacit_buf_printf(out, "  %-15s%s%s%s\n", command->name,
				command->summary, second ? "; also: " : "",
				second ? second : "");
		}
	}
	tacit_buf_adds(out,
		"\nCompletion for a shell: tacit completion bash|zsh|fish\n"
		"More: man tacit, man tacit-tour\n");
}
