#include "cli/push_offer.h"

#include <tacit/io.h>

#include "cli/push_signature.h"
#include "shared/signers.h"
#include "text/digest.h"

/* Of two that are made at once, one stays; each is read by the git that is
 * started next, which asks for its own nonce only. */
static bool make_nonce_seed(const char *path, struct tacit_err *err)
{
	unsigned char seed[TACIT_DIGEST_BYTES];
	struct tacit_buf text = { 0 };
	bool ok;

	tacit_digest_new_key(seed);
	tacit_buf_adds(&text, "[receive]\n\tcertNonceSeed = ");
	tacit_digest_hex(seed, &text);
	tacit_buf_addc(&text, '\n');
	ok = tacit_io_replace(path, tacit_buf_str(&text), 0600, err);
	tacit_buf_clear(&text);
	return ok;
}

bool push_offer(struct app *app, const char *folder,
	const char *out[PUSH_OFFER_MAX], size_t *count, struct tacit_err *err)
{
	const char *signers = tacit_arena_printf(
		&app->arena, "%s/" TACIT_SIGNERS_FILE, folder);
	const char *seed =
		tacit_arena_printf(&app->arena, "%s/tacit/nonce-seed", folder);
	const char *program = push_signature_program();

	*count = 0;
	if (!program || !tacit_io_exists(signers))
		return true;
	if (!tacit_io_exists(seed) && !make_nonce_seed(seed, err))
		return false;
	/* what is on git's command line, others on the machine can read */
	out[(*count)++] =
		tacit_arena_printf(&app->arena, "include.path=%s", seed);
	/* that some minutes pass between two requests of the web */
	out[(*count)++] = "receive.certNonceSlop=300";
	out[(*count)++] = tacit_arena_printf(
		&app->arena, "gpg.ssh.allowedSignersFile=%s", signers);
	out[(*count)++] =
		tacit_arena_printf(&app->arena, "gpg.ssh.program=%s", program);
	return true;
}
