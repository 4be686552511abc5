/* tacit certificates: who followed an event, signed and to be checked by
 * anybody. */
#include "cli/certificate_key.h"
#include "cli/certificate_verify.h"
#include "cli/certificate_write.h"
#include "cli/commands.h"
#include "cli/values.h"

struct words {
	size_t days;
	const char *folder;
	const char *verify;
	struct option_list keys;
	bool makes_key;
};

static const struct option_row options[] = {
	{ "days", 0, OPT_NUMBER, "N", offsetof(struct words, days),
		"for whoever followed so many days; else all that the "
		"programme has",
		NULL },
	{ "directory", 'd', OPT_TEXT, "FOLDER", offsetof(struct words, folder),
		"where the certificates are put, a file each, for you alone",
		NULL },
	{ "verify", 0, OPT_TEXT, "FILE", offsetof(struct words, verify),
		"check the certificates in a file; - for standard input",
		NULL },
	{ "key", 0, OPT_LIST, "KEY", offsetof(struct words, keys),
		"by this key, NAME+HASH+KEY, and by none of body.md; needs no "
		"register",
		NULL },
	{ "new-key", 0, OPT_FLAG, NULL, offsetof(struct words, makes_key),
		"make the key by which certificates are signed", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit certificates --new-key",
		"once: the key stays here, its public half goes into body.md" },
	{ "tacit certificates 2022/cybercrime-seminar",
		"who followed how many days, in numbers" },
	{ "tacit certificates 2022/cybercrime-seminar --days 4 -d out "
	  "--format pdf --lang ru",
		"a certificate for each who followed four, in Russian" },
	{ "tacit certificates 2022/cybercrime-seminar -o all.html",
		"all of them in one file, a sheet each" },
	{ "tacit certificates --verify certificate.html",
		"is it as it was signed?" },
	{ "pdftotext certificate.pdf - | tacit certificates --verify - --key "
	  "KEY",
		"the same of a PDF, where no register is" },
	{ 0 },
};

static bool check_signer(const struct app *app, struct tacit_err *err)
{
	if (app->actor.role == TACIT_ROLE_SECRETARIAT)
		return true;
	(void)tacit_fail(
		err, TACIT_REFUSED, "only the secretariat gives certificates");
	return tacit_hint(err, "git config tacit.identity secretariat");
}

/* Of an event: counts, or what is to be handed out. */
static int run_event(struct app *app, const struct words *said)
{
	const struct tacit_certificates_ask ask = {
		.event = app->operands[0], .lang = app->lang, .days = said->days
	};
	struct tacit_err err = { 0 };

	if (!said->folder && !app->output)
		return app_print_certificates(app, &ask);
	if (said->folder && app->output)
		return app_usage(app, "-d FOLDER, or -o FILE");
	if (app->format_text && app->format != FORMAT_HTML &&
		app->format != FORMAT_PDF)
		return app_usage(app, "certificates are html or pdf");
	if (!check_signer(app, &err))
		return app_fail(app, &err);
	return app_write_certificates(app, &ask, said->folder);
}

static int run_certificates(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!!said->verify + said->makes_key + (app->operand_count > 0) != 1)
		return app_usage(app, "EVENT, or --verify FILE, or --new-key");
	if (said->keys.count && !said->verify)
		return app_usage(app, "--key goes with --verify");
	if (said->verify && said->keys.count)
		return app_verify_certificates(app, said->verify, &said->keys);
	if (!app_has_register(app)) {
		struct tacit_err why = { 0 };

		(void)tacit_fail_at(&why, app->why.code, app->why.path, 0, "%s",
			app->why.msg);
		(void)tacit_hint(&why, "%s",
			said->verify ? "--key KEY, where no register is"
				     : app->why.hint);
		return app_fail(app, &why);
	}
	if (!app_resolve_words(app, words, &status))
		return status;
	if (said->verify)
		return app_verify_certificates(app, said->verify, &said->keys);
	if (!said->makes_key)
		return run_event(app, said);
	if (!check_signer(app, &err))
		return app_fail(app, &err);
	return app_make_certificate_key(app);
}

const struct usage usage_certificates = { "[EVENT]", options, examples,
	sizeof(struct words), run_certificates };
