/* tacit edit: a whole document in the editor. */
#include <string.h>
#include <unistd.h>

#include "change/revise.h"
#include "cli/commands.h"
#include "cli/rewrite.h"

static bool write_edited(
	struct app *app, const char *text, void *ctx, struct writing *w)
{
	struct tacit_revision *revision = ctx;
	const struct tacit_str bytes = tacit_str_of(text);

	revision->text = &bytes;
	return tacit_revise(app->reg, &app->actor, revision, &w->options,
		&w->result, &w->err);
}

static int write_from_file(
	struct app *app, struct tacit_revision *revision, const char *file)
{
	struct writing w = app_writing(app);
	int status = EXIT_DONE;
	const char *text = app_text(app, NULL, file, NULL, &status);
	bool ok;

	if (!text)
		return status;
	ok = write_edited(app, text, revision, &w);
	status = app_written(app, ok, &w);
	/* what came through a pipe is nowhere else */
	if (!ok && !strcmp(file, "-"))
		app_keep_rejected(app, revision->id, text);
	return status;
}

/* Before somebody writes what nobody may record. */
static int refuse_edit(struct app *app, const struct tacit_document *doc)
{
	struct tacit_err err = { 0 };

	(void)tacit_fail_at(&err, TACIT_REFUSED, doc->path, 0, "%s",
		tacit_rule_what(TACIT_RULE_APPEND_ONLY));
	(void)tacit_hint(&err, "%s", tacit_rule_hint(TACIT_RULE_APPEND_ONLY));
	return app_fail(app, &err);
}

struct words {
	const char *file;
};

static const struct option_row options[] = {
	{ "file", 'F', OPT_TEXT, "FILE", offsetof(struct words, file),
		"the new text from a file; - for standard input", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit edit nct-general/concept-paper",
		"the text as it is recorded, in your editor" },
	{ "tacit edit nct-general/i.3 -F i.3.md", "the text from a file" },
	{ 0 },
};

static int run_edit(struct app *app, void *words)
{
	const char *file = ((struct words *)words)->file;
	struct tacit_revision revision = { .id = app->operands[0],
		.type = app->operand_types[0] };
	struct tacit_document doc = { 0 };
	struct tacit_err err = { 0 };

	if (!tacit_register_get(app->reg, &app->arena, (int)revision.type,
		    revision.id, &doc, &err))
		return app_fail(app, &err);
	if (doc.at.type->append == TACIT_APPEND_ONLY)
		return refuse_edit(app, &doc);
	revision.base = doc.blob;
	if (file)
		return write_from_file(app, &revision, file);
	return app_rewrite(app, revision.id,
		tacit_arena_strndup(&app->arena, doc.text.data, doc.text.len),
		write_edited, &revision);
}

const struct usage usage_edit = { "ID", options, examples, sizeof(struct words),
	run_edit };
