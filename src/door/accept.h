/*
 * accept: what a person decides about a letter, and what he sees before.
 *
 * What is recorded goes through the one door of comments (change/comment.h),
 * with the instant of the server, what its sender claims, and the digest of the
 * letter. Its text is the person's to choose; nothing is preset but what the
 * letter and the list of addresses prove.
 *
 *	ok = tacit_letter_open(&desk, &arena, "7k2m9q4d", &letter, err) &&
 *		tacit_letter_accept(&desk, &letter, &choice, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_ACCEPT_H
#define TACIT_DOOR_ACCEPT_H

#include "change/comment.h"
#include "door/contacts.h"
#include "door/form_beside.h"
#include "door/message.h"
#include "report/incoming.h"

/** Where letters are looked over. Borrowed. */
struct tacit_desk {
	struct tacit_register *reg;
	struct tacit_vault *vault;
	const struct tacit_foreign *foreign;
	const struct tacit_blank_form *blank; /* see door/form_beside.h */
	const struct tacit_contacts *contacts;
	const struct tacit_actor *actor;
	struct tacit_instant
		clock; /* the machine's: since when it is settled */
	size_t retention_days; /* how long what is settled is kept; 0: always */
};

/** A letter taken out of the vault. In the arena. */
struct tacit_letter {
	struct tacit_incoming facts;
	struct tacit_str bytes;
	bool is_read; /* the helper could take it apart */
	struct tacit_message message;
	/* words in its form outside the rows, a line each; NULL: not looked */
	const char *beside;
	bool is_rowless; /* its form has those, and no row that says anything */
	/* what a person says of the columns of its form; borrowed */
	const struct tacit_sheet_map *map;
	size_t map_count;
};

/** What is chosen; NULL: as the letter has it. */
struct tacit_choice {
	const char *state;
	const char *note;
	const char *kind; /* of a letter without a form: required */
	/* what stands beside the form is recorded, too, as that kind and on
	 * the texts as a whole; or NULL */
	const char *covering;
	const char *const *places;
	size_t place_count;
	const char *text; /* NULL: what it says, without what it quotes */
	const char *reference;
	const char *lang;
	struct tacit_instant received; /* none: as the server says */
	const char *sheet_name; /* a form that was put right, or NULL */
	struct tacit_str sheet;
};

/**
 * By the start of its id. Of one that waits, state, call and instant are as the
 * list of addresses, the calls and the named servers say them now.
 * Fails: TACIT_NOTFOUND, TACIT_INVALID.
 */
TACIT_MUST_USE bool tacit_letter_open(const struct tacit_desk *desk,
	struct tacit_arena *arena, const char *start, struct tacit_letter *out,
	struct tacit_err *err);

/**
 * Record what it says; the letter is then accepted. In a dry run nothing is
 * recorded and it stays as it is. A letter of which the register has a comment
 * is accepted, whatever the vault says.
 * Fails: TACIT_USAGE state, note, kind, words or instant are not said;
 * TACIT_REFUSED it is settled already, whoever asks is not the secretariat, or
 * what is chosen contradicts the list of addresses or the server without
 * options->because, which is then kept with the letter; TACIT_DOUBT it is
 * recorded, and the letter is not settled: the same once more settles it; as
 * tacit_comment_record.
 */
TACIT_MUST_USE bool tacit_letter_accept(const struct tacit_desk *desk,
	struct tacit_letter *letter, const struct tacit_choice *choice,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/**
 * Look for the words in its form outside the rows, unless that was done. In the
 * arena. Fails: TACIT_DB, TACIT_GIT, TACIT_IO.
 */
TACIT_MUST_USE bool tacit_letter_look(const struct tacit_desk *desk,
	struct tacit_arena *arena, struct tacit_letter *letter,
	struct tacit_err *err);

/** What it says without what it quotes, then what its form says outside the
 * rows, where that was looked for; "": nothing. In the arena. */
const char *tacit_letter_words(
	struct tacit_arena *arena, const struct tacit_letter *letter);

/** It is not taken, and why. Fails: TACIT_REFUSED it is accepted, or the
 * register has a comment of it; or whoever asks is not the secretariat;
 * TACIT_CHANGED another settled it meanwhile. */
TACIT_MUST_USE bool tacit_letter_refuse(const struct tacit_desk *desk,
	struct tacit_letter *letter, const char *because,
	struct tacit_err *err);

/** What a person sees: the original, and what each kind would do to the call.
 * Owns: in the arena. */
void tacit_letter_view(const struct tacit_desk *desk, struct tacit_arena *arena,
	const char *lang, struct tacit_letter *letter,
	struct tacit_incoming_view *out);

#endif
