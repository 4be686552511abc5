#include "cli/shared_keys.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/store.h>
#include <tacit/words.h>

#include "cli/print.h"
#include "cli/program.h"
#include "register/hooks.h"
#include "shared/authorized.h"
#include "shared/signers.h"

enum { KEYS_LOCK_WAIT_MS = 10000 };

/* What stands in the register, and what is to. */
struct key_files {
	const char *folder; /* <register>/tacit */
	const char *authorized;
	const char *signers;
	struct tacit_shared_keys keys;
	struct tacit_signers all; /* those that were, too */
};

static bool find_key_files(
	struct app *app, struct key_files *out, struct tacit_err *err)
{
	const char *folder = tacit_store_common_folder(app->store);

	if (tacit_store_work_folder(app->store)) {
		(void)tacit_fail(
			err, TACIT_REFUSED, "what is here is no bare register");
		return tacit_hint(err,
			"keys are let in to a bare one: tacit -C "
			"/srv/register.git shared keys FOLDER");
	}
	out->folder = tacit_arena_printf(&app->arena, "%s/tacit", folder);
	out->authorized = tacit_arena_printf(
		&app->arena, "%s/authorized_keys", out->folder);
	out->signers = tacit_arena_printf(
		&app->arena, "%s/" TACIT_SIGNERS_FILE, folder);
	return tacit_io_make_folders(out->folder, err);
}

/* By the name that whoever types it gives, for clients know it by that. */
static const char *register_folder(const struct app *app)
{
	return app->folder && app->folder[0] == '/'
		? app->folder
		: tacit_store_common_folder(app->store);
}

/* What the hooks start, too; else what runs now. */
static const char *program_for_sshd(struct app *app)
{
	struct tacit_buf set = { 0 };
	const char *program;

	if (tacit_store_config(app->store, TACIT_HOOKS_PROGRAM, &set) &&
		set.len)
		return tacit_buf_keep(&set, &app->arena).data;
	tacit_buf_clear(&set);
	program = app_program(app);
	return program ? program : "";
}

static bool read_signers_before(
	struct app *app, struct key_files *files, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok = true;

	if (tacit_io_exists(files->signers))
		ok = tacit_io_read_own(
			     files->signers, TACIT_SIGNERS_MAX, &text, err) &&
			tacit_signers_read(&app->arena, tacit_buf_str(&text),
				files->signers, &files->all, err);
	tacit_buf_clear(&text);
	return ok;
}

/* sshd's first: who is shut out is shut out, whatever comes then. */
static bool write_key_files(
	struct app *app, const struct key_files *files, struct tacit_err *err)
{
	struct tacit_buf authorized = { 0 };
	struct tacit_buf signers = { 0 };
	bool ok = tacit_authorized_write(&files->keys, program_for_sshd(app),
		register_folder(app), &authorized, err);

	tacit_signers_write(&files->all, &signers);
	ok = ok &&
		(app->is_dry_run ||
			(tacit_io_replace(files->authorized,
				 tacit_buf_str(&authorized), 0644, err) &&
				tacit_io_replace(files->signers,
					tacit_buf_str(&signers), 0644, err)));
	tacit_buf_clear(&signers);
	tacit_buf_clear(&authorized);
	return ok;
}

/* --- what is said ------------------------------------------------------------ */

/* One principal from `at` on; where the next begins. */
static size_t tell_principal(struct app *app, const struct tacit_signers *all,
	size_t at, struct tacit_buf *out)
{
	const char *principal = all->list[at].principal;
	size_t counts[TACIT_SIGNER_PAST + 1] = { 0 };
	size_t changed;
	size_t i;

	for (i = at;
		i < all->count && !strcmp(all->list[i].principal, principal);
		i++)
		counts[all->list[i].fate]++;
	changed = counts[TACIT_SIGNER_ADDED] + counts[TACIT_SIGNER_TAKEN];
	if (changed)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"%s: keys %zu, added %zu, taken away %zu\n"),
			principal,
			counts[TACIT_SIGNER_STAYS] + counts[TACIT_SIGNER_ADDED],
			counts[TACIT_SIGNER_ADDED], counts[TACIT_SIGNER_TAKEN]);
	else if (counts[TACIT_SIGNER_STAYS])
		tacit_buf_printf(out, tacit_tr(app->lang, "%s: keys %zu\n"),
			principal, counts[TACIT_SIGNER_STAYS]);
	return i;
}

static bool takes_away(const struct tacit_signers *all)
{
	size_t i;

	for (i = 0; i < all->count; i++)
		if (all->list[i].fate == TACIT_SIGNER_TAKEN)
			return true;
	return false;
}

static int tell_keys(struct app *app, const struct key_files *files)
{
	struct tacit_buf out = { 0 };
	size_t at = 0;
	int status;

	if (app->is_dry_run)
		tacit_buf_adds(&out,
			tacit_tr(app->lang, "nothing is done; it would be:\n"));
	while (at < files->all.count)
		at = tell_principal(app, &files->all, at, &out);
	if (takes_away(&files->all))
		tacit_buf_adds(&out,
			tacit_tr(app->lang,
				"A key that is taken away opens nothing here "
				"from then on; what it signed before can still "
				"be checked.\n"));
	tacit_buf_printf(&out,
		tacit_tr(app->lang,
			"sshd_config, for the account of the register: "
			"AuthorizedKeysFile %s\n"),
		files->authorized);
	status = app->is_dry_run ? app_print(app, tacit_buf_str(&out))
				 : app_print_made(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

/* --- */

/* Two at a time would lose the keys that one of them takes away. */
static int change_keys(struct app *app, struct key_files *files)
{
	struct tacit_err err = { 0 };
	int lock = -1;
	bool ok = tacit_io_lock_folder(
			  files->folder, KEYS_LOCK_WAIT_MS, &lock, &err) &&
		read_signers_before(app, files, &err);

	if (ok) {
		tacit_signers_change(
			&app->arena, &files->all, &files->keys, app->now);
		ok = write_key_files(app, files, &err);
	}
	tacit_io_unlock(&lock);
	return ok ? tell_keys(app, files) : app_fail(app, &err);
}

int shared_keys(struct app *app, const char *folder)
{
	struct tacit_faults faults = { 0 };
	struct key_files files = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!app_has_register(app))
		return app_fail(app, &app->why);
	if (!find_key_files(app, &files, &err) ||
		!tacit_shared_keys_read(&app->arena, folder, app->reg,
			tacit_instant_utc_date(app->now), &files.keys, &faults,
			&err))
		status = app_fail(app, &err);
	else
		status = app_faults(app, &faults);
	tacit_faults_clear(&faults);
	return status == EXIT_DONE ? change_keys(app, &files) : status;
}
