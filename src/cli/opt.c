/* opt: options as rows, parsed by getopt_long. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>

#include "cli/help.h"
#include "cli/print.h"
#include "cli/rows.h"
#include "cli/values.h"

enum { LONG_BASE = 256 };

/* "--stat" or "--stat=x" that is no option: which one is near? */
static int unknown_option(struct app *app, const struct rows *rows, char **argv,
	int index, int letter)
{
	const char *word = argv[index];
	const char *names[ROWS_MAX];
	const char *near;
	size_t n = 0;
	size_t i;

	if (letter && (!word || strncmp(word, "--", 2) != 0))
		return app_usage(app, "-%c is no option of tacit %s", letter,
			app->command->name);
	for (i = 0; i < rows->count; i++) {
		if (rows->list[i]->name)
			names[n++] = rows->list[i]->name;
	}
	word = tacit_arena_strndup(
		&app->arena, word + 2, strcspn(word + 2, "="));
	near = tacit_nearest(word, names, n);
	if (near)
		return app_usage(app,
			"--%s is no option of tacit %s; did you mean --%s?",
			word, app->command->name, near);
	return app_usage(
		app, "--%s is no option of tacit %s", word, app->command->name);
}

struct getopt_tables {
	struct option longs[ROWS_MAX + 2];
	char shorts[ROWS_MAX * 2 + 4];
};

static void make_tables(const struct rows *rows, struct getopt_tables *t)
{
	size_t n = 0;
	size_t s = 0;
	size_t i;

	t->shorts[s++] = ':'; /* we say ourselves what is wrong */
	for (i = 0; i < rows->count; i++) {
		const struct option_row *row = rows->list[i];
		int has_arg =
			row->kind == OPT_FLAG ? no_argument : required_argument;

		if (row->name)
			t->longs[n++] = (struct option){ row->name, has_arg,
				NULL, LONG_BASE + (int)i };
		if (row->letter) {
			t->shorts[s++] = row->letter;
			if (has_arg == required_argument)
				t->shorts[s++] = ':';
		}
	}
	t->shorts[s++] = 'h';
	t->shorts[s] = '\0';
	t->longs[n++] = (struct option){ "help", no_argument, NULL, 'h' };
	t->longs[n] = (struct option){ 0 };
}

/* The place of the row that getopt_long names. */
static size_t index_of_row(const struct rows *rows, int c)
{
	size_t i = 0;

	if (c >= LONG_BASE)
		return (size_t)(c - LONG_BASE);
	while (i < rows->count && rows->list[i]->letter != c)
		i++;
	return i;
}

