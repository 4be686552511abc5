/* tacit form: a blank sheet for comments on a call. */
#include <string.h>

#include <tacit/facts.h>
#include <tacit/io.h>
#include <tacit/words.h>

#include "change/sheet.h"
#include "cli/commands.h"

enum { BLANK_ROWS = 10 };

static const struct example examples[] = {
	{ "tacit form NCT/G/778 -o sheet.csv",
		"a blank sheet, for an office program" },
	{ "tacit form NCT/G/778 --state XAA --lang ru -o sheet.csv",
		"with that state in every row and headings in Russian" },
	{ "tacit form NCT/G/778 --layout iso -o sheet.csv",
		"the layout of the standards bodies" },
	{ 0 },
};

static bool check_note(struct app *app, const char *id, int *status)
{
	struct tacit_call_case call = { 0 };
	struct tacit_err err = { 0 };

	if (tacit_facts_call_alone(app->reg, &app->arena, id, &call, &err) &&
		tacit_facts_check_first(&call.note, "tacit form", &err) &&
		tacit_facts_check_call(app->reg, &call, &err)) {
		if (tacit_document_get(&call.note, "comments-by"))
			return true;
		(void)tacit_fail_at(&err, TACIT_INVALID, call.note.path, 0,
			"this note does not call for comments");
		(void)tacit_hint(&err, "what it says: tacit show %s", id);
	}
	*status = app_fail(app, &err);
	return false;
}

/* A sheet that somebody has filled in is never written over. */
static int write_sheet(
	struct app *app, const char *path, struct tacit_str bytes)
{
	struct tacit_err err = { 0 };

	if (tacit_io_exists(path)) {
		(void)tacit_fail_at(
			&err, TACIT_INVALID, path, 0, "the file is there");
		(void)tacit_hint(&err, "choose another name, or remove it");
		return app_fail(app, &err);
	}
	if (!tacit_io_replace(path, bytes, 0644, &err))
		return app_fail(app, &err);
	app_note(app,
		tacit_tr(app->lang,
			"%s: fill it in, save it as CSV (UTF-8), then: tacit "
			"comment NOTE --sheet %s"),
		path, path);
	return EXIT_DONE;
}

struct words {
	const char *layout;
	const char *state;
	const char *file;
};

static const struct option_row options[] = {
	{ "layout", 0, OPT_WORD, "tacit|iso", offsetof(struct words, layout),
		"our columns, or those of the ISO comment sheet", NULL },
	{ "state", 's', OPT_TEXT, "STATE", offsetof(struct words, state),
		"put this state into every row", NULL },
	{ "output", 'o', OPT_TEXT, "FILE", offsetof(struct words, file),
		"write it to a file, not to standard output", NULL },
	{ 0 },
};

static int run_form(struct app *app, void *words)
{
	const struct words *said = words;
	enum tacit_sheet_layout layout =
		said->layout && !strcmp(said->layout, "iso") ? TACIT_SHEET_ISO
							     : TACIT_SHEET_OURS;
	struct tacit_buf sheet = { 0 };
	int status = EXIT_DONE;

	if (!check_note(app, app->operands[0], &status))
		return status;
	tacit_sheet_form(&sheet, layout, app->lang, said->state, BLANK_ROWS);
	status = said->file
		? write_sheet(app, said->file, tacit_buf_str(&sheet))
		: app_print(app, tacit_buf_str(&sheet));
	tacit_buf_clear(&sheet);
	return status;
}

const struct usage usage_form = { "NOTE", options, examples,
	sizeof(struct words), run_form };
