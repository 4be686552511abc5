/*
 * desk: what commands about letters have in common: the vault, the helper, the
 * list of addresses, how long what is settled is kept.
 */
#ifndef TACIT_CLI_DESK_H
#define TACIT_CLI_DESK_H

#include "cli/app.h"
#include "door/accept.h"
#include "door/contacts.h"

struct desk {
	struct tacit_foreign foreign;
	struct tacit_blank_form blank;
	struct tacit_contacts contacts;
	struct tacit_desk desk;
};

/** Did a letter ever come, or a list? What only asks for them makes no vault. */
bool app_has_desk(struct app *app);
/** The vault alone, where it does not lie among the documents of the register;
 * made where there is none. The caller's to close. */
TACIT_MUST_USE bool app_open_vault(
	struct app *app, struct tacit_vault **out, struct tacit_err *err);
/** Open it; the vault is made where there is none. Owns: contacts and texts in
 * the app's arena; the vault is closed by app_close_desk. */
TACIT_MUST_USE bool app_open_desk(
	struct app *app, struct desk *out, struct tacit_err *err);
/** What is printed from now on is personal data: to a terminal, or to a file for
 * its owner alone, which does not lie among the documents of the register.
 * Fails: TACIT_REFUSED it would go elsewhere. */
TACIT_MUST_USE bool app_print_privately(struct app *app, struct tacit_err *err);
/** Empty what may be kept no longer, by the machine's clock; not in a dry
 * run. */
TACIT_MUST_USE bool app_expire_desk(
	const struct app *app, struct desk *desk, struct tacit_err *err);
void app_close_desk(struct desk *desk);

/** Where a file of private data is: as git config says, else that name in the
 * folder of the index. */
const char *app_private_path(
	struct app *app, const char *key, const char *otherwise);
/** What lies in the work tree is one `git add` away from the record. Fails:
 * TACIT_REFUSED the file is there, or would be; `key` is what names it. */
TACIT_MUST_USE bool app_check_outside(struct app *app, const char *path,
	const char *key, struct tacit_err *err);

/** The list of addresses in a file (NULL: none), where it does not lie among the
 * documents of the register; `key` is what names the file. */
TACIT_MUST_USE bool app_read_contacts(struct app *app, const char *path,
	const char *key, struct tacit_contacts *out, struct tacit_err *err);

/** A page or JSON of letters. */
int app_print_letters(struct app *app, const struct tacit_incoming *letters,
	const bool *known, size_t count, size_t id_len);

#endif
