/*
 * event_letters: who is invited to an event, and who is told the links to its
 * sessions. They are worded and written as those about a call (door/letters.h).
 *
 *	const struct tacit_letters_ask ask = { .event = id, .lang = "en",
 *		.kind = TACIT_LETTER_INVITATION };
 *	ok = tacit_event_letters_find(reg, vault, &arena, &ask, &letters, err);
 *
 * Invitations go to states, links to persons: of those the vault alone knows, and
 * it keeps that they were told. The link itself is kept nowhere.
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_EVENT_LETTERS_H
#define TACIT_DOOR_EVENT_LETTERS_H

#include "door/letters.h"
#include "vault/vault.h"

/**
 * Who is written to at the register's instant; ask->lang as tacit_letters_lang
 * gives it. `vault` NULL: nobody registered.
 * Fails: TACIT_NOTFOUND no such event; TACIT_INVALID it is over, cancelled or
 * postponed, registration has closed, links are not told yet, the link is none,
 * or there is nobody to write to; TACIT_DB.
 * Source: letters of invitation: links are told within one week before the start.
 */
TACIT_MUST_USE bool tacit_event_letters_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_letters_ask *ask, struct tacit_letters *out,
	struct tacit_err *err);

/** The letter was written: keep when its person was told; of one to a state
 * nothing is kept. Fails: TACIT_NOTFOUND it was erased meanwhile; TACIT_DB. */
TACIT_MUST_USE bool tacit_event_letters_told(struct tacit_vault *vault,
	struct tacit_arena *arena, const struct tacit_outgoing *letter,
	struct tacit_instant now, struct tacit_err *err);

#endif
