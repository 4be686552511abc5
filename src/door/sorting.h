/*
 * sorting: what a letter is, from what stands in it: pure, by a table.
 *
 * Each letter ends in exactly one place: comments proposed for the record, the
 * queue of a person, set aside because no person wrote it, or bounced, which
 * is a reply that somebody may send. Nothing is guessed but the note that it
 * names and the state whose address it came from. (design, section 14)
 *
 *	tacit_sorting_facts(&arena, &message, &terms, &letter);
 *	... judge the form in it, if any ...
 *	tacit_sorting_place(&message, form, &letter);
 */
#ifndef TACIT_DOOR_SORTING_H
#define TACIT_DOOR_SORTING_H

#include "door/contacts.h"
#include "door/message.h"
#include "report/incoming.h"

/** A call that a letter may name. */
struct tacit_named_call {
	const char *number; /* "NCT/G/778" */
	const char *id;
};

struct tacit_sorting_terms {
	const struct tacit_named_call *calls;
	size_t call_count;
	const struct tacit_contacts *contacts;
	const struct tacit_value *servers; /* whose word is taken */
	size_t server_count;
};

/** What there is of a form in it. */
enum tacit_form_state {
	TACIT_FORM_NONE,
	TACIT_FORM_GOOD, /* each row can be recorded */
	TACIT_FORM_UNKINDED, /* a row says something, and not of which kind */
	TACIT_FORM_FAULTY, /* its state and call are known, and it has faults */
	TACIT_FORM_AROUND, /* good, and words stand in it outside its rows */
	TACIT_FORM_ONLY_AROUND, /* the same, and no row is filled in */
	TACIT_FORM_OTHER, /* a table, and nobody knows which column is which */
	TACIT_FORM_OPEN, /* on which call it is, or whose, is not known */
	TACIT_FORM_REGISTRATION, /* of persons, for an event */
	TACIT_FORM_SEVERAL, /* which of them is meant, a person says */
	TACIT_FORM_FORWARDED /* in a letter in it: another's, it may be */
};

/** Who wrote it, when it was received, which call it names: everything but
 * where it goes. Owns: in the arena. */
void tacit_sorting_facts(struct tacit_arena *arena,
	const struct tacit_message *message,
	const struct tacit_sorting_terms *terms, struct tacit_incoming *out);

/** Where it goes, and why: `letter->state` and `letter->why`. */
void tacit_sorting_place(const struct tacit_message *message,
	enum tacit_form_state form, struct tacit_incoming *letter);

/** The id of the one call that a text names; NULL: none, or several. */
const char *tacit_sorting_call(
	const struct tacit_sorting_terms *terms, struct tacit_str text);

#endif
