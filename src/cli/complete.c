/* complete: which word of the command line is asked for, and its candidates. */
#include "cli/complete.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/rows.h"

/* The words of a command line, the last of which is being typed. */
struct line {
	const char **words;
	int count;
	int first; /* the command */
	const struct command *command;
	struct rows rows; /* its options */
};

/* The value of an option, "--state" or "-s"; NULL: it has none. */
static const char *value_of(const struct line *line, const char *option)
{
	size_t i;

	for (i = 0; i < line->rows.count; i++) {
		const struct option_row *row = line->rows.list[i];
		bool is_long = !strncmp(option, "--", 2);

		if (is_long ? row->name && !strcmp(option + 2, row->name)
			    : option[0] == '-' && option[1] &&
					option[1] == row->letter && !option[2])
			return row->arg;
	}
	return NULL;
}

/* "-C FOLDER" wherever it stands. */
static void open_quietly(struct app *app, const struct line *line)
{
	struct tacit_when when = { .now = app_clock() };
	struct tacit_err err = { 0 };
	const char *folder = ".";
	int i;

	for (i = 0; i + 2 < line->count; i++) {
		if (!strcmp(line->words[i], "-C"))
			folder = line->words[i + 1];
	}
	if (!tacit_register_open(folder, &when, &app->reg, &err))
		app->reg = NULL; /* then there are no ids to be had */
}

static void add_commands(struct completion *c)
{
	size_t i;

	for (i = 0; i < app_command_count; i++) {
		const struct command *command = &app_commands[i];

		if (command->is_hidden)
			continue;
		complete_add(c, command->name, command->summary);
		if (app_second_name(command))
			complete_add(
				c, app_second_name(command), command->summary);
	}
}

static void add_options(struct completion *c, const struct line *line)
{
	struct tacit_arena *arena = &c->app->arena;
	size_t i;

	for (i = 0; i < line->rows.count; i++) {
		const struct option_row *row = line->rows.list[i];

		if (row->name)
			complete_add(c,
				tacit_arena_printf(arena, "--%s", row->name),
				row->help);
		if (row->letter)
			complete_add(c,
				tacit_arena_printf(arena, "-%c", row->letter),
				row->help);
	}
	complete_add(c, "--help", "this text");
}

/* --- operands ------------------------------------------------------------------ */

/* How many operands stand before the word, and the first of them. */
static size_t operands_before(const struct line *line, const char **first)
{
	size_t count = 0;
	int i;

	for (i = line->first + 1; i + 1 < line->count; i++) {
		const char *word = line->words[i];

		if (word[0] == '-' && word[1]) {
			if (!strchr(word, '=') && value_of(line, word))
				i++;
			continue;
		}
		if (count++ == 0)
			*first = word;
	}
	return count;
}

/* The type that keys are of: named itself, or that of the document. */
static const struct tacit_type *type_of(struct app *app, const char *operand)
{
	enum tacit_type_id type = TACIT_BODY;
	struct tacit_err err = { 0 };
	const char *id;

	if (operand && tacit_type_named(operand))
		return tacit_type_named(operand);
	if (operand && app->reg &&
		tacit_resolve(
			app->reg, &app->arena, operand, 0, &id, &type, &err))
		return tacit_type(type);
	return NULL;
}

static void add_pair(struct completion *c, const char *operand)
{
	const struct tacit_type *type = type_of(c->app, operand);
	const char *equals = strchr(c->word, '=');
	char *name;

	if (!type)
		return;
	if (!equals) {
		complete_keys(c, type);
		return;
	}
	name = tacit_arena_strndup(
		&c->app->arena, c->word, (size_t)(equals - c->word));
	c->before = tacit_arena_printf(&c->app->arena, "%s=", name);
	c->word = equals + 1;
	complete_key_values(c, type, name);
}

static void add_operand(struct completion *c, const struct line *line)
{
	const char *first = NULL;
	struct place place;

	if (!app_place(line->command->usage, operands_before(line, &first),
		    &place))
		return;
	if (tacit_str_eqs(place.word, "KEY=VALUE"))
		add_pair(c, first);
	else
		complete_values(c, place.word);
}

/* --- the word -------------------------------------------------------------------- */

/* bash parts "--format=md" and "lead=TUR" at the sign: put them together. */
static void join_signs(struct app *app, struct line *line)
{
	const char **words = tacit_arena_array(
		&app->arena, (size_t)line->count + 1, sizeof(*words));
	int n = 0;
	int i;

	for (i = 0; i < line->count; i++) {
		bool is_sign = !strcmp(line->words[i], "=");

		if (n && (is_sign || (i && !strcmp(line->words[i - 1], "="))))
			words[n - 1] = tacit_arena_printf(&app->arena, "%s%s",
				words[n - 1], line->words[i]);
		else
			words[n++] = line->words[i];
	}
	line->words = words;
	line->count = n;
}

static void add_for_command(struct completion *c, const struct line *line)
{
	const char *equals = strchr(c->word, '=');
	const char *option = line->words[line->count - 2];
	const char *arg;

	if (c->word[0] == '-' && equals) {
		option = tacit_arena_strndup(
			&c->app->arena, c->word, (size_t)(equals - c->word));
		c->before = tacit_arena_printf(&c->app->arena, "%s=", option);
		c->word = equals + 1;
	}
	arg = value_of(line, option);
	if (arg)
		complete_values(c, tacit_str_of(arg));
	else if (c->word[0] == '-')
		add_options(c, line);
	else
		add_operand(c, line);
}

void complete_line(struct completion *c, const char **words, int count)
{
	struct line line = { .words = words, .count = count };

	c->word = c->before = "";
	if (!count)
		return;
	join_signs(c->app, &line);
	c->word = line.words[line.count - 1];
	while (line.first + 2 < line.count &&
		!strcmp(line.words[line.first], "-C"))
		line.first += 2;
	if (line.first + 1 < line.count &&
		!strcmp(line.words[line.first], "help"))
		line.first++;
	if (line.first + 1 == line.count) {
		add_commands(c);
		return;
	}
	line.command = app_command_named(line.words[line.first]);
	if (!line.command)
		return;
	app_rows(line.command, &line.rows);
	open_quietly(c->app, &line);
	(void)operands_before(&line, &c->operand);
	add_for_command(c, &line);
}
