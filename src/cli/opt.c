/* opt: options as rows, parsed by getopt_long. */
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>

#include "cli/print.h"

enum { ROWS_MAX = 48, LONG_BASE = 256 };

static size_t add_row(
	struct option_row *rows, size_t n, const struct option_row *row)
{
	if (n + 1 >= ROWS_MAX)
		abort(); /* a command with that many options is a mistake */
	rows[n] = *row;
	return n + 1;
}

const struct option_row *app_rows(
	struct app *app, const struct usage *usage, size_t *count)
{
	const unsigned takes = app->command->takes;
	const struct {
		unsigned when; /* 0: always */
		struct option_row row;
	} shared[] = {
		{ TAKES_FORMAT,
			{ "format", 0, OPT_TEXT, "text|md|html|json|csv",
				&app->format_text, "how to print", NULL } },
		{ TAKES_WHEN | TAKES_NOW,
			{ "now", 0, OPT_TEXT, "INSTANT", &app->now_text,
				"as of this instant, or noon of this date",
				NULL } },
		{ TAKES_WHEN,
			{ "at", 0, OPT_TEXT, "COMMIT", &app->at,
				"the record as of this commit", NULL } },
		{ TAKES_LANG,
			{ "lang", 0, OPT_TEXT, "en|ru|kk|zh", &app->lang,
				"language of what is printed", NULL } },
		{ TAKES_DRY_RUN,
			{ "dry-run", 'n', OPT_FLAG, NULL, &app->is_dry_run,
				"say what would be written, write nothing",
				NULL } },
		{ TAKES_QUIET,
			{ "quiet", 'q', OPT_FLAG, NULL, &app->is_quiet,
				"only ids, one a line", NULL } },
		{ 0,
			{ NULL, 'C', OPT_TEXT, "FOLDER", &app->folder,
				"the register that this folder is in", NULL } },
	};
	struct option_row *rows =
		tacit_arena_array(&app->arena, ROWS_MAX, sizeof(*rows));
	const struct option_row *own = usage->options;
	size_t n = 0;
	size_t i;

	for (; own && (own->name || own->letter); own++)
		n = add_row(rows, n, own);
	for (i = 0; i < sizeof(shared) / sizeof(shared[0]); i++) {
		if (!shared[i].when || (takes & shared[i].when))
			n = add_row(rows, n, &shared[i].row);
	}
	*count = n;
	return rows;
}

static void list_add(
	struct app *app, struct option_list *list, const char *value)
{
	list->values = tacit_arena_grow(&app->arena, list->values, &list->cap,
		list->count + 1, sizeof(*list->values));
	list->values[list->count++] = value;
}

static void take(
	struct app *app, const struct option_row *row, const char *value)
{
	if (!row)
		return; /* getopt_long knows no option that has no row */
	switch (row->kind) {
	case OPT_FLAG:
		*(bool *)row->to = true;
		break;
	case OPT_TEXT:
		*(const char **)row->to = value;
		break;
	case OPT_LIST:
		list_add(app, row->to, value);
		break;
	}
}

