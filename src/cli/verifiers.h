/* verifiers: the keys by which signatures are checked, and who signed. */
#ifndef TACIT_CLI_VERIFIERS_H
#define TACIT_CLI_VERIFIERS_H

#include "cli/app.h"
#include "register/log_keys.h"
#include "text/signed_note.h"

/** Keys as they were typed. Fails: TACIT_INVALID one of them is none. */
TACIT_MUST_USE bool app_typed_verifiers(struct app *app,
	const struct option_list *typed, struct tacit_verifier **out,
	size_t *count, struct tacit_err *err);

/** The keys of the register's log: that which body.md names, and, where the log
 * here is right, those that took its place; else `from` is NULL. Fails: there is
 * no register; TACIT_NOTFOUND no key; TACIT_INVALID it is none. */
TACIT_MUST_USE bool app_log_keys(
	struct app *app, struct tacit_log_keys *out, struct tacit_err *err);

/** The keys in whose names a note is signed, appended: all of them, or only
 * those that are known. */
void app_add_signers(const struct tacit_signed_note *note, bool is_known_only,
	struct tacit_buf *out);

#endif
