#include "cli/desk.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>

#include "cli/office.h"
#include "cli/print.h"
#include "cli/program.h"
#include "pages/pages.h"

enum { RETENTION_DAYS = 1095, RETENTION_DAYS_MAX = 36500 };

static const char *top_folder(const struct app *app)
{
	const char *work = tacit_store_work_folder(app->store);

	return work ? work : tacit_store_common_folder(app->store);
}

/* git config, a path as it stands, from the home folder or from the top of the
 * repository, wherever one stands; NULL: not set. */
static const char *configured_path(struct app *app, const char *key)
{
	struct tacit_buf value = { 0 };
	const char *home = getenv("HOME");
	const char *path = NULL;

	if (tacit_store_config(app->store, key, &value) && value.len) {
		const char *said = tacit_buf_cstr(&value);

		if (tacit_str_starts(tacit_buf_str(&value), "~/") && home)
			path = tacit_arena_printf(
				&app->arena, "%s%s", home, said + 1);
		else if (said[0] == '/')
			path = tacit_arena_strdup(&app->arena, said);
		else
			path = tacit_arena_printf(
				&app->arena, "%s/%s", top_folder(app), said);
	}
	tacit_buf_clear(&value);
	return path;
}

/* Without links in it; NULL: there is none. */
static const char *real_folder(struct app *app, const char *folder)
{
	char *real = realpath(folder, NULL);
	const char *kept = real ? tacit_arena_strdup(&app->arena, real) : NULL;

	free(real);
	return kept;
}

static bool is_in(const char *folder, const char *top)
{
	const size_t len = strlen(top);

	return !strncmp(folder, top, len) &&
		(!folder[len] || folder[len] == '/' || len == 1);
}

/* That in which the file is or would be, as far as it is there. */
static const char *folder_there(struct app *app, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *there = NULL;

	while (slash && !there) {
		path = tacit_arena_strndup(&app->arena, path,
			slash == path ? 1 : (size_t)(slash - path));
		there = real_folder(app, path);
		slash = path[1] ? strrchr(path, '/') : NULL;
	}
	return there ? there : real_folder(app, ".");
}

bool app_check_outside(struct app *app, const char *path, const char *key,
	struct tacit_err *err)
{
	const char *work = tacit_store_work_folder(app->store);
	const char *there = folder_there(app, path);
	const char *top = work ? real_folder(app, work) : NULL;
	const char *git =
		real_folder(app, tacit_store_common_folder(app->store));

	if (!there || !top || !is_in(there, top) || (git && is_in(there, git)))
		return true;
	(void)tacit_fail_at(err, TACIT_REFUSED, path, 0,
		"private data do not lie among the documents of the register");
	return tacit_hint(err, "%s: a path outside %s", key, top);
}

/* Where git and the vault keep their own files nothing else is put. */
static bool check_not_git(
	struct app *app, const char *path, struct tacit_err *err)
{
	const char *there = folder_there(app, path);
	const char *git =
		real_folder(app, tacit_store_common_folder(app->store));

	return !there || !git || !is_in(there, git) ||
		tacit_fail_at(err, TACIT_REFUSED, path, 0,
			"that is the folder of git");
}

bool app_print_privately(struct app *app, struct tacit_err *err)
{
	app->is_private = true;
	return app_check_private(app, err) &&
		(!app->output ||
			(app_check_outside(app, app->output, "-o", err) &&
				check_not_git(app, app->output, err)));
}

static bool read_retention(struct app *app, size_t *days, struct tacit_err *err)
{
	struct tacit_buf value = { 0 };
	uint64_t number = RETENTION_DAYS;
	bool ok = !tacit_store_config(app->store, "tacit.retention", &value) ||
		tacit_str_number(
			tacit_buf_str(&value), RETENTION_DAYS_MAX, &number);

	tacit_buf_clear(&value);
	*days = (size_t)number;
	if (ok)
		return true;
	(void)tacit_fail(
		err, TACIT_INVALID, "git config tacit.retention is no number");
	return tacit_hint(err, "a number of days; 0: always");
}

