/*
 * incoming: letters that were received, and what became of each.
 *
 * What is kept of a letter beside its bytes, in the vault: written by the door
 * that took it, read by whoever looks it over.
 *
 *	ok = tacit_incoming_find(vault, &arena, &incoming, err);
 *	for (i = 0; i < incoming.count; i++)
 *		... incoming.letters[i].state
 *
 * Open to: door, pages.
 */
#ifndef TACIT_REPORT_INCOMING_H
#define TACIT_REPORT_INCOMING_H

#include "vault/vault.h"

/* The kind of record in the vault. */
#define TACIT_INCOMING_KIND "letter"

/** How far one is with a letter. Each that comes begins as one of the first
 * four. */
enum tacit_incoming_state {
	TACIT_LETTER_PROPOSED, /* comments, from a form in it */
	TACIT_LETTER_QUEUED, /* a person reads it */
	TACIT_LETTER_ASIDE, /* no person wrote it */
	TACIT_LETTER_BOUNCED, /* it cannot be taken: a reply is drafted */
	TACIT_LETTER_ACCEPTED,
	TACIT_LETTER_REFUSED,
	TACIT_LETTER_STATES
};

/** Strings are never NULL; "": not known. In the arena. */
struct tacit_incoming {
	const char *id; /* of what it says, whichever way it came */
	enum tacit_incoming_state state;
	struct tacit_instant kept; /* since when it is here */
	struct tacit_instant until;
	const char *from; /* address; "": nobody's, or several's: */
	const char *named; /* addresses, with blanks */
	const char *name; /* as its sender writes it */
	const char *subject;
	const char *message; /* Message-ID */
	const char *claimed; /* Date, as it stands there */
	struct tacit_instant received; /* none: no named server says */
	const char *note; /* id of the call that it names */
	const char *sender; /* code of the state, by the list of addresses */
	const char *form; /* the name of its file */
	const char *why; /* ... it is where it is */
	const char *source; /* "sha256:..." of its bytes */
	const char *because; /* of a refusal */
	const char *comments; /* ids of what was recorded, with blanks */
	const char
		*event; /* whose registrations were in it: erased with them */
	size_t bytes;
	struct tacit_instant redacted; /* since when an address is out of it */
	bool is_emptied; /* it may be kept no longer: only state, call and what
			  * was recorded are known */
	struct tacit_instant
		emptied; /* since when; none: by an older version */
};

/* Why a letter with registrations is where it is. */
#define TACIT_INCOMING_REGISTRATION "a form of registration for an event"

/** "proposed", "queued", "set-aside", "bounced", "accepted", "refused" */
const char *tacit_incoming_word(enum tacit_incoming_state state);
/** Until when what is done with at an instant is kept; none: always. */
struct tacit_instant tacit_incoming_until(
	struct tacit_instant since, size_t retention_days);
/** Whether a person has still to look at it. */
bool tacit_incoming_is_open(enum tacit_incoming_state state);

/** From what the vault keeps, and back: `out` borrows from both. */
void tacit_incoming_read(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_incoming *out);
void tacit_incoming_write(struct tacit_arena *arena,
	const struct tacit_incoming *letter, struct tacit_vault_record *out);

/** What stays of one that is emptied: state, call, what was recorded. */
struct tacit_str tacit_incoming_rest(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_instant now);

struct tacit_incoming_list {
	struct tacit_incoming *letters;
	size_t count;
	size_t id_len; /* so much of an id tells it from the others */
};
TACIT_MUST_USE bool tacit_incoming_find(struct tacit_vault *vault,
	struct tacit_arena *arena, struct tacit_incoming_list *out,
	struct tacit_err *err);

/** What taking it as one kind of comment would do. */
struct tacit_incoming_effect {
	const char *kind;
	const char *taken; /* in one line; or why it would be refused */
	const char *counts; /* only that of it which the kind decides */
};

/** A comment that a form would be recorded as. */
struct tacit_incoming_comment {
	const char *id;
	const char *taken; /* in one line; "": it is recorded already */
	struct tacit_str words; /* all that it says */
};

/** One letter, for whoever decides. Strings may be NULL here. */
struct tacit_incoming_view {
	const struct tacit_incoming *letter;
	const char *sender_name; /* of the state */
	const char *call; /* the number of its note */
	const char *received; /* in words */
	const char *emptied; /* a date in words */
	const char *redacted; /* the same */
	const char *text; /* what it says */
	const char *const *files; /* in it: names and sizes */
	size_t file_count;
	const struct tacit_incoming_effect *effects;
	size_t effect_count;
	const struct tacit_incoming_comment *comments; /* of its form */
	size_t comment_count;
	const char *proposal; /* the same, a line each, or what is wrong */
	bool has_words; /* beside its rows, which are not among those */
	const char *beside; /* those that stand in its form */
	const char *faults; /* of its form, a line each; NULL: none */
	const char *warnings; /* of one that can be taken; NULL: none */
};

#endif
