/*
 * receive: letters into the vault, each to where it belongs.
 *
 *	const struct tacit_receiving how = { .reg = reg, .vault = vault,
 *		.foreign = &foreign, .contacts = &contacts, .clock = now };
 *	ok = tacit_receive(&how, "inbox.mbox", &arena, &received, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_RECEIVE_H
#define TACIT_DOOR_RECEIVE_H

#include "door/contacts.h"
#include "door/form_beside.h"
#include "door/message.h"
#include "report/incoming.h"

struct tacit_receiving {
	struct tacit_register *reg;
	struct tacit_vault *vault;
	const struct tacit_foreign *foreign;
	const struct tacit_blank_form *blank; /* see door/form_beside.h */
	const struct tacit_contacts *contacts;
	struct tacit_instant clock; /* since when it is kept */
	size_t retention_days; /* of what is set aside; 0: always */
	bool is_dry_run; /* nothing is kept */
};

/** What came, in order; of what is known already, how it stands now. */
struct tacit_received {
	struct tacit_incoming *letters;
	bool *known;
	size_t count;
	size_t counts[TACIT_LETTER_STATES]; /* of those that are new */
};

/**
 * Take all letters of a file, an mbox, a Maildir, a folder or standard input
 * ("-"). A letter that is here already adds nothing, whichever way it came
 * again; what was taken when this fails or is killed is kept, and taking all
 * again adds the rest. The vault is not locked while letters are read.
 * Fails: as tacit_mailbox_each, tacit_foreign_ask, the vault.
 */
TACIT_MUST_USE bool tacit_receive(const struct tacit_receiving *how,
	const char *path, struct tacit_arena *arena, struct tacit_received *out,
	struct tacit_err *err);

/**
 * What the helper says of one letter; false without a fault: it cannot be
 * read (err->code stays TACIT_OK), or with one: the helper is not there, or
 * fails.
 */
TACIT_MUST_USE bool tacit_receive_parse(const struct tacit_foreign *foreign,
	struct tacit_arena *arena, struct tacit_str bytes,
	struct tacit_message *out, struct tacit_err *err);

#endif