/* All faults at once: the last is the error, which is told after them. */
static void tell_faults(
	struct app *app, struct tacit_faults *faults, struct tacit_err *err)
{
	const struct tacit_fault *last;

	faults->count--;
	(void)app_faults(app, faults);
	last = &faults->list[faults->count];
	*err = (struct tacit_err){ 0 };
	(void)tacit_fail_at(
		err, TACIT_INVALID, last->path, last->line, "%s", last->what);
	(void)tacit_hint(err, "%s", last->remedy);
}

bool app_read_contacts(struct app *app, const char *path, const char *key,
	struct tacit_contacts *out, struct tacit_err *err)
{
	struct tacit_faults faults = { 0 };
	bool ok = (!path || app_check_outside(app, path, key, err)) &&
		tacit_contacts_read(
			app->reg, &app->arena, path, out, &faults, err);

	if (!ok && faults.count)
		tell_faults(app, &faults, err);
	tacit_faults_clear(&faults);
	return ok;
}

const char *app_private_path(
	struct app *app, const char *key, const char *otherwise)
{
	const char *path = configured_path(app, key);

	return path ? path
		    : tacit_arena_printf(&app->arena, "%s/%s",
			      tacit_register_folder(app->reg), otherwise);
}

static const char *vault_path(struct app *app)
{
	return app_private_path(app, "tacit.private", "private.db");
}

bool app_has_desk(struct app *app)
{
	return tacit_io_exists(vault_path(app));
}

bool app_open_vault(
	struct app *app, struct tacit_vault **out, struct tacit_err *err)
{
	const char *path = vault_path(app);

	return app_check_outside(app, path, "git config tacit.private", err) &&
		tacit_vault_open(path, out, err);
}

bool app_open_desk(struct app *app, struct desk *out, struct tacit_err *err)
{
	const char *list = configured_path(app, "tacit.contacts");

	*out = (struct desk){ .foreign = app_foreign(app),
		.blank = app_blank_form(app) };
	out->desk = (struct tacit_desk){ .reg = app->reg,
		.foreign = &out->foreign,
		.blank = &out->blank,
		.contacts = &out->contacts,
		.actor = &app->actor,
		.clock = app_clock() };
	return read_retention(app, &out->desk.retention_days, err) &&
		app_read_contacts(app, list, "git config tacit.contacts",
			&out->contacts, err) &&
		app_open_vault(app, &out->desk.vault, err) &&
		tacit_contacts_kept(
			out->desk.vault, &app->arena, &out->contacts, err);
}

bool app_expire_desk(
	const struct app *app, struct desk *desk, struct tacit_err *err)
{
	size_t emptied = 0;

	return app->is_dry_run ||
		tacit_vault_expire(desk->desk.vault, desk->desk.clock,
			tacit_incoming_rest, &emptied, err);
}

void app_close_desk(struct desk *desk)
{
	tacit_vault_close(desk->desk.vault);
}

/* Calls as people write them. */
static const struct tacit_incoming *with_numbers(
	struct app *app, const struct tacit_incoming *letters, size_t count)
{
	struct tacit_incoming *told =
		tacit_arena_array(&app->arena, count + 1, sizeof(*told));
	size_t i;

	for (i = 0; i < count; i++) {
		told[i] = letters[i];
		if (told[i].note[0])
			told[i].note = tacit_printed_id(app->reg, &app->arena,
				TACIT_NOTE, told[i].note);
	}
	return told;
}

int app_print_letters(struct app *app, const struct tacit_incoming *letters,
	const bool *known, size_t count, size_t id_len)
{
	const struct tacit_record record = tacit_record_of(app->reg);
	struct answer answer = app_answer(app);
	size_t i;

	if (app->is_quiet)
		for (i = 0; i < count; i++)
			tacit_buf_printf(&answer.out, "%s\n", letters[i].id);
	else if (app->format == FORMAT_JSON)
		tacit_json_incoming(
			&record, letters, known, count, &answer.out);
	else
		tacit_page_incoming(&answer.page, &record,
			with_numbers(app, letters, count), known, count,
			id_len);
	return app_print_answer(app, &answer);
}
