#include "cli/shared_certificate.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/push_signature.h"
#include "cli/receipt_sides.h"
#include "door/gate.h"

/* One certificate, and what it is held against. */
struct certificate_case {
	struct tacit_push_certificate certificate;
	struct tacit_push_signed pushed;
	struct receipt_side receipt; /* { 0 }: none */
	struct receipt_keys keys;
	const char *signers;
	struct tacit_instant at; /* at which a key has to be valid */
	const char *principal; /* NULL: nobody that is known */
	bool is_signed; /* by the principal */
};

/* --- what there is ----------------------------------------------------------- */

static bool read_certificate(struct app *app, const char *path,
	struct certificate_case *found, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };
	const bool ok =
		tacit_io_read(path, TACIT_PUSH_CERTIFICATE_MAX, &bytes, err);

	found->pushed.bytes = tacit_buf_keep(&bytes, &app->arena);
	if (!ok)
		return false;
	tacit_digest(found->pushed.bytes, found->pushed.digest);
	if (tacit_push_certificate_read(
		    found->pushed.bytes, &found->certificate, &why))
		return true;
	(void)tacit_fail_at(err, why.code, path, why.line, "%s", why.msg);
	return tacit_hint(
		err, "a file as git push --signed sends one, unchanged");
}

/* A register says when; where there is no receipt, only by its nonce. */
static bool find_instant(const struct receipt_words *words,
	struct certificate_case *found, struct tacit_err *err)
{
	found->at = found->receipt.path ? found->receipt.copy.receipt.at
					: found->certificate.given;
	if (!words->at ||
		tacit_instant_parse(tacit_str_of(words->at), &found->at))
		return true;
	(void)tacit_fail(err, TACIT_INVALID, "'%s' is no instant", words->at);
	return tacit_hint(err, "as in 2022-06-29T18:00:00Z");
}

static bool read_case(struct app *app, const struct receipt_words *words,
	struct certificate_case *found, struct tacit_err *err)
{
	if (!read_certificate(app, app->operands[1], found, err))
		return false;
	if (words->receipt) {
		if (!receipt_read_side(
			    app, words->receipt, true, &found->receipt, err) ||
			!receipt_read_keys(app, words, &found->keys, err))
			return false;
		receipt_check_side(&found->receipt, &found->keys);
	}
	return find_instant(words, found, err);
}

/* With a receipt, who it is from; without, whose key it is. */
static bool find_signer(
	struct app *app, struct certificate_case *found, struct tacit_err *err)
{
	if (found->receipt.path)
		found->principal = found->receipt.copy.receipt.from;
	else if (!push_signature_owner(&app->arena, &found->certificate,
			 found->signers, found->at, &found->principal, err))
		return false;
	if (found->principal && !tacit_gate_is_principal(found->principal))
		found->principal = NULL;
	return !found->principal ||
		push_signature_check(&found->certificate, found->signers,
			found->principal, found->at, &found->is_signed, err);
}

/* --- what is said of it ------------------------------------------------------ */

static const char *certificate_word(struct app *app, struct tacit_str text)
{
	return tacit_arena_strndup(&app->arena, text.data, text.len);
}

/* NULL: the receipt is of this certificate, or there is none. */
static const char *complain_of_receipt(
	const struct app *app, const struct certificate_case *found)
{
	const struct tacit_receipt *receipt = &found->receipt.copy.receipt;

	if (!found->receipt.path)
		return NULL;
	if (!receipt->has_certificate)
		return tacit_tr(app->lang,
			"Not right: the receipt is of a push that was not "
			"signed.");
	if (memcmp(receipt->certificate, found->pushed.digest,
		    sizeof(receipt->certificate)) != 0)
		return tacit_tr(app->lang,
			"Not right: the receipt is of another certificate.");
	if ((receipt->old_tip &&
		    !tacit_str_eqs(
			    found->certificate.old_id, receipt->old_tip)) ||
		!tacit_str_eqs(found->certificate.new_id, receipt->new_tip))
		return tacit_tr(app->lang,
			"Not right: the receipt is about other commits.");
	return NULL;
}

static void add_not_signed(struct app *app,
	const struct certificate_case *found, struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];

	tacit_instant_format(found->at, at);
	if (found->principal)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not right: this is not what %s signed with a "
				"key that was valid at %s."),
			found->principal, at);
	else
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not right: signed with a key that %s has of "
				"nobody at %s."),
			found->signers, at);
	tacit_buf_addc(out, '\n');
}

static void add_what_was_pushed(struct app *app,
	const struct certificate_case *found, struct tacit_buf *out)
{
	const struct tacit_push_certificate *certificate = &found->certificate;
	char at[TACIT_INSTANT_SIZE];

	tacit_instant_format(found->at, at);
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"Right: %s signed this push with a key that was valid "
			"at %s."),
		found->principal, at);
	tacit_buf_addc(out, '\n');
	tacit_buf_printf(out, tacit_tr(app->lang, "The record before it: %s"),
		certificate_word(app, certificate->old_id));
	tacit_buf_addc(out, '\n');
	tacit_buf_printf(out, tacit_tr(app->lang, "The record after it: %s"),
		certificate_word(app, certificate->new_id));
	tacit_buf_addc(out, '\n');
	tacit_instant_format(certificate->pushed, at);
	tacit_buf_printf(out,
		tacit_tr(app->lang, "Signed at %s, by the clock of the sender"),
		at);
	tacit_buf_addc(out, '\n');
	if (certificate->pushee.len) {
		tacit_buf_printf(out, tacit_tr(app->lang, "Sent to %s"),
			certificate_word(app, certificate->pushee));
		tacit_buf_addc(out, '\n');
	}
	if (!found->receipt.path)
		return;
	tacit_buf_printf(out,
		tacit_tr(app->lang, "Receipt %s is of this certificate."),
		receipt_number(app, found->receipt.copy.receipt.seq));
	tacit_buf_addc(out, '\n');
}

/* Of what is not right, nothing is repeated. */
static int say_case(struct app *app, const struct certificate_case *found)
{
	const char *complaint = complain_of_receipt(app, found);
	struct tacit_buf out = { 0 };
	int status = EXIT_NO;

	if (found->receipt.path &&
		found->receipt.outcome != TACIT_RECEIPT_RIGHT) {
		tacit_buf_printf(&out, "%s: ", found->receipt.path);
		receipt_add_finding(app, &found->receipt, &out);
	} else if (complaint) {
		tacit_buf_printf(&out, "%s\n", complaint);
	} else if (!found->is_signed) {
		add_not_signed(app, found, &out);
	} else {
		add_what_was_pushed(app, found, &out);
		status = EXIT_DONE;
	}
	return receipt_print(app, &out, status);
}

int shared_certificate(struct app *app, const struct receipt_words *words)
{
	struct certificate_case found = { .signers = words->signers };
	struct tacit_err err = { 0 };

	if (!words->signers)
		return app_usage(app,
			"--signers FILE says whose keys are whose, as "
			"allowed_signers of a register does");
	if (words->receipt && words->at)
		return app_usage(
			app, "--receipt has an instant; --at is another");
	if (words->keys.count && !words->receipt)
		return app_usage(app, "--key goes with --receipt");
	if (!read_case(app, words, &found, &err) ||
		!find_signer(app, &found, &err))
		return app_fail(app, &err);
	return say_case(app, &found);
}
