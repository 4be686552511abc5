/* tacit edit: a whole document in the editor. */
#include <string.h>
#include <unistd.h>

#include "change/revise.h"
#include "cli/commands.h"
#include "cli/rewrite.h"

static bool write_text(struct app *app, const char *text, void *ctx,
	struct tacit_write_result *result, struct tacit_err *err)
{
	struct tacit_revision *revision = ctx;
	const struct tacit_str bytes = tacit_str_of(text);
	struct tacit_write_options write = app_write_options(app);

	revision->text = &bytes;
	return tacit_revise(
		app->reg, &app->actor, revision, &write, result, err);
}

static int from_file(
	struct app *app, struct tacit_revision *revision, const char *file)
{
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	const char *text = app_text(app, NULL, file, NULL, &status);
	bool ok;

	if (!text)
		return status;
	ok = write_text(app, text, revision, &result, &err);
	status = app_written(app, ok, &result, &err);
	/* what came through a pipe is nowhere else */
	if (!ok && !strcmp(file, "-"))
		app_keep_rejected(app, revision->id, text);
	return status;
}

/* Before somebody writes what nobody may record. */
static int refuse(struct app *app, const struct tacit_document *doc)
{
	struct tacit_err err = { 0 };

	(void)tacit_fail_at(&err, TACIT_REFUSED, doc->path, 0, "%s",
		tacit_rule_what(TACIT_RULE_APPEND_ONLY));
	(void)tacit_hint(&err, "%s", tacit_rule_hint(TACIT_RULE_APPEND_ONLY));
	return app_fail(app, &err);
}

int cmd_edit(struct app *app, int argc, char **argv)
{
	const char *file = NULL;
	const struct option_row options[] = {
		{ "file", 'F', OPT_TEXT, "FILE", &file,
			"the new text from a file; - for standard input",
			NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit edit nct-general/concept-paper",
			"the text as it is recorded, in your editor" },
		{ "tacit edit nct-general/i.3 -F i.3.md",
			"the text from a file" },
		{ 0 },
	};
	const struct usage usage = { "ID", 1, 1, options, examples };
	struct tacit_revision revision = { 0 };
	struct tacit_document doc = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_open(app, &status))
		return status;
	if (!tacit_resolve(app->reg, &app->arena, argv[0], 0, &revision.id,
		    &revision.type, &err) ||
		!tacit_register_get(app->reg, &app->arena, (int)revision.type,
			revision.id, &doc, &err))
		return app_fail(app, &err);
	if (doc.at.type->append == TACIT_APPEND_ONLY)
		return refuse(app, &doc);
	revision.base = doc.blob;
	if (file)
		return from_file(app, &revision, file);
	return app_rewrite(app, revision.id,
		tacit_arena_strndup(&app->arena, doc.text.data, doc.text.len),
		write_text, &revision);
}
