#include "cli/values.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/language.h>
#include <tacit/types.h>
#include <tacit/words.h>

#include "change/received.h"
#include "cli/rows.h"

enum { STDIN_MAX = 1 << 20, NUMBER_MAX = 1000000, WORDS_MAX = 16 };

/* --- as typed ------------------------------------------------------------- */

static void add_to_list(
	struct app *app, struct option_list *list, const char *value)
{
	list->values = tacit_arena_grow(&app->arena, list->values, &list->cap,
		list->count + 1, sizeof(*list->values));
	list->values[list->count++] = value;
}

static bool keep_date(struct app *app, const char *option, const char *typed,
	struct tacit_date *out, int *status)
{
	if (tacit_date_parse(tacit_str_of(typed), out))
		return true;
	*status = app_usage(app,
		"--%s %s is no day of the calendar; write it like 2022-06-30",
		option, typed);
	return false;
}

static bool keep_number(struct app *app, const char *option, const char *typed,
	size_t *out, int *status)
{
	uint64_t number = 0;

	if (tacit_str_number(tacit_str_of(typed), NUMBER_MAX, &number) &&
		number) {
		*out = (size_t)number;
		return true;
	}
	*status = app_usage(app, "--%s %s is no number from 1 to %d", option,
		typed, NUMBER_MAX);
	return false;
}

static bool keep_word(struct app *app, const struct option_row *row,
	const char *typed, const char **out, int *status)
{
	struct tacit_str rest = tacit_str_of(row->arg);
	const char *words[WORDS_MAX];
	struct tacit_buf all = { 0 };
	struct tacit_str word;
	const char *near;
	size_t n = 0;

	while (n < WORDS_MAX && tacit_str_split(&rest, '|', &word)) {
		if (n)
			tacit_buf_adds(&all, rest.len ? ", " : " and ");
		tacit_buf_add_str(&all, word);
		*out = tacit_arena_strndup(&app->arena, word.data, word.len);
		if (!strcmp(typed, *out))
			goto out;
		words[n++] = *out;
	}
	*out = NULL;
	near = tacit_nearest(typed, words, n);
	*status = app_usage(app, "--%s %s: there is %s%s%s%s", row->name, typed,
		tacit_buf_cstr(&all), near ? "; did you mean " : "",
		near ? near : "", near ? "?" : "");
out:
	tacit_buf_clear(&all);
	return *out != NULL;
}

bool app_keep_value(struct app *app, const struct option_row *row, void *base,
	const char *typed, int *status)
{
	void *to = (char *)base + row->to;

	switch (row->kind) {
	case OPT_FLAG:
		*(bool *)to = true;
		break;
	case OPT_TEXT:
		*(const char **)to = typed;
		break;
	case OPT_WORD:
		return keep_word(app, row, typed, to, status);
	case OPT_BODY:
		*(const char **)to =
			tacit_arena_printf(&app->arena, "%s\n", typed);
		break;
	case OPT_LIST:
		add_to_list(app, to, typed);
		break;
	case OPT_DATE:
		return keep_date(app, row->name, typed, to, status);
	case OPT_MOMENT:
		((struct option_moment *)to)->typed = typed;
		break;
	case OPT_NUMBER:
		return keep_number(app, row->name, typed, to, status);
	}
	return true;
}

static bool add_from_stdin(
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
			add_to_list(app, ids,
				tacit_arena_strndup(
					&app->arena, line.data, line.len));
	}
	tacit_buf_clear(&text);
	return true;
}

bool app_keep_operands(struct app *app, int argc, char **argv, int *status)
{
	struct option_list list = { 0 };
	struct place place = { 0 };
	unsigned types;
	int i;

	for (i = 0; i < argc; i++) {
		if (strcmp(argv[i], "-") != 0 ||
			!app_place(app->command->usage, (size_t)i, &place) ||
			!place.is_repeated ||
			!app_names_documents(place.word, &types))
			add_to_list(app, &list, argv[i]);
		else if (!add_from_stdin(app, &list, status))
			return false;
	}
	app->operands = list.values;
	app->operand_count = list.count;
	return true;
}

/* --- as the register has it ------------------------------------------------ */

const char *app_type_name(struct app *app, const char *typed)
{
	const size_t len = strlen(typed);
	const char *one = tacit_arena_strndup(&app->arena, typed,
		len && typed[len - 1] == 's' ? len - 1 : len);

	return tacit_type_named(one) ? one : typed;
}

bool app_resolve_state(
	struct app *app, const char *typed, const char **code, int *status)
{
	struct tacit_err err = { 0 };

