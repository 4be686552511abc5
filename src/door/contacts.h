/*
 * contacts: whose address is which state's. They are in the vault, since
 * addresses are personal data, or in a list outside the register: a line
 * "XAA delegation@xaa.example.org", or "XAA @xaa.example.org" for all
 * addresses there; a state may have several, parted by blanks, commas or
 * semicolons; "XAA ru delegation@xaa.example.org" says in which language one
 * writes to it; "#" begins a remark. A byte order mark and line ends of Windows
 * are no faults.
 *
 *	struct tacit_contacts contacts = { 0 };
 *	ok = tacit_contacts_read(reg, &arena, path, &contacts, &faults,
 *			err) &&
 *		tacit_contacts_kept(vault, &arena, &contacts, err);
 *	code = tacit_contacts_state(&contacts, "delegation@xaa.example.org");
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_CONTACTS_H
#define TACIT_DOOR_CONTACTS_H

#include <tacit/fault.h>
#include <tacit/register.h>

#include "vault/vault.h"

struct tacit_contact {
	const char *address; /* small letters; "@domain": all of it */
	const char *state; /* code */
	const char *lang; /* one of ours; NULL: not said */
	unsigned line; /* of its file; 0: it is the vault's */
};

struct tacit_contacts {
	struct tacit_contact *list; /* as they stand in the file */
	size_t count;
	size_t cap;
};

/** Path NULL: no list, nobody is known. An address that is there twice is kept
 * once. Fails: TACIT_NOTFOUND no such file; TACIT_INVALID the first of the
 * faults: a line that is none, no such state, a language without words, what may
 * not stand in a text. */
TACIT_MUST_USE bool tacit_contacts_read(struct tacit_register *reg,
	struct tacit_arena *arena, const char *path, struct tacit_contacts *out,
	struct tacit_faults *faults, struct tacit_err *err);

/** Add those that the vault has and the list does not. In the arena. */
TACIT_MUST_USE bool tacit_contacts_kept(struct tacit_vault *vault,
	struct tacit_arena *arena, struct tacit_contacts *out,
	struct tacit_err *err);

/** Keep all of a list in the vault, as a whole or not at all; how many are new,
 * or have another language than before. */
TACIT_MUST_USE bool tacit_contacts_keep(struct tacit_vault *vault,
	const struct tacit_contacts *list, struct tacit_instant now,
	size_t *count, struct tacit_err *err);

/** A line each, as tacit_contacts_read takes them. */
void tacit_contacts_write(
	const struct tacit_contacts *list, struct tacit_buf *out);

/** In which language one writes to a state; NULL: not said. */
const char *tacit_contacts_lang(
	const struct tacit_contacts *contacts, const char *state);

/** The state that an address is of; NULL: none, or two. */
const char *tacit_contacts_state(
	const struct tacit_contacts *contacts, const char *address);

#endif
