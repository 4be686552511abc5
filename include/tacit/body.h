/*
 * body: the body itself, its organs and its members, as a register has them.
 *
 * Borrowed from the register, and as of its instant; names in the language
 * and on the date asked for, so that a page about June 2022 says Nur-Sultan.
 *
 *	const struct tacit_body *body = tacit_register_body(reg);
 *	tacit_zone_date(&body->zone, now, NULL);
 *	tacit_state_name(reg, "TUR", "ru", on, false);
 */
#ifndef TACIT_BODY_H
#define TACIT_BODY_H

#include <tacit/document.h>
#include <tacit/language.h>
#include <tacit/zone.h>

struct tacit_register;

struct tacit_organ {
	const char *code; /* "SWG" */
	const char *name; /* in the language asked for */
};

/** Borrowed from the register, as of its instant. */
struct tacit_body {
	struct tacit_document doc;
	const char *zone_name;
	struct tacit_zone zone;
	const char *const *organs; /* codes, in order */
	size_t organ_count;
	bool is_exercise;
	bool has_receipts; /* a receipts key is declared */
	bool takes_spoken; /* in-writing: no */
};
const struct tacit_body *tacit_register_body(const struct tacit_register *reg);

/** name, short, seat of the body; an organ's name; in `lang`, on a date
 * (none: today). Never NULL; what is not recorded in that language is given
 * in the body's own. */
const char *tacit_body_text(struct tacit_register *reg, const char *key,
	const char *lang, struct tacit_date on);
const char *tacit_organ_name(
	struct tacit_register *reg, const char *code, const char *lang);

/** What an organ is called in short in a language: the abbreviation that
 * stands in brackets after its name there, else that name; its code where it
 * has no name in that language. */
const char *tacit_organ_short(
	struct tacit_register *reg, const char *code, const char *lang);

/** The clock of the seat at an instant, by the seat's name on that day. */
struct tacit_clock tacit_body_clock(struct tacit_register *reg,
	const char *lang, struct tacit_instant instant);

/* --- members ----------------------------------------------------------- */

struct tacit_member {
	const char *code; /* "TUR" */
	const char *kind; /* member, observer, partner */
	struct tacit_date since; /* none: as far as the record goes */
	struct tacit_date until; /* none; exclusive */
	struct tacit_document doc;
};
/** All of them, ordered by code. Borrowed from the register. */
const struct tacit_member *tacit_register_members(
	const struct tacit_register *reg, size_t *count);
const struct tacit_member *tacit_register_member(
	const struct tacit_register *reg, const char *code);
/** Whether it took part on that date, as a member or as something else. */
bool tacit_member_takes_part(
	const struct tacit_member *member, struct tacit_date on);
/** Whether it was a member (kind member) on that date. */
bool tacit_member_is_on(
	const struct tacit_member *member, struct tacit_date on);
/** The state's name in the language on the date (none: today); the code only
 * where no member has it. `formal`: its full name where recorded. */
const char *tacit_state_name(struct tacit_register *reg, const char *code,
	const char *lang, struct tacit_date on, bool formal);

#endif
