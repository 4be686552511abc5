/* tacit clone: a copy of a register that is whole. */
#include <unistd.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/program.h"
#include "keep/clone.h"

static const struct example examples[] = {
	{ "tacit clone https://example.org/cica.git",
		"a register of many, into cica" },
	{ "tacit clone /srv/cica.git mine", "from this machine, into mine" },
	{ 0 },
};

static int run_clone(struct app *app, void *words)
{
	struct tacit_clone clone = { .url = app->operands[0],
		.folder = app->operand_count > 1 ? app->operands[1] : NULL,
		.program = app_program(app),
		.shows_progress = !app->is_quiet && isatty(STDERR_FILENO),
		.when = app_when(app) };
	struct tacit_clone_result result;
	struct tacit_err err = { 0 };
	struct tacit_buf line = { 0 };
	int status;

	(void)words;
	if (!tacit_clone_make(&clone, &app->arena, &result, &err))
		return app_fail(app, &err);
	tacit_buf_printf(&line,
		tacit_tr_n(app->lang, result.documents,
			"clone in %s: %llu document, record %.7s\n",
			"clone in %s: %llu documents, record %.7s\n"),
		result.folder, (unsigned long long)result.documents,
		result.commit);
	status = app->is_quiet ? EXIT_DONE
			       : app_print_made(app, tacit_buf_str(&line));
	app_note(app,
		tacit_tr(app->lang,
			"next, say who writes, by a state's code or as "
			"secretariat: git -C %s config tacit.identity WHO"),
		result.folder);
	tacit_buf_clear(&line);
	return status;
}

const struct usage usage_clone = { "URL [FOLDER]", NULL, examples, 0,
	run_clone };
