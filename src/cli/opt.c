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

static void take_format(struct app *app)
{
	static const char *const names[] = { [FORMAT_TEXT] = "text",
		[FORMAT_MD] = "md",
		[FORMAT_HTML] = "html",
		[FORMAT_JSON] = "json",
		[FORMAT_CSV] = "csv" };
	size_t i;

	for (i = 0; app->format_text && i < TACIT_COUNT(names); i++) {
		if (!strcmp(app->format_text, names[i]))
			app->format = (enum app_format)i;
	}
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
			app->lang = codes[i];
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
	take_format(app);
	return app_take_lang(app, status) && take_now(app, status) &&
		take_operands(app, argc - optind, argv + optind, status) &&
		ask_missing(app, words, status);
}
