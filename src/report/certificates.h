/*
 * certificates: who followed an event, and for how many of its days.
 *
 * Persons are in the vault alone; what is counted names none of them. Whoever
 * followed enough of the days that the programme has gets a certificate. Its
 * number is given once and kept (door/certificates.h); what it says is signed
 * anew each time, and the same key signs the same words alike.
 *
 *	ok = tacit_certificates_find(reg, vault, &arena, &ask, &all, err);
 *
 * Open to: cli, door, pages.
 */
#ifndef TACIT_REPORT_CERTIFICATES_H
#define TACIT_REPORT_CERTIFICATES_H

#include "report/registrations.h"
#include "text/signed_note.h"

/** Of a state, or of all. */
struct tacit_certificates_count {
	const char *code; /* NULL: of all */
	const char *name;
	const char *kind; /* member, observer, partner */
	size_t registered;
	size_t *followed; /* so many days, from 0 to all: day_count + 1 */
	size_t enough; /* followed as many as are asked */
	size_t given; /* have a certificate */
};

struct tacit_certificate {
	const char *number;
	const char *name; /* of the person */
	const char *state; /* its name, in the language */
	const char *days; /* followed, joined, in the language */
	struct tacit_date issued;
	struct tacit_str note; /* signed */
};

/** Lives in the arena. */
struct tacit_certificates {
	struct tacit_record record;
	const char *event;
	const char *title; /* in the language */
	struct tacit_date starts; /* as it was held, where that is reported */
	struct tacit_date ends;
	const char *organisers; /* joined; NULL: not recorded, or doubtful */
	const char *body; /* its name */
	const char *body_short;
	const char *seat;
	struct tacit_date *days; /* on which the programme has anything */
	size_t day_count;
	size_t asked; /* so many are to be followed */
	struct tacit_certificates_count all;
	struct tacit_certificates_count *states; /* members first, by name */
	size_t state_count;
	/* --- with a signer --- */
	struct tacit_certificate *list; /* by number */
	size_t count;
	const char *key; /* "cica-certificates+530d903a" */
};

struct tacit_certificates_ask {
	const char *event; /* canonical id */
	const char *lang;
	size_t days; /* at least; 0: all of them */
	const struct tacit_signer *signer; /* NULL: counts alone */
};

/** `vault` NULL: nobody registered. Fails: TACIT_NOTFOUND; TACIT_DB. */
TACIT_MUST_USE bool tacit_certificates_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_certificates_ask *ask,
	struct tacit_certificates *out, struct tacit_err *err);

/** How many of these days, those of the programme, a person followed. */
size_t tacit_certificates_followed(const struct tacit_registration *one,
	const struct tacit_date *days, size_t count);

#endif
