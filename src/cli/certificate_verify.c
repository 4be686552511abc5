#include "cli/certificate_verify.h"

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/certificate_key.h"
#include "cli/print.h"
#include "cli/verifiers.h"
#include "door/certificate_found.h"

enum { CERTIFICATES_MAX = 64 * 1024 * 1024 };

struct verifying {
	struct app *app;
	struct tacit_verifier *keys;
	size_t key_count;
	struct tacit_buf out;
	size_t found;
	size_t right;
};

static bool read_keys(struct verifying *v, const struct option_list *typed,
	struct tacit_err *err)
{
	if (!typed->count)
		return app_body_verifiers(
			       v->app, &v->keys, &v->key_count, err) &&
			(v->key_count ||
				tacit_fail(err, TACIT_NOTFOUND,
					"body.md names no key to "
					"certificates"));
	return app_typed_verifiers(v->app, typed, &v->keys, &v->key_count, err);
}

static void add_finding_of(struct verifying *v,
	enum tacit_signed_outcome outcome, const struct tacit_signed_note *note)
{
	const char *lang = v->app->lang;
	struct tacit_buf key = { 0 };

	/* others beside those that are known say nothing */
	app_add_signers(note, outcome != TACIT_SIGNED_UNKNOWN, &key);
	if (outcome == TACIT_SIGNED_RIGHT)
		tacit_buf_printf(&v->out,
			tacit_tr(lang, "Right: it says what %s signed."),
			tacit_buf_cstr(&key));
	else if (outcome == TACIT_SIGNED_FALSE)
		tacit_buf_printf(&v->out,
			tacit_tr(lang,
				"Not right: this is not what %s "
				"signed."),
			tacit_buf_cstr(&key));
	else if (outcome == TACIT_SIGNED_UNKNOWN)
		tacit_buf_printf(&v->out,
			tacit_tr(lang,
				"Not known: signed in the name of %s, "
				"which is none of the keys."),
			tacit_buf_cstr(&key));
	else
		tacit_buf_adds(&v->out,
			tacit_tr(lang, "Not right: its signature is damaged."));
	tacit_buf_addc(&v->out, '\n');
	tacit_buf_clear(&key);
}

static void verify_all(struct verifying *v, struct tacit_str rest)
{
	struct tacit_buf text = { 0 };

	while (tacit_certificate_next(&rest, &text)) {
		struct tacit_signed_note note;
		const enum tacit_signed_outcome outcome =
			tacit_signed_note_open(tacit_buf_str(&text), v->keys,
				v->key_count, &note);

		if (v->found++)
			tacit_buf_addc(&v->out, '\n');
		v->right += outcome == TACIT_SIGNED_RIGHT;
		/* what nobody signed is not repeated as if it were said */
		if (outcome == TACIT_SIGNED_RIGHT)
			tacit_buf_add_str(&v->out, note.text);
		add_finding_of(v, outcome, &note);
	}
	tacit_buf_clear(&text);
}

static bool verify_file(
	struct verifying *v, const char *path, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_buf text = { 0 };
	bool ok = tacit_io_read(path, CERTIFICATES_MAX, &bytes, err);

	if (ok && tacit_str_starts(tacit_buf_str(&bytes), "%PDF-")) {
		ok = tacit_fail_at(err, TACIT_INVALID, path, 0,
			"this is a PDF, and its text is what is checked");
		(void)tacit_hint(err,
			"pdftotext FILE - | tacit certificates "
			"--verify -");
	}
	if (ok) {
		tacit_certificate_plain(tacit_buf_str(&bytes), &text);
		verify_all(v, tacit_buf_str(&text));
		ok = v->found ||
			tacit_fail_at(err, TACIT_INVALID, path, 0,
				"there is no signed certificate in it");
	}
	tacit_buf_clear(&bytes);
	tacit_buf_clear(&text);
	return ok;
}

int app_verify_certificates(
	struct app *app, const char *path, const struct option_list *keys)
{
	struct verifying v = { .app = app };
	struct tacit_err err = { 0 };
	int status;

	if (!read_keys(&v, keys, &err) || !verify_file(&v, path, &err))
		return app_fail(app, &err);
	status = app_print(app, tacit_buf_str(&v.out));
	tacit_buf_clear(&v.out);
	return status == EXIT_DONE && v.right < v.found ? EXIT_NO : status;
}
