/* tacit import: documents of one type from the rows of a sheet. */
#include <tacit/words.h>

#include "change/create.h"
#include "change/import_rows.h"
#include "cli/commands.h"
#include "cli/sheet_open.h"
#include "cli/values.h"

static const struct example examples[] = {
	{ "tacit import members members.csv -n",
		"what would be recorded, and all that is wrong, by row and "
		"column" },
	{ "tacit import items plan.csv",
		"activities: area, section, slug, title, text and other keys" },
	{ 0 },
};

struct words {
	const char *encoding;
};

static const struct option_row options[] = {
	{ "encoding", 0, OPT_TEXT, "ENCODING", offsetof(struct words, encoding),
		"of a CSV that is not in UTF-8, such as windows-1251", NULL },
	{ 0 },
};

static int run_import(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       app->reg) };
	struct tacit_tables_file from = { .path = app->operands[1],
		.encoding = said->encoding };
	struct tacit_import_rows import = { .path = app->operands[1],
		.tables = &tables };
	struct tacit_faults faults = { 0 };
	struct writing w = app_writing(app);
	int status;

	if (!tacit_create_type(
		    app_type_name(app, app->operands[0]), &import.type, &w.err))
		return app_fail(app, &w.err);
	if (app_open_tables(app, &from, &tables, &faults, &w.err))
		status = app_written(app,
			tacit_import_rows(app->reg, &app->actor, &import,
				&w.options, &w.result, &w.err),
			&w);
	else
		status = faults.errors ? app_faults(app, &faults)
				       : app_fail(app, &w.err);
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	return status;
}

const struct usage usage_import = { "TYPE FILE", options, examples,
	sizeof(struct words), run_import };