	if (tacit_resolve_state(app->reg, &app->arena, typed, code, &err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

bool app_ask_state(struct app *app, const char **state, int *status)
{
	if (*state)
		return true;
	*state = app_ask(app, "Which state?");
	if (*state)
		return app_resolve_state(app, *state, state, status);
	*status = app_usage(app, "--state STATE is needed: who speaks");
	return false;
}

/* "swg" is meant for SWG; an organ that there is not is for the rules. */
static const char *organ_of(struct app *app, const char *typed)
{
	const struct tacit_body *body = tacit_register_body(app->reg);
	size_t i;

	for (i = 0; i < body->organ_count; i++) {
		if (tacit_str_eq_nocase(
			    tacit_str_of(body->organs[i]), tacit_str_of(typed)))
			return body->organs[i];
	}
	return typed;
}

/* In place. */
static bool resolve_value(struct app *app, struct tacit_str word,
	const char **value, enum tacit_type_id *type, int *status)
{
	struct tacit_err err = { 0 };
	unsigned types;

	if (!*value)
		return true;
	if (tacit_str_eqs(word, "STATE"))
		return app_resolve_state(app, *value, value, status);
	if (tacit_str_eqs(word, "ORGAN"))
		*value = organ_of(app, *value);
	if (!app_names_documents(word, &types) ||
		tacit_resolve(app->reg, &app->arena, *value, types, value, type,
			&err))
		return true;
	*status = app_fail(app, &err);
	return false;
}

static bool resolve_operands(struct app *app, int *status)
{
	struct place place = { 0 };
	size_t i;

	app->operand_types = tacit_arena_array(&app->arena,
		app->operand_count + 1, sizeof(*app->operand_types));
	for (i = 0; i < app->operand_count; i++) {
		if (app_place(app->command->usage, i, &place) &&
			!resolve_value(app, place.word, &app->operands[i],
				&app->operand_types[i], status))
			return false;
	}
	return true;
}

/* Whose clock was read is said, so that nobody is taken at another's. */
static bool resolve_moment(struct app *app, const char *option,
	struct option_moment *moment, int *status)
{
	const struct tacit_body *body = tacit_register_body(app->reg);
	struct tacit_err err = { 0 };
	struct tacit_buf said = { 0 };
	struct tacit_clock clock;

	if (!moment->typed)
		return true;
	if (!tacit_received_parse(body, tacit_register_today(app->reg),
		    moment->typed, &moment->at, &err)) {
		*status = app_usage(
			app, "--%s: %s; %s", option, err.msg, err.hint);
		return false;
	}
	clock = tacit_body_clock(app->reg, app->lang, moment->at);
	tacit_language_moment(&said, app->lang, moment->at, &clock);
	app_note(app, "%s: %s", tacit_tr(app->lang, option),
		tacit_buf_cstr(&said));
	tacit_buf_clear(&said);
	return true;
}

static bool resolve_option(
	struct app *app, const struct option_row *row, void *words, int *status)
{
	void *to = (char *)words + row->to;
	struct option_list *list = to;
	size_t i;

	if (row->kind == OPT_TEXT)
		return resolve_value(
			app, tacit_str_of(row->arg), to, NULL, status);
	if (row->kind == OPT_MOMENT)
		return resolve_moment(app, row->name, to, status);
	for (i = 0; row->kind == OPT_LIST && i < list->count; i++) {
		if (!resolve_value(app, tacit_str_of(row->arg),
			    &list->values[i], NULL, status))
			return false;
	}
	return true;
}

bool app_resolve_words(struct app *app, void *words, int *status)
{
	const struct option_row *row = app->command->usage->options;

	if (!app->reg)
		return true;
	if (!(app->command->takes & TAKES_TYPED) &&
		!resolve_operands(app, status))
		return false;
	for (; row && row->name; row++) {
		if (!resolve_option(app, row, words, status))
			return false;
	}
	return true;
}

bool app_find_path(
	struct app *app, const char *typed, const char **path, int *status)
{
	struct tacit_document doc = { 0 };
	struct tacit_err err = { 0 };
	enum tacit_type_id type = TACIT_BODY;
	const char *id = NULL;

	*path = typed;
	if (tacit_str_ends(tacit_str_of(typed), ".md") || !app->reg)
		return true;
	if (!tacit_resolve(app->reg, &app->arena, typed, 0, &id, &type, &err) ||
		!tacit_register_get(
			app->reg, &app->arena, (int)type, id, &doc, &err)) {
		*status = app_fail(app, &err);
		return false;
	}
	*path = doc.path;
	return true;
}

bool app_is_yes(const struct app *app, const char *answer)
{
	return answer &&
		(!strcmp(answer, "y") || !strcmp(answer, "yes") ||
			!strcmp(answer, tacit_tr(app->lang, "yes")));
}
