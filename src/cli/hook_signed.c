#include "cli/hook_signed.h"

#include <stdlib.h>
#include <string.h>

#include "cli/push_signature.h"
#include "shared/signers.h"

static const char otherwise[] = "git push without --signed, or with the key "
				"that the secretariat has of you";

static const char not_theirs[] =
	"this push is signed with a key that is not registered for whoever "
	"pushes, or not valid now";

static bool refuse_signed(struct tacit_err *err, const char *why)
{
	(void)tacit_fail(err, TACIT_REFUSED, "%s", why);
	return tacit_hint(err, "%s", otherwise);
}

static bool has_told(const char *name, const char *value)
{
	const char *told = getenv(name);

	return told && !strcmp(told, value);
}

static bool has_told_str(const char *name, struct tacit_str value)
{
	const char *told = getenv(name);

	return told && tacit_str_eqs(value, told);
}

static bool read_pushed(struct app *app, struct tacit_store *store,
	struct tacit_push_signed *pushed,
	struct tacit_push_certificate *certificate, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };

	/* git has it where what is pushed waits, too */
	if (!tacit_store_blob(store, pushed->blob, TACIT_PUSH_CERTIFICATE_MAX,
		    &bytes, err)) {
		tacit_buf_clear(&bytes);
		return tacit_hint(err, "%s", otherwise);
	}
	pushed->bytes = tacit_buf_keep(&bytes, &app->arena);
	tacit_digest(pushed->bytes, pushed->digest);
	if (tacit_push_certificate_read(pushed->bytes, certificate, &why))
		return true;
	(void)tacit_fail(err, why.code,
		"the certificate of this push, line %u: %s", why.line, why.msg);
	return tacit_hint(err, "%s", otherwise);
}

/* One command line, the same that the hook was told. */
static bool is_about(const struct tacit_push_certificate *certificate,
	const struct tacit_receiving *asked)
{
	const struct tacit_str payload = certificate->payload;
	const struct tacit_str lines = asked->lines;

	return lines.data &&
		tacit_str_eqs(certificate->reference, "refs/heads/main") &&
		lines.len < payload.len &&
		payload.data + payload.len - lines.len ==
		certificate->old_id.data &&
		tacit_str_eq(lines,
			tacit_str_from(payload, payload.len - lines.len));
}

/* What git found, which it did by the clock of whoever pushed. */
static bool has_git_agreed(const struct tacit_push_certificate *certificate,
	const struct tacit_receiving *asked, struct tacit_err *err)
{
	/* git says SLOP of what it gave out at any time before */
	if (!has_told("GIT_PUSH_CERT_NONCE_STATUS", "OK") ||
		!has_told_str("GIT_PUSH_CERT_NONCE", certificate->nonce)) {
		(void)tacit_fail(err, TACIT_REFUSED,
			"the certificate of this push was made for another "
			"one, or too long ago");
		return tacit_hint(err, "push again, or without --signed");
	}
	if (!has_told("GIT_PUSH_CERT_STATUS", "G"))
		return refuse_signed(
			err, "the signature of this push is not right");
	return has_told("GIT_PUSH_CERT_SIGNER", asked->principal) ||
		refuse_signed(err, not_theirs);
}

bool hook_signed(struct app *app, struct tacit_store *store,
	const struct tacit_receiving *asked, struct tacit_push_signed *out,
	struct tacit_err *err)
{
	struct tacit_push_signed pushed = { .blob = getenv("GIT_PUSH_CERT") };
	struct tacit_push_certificate certificate;
	bool is_right;

	*out = (struct tacit_push_signed){ 0 };
	if (!pushed.blob)
		return true;
	pushed.blob = tacit_arena_strdup(&app->arena, pushed.blob);
	if (!read_pushed(app, store, &pushed, &certificate, err))
		return false;
	if (!is_about(&certificate, asked))
		return refuse_signed(err,
			"the certificate of this push is about another one");
	if (!has_git_agreed(&certificate, asked, err) ||
		!push_signature_check(&certificate,
			tacit_arena_printf(&app->arena,
				"%s/" TACIT_SIGNERS_FILE,
				tacit_store_common_folder(store)),
			asked->principal, asked->when.now, &is_right, err))
		return false;
	if (!is_right)
		return refuse_signed(err, not_theirs);
	*out = pushed;
	return true;
}
