/* complete: which word of the command line is asked for, and its candidates. */
#include "cli/complete.h"

#include <string.h>

#include "cli/print.h"

/* The words of a command line, the last of which is being typed. */
struct line {
	char **words;
	int count;
	int first; /* the command */
	const struct command *command;
	struct tacit_str rows; /* its options, see help.c */
};

/* A row of the command: "--state<TAB>STATE<TAB>who speaks". */
struct row {
	const char *name;
	const char *arg;
	const char *says;
};

static bool next_row(struct app *app, struct tacit_str *rest, struct row *row)
{
	const char **fields[] = { &row->name, &row->arg, &row->says };
	struct tacit_str line;
	struct tacit_str field;
	size_t i;

	if (!tacit_str_line(rest, &line))
		return false;
	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		if (!tacit_str_split(&line, '\t', &field))
			field = tacit_str_of("");
		*fields[i] =
			tacit_arena_strndup(&app->arena, field.data, field.len);
	}
	return true;
}

static bool find_row(struct app *app, const struct line *line, const char *name,
	struct row *row)
{
	struct tacit_str rest = line->rows;

	while (next_row(app, &rest, row)) {
		if (!strcmp(row->name, name))
			return true;
	}
	return false;
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
		if (!app_commands[i].is_hidden)
			complete_add(c, app_commands[i].name,
				app_commands[i].summary);
	}
}

static void add_options(struct completion *c, const struct line *line)
{
	struct tacit_str rest = line->rows;
	struct row row;

	while (next_row(c->app, &rest, &row)) {
		if (row.name[0] == '-')
			complete_add(c, row.name, row.says);
	}
}

/* --- operands ------------------------------------------------------------------ */

/* How many operands stand before the word, and the first of them. */
static int operands_before(
	struct app *app, const struct line *line, const char **first)
{
	int count = 0;
	int i;

	for (i = line->first + 1; i + 1 < line->count; i++) {
		const char *word = line->words[i];
		struct row row;

		if (word[0] == '-' && word[1]) {
			if (!strchr(word, '=') &&
				find_row(app, line, word, &row) && row.arg[0])
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

/* "[ID]..." and "TYPE [KEY=VALUE]...": the word of that place; the last one
 * may be repeated. */
static void add_operand(struct completion *c, const struct line *line)
{
	const char *first = NULL;
	int before = operands_before(c->app, line, &first);
	struct tacit_str rest;
	struct tacit_str part;
	struct row row;
	const char *hint = "";
	int at = 0;

	if (!find_row(c->app, line, "operands", &row))
		return;
	rest = tacit_str_of(row.arg);
	while (tacit_str_split(&rest, ' ', &part)) {
		bool is_repeated = tacit_str_ends(part, "...");

		part.len -= is_repeated ? strlen("...") : 0;
		if (part.len && part.data[0] == '[') {
			part.data++;
			part.len -= 2;
		}
		hint = tacit_arena_strndup(&c->app->arena, part.data, part.len);
		if (at++ == before || is_repeated)
			break;
		hint = "";
	}
	if (!strcmp(hint, "KEY=VALUE"))
		add_pair(c, first);
	else
		complete_values(c, hint);
}

/* --- the word -------------------------------------------------------------------- */

/* bash parts "--format=md" and "lead=TUR" at the sign: put them together. */
static void join_signs(struct app *app, struct line *line)
{
	char **words = tacit_arena_array(
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
	struct row row;

	if (c->word[0] == '-' && equals) {
		option = tacit_arena_strndup(
			&c->app->arena, c->word, (size_t)(equals - c->word));
		c->before = tacit_arena_printf(&c->app->arena, "%s=", option);
		c->word = equals + 1;
	}
	if (option[0] == '-' && find_row(c->app, line, option, &row) &&
		row.arg[0])
		complete_values(c, row.arg);
	else if (c->word[0] == '-')
		add_options(c, line);
	else
		add_operand(c, line);
}

void complete_line(struct completion *c, char **words, int count)
{
	struct line line = { .words = words, .count = count };
	struct tacit_buf rows = { 0 };

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
	if (!line.command || !app_help_of(c->app, line.command, "rows", &rows))
		return;
	line.rows = tacit_str_of(
		tacit_arena_strdup(&c->app->arena, tacit_buf_cstr(&rows)));
	tacit_buf_clear(&rows);
	open_quietly(c->app, &line);
	add_for_command(c, &line);
}