/* "--stat" or "--stat=x" that is no option: which one is near? */
static int unknown(struct app *app, const struct option_row *rows, size_t count,
	char **argv, int index, int letter)
{
	const char *word = argv[index];
	const char *names[ROWS_MAX];
	const char *near;
	size_t n = 0;
	size_t i;

	if (letter && (!word || strncmp(word, "--", 2) != 0))
		return app_usage(app, "-%c is no option of tacit %s", letter,
			app->command->name);
	for (i = 0; i < count; i++) {
		if (rows[i].name)
			names[n++] = rows[i].name;
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

static void make_tables(
	const struct option_row *rows, size_t count, struct getopt_tables *t)
{
	size_t n = 0;
	size_t s = 0;
	size_t i;

	t->shorts[s++] = ':'; /* we say ourselves what is wrong */
	for (i = 0; i < count; i++) {
		int has_arg = rows[i].kind == OPT_FLAG ? no_argument
						       : required_argument;

		if (rows[i].name)
			t->longs[n++] = (struct option){ rows[i].name, has_arg,
				NULL, LONG_BASE + (int)i };
		if (rows[i].letter) {
			t->shorts[s++] = rows[i].letter;
			if (has_arg == required_argument)
				t->shorts[s++] = ':';
		}
	}
	t->shorts[s++] = 'h';
	t->shorts[s] = '\0';
	t->longs[n++] = (struct option){ "help", optional_argument, NULL, 'h' };
	t->longs[n] = (struct option){ 0 };
}

static const struct option_row *row_of(
	const struct option_row *rows, size_t count, int c)
{
	size_t i;

	if (c >= LONG_BASE)
		return &rows[c - LONG_BASE];
	for (i = 0; i < count; i++) {
		if (rows[i].letter == c)
			return &rows[i];
	}
	return NULL;
}

static int print_help(
	struct app *app, const struct usage *usage, const char *form)
{
	struct tacit_buf out = { 0 };
	int status;

	app_help(app, usage, form, &out);
	status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

/* True when every option was taken; else *status is the end. */
static bool take_options(struct app *app, const struct usage *usage, int argc,
	char **argv, int *status)
{
	size_t count = 0;
	const struct option_row *rows = app_rows(app, usage, &count);
	struct getopt_tables t = { 0 };

	make_tables(rows, count, &t);
	opterr = 0;
	optind = 1;
	for (;;) {
		int before = optind;
		int c = getopt_long(argc, argv, t.shorts, t.longs, NULL);

		if (c == -1)
			return true;
		if (c == 'h') {
			*status = print_help(app, usage, optarg);
			return false;
		}
		if (c == '?') {
			*status = unknown(app, rows, count, argv,
				optopt && optopt < LONG_BASE ? before
							     : optind - 1,
				optopt < LONG_BASE ? optopt : 0);
			return false;
		}
		if (c == ':') {
			*status = app_usage(
				app, "%s needs a value", argv[optind - 1]);
			return false;
		}
		take(app, row_of(rows, count, c), optarg);
	}
}

static bool take_format(struct app *app, int *status)
{
	static const char *const names[] = { "text", "md", "html", "json",
		"csv" };
	const char *near;
	size_t i;

	if (!app->format_text)
		return true;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!strcmp(app->format_text, names[i])) {
			app->format = (enum app_format)i;
			return true;
		}
	}
	near = tacit_nearest(app->format_text, names, 5);
	*status = app_usage(app,
		"--format %s: there is text, md, html, json "
		"and csv%s%s%s",
		app->format_text, near ? "; did you mean " : "",
		near ? near : "", near ? "?" : "");
	return false;
}

static bool take_lang(struct app *app, int *status)
{
	const char *const *codes = NULL;
	size_t count = tacit_words_languages(&codes);
	struct tacit_buf all = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		if (!strcmp(codes[i], app->lang))
			return true;
	}
	for (i = 0; i < count; i++)
		tacit_buf_printf(&all, "%s%s", i ? ", " : "", codes[i]);
	*status = app_usage(app, "--lang %s: there is %s", app->lang, all.data);
	app->lang = "en";
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

static bool ask_missing(struct app *app, const struct usage *usage, int *status)
{
	const struct option_row *row = usage->options;

	for (; row && (row->name || row->letter); row++) {
		const char **to = row->to;

		if (!row->ask || row->kind != OPT_TEXT || *to)
			continue;
		*to = app_ask(app, row->ask);
		if (*to)
			continue;
		*status = app_usage(app, "--%s %s is needed: %s", row->name,
			row->arg, row->help);
		return false;
	}
	return true;
}

bool app_parse(struct app *app, const struct usage *usage, int *argc,
	char ***argv, int *status)
{
	int operands;

	if (!take_options(app, usage, *argc, *argv, status) ||
		!take_format(app, status) || !take_lang(app, status) ||
		!take_now(app, status))
		return false;
	operands = *argc - optind;
	if (operands < usage->min) {
		*status =
			app_usage(app, "what is missing: %s", usage->operands);
		return false;
	}
	if (usage->max >= 0 && operands > usage->max) {
		*status = app_usage(app, "one word too many: %s",
			(*argv)[optind + usage->max]);
		return false;
	}
	*argc = operands;
	*argv += optind;
	return ask_missing(app, usage, status);
}
