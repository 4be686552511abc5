/* tacit certificates: who followed an event, signed and to be checked by
 * anybody. */
#include "cli/certificate_key.h"
#include "cli/certificate_verify.h"
#include "cli/commands.h"
#include "cli/values.h"

struct words {
	const char *verify;
	struct option_list keys;
	bool makes_key;
};

static const struct option_row options[] = {
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

static int run_certificates(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_err err = { 0 };

	if (said->verify && said->makes_key)
		return app_usage(app, "a file is checked, or a key is made");
	if (said->keys.count && !said->verify)
		return app_usage(app, "--key goes with --verify");
	if (!said->verify && !said->makes_key)
		return app_usage(app, "--verify FILE, or --new-key");
	if (!said->keys.count && !app_has_register(app))
		return app_fail(app, &app->why);
	if (said->verify)
		return app_verify_certificates(app, said->verify, &said->keys);
	if (!check_signer(app, &err))
		return app_fail(app, &err);
	return app_make_certificate_key(app);
}

const struct usage usage_certificates = { NULL, options, examples,
	sizeof(struct words), run_certificates };
