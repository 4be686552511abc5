#include "cli/certificate_key.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/body.h>
#include <tacit/io.h>
#include <tacit/words.h>

#include "change/revise.h"
#include "cli/desk.h"
#include "report/certificate_note.h"

#define KEY_SETTING "git config tacit.certificate-key"

enum { KEY_FILE_MAX = 1024 };

static bool find_key_path(
	struct app *app, const char **path, struct tacit_err *err)
{
	*path = app_private_path(
		app, "tacit.certificate-key", "certificate.key");
	return app_check_outside(app, *path, KEY_SETTING, err);
}

static bool check_owned(const char *path, struct tacit_err *err)
{
	struct stat st;

	if (stat(path, &st) != 0 || !(st.st_mode & 077))
		return true; /* what is not there is told when it is read */
	(void)tacit_fail_at(err, TACIT_REFUSED, path, 0,
		"others may read or write the key to certificates");
	return tacit_hint(err,
		"chmod 600 FILE, if nobody did; else make a new key, and say "
		"in body.md which counts");
}

bool app_body_verifiers(struct app *app, struct tacit_verifier **out,
	size_t *count, struct tacit_err *err)
{
	size_t named = 0;
	const struct tacit_value *values = tacit_document_list(
		&tacit_register_body(app->reg)->doc, "certificates", &named);
	size_t i;

	*out = tacit_arena_array(&app->arena, named + 1, sizeof(**out));
	for (i = 0; i < named; i++)
		if (!tacit_verifier_read(&app->arena,
			    tacit_str_of(values[i].text), &(*out)[i], err))
			return false;
	*count = named;
	return true;
}

static bool is_recorded(struct app *app, const struct tacit_verifier *key,
	bool *is, struct tacit_err *err)
{
	struct tacit_verifier *recorded = NULL;
	size_t count = 0;
	size_t i;

	*is = false;
	if (!app_body_verifiers(app, &recorded, &count, err))
		return false;
	for (i = 0; i < count; i++)
		if (!strcmp(recorded[i].name, key->name) &&
			!memcmp(recorded[i].key, key->key, sizeof(key->key)))
			*is = true;
	return true;
}

static bool read_key_file(struct app *app, const char *path,
	struct tacit_signer *out, struct tacit_err *err)
{
	struct tacit_err why = { 0 };
	struct tacit_buf text = { 0 };
	bool ok = check_owned(path, err) &&
		tacit_io_read_own(path, KEY_FILE_MAX, &text, &why) &&
		tacit_signer_read(&app->arena,
			tacit_str_trim(tacit_buf_str(&text)), out, &why);

	tacit_buf_clear(&text);
	return ok || tacit_fail_at(err, why.code, path, 0, "%s", why.msg);
}

/* What was signed with another key, nobody could check. */
static bool check_recorded(struct app *app, const struct tacit_verifier *key,
	struct tacit_err *err)
{
	bool is = false;

	if (!is_recorded(app, key, &is, err))
		return false;
	if (is)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		"body.md does not name the key to certificates that is here");
	return tacit_hint(err, "tacit certificates --new-key records it");
}

bool app_read_certificate_key(
	struct app *app, struct tacit_signer *out, struct tacit_err *err)
{
	const char *path = NULL;

	if (!find_key_path(app, &path, err))
		return false;
	if (tacit_io_exists(path))
		return read_key_file(app, path, out, err) &&
			check_recorded(app, &out->verifier, err);
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"there is no key here to sign certificates with");
	return tacit_hint(err, "tacit certificates --new-key, once");
}

/* --- a new one -------------------------------------------------------------- */

static bool make_signer(
	struct app *app, struct tacit_signer *out, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	bool ok;

	tacit_certificate_key_name(
		tacit_str_of(tacit_body_text(
			app->reg, "short", NULL, (struct tacit_date){ 0 })),
		&name);
	ok = tacit_signer_new(&app->arena, tacit_buf_cstr(&name), out, err);
	tacit_buf_clear(&name);
	return ok;
}

static bool make_key_file(
	const char *path, const struct tacit_signer *key, struct tacit_err *err)
{
	struct tacit_buf line = { 0 };
	bool ok;

	tacit_signer_write(key, &line);
	tacit_buf_addc(&line, '\n');
	ok = tacit_io_replace(path, tacit_buf_str(&line), 0600, err);
	tacit_buf_clear(&line);
	return ok;
}

/* Its public half, by one commit; of what was not recorded, no new key is left. */
static int record_key(struct app *app, const char *path,
	const struct tacit_signer *key, bool is_there)
{
	struct tacit_buf setting = { 0 };
	const char *settings[1];
	struct tacit_revision revision = { .id = "body",
		.type = TACIT_BODY,
		.settings = settings,
		.setting_count = 1 };
	struct writing w = app_writing(app);
	const bool makes = !is_there && !app->is_dry_run;
	const bool is_made = makes && make_key_file(path, key, &w.err);
	bool ok;

	tacit_buf_adds(&setting, "certificates+=");
	tacit_verifier_write(&key->verifier, &setting);
	settings[0] = tacit_buf_cstr(&setting);
	ok = is_made == makes &&
		tacit_revise(app->reg, &app->actor, &revision, &w.options,
			&w.result, &w.err);
	tacit_buf_clear(&setting);
	if (!ok && is_made && w.err.code != TACIT_DOUBT)
		(void)unlink(path);
	if (ok && !app->is_dry_run)
		app_note(app,
			tacit_tr(app->lang,
				"%s signs certificates; keep a copy where "
				"nobody else reads it: %s"),
			key->verifier.name, path);
	return app_written(app, ok, &w);
}

static bool check_not_recorded(struct app *app, const char *path,
	const struct tacit_signer *key, struct tacit_err *err)
{
	bool is = false;

	if (!is_recorded(app, &key->verifier, &is, err))
		return false;
	if (!is)
		return true;
	(void)tacit_fail_at(err, TACIT_REFUSED, path, 0,
		"there is a key to certificates already");
	return tacit_hint(err,
		"where another is to take its place, move it "
		"away first, and keep it");
}

/* One that is there and was never recorded is that of a run that ended amid. */
int app_make_certificate_key(struct app *app)
{
	struct tacit_signer key = { 0 };
	struct tacit_err err = { 0 };
	const char *path = NULL;
	bool is_there;

	if (!find_key_path(app, &path, &err))
		return app_fail(app, &err);
	is_there = tacit_io_exists(path);
	if (is_there ? !read_key_file(app, path, &key, &err) ||
				!check_not_recorded(app, path, &key, &err)
		     : !make_signer(app, &key, &err))
		return app_fail(app, &err);
	return record_key(app, path, &key, is_there);
}
