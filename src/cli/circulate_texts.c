#include "cli/circulate_texts.h"

#include <unistd.h>

#include <tacit/register.h>
#include <tacit/words.h>

#include "cli/values.h"
#include "facts/deadline_words.h"
#include "report/parallels.h"

bool app_may_go_on(
	struct app *app, bool is_sure, const char *question, int *status)
{
	if (is_sure ||
		app_is_yes(app, app_ask(app, tacit_tr(app->lang, question))))
		return true;
	app_note(app, "%s",
		isatty(STDIN_FILENO) && isatty(STDERR_FILENO)
			? tacit_tr(app->lang, "nothing was recorded")
			: tacit_tr(app->lang,
				  "nothing was recorded: nobody can be asked "
				  "here; --yes issues it"));
	*status = EXIT_NO;
	return false;
}

/* As far as a program can see; `name` as it is typed. */
static size_t count_of_one(struct app *app, enum tacit_type_id type,
	const char *id, const char *name)
{
	struct tacit_parallels all = { 0 };
	struct tacit_err err = { 0 };

	/* what cannot be read is said when it is issued, and a text without
	 * facts says nothing else than another */
	if (!tacit_parallels_of(app->reg, &app->arena, id, type, &all, &err) ||
		all.count < 2 ||
		!tacit_parallels_find(app->reg, &app->arena, &all, &err))
		return 0;
	if (all.open)
		app_note(app,
			tacit_tr_n(app->lang, all.open,
				"its texts differ in %zu place: tacit compare "
				"%s",
				"its texts differ in %zu places: tacit compare "
				"%s"),
			all.open, name);
	return all.open;
}

/* Of the note, and of each paper that it encloses. */
static size_t count_differences(struct app *app, const char *note)
{
	struct tacit_document doc = { 0 };
	struct tacit_err err = { 0 };
	const struct tacit_value *ids;
	size_t differing = count_of_one(app, TACIT_NOTE, note, note);
	size_t count;
	size_t i;

	if (!tacit_register_get(
		    app->reg, &app->arena, TACIT_NOTE, note, &doc, &err))
		return differing;
	ids = tacit_document_list(&doc, "encloses", &count);
	for (i = 0; i < count; i++)
		differing += count_of_one(
			app, TACIT_PAPER, ids[i].text, ids[i].text);
	return differing;
}

/* What they leave open of until when they ask for something. */
static size_t count_open(struct app *app, const char *note)
{
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	size_t count;
	size_t i;

	/* what cannot be read is said when it is issued */
	count = tacit_deadline_words_of(
			app->reg, &app->arena, note, &faults, &err)
		? faults.count
		: 0;
	for (i = 0; i < count; i++)
		app_note(app, "%s:%u: %s", faults.list[i].path,
			faults.list[i].line, faults.list[i].what);
	tacit_faults_clear(&faults);
	return count;
}

bool app_ask_texts(struct app *app, const char *note, bool is_sure, int *status)
{
	const bool is_open = count_open(app, note) > 0;

	/* what may be meant so holds nobody up who cannot be asked */
	if (!count_differences(app, note) && !(is_open && isatty(STDIN_FILENO)))
		return true;
	return app->is_dry_run ||
		app_may_go_on(app, is_sure, "Issue it all the same? (yes, no)",
			status);
}
