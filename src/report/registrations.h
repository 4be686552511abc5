/*
 * registrations: who registered for an event, and how many that are.
 *
 * Persons are in the vault alone. What is kept of one is written by the door
 * that took the form and read here, where it becomes numbers: no report has a
 * word of a person. Who waits is not kept: it is found from the order in which
 * they came and the event's capacity, so that one who goes lets another in.
 *
 *	ok = tacit_registrations_find(reg, vault, &arena, &ask, &all, err);
 *
 * Open to: door, pages.
 */
#ifndef TACIT_REPORT_REGISTRATIONS_H
#define TACIT_REPORT_REGISTRATIONS_H

#include <tacit/deadline.h>
#include <tacit/language.h>

#include "report/record.h"
#include "rules/registration.h"
#include "vault/vault.h"

/* The kind of record in the vault. */
#define TACIT_REGISTRATION_KIND "registration"

/** What is kept of one person for one event. */
struct tacit_registration {
	const char *id; /* in the vault: says nothing */
	const char *event;
	const char *state; /* code */
	struct tacit_instant kept; /* since when it is here */
	struct tacit_str was; /* there when it was read; NULL: it was not */
	struct tacit_instant received; /* the first time */
	struct tacit_date keep_until; /* the last day */
	struct tacit_date field_until[TACIT_REGISTRANT_FIELDS]; /* the same of
		* what is kept less long; none: as long as the row */
	struct tacit_registrant person;
	/* --- what the secretariat adds; a form that comes again leaves it --- */
	const char *forum; /* where the person speaks: "Forum 1", as the
			    * programme begins; "": not said yet */
	size_t turn; /* there, from 1; 0: not said */
	const char *link; /* behind which the person follows; "": its own */
	const char *days; /* attended: "2022-11-28 2022-11-29"; "": none */
	struct tacit_instant told; /* the links; none: not yet */
	const char *certificate; /* its number; "": none is given */
	struct tacit_date certified; /* when it was given */
};

/** From what the vault keeps, and back, in the arena. */
void tacit_registration_read(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_registration *out);
void tacit_registration_write(struct tacit_arena *arena,
	const struct tacit_registration *one, struct tacit_vault_record *out);

/** The form's words, and nothing of the secretariat's. */
void tacit_registration_blank(struct tacit_registration *out);
/** Of one that is kept: what it was given, and when it came. */
void tacit_registration_follow(
	struct tacit_registration *one, const struct tacit_registration *there);

/* How that begins. */
#define TACIT_REGISTRATION_GROUP "event:"
/** Whose data they are besides: erased by that, all of an event's go. */
const char *tacit_registration_group(
	struct tacit_arena *arena, const char *event);

/** Whether the row may be kept no longer on that day. */
bool tacit_registration_is_over(
	const struct tacit_registration *one, struct tacit_date today);
/** Take the fields out that may be kept no longer; how many were there. */
size_t tacit_registration_reduce(
	struct tacit_registration *one, struct tacit_date today);

/** What is to go, of all events. */
struct tacit_registration_due {
	size_t rows;
	size_t fields; /* of other rows */
	const char *event; /* the first of which some is; NULL: none */
};
TACIT_MUST_USE bool tacit_registration_due(struct tacit_vault *vault,
	struct tacit_arena *arena, struct tacit_date today,
	struct tacit_registration_due *out, struct tacit_err *err);

struct tacit_registration_list {
	struct tacit_registration *list; /* as they came */
	size_t count;
	size_t cap;
};
/** All of an event. */
TACIT_MUST_USE bool tacit_registration_list(struct tacit_vault *vault,
	struct tacit_arena *arena, const char *event,
	struct tacit_registration_list *out, struct tacit_err *err);

/**
 * The close of registration by the event's clock; closes "none" where no day
 * is said. Fails: TACIT_INVALID its hour is none.
 */
TACIT_MUST_USE bool tacit_registration_deadline(
	const struct tacit_document *event, const struct tacit_zone *zone,
	struct tacit_deadline *out, struct tacit_err *err);

/** How long before an event the links to its sessions are told. */
enum { TACIT_LINKS_DAYS = 7 };
/** The first day, by the event's clock, on which they are told; none: it is held
 * in person. Source: letters of invitation, "within one week before the start". */
struct tacit_date tacit_registration_links_from(
	const struct tacit_document *event);

/** Of a state, or of all. */
struct tacit_registration_count {
	const char *code; /* NULL: of all */
	const char *name;
	const char *kind; /* member, observer, partner */
	size_t registered; /* with those who wait */
	size_t waiting;
	size_t told; /* the links, of those who do not wait */
	size_t after_close;
	size_t speakers;
};

/** Lives in the arena. */
struct tacit_registrations {
	struct tacit_record record;
	const char *event;
	const char *title;
	struct tacit_date starts;
	struct tacit_date ends;
	struct tacit_date held_from; /* as was reported last; else the same */
	struct tacit_date held_to;
	struct tacit_date links_from; /* as that function */
	struct tacit_instant closes; /* none: no day is said */
	struct tacit_clock clock; /* the event's then */
	const char *const *stated; /* what the event's sources contradict */
	size_t stated_count;
	size_t capacity_min; /* 0: not said */
	size_t capacity_max;
	struct tacit_date keep_until; /* of those kept longest; none: nobody */
	bool is_kept_too_long; /* the earliest of these days is over */
	struct tacit_registration_count all;
	struct tacit_registration_count *states; /* members first, by name */
	size_t state_count;
};

struct tacit_registrations_ask {
	const char *event; /* canonical id */
	const char *lang;
};

/** `vault` NULL: nobody registered yet. Fails: TACIT_NOTFOUND; TACIT_DB. */
TACIT_MUST_USE bool tacit_registrations_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask,
	struct tacit_registrations *out, struct tacit_err *err);

/** Whether the one at a place of the order has no room. */
bool tacit_registration_waits(
	const struct tacit_registrations *all, size_t place);
/** Whether the event has that day: as it was announced, or as was reported. */
bool tacit_registrations_have_day(
	const struct tacit_registrations *all, struct tacit_date day);
/** Whether one came after the close. */
bool tacit_registration_is_after(const struct tacit_registrations *all,
	const struct tacit_registration *one);

#endif
