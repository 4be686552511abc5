/* tacit new: a new document from its template. */
#include <string.h>
#include <unistd.h>

#include "change/create.h"
#include "change/version.h"
#include "cli/commands.h"
#include "cli/new_text.h"
#include "cli/office_text.h"
#include "cli/values.h"

/* What nobody wrote a text for may do without; a paper may not. */
static bool needs_text(const struct tacit_type *type)
{
	return type->id == TACIT_NOTE || type->id == TACIT_PAPER ||
		type->id == TACIT_EVENT;
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
		app, new_write(app, creation->text, creation, &w), &w);
}

struct words {
	struct tacit_creation creation;
	const char *message;
	const char *file;
	const char *from;
	const char *lang;
	bool is_edited;
};

/* --- a language version ------------------------------------------------------ */

/* title=..., text=..., lang=... */
static bool take_setting(
	struct app *app, struct tacit_version *version, const char *setting)
{
	const struct {
		const char *key;
		const char **value;
	} keys[] = { { "title=", &version->title },
		{ "subject=", &version->title }, { "lang=", &version->lang },
		{ "text=", &version->standing } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		size_t len = strlen(keys[i].key);

		if (strncmp(setting, keys[i].key, len) != 0)
			continue;
		*keys[i].value = setting + len;
		return true;
	}
	(void)app_usage(
		app, "%s: of a version there is title, lang and text", setting);
	return false;
}

static int new_version(struct app *app, const struct words *said)
{
	struct tacit_version version = { .lang = said->lang };
	struct writing w = app_writing(app);
	int status = EXIT_DONE;
	size_t i;

	if (app->operand_count < 2)
		return app_usage(app, "a version of which document?");
	for (i = 2; i < app->operand_count; i++) {
		if (!take_setting(app, &version, app->operands[i]))
			return EXIT_USAGE;
	}
	if (!version.lang)
		return app_usage(app, "in which language? --lang fr");
	if (!tacit_resolve(app->reg, &app->arena, app->operands[1], 0,
		    &version.id, &version.type, &w.err))
		return app_fail(app, &w.err);
	version.text = said->from
		? office_text(app, said->from, &status)
		: app_text(app, said->message, said->file, "", &status);
	if (!version.text)
		return status;
	return app_written(app,
		tacit_version_create(app->reg, &app->actor, &version,
			&w.options, &w.result, &w.err),
		&w);
}

/* --- all ----------------------------------------------------------------------- */

static const struct option_row options[] = {
	{ "slug", 0, OPT_TEXT, "NAME", offsetof(struct words, creation.slug),
		"its name in paths, where the usual one does not do", NULL },
	{ "message", 'm', OPT_TEXT, "TEXT", offsetof(struct words, message),
		"its text", NULL },
	{ "lang", 0, OPT_TEXT, "LANG", offsetof(struct words, lang),
		"of a version: its language; else of what is printed", NULL },
	{ "file", 'F', OPT_TEXT, "FILE", offsetof(struct words, file),
		"its text, or all of it with its header, from a file; "
		"- for standard input",
		NULL },
	{ "from", 0, OPT_TEXT, "FILE", offsetof(struct words, from),
		"its text from a word processor: .docx, .odt or .rtf, which "
		"pandoc reads; what to look at is listed",
		NULL },
	{ "edit", 'e', OPT_FLAG, NULL, offsetof(struct words, is_edited),
		"a note in your editor, too, instead of questions", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit new note",
		"a draft note: what it needs is asked for, and shown before "
		"it is recorded" },
	{ "tacit new note --edit",
		"the same in your editor, from its template" },
	{ "tacit new item area=nct-general section=i \"title=A "
	  "meeting of experts\"",
		"an activity; it gets the next number of its section" },
	{ "tacit new paper area=NCT/G kind=other \"title=Terms of "
	  "reference\" lang=en -F terms.md",
		"a paper whose text is in a file" },
	{ "tacit new paper area=NCT/G kind=other \"title=Terms of "
	  "reference\" lang=en --from terms.docx",
		"a paper that was written in a word processor" },
	{ "tacit new version nct-general/concept-paper --lang fr "
	  "\"title=Document\" -F fr.md",
		"its version in another language" },
	{ 0 },
};

static int run_new(struct app *app, void *words)
{
	struct words *said = words;
	struct tacit_creation *creation = &said->creation;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (said->from && (said->message || said->file))
		return app_usage(app,
			"the text is given twice: with --from and another way");
	if (!strcmp(app->operands[0], "version"))
		return new_version(app, said);
	app->lang_text = said->lang;
	if (!app_take_lang(app, &status))
		return status;
	if (!tacit_create_type(app->operands[0], &creation->type, &err))
		return app_fail(app, &err);
	creation->settings = app->operands + 1;
	creation->setting_count = app->operand_count - 1;
	if (said->from) {
		said->message = office_text(app, said->from, &status);
		if (!said->message)
			return status;
	}
	if (!said->message && !said->file && isatty(STDIN_FILENO) &&
		isatty(STDERR_FILENO))
		return creation->type->id == TACIT_NOTE && !said->is_edited
			? new_from_answers(app, creation)
			: new_from_editor(app, creation);
	return from_options(app, creation, said->message, said->file);
}

const struct usage usage_new = { "TYPE [KEY=VALUE]...", options, examples,
	sizeof(struct words), run_new };
