/* tacit new: a new document from its template. */
#include <unistd.h>

#include "change/create.h"
#include "cli/commands.h"
#include "cli/rewrite.h"

static bool write_new(
	struct app *app, const char *text, void *ctx, struct writing *w)
{
	struct tacit_creation *creation = ctx;

	creation->text = text;
	return tacit_create(app->reg, &app->actor, creation, &w->options,
		&w->result, &w->err);
}

/* What nobody wrote a text for may do without; a paper may not. */
static bool needs_text(const struct tacit_type *type)
{
	return type->id == TACIT_NOTE || type->id == TACIT_PAPER ||
		type->id == TACIT_EVENT;
}

static int from_editor(struct app *app, struct tacit_creation *creation)
{
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	const char *start = NULL;
	int status;

	if (tacit_create_template(
		    app->reg, &app->arena, creation, &start, &faults, &err)) {
		/* they stand in the text from here on */
		creation->setting_count = 0;
		status = app_rewrite(app,
			tacit_arena_printf(
				&app->arena, "new-%s", creation->type->name),
			start, write_new, creation);
	} else if (faults.errors) {
		status = app_faults(app, &faults);
	} else {
		status = app_fail(app, &err);
	}
	tacit_faults_clear(&faults);
	return status;
}

static int from_options(struct app *app, struct tacit_creation *creation,
	const char *message, const char *file)
{
	struct writing w = app_writing(app);
	int status = EXIT_DONE;

	if (message || file || needs_text(creation->type)) {
		creation->text = app_text(app, message, file, "", &status);
		if (!creation->text)
			return status;
	}
	return app_written(
		app, write_new(app, creation->text, creation, &w), &w);
}

struct words {
	struct tacit_creation creation;
	const char *message;
	const char *file;
};

static const struct option_row options[] = {
	{ "slug", 0, OPT_TEXT, "NAME", offsetof(struct words, creation.slug),
		"its name in paths, where the usual one does not do", NULL },
	{ "message", 'm', OPT_TEXT, "TEXT", offsetof(struct words, message),
		"its text", NULL },
	{ "file", 'F', OPT_TEXT, "FILE", offsetof(struct words, file),
		"its text, or all of it with its header, from a file; "
		"- for standard input",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit new note", "a draft note in your editor, from its template" },
	{ "tacit new item area=nct-general section=i \"title=A "
	  "meeting of experts\"",
		"an activity; it gets the next number of its section" },
	{ "tacit new paper area=NCT/G kind=other \"title=Terms of "
	  "reference\" lang=en -F terms.md",
		"a paper whose text is in a file" },
	{ "tacit new focal-point network=border-control "
	  "state=Kazakhstan \"authority=Border Service\" "
	  "since=2022-07-01",
		"which authority a state names for a network" },
	{ 0 },
};

static int run_new(struct app *app, void *words)
{
	struct words *said = words;
	struct tacit_creation *creation = &said->creation;
	struct tacit_err err = { 0 };

	if (!tacit_create_type(app->operands[0], &creation->type, &err))
		return app_fail(app, &err);
	creation->settings = app->operands + 1;
	creation->setting_count = app->operand_count - 1;
	if (!said->message && !said->file && isatty(STDIN_FILENO) &&
		isatty(STDERR_FILENO))
		return from_editor(app, creation);
	return from_options(app, creation, said->message, said->file);
}

const struct usage usage_new = { "TYPE [KEY=VALUE]...", options, examples,
	sizeof(struct words), run_new };