static int print_help(struct app *app)
{
	struct tacit_buf out = { 0 };
	int status;

	app_help(app, &out);
	status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

/* True when every option was taken; else *status is the end. */
static bool take_options(
	struct app *app, void *words, int argc, char **argv, int *status)
{
	struct rows rows;
	struct getopt_tables t = { 0 };

	app_rows(app->command, &rows);
	make_tables(&rows, &t);
	opterr = 0;
	optind = 1;
	for (;;) {
		int before = optind;
		int c = getopt_long(argc, argv, t.shorts, t.longs, NULL);
		size_t i = index_of_row(&rows, c);

		if (c == -1)
			return true;
		if (i < rows.count) {
			if (!app_keep_value(app, rows.list[i],
				    i < rows.own ? words : (void *)app, optarg,
				    status))
				return false;
			continue;
		}
		if (c == 'h')
			*status = print_help(app);
		else if (c == ':')
			*status = app_usage(
				app, "%s needs a value", argv[optind - 1]);
		else
			*status = unknown_option(app, &rows, argv,
				optopt && optopt < LONG_BASE ? before
							     : optind - 1,
				optopt < LONG_BASE ? optopt : 0);
		return false;
	}
}

static const char *const format_names[] = { [FORMAT_TEXT] = "text",
	[FORMAT_MD] = "md",
	[FORMAT_HTML] = "html",
	[FORMAT_JSON] = "json",
	[FORMAT_CSV] = "csv",
	[FORMAT_XLSX] = "xlsx",
	[FORMAT_DOCX] = "docx",
	[FORMAT_PDF] = "pdf",
	NULL };

/* The words that the command's --format may have; NULL: it has none. */
static const char *format_words(const struct app *app)
{
	struct rows rows;
	size_t i;

	app_rows(app->command, &rows);
	for (i = rows.own; i < rows.count; i++)
		if (rows.list[i]->name && !strcmp(rows.list[i]->name, "format"))
			return rows.list[i]->arg;
	return NULL;
}

/* What the end of the file's name says, where --format is not given: a name
 * that ends as no format of the command does is a mistake. */
static bool format_of_name(struct app *app, int *status)
{
	static const char *const others[] = { "ods", "odt", "rtf", "xls", "doc",
		NULL };
	const char *words = format_words(app);
	const char *end = app->output ? strrchr(app->output, '.') : NULL;
	struct tacit_str rest = tacit_str_of(words ? words : "");
	struct tacit_str word;

	if (app->format_text || !words || !end || strchr(end, '/'))
		return true;
	if (!strcmp(end, ".txt"))
		end = ".text";
	while (tacit_str_split(&rest, '|', &word))
		if (tacit_str_eqs(word, end + 1))
			app->format_text = end + 1;
	if (app->format_text ||
		(!tacit_is_one_of(end + 1, others) &&
			!tacit_is_one_of(end + 1, format_names)))
		return true;
	*status = app_usage(app, "%s: there is no such format here, but %s",
		app->output, words);
	return false;
}

static bool take_format(struct app *app, int *status)
{
	size_t i;

	if (!format_of_name(app, status))
		return false;
	for (i = 0; app->format_text && format_names[i]; i++) {
		if (!strcmp(app->format_text, format_names[i]))
			app->format = (enum app_format)i;
	}
	return true;
}

/* What goes to a file goes to no terminal; what is no text needs one. */
static bool check_output(struct app *app, int *status)
{
	if (app->output)
		app->has_terminal = app->has_colour = false;
	if (!app->has_terminal || !app_is_office(app->format))
		return true;
	*status = app_usage(app,
		"--format %s is no text for a terminal; write it to a file: "
		"-o FILE",
		app->format_text);
	return false;
}

bool app_take_lang(struct app *app, int *status)
{
	const char *const *codes = NULL;
	size_t count = tacit_words_languages(&codes);
	struct tacit_buf all = { 0 };
	size_t i;

	if (!app->lang_text)
		return true;
	for (i = 0; i < count; i++) {
		if (!strcmp(codes[i], app->lang_text)) {
			app->asked = codes[i];
			app->lang = app_is_for_programs(app)
				? codes[i]
				: tacit_words_page(codes[i]);
			return true;
		}
	}
	for (i = 0; i < count; i++)
		tacit_buf_printf(&all, "%s%s", i ? ", " : "", codes[i]);
	*status = app_usage(
		app, "--lang %s: there is %s", app->lang_text, all.data);
	tacit_buf_clear(&all);
	return false;
}

static bool take_now(struct app *app, int *status)
{
	struct tacit_str text = tacit_str_of(app->now_text);

	app->now = app_clock();
	if (!app->now_text)
		return true;
	if (tacit_instant_parse(text, &app->now) ||
		tacit_date_parse(text, &app->now_date))
		return true;
	*status = app_usage(app,
		"--now %s is no instant; write it like "
		"2022-07-01T03:00Z, or a date like 2022-07-01",
		app->now_text);
	return false;
}

static bool ask_missing(struct app *app, void *words, int *status)
{
	const struct option_row *row = app->command->usage->options;

	for (; row && row->name; row++) {
		const char **to = (void *)((char *)words + row->to);
		const char *answer;

		if (!row->ask || *to)
			continue;
		answer = app_ask(app, row->ask);
		if (answer) {
			*to = answer;
			continue;
		}
		*status = app_usage(app, "--%s %s is needed: %s", row->name,
			row->arg, row->help);
		return false;
	}
	return true;
}

static bool take_operands(struct app *app, int argc, char **argv, int *status)
{
	const struct usage *usage = app->command->usage;
	struct place place = { 0 };
	size_t count = (size_t)argc;

	if (app_place(usage, count, &place) && place.index == count &&
		!place.is_optional) {
		*status =
			app_usage(app, "what is missing: %s", usage->operands);
		return false;
	}
	if (count && !app_place(usage, count - 1, &place)) {
		for (count = 0; app_place(usage, count, &place); count++)
			;
		*status = app_usage(app, "one word too many: %s", argv[count]);
		return false;
	}
	return app_keep_operands(app, argc, argv, status);
}

bool app_parse(struct app *app, void *words, int argc, char **argv, int *status)
{
	if (!take_options(app, words, argc, argv, status))
		return false;
	return take_format(app, status) && check_output(app, status) &&
		app_take_lang(app, status) && take_now(app, status) &&
		take_operands(app, argc - optind, argv + optind, status) &&
		ask_missing(app, words, status);
}
