/* tacit form: a blank sheet for comments on a call. */
#include <string.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/office.h"
#include "cli/outlet.h"

static const struct example examples[] = {
	{ "tacit form NCT/G/778 -o form.xlsx",
		"the sheet, for an office program, with what can be chosen" },
	{ "tacit form NCT/G/778 --state XAA --lang ru -o form.xlsx",
		"with that state in every row, in Russian" },
	{ "tacit form NCT/G/778 --layout iso --format csv -o form.csv",
		"the layout of the standards bodies" },
	{ 0 },
};

struct words {
	const char *layout;
	const char *state;
};

static const struct option_row options[] = {
	{ "layout", 0, OPT_WORD, "tacit|iso", offsetof(struct words, layout),
		"our columns, or those of the ISO comment sheet", NULL },
	{ "state", 's', OPT_TEXT, "STATE", offsetof(struct words, state),
		"put this state into every row", NULL },
	{ 0 },
};

static int run_form(struct app *app, void *words)
{
	const struct words *said = words;
	const struct form_words form = { { app->operands[0], app->asked,
						 said->state },
		said->layout && !strcmp(said->layout, "iso") ? TACIT_SHEET_ISO
							     : TACIT_SHEET_OURS,
		app->format_text ? app->format : FORMAT_CSV };
	struct tacit_buf bytes = { 0 };
	struct tacit_err err = { 0 };
	int status;

	/* a sheet that somebody has filled in is never written over */
	if (!app_check_new(app, &err) ||
		!app_write_form(app, &form, &bytes, &err))
		status = app_fail(app, &err);
	else
		status = app_print(app, tacit_buf_str(&bytes));
	if (status == EXIT_DONE && app->output)
		app_note(app,
			tacit_tr(app->lang,
				"%s: to be filled in and sent back; then: "
				"tacit comment NOTE --sheet %s"),
			app->output, app->output);
	tacit_buf_clear(&bytes);
	return status;
}

const struct usage usage_form = { "NOTE", options, examples,
	sizeof(struct words), run_form };
