/* tacit compare: what the texts of one document do not say alike. Exit 1 where
 * there is such a thing. */
#include <tacit/io.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

enum { TEXT_MAX = 1024 * 1024 };

/* What is a file is a file; all else are documents. */
static bool add_operand(struct app *app, const char *typed,
	struct tacit_parallels *all, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	enum tacit_type_id type = TACIT_NOTE;
	const char *id = NULL;

	if (!tacit_io_exists(typed) || tacit_io_is_folder(typed))
		return tacit_resolve(app->reg, &app->arena, typed, 0, &id,
			       &type, err) &&
			tacit_parallels_of(
				app->reg, &app->arena, id, type, all, err);
	if (!tacit_io_read(typed, TEXT_MAX, &bytes, err)) {
		tacit_buf_clear(&bytes);
		return false;
	}
	return tacit_parallels_add(
		all, typed, tacit_buf_keep(&bytes, &app->arena), err);
}

static void list_findings(
	const struct tacit_parallels *all, struct tacit_buf *out)
{
	size_t i;

	for (i = 0; i < all->found.count; i++)
		if (!all->reasons[i])
			tacit_buf_printf(out, "%s\n", all->found.list[i].name);
}

static int print_parallels(struct app *app, const struct tacit_parallels *all)
{
	struct answer answer = app_answer(app);
	int status;

	if (app->is_quiet)
		list_findings(all, &answer.out);
	else if (app->format == FORMAT_JSON)
		tacit_json_parallels(all, &answer.out);
	else
		tacit_page_parallels(all, &answer.page);
	status = app_print_answer(app, &answer);
	return status == EXIT_DONE && all->open ? EXIT_NO : status;
}

static const struct example examples[] = {
	{ "tacit compare NCT/G/778",
		"a note and its language versions; exit 0 where nothing "
		"differs, 1 where something does" },
	{ "tacit compare note.en.md note.ru.md note.kk.md",
		"texts that are files" },
	{ "tacit set NCT/G/778 'set-aside+=extent 4 pages 4 leaves: leaves in "
	  "Russian'",
		"what is meant so: of a draft" },
	{ 0 },
};

static int run_compare(struct app *app, void *words)
{
	struct tacit_parallels all = { 0 };
	struct tacit_err err = { 0 };
	size_t i;

	(void)words;
	for (i = 0; i < app->operand_count; i++)
		if (!add_operand(app, app->operands[i], &all, &err))
			return app_fail(app, &err);
	if (!tacit_parallels_find(app->reg, &app->arena, &all, &err))
		return app_fail(app, &err);
	return print_parallels(app, &all);
}

const struct usage usage_compare = { "FILE|ID...", NULL, examples, 0,
	run_compare };
