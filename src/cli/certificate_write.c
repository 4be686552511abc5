#include "cli/certificate_write.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/certificate_key.h"
#include "cli/desk.h"
#include "cli/office.h"
#include "cli/print.h"
#include "cli/registrants.h"
#include "door/certificates.h"
#include "pages/page_certificates.h"
#include "render/html.h"

int app_print_certificates(
	struct app *app, const struct tacit_certificates_ask *ask)
{
	struct answer answer = app_answer(app);
	struct tacit_vault *vault = NULL;
	struct tacit_certificates all;
	struct tacit_err err = { 0 };
	bool ok = app_open_kept(app, false, &vault, &err) &&
		tacit_certificates_find(
			app->reg, vault, &app->arena, ask, &all, &err);

	tacit_vault_close(vault);
	if (!ok)
		return app_fail(app, &err);
	if (app->format == FORMAT_JSON)
		tacit_json_certificates(&all, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_certificates(&all, &answer.out);
	else
		tacit_page_certificates(&answer.page, &all);
	return app_print_answer(app, &answer);
}

/* --- files ------------------------------------------------------------------------- */

/* A page of so many, as it is to be printed. */
static bool print_sheets(struct app *app, const struct tacit_certificates *all,
	size_t from, size_t count, struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_page page = { .lang = app->lang };
	bool ok = true;

	tacit_page_certificate(&page, all, from, count);
	if (app->format == FORMAT_PDF)
		ok = app_write_pdf(app, &page, out, err);
	else
		tacit_html_page(&page, out);
	tacit_page_clear(&page);
	return ok;
}

/* "2022-seminar-0001": the number, as a file is called. */
static const char *file_of(struct app *app, const char *folder,
	const struct tacit_certificate *one)
{
	char *name = tacit_arena_strdup(&app->arena, one->number);
	char *at;

	for (at = name; *at; at++)
		if (*at == '/')
			*at = '-';
	return tacit_arena_printf(&app->arena, "%s/%s.%s", folder, name,
		app->format == FORMAT_PDF ? "pdf" : "html");
}

static bool write_each(struct app *app, const struct tacit_certificates *all,
	const char *folder, struct tacit_err *err)
{
	struct tacit_buf out = { 0 };
	bool ok = tacit_io_make_folders(folder, err);
	size_t i;

	for (i = 0; ok && i < all->count; i++) {
		tacit_buf_truncate(&out, 0);
		ok = print_sheets(app, all, i, 1, &out, err) &&
			tacit_io_replace(file_of(app, folder, &all->list[i]),
				tacit_buf_str(&out), 0600, err);
	}
	tacit_buf_clear(&out);
	return ok;
}

static bool write_together(struct app *app,
	const struct tacit_certificates *all, struct tacit_err *err)
{
	struct tacit_buf out = { 0 };
	bool ok = print_sheets(app, all, 0, all->count, &out, err) &&
		tacit_io_replace(app->output, tacit_buf_str(&out), 0600, err);

	tacit_buf_clear(&out);
	return ok;
}

/* --- all -------------------------------------------------------------------------- */

static bool fail_nobody(
	const struct tacit_certificates_ask *ask, struct tacit_err *err)
{
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"nobody of whom it is kept followed as many days");
	return tacit_hint(err, "who followed how many: tacit certificates %s",
		ask->event);
}

/* Nothing of a person goes where it would be found. */
static bool check_place(
	struct app *app, const char *folder, struct tacit_err *err)
{
	return folder ? app_check_outside(app,
				tacit_arena_printf(&app->arena, "%s/x", folder),
				"-d", err)
		      : app_print_privately(app, err);
}

static bool give_and_sign(struct app *app, struct tacit_vault *vault,
	struct tacit_certificates_ask *ask, struct tacit_certificates *all,
	struct tacit_certificates_given *given, struct tacit_err *err)
{
	struct tacit_signer *signer =
		tacit_arena_alloc(&app->arena, sizeof(*signer));

	if (!app_read_certificate_key(app, signer, err) ||
		!tacit_certificates_give(app->reg, vault, &app->arena, ask,
			app->is_dry_run, given, err))
		return false;
	if (!given->now && !given->before)
		return fail_nobody(ask, err);
	ask->signer = signer;
	return tacit_certificates_find(
		app->reg, vault, &app->arena, ask, all, err);
}

int app_write_certificates(struct app *app,
	const struct tacit_certificates_ask *ask, const char *folder)
{
	struct tacit_certificates_ask said = *ask;
	struct tacit_certificates_given given = { 0 };
	struct tacit_vault *vault = NULL;
	struct tacit_certificates all;
	struct tacit_err err = { 0 };
	bool ok = check_place(app, folder, &err) &&
		app_open_kept(app, false, &vault, &err) &&
		give_and_sign(app, vault, &said, &all, &given, &err);

	tacit_vault_close(vault);
	if (ok && !app->is_dry_run)
		ok = folder ? write_each(app, &all, folder, &err)
			    : write_together(app, &all, &err);
	if (!ok)
		return app_fail(app, &err);
	app_note(app,
		tacit_tr(app->lang,
			app->is_dry_run
				? "certificates to be given: %zu, given "
				  "before: %zu"
				: "certificates given: %zu, given before: %zu"),
		given.now, given.before);
	return EXIT_DONE;
}
