/* registrations_take: a form of registration is taken in. */
#include <string.h>

#include <tacit/words.h>

#include "cli/desk.h"
#include "cli/print.h"
#include "cli/registrants.h"
#include "cli/sheet_open.h"
#include "door/registrations_letters.h"

static void tell_taken(
	struct app *app, const struct tacit_registrations_taken *taken)
{
	if (app->is_dry_run)
		app_note(app,
			tacit_tr(app->lang,
				"persons to be added: %zu, to be replaced: "
				"%zu, as they are: %zu"),
			taken->added, taken->replaced, taken->unchanged);
	else
		app_note(app,
			tacit_tr(app->lang,
				"persons added: %zu, replaced: %zu, as they "
				"were: %zu"),
			taken->added, taken->replaced, taken->unchanged);
}

static void tell_capacity(
	struct app *app, const struct tacit_registrations *all)
{
	if (all->all.waiting)
		app_note(app,
			tacit_tr(app->lang,
				"%zu are on the waiting list: the event has "
				"room for %zu"),
			all->all.waiting, all->capacity_max);
	if (all->all.registered < all->capacity_min)
		app_note(app,
			tacit_tr(app->lang,
				"%zu have registered, and at least %zu are "
				"expected"),
			all->all.registered, all->capacity_min);
}

/* "telephone=2022-12-10": what the form and the event need a person by stays as
 * long as the row. */
static bool read_field_days(struct app *app, const struct option_list *said,
	struct tacit_date *field_until, int *status)
{
	size_t i;

	for (i = 0; i < said->count; i++) {
		struct tacit_str rest = tacit_str_of(said->values[i]);
		struct tacit_str word = { 0 };
		struct tacit_date date = { 0 };
		enum tacit_registration_field field;

		(void)tacit_str_split(&rest, '=', &word);
		field = tacit_registration_named(word);
		if (field == TACIT_REGISTRANT_FIELDS ||
			field == TACIT_REGISTRANT_NUMBER ||
			field == TACIT_REGISTRANT_NAME ||
			field == TACIT_REGISTRANT_STATE ||
			field == TACIT_REGISTRANT_MAIL ||
			!tacit_date_parse(rest, &date)) {
			*status = app_usage(app,
				"--keep %s: gender, birth, workplace, "
				"position, telephone, speaks or title, and a "
				"date, as in telephone=2022-12-10",
				said->values[i]);
			return false;
		}
		field_until[field] = date;
	}
	return true;
}

static bool start_form(struct app *app, const struct registration_words *said,
	struct tacit_registrations_form *form, int *status)
{
	*form = (struct tacit_registrations_form){ .event = app->operands[0],
		.received = said->received.at,
		.keep_until = said->keep_until,
		.clock = app_clock(),
		.is_dry_run = app->is_dry_run };
	return read_field_days(app, &said->fields, form->field_until, status);
}

static void tell_all(struct app *app, struct tacit_vault *vault,
	const struct tacit_registrations_taken *taken)
{
	const struct tacit_registrations_ask ask = { app->operands[0],
		app->lang };
	struct tacit_registrations all;
	struct tacit_err none = { 0 };

	tell_taken(app, taken);
	if (!app->is_dry_run &&
		tacit_registrations_find(
			app->reg, vault, &app->arena, &ask, &all, &none))
		tell_capacity(app, &all);
}

int app_take_registrations(struct app *app,
	const struct registration_words *said, struct tacit_vault *vault)
{
	struct tacit_tables tables = { .spool.folder = tacit_register_folder(
					       app->reg) };
	struct tacit_tables_file from = { .path = app->operands[1],
		.encoding = said->encoding,
		.is_personal = true };
	struct tacit_registrations_form form;
	struct tacit_registrations_taken taken;
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	bool ok;

	if (!start_form(app, said, &form, &status))
		return status;
	form.path = app->operands[1];
	form.tables = &tables;
	ok = app_open_tables(app, &from, &tables, &faults, &err) &&
		tacit_registrations_take(
			app->reg, vault, &form, &taken, &faults, &err);
	status = faults.count ? app_faults(app, &faults) : EXIT_DONE;
	if (ok)
		tell_all(app, vault, &taken);
	else if (!faults.errors)
		status = app_fail(app, &err);
	tacit_tables_clear(&tables);
	tacit_faults_clear(&faults);
	return status;
}

/* --- by mail ------------------------------------------------------------------------ */

/* "all" is each that waits with a form of registration. */
static bool name_letters(struct app *app, const struct desk *desk,
	const struct option_list *said, const char *const **ids, size_t *count,
	struct tacit_err *err)
{
	*ids = said->values;
	*count = said->count;
	if (said->count != 1 || strcmp(said->values[0], "all") != 0)
		return true;
	return tacit_registrations_waiting(
		desk->desk.vault, &app->arena, ids, count, err);
}

/* One that has faults waits on, and does not keep the others from it. */
static int take_letter_forms(struct app *app, const struct desk *desk,
	const struct tacit_registrations_form *form, const char *id,
	struct tacit_registrations_taken *taken)
{
	struct tacit_faults faults = { 0 };
	struct tacit_err err = { 0 };
	const bool ok = tacit_registrations_of_letter(
		&desk->desk, form, id, taken, &faults, &err);
	int status = faults.count ? app_faults(app, &faults) : EXIT_DONE;

	if (!ok && !faults.errors)
		status = app_fail(app, &err);
	tacit_faults_clear(&faults);
	return status;
}

int app_take_registration_letters(
	struct app *app, const struct registration_words *said)
{
	struct tacit_registrations_form form;
	struct tacit_registrations_taken taken = { 0 };
	const char *const *ids = NULL;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	size_t count = 0;
	struct desk desk = { 0 };
	size_t i;

	if (!start_form(app, said, &form, &status))
		return status;
	if (!app_open_desk(app, &desk, &err) ||
		!name_letters(app, &desk, &said->letters, &ids, &count, &err))
		status = app_fail(app, &err);
	for (i = 0; i < count; i++) {
		const int one =
			take_letter_forms(app, &desk, &form, ids[i], &taken);

		status = one ? one : status;
	}
	if (taken.added + taken.replaced + taken.unchanged)
		tell_all(app, desk.desk.vault, &taken);
	else if (!count && !status)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"no letter waits with a form of registration"));
	app_close_desk(&desk);
	return status;
}
