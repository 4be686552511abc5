#include "cli/registrants.h"

#include <tacit/words.h>

#include "cli/desk.h"
#include "cli/office.h"
#include "cli/print.h"
#include "pages/page_registrants.h"

bool app_check_secretariat(const struct app *app, struct tacit_err *err)
{
	if (app->actor.role == TACIT_ROLE_SECRETARIAT)
		return true;
	(void)tacit_fail(
		err, TACIT_REFUSED, "only the secretariat keeps registrations");
	return tacit_hint(err, "git config tacit.identity secretariat");
}

bool app_open_kept(struct app *app, bool makes, struct tacit_vault **vault,
	struct tacit_err *err)
{
	*vault = NULL;
	return (!makes && !app_has_desk(app)) ||
		app_open_vault(app, vault, err);
}

int app_print_registrants(
	struct app *app, struct tacit_vault *vault, const char *event)
{
	const struct tacit_registrations_ask ask = { event, app->lang };
	struct answer answer = app_answer(app);
	struct tacit_registrants all;
	struct tacit_err err = { 0 };

	if (!app_check_secretariat(app, &err) ||
		!app_print_privately(app, &err) ||
		!tacit_registrants_find(
			app->reg, vault, &app->arena, &ask, &all, &err))
		return app_fail(app, &err);
	if (app->format == FORMAT_JSON)
		tacit_json_registrants(&all, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_registrants(&all, app->lang, &answer.out);
	else if (app->format == FORMAT_XLSX)
		tacit_book_registrants(&all, app->lang, &answer.out);
	else
		tacit_page_registrants(&answer.page, &all);
	return app_print_answer(app, &answer);
}

int app_print_registration_form(struct app *app, const char *event)
{
	const struct tacit_registrations_ask ask = { event, app->asked };
	struct answer answer = app_answer(app);
	struct tacit_registrants all;
	struct tacit_err err = { 0 };

	answer.page.lang = app->asked;
	if (!app_check_new(app, &err) ||
		!tacit_registrants_find(
			app->reg, NULL, &app->arena, &ask, &all, &err))
		return app_fail(app, &err);
	if (app->format == FORMAT_XLSX)
		tacit_book_registration_form(&all, app->asked, &answer.out);
	else if (app->format == FORMAT_DOCX)
		tacit_page_registration_form(&answer.page, &all);
	else if (app->format == FORMAT_CSV || !app->format_text)
		tacit_csv_registration_form(app->asked, &answer.out);
	else
		return app_usage(
			app, "a blank form is a file: csv, xlsx or docx");
	return app_print_answer(app, &answer);
}
