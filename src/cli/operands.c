/* operands: ids, states and dates as people type them. */
#include <string.h>

#include <tacit/io.h>

#include "cli/app.h"

enum { STDIN_MAX = 1 << 20 };

bool app_resolve(struct app *app, const char *typed, unsigned types,
	const char **id, int *status)
{
	struct tacit_err err = { 0 };

	if (tacit_resolve(app->reg, &app->arena, typed, types, id, NULL, &err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

bool app_resolve_to(
	struct app *app, unsigned types, const char **id, int *status)
{
	return !*id || app_resolve(app, *id, types, id, status);
}

bool app_resolve_state(
	struct app *app, const char *typed, const char **code, int *status)
{
	struct tacit_err err = { 0 };

	if (!typed ||
		tacit_resolve_state(app->reg, &app->arena, typed, code, &err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

bool app_resolve_all(struct app *app, const char *const *typed, size_t count,
	unsigned types, const char ***ids, int *status)
{
	const char **list =
		tacit_arena_array(&app->arena, count + 1, sizeof(*list));
	size_t i;

	for (i = 0; i < count; i++) {
		if (!app_resolve(app, typed[i], types, &list[i], status))
			return false;
	}
	*ids = list;
	return true;
}

bool app_date(struct app *app, const char *option, const char *typed,
	struct tacit_date *out, int *status)
{
	if (!typed || tacit_date_parse(tacit_str_of(typed), out))
		return true;
	*status = app_usage(app,
		"--%s %s is no day of the calendar; write it like 2022-06-30",
		option, typed);
	return false;
}

bool app_instant(struct app *app, const char *option, const char *typed,
	struct tacit_instant *out, int *status)
{
	if (!typed || tacit_instant_parse(tacit_str_of(typed), out))
		return true;
	*status = app_usage(app,
		"--%s %s is no instant; write it like 2022-06-30T17:59:59Z",
		option, typed);
	return false;
}

static void add(struct app *app, struct option_list *list, const char *value)
{
	list->values = tacit_arena_grow(&app->arena, list->values, &list->cap,
		list->count + 1, sizeof(*list->values));
	list->values[list->count++] = value;
}

static bool ids_from_stdin(
	struct app *app, struct option_list *ids, int *status)
{
	struct tacit_buf text = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_str rest;
	struct tacit_str line;

	if (!tacit_io_read("-", STDIN_MAX, &text, &err)) {
		*status = app_fail(app, &err);
		return false;
	}
	rest = tacit_buf_str(&text);
	while (tacit_str_line(&rest, &line)) {
		line = tacit_str_trim(line);
		if (line.len)
			add(app, ids,
				tacit_arena_strndup(
					&app->arena, line.data, line.len));
	}
	tacit_buf_clear(&text);
	return true;
}

bool app_ids(struct app *app, int argc, char **argv, const char ***ids,
	size_t *count, int *status)
{
	struct option_list list = { 0 };
	int i;

	for (i = 0; i < argc; i++) {
		if (strcmp(argv[i], "-") != 0)
			add(app, &list, argv[i]);
		else if (!ids_from_stdin(app, &list, status))
			return false;
	}
	*ids = list.values;
	*count = list.count;
	return true;
}
