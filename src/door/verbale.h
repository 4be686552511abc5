/*
 * verbale: the text of a note verbale, from what the record has of it: a draft,
 * that people edit before the note is circulated.
 *
 * Its words are a template (door/wording.h), templates/verbale.LANG.md, which a
 * body may replace. One template has all kinds of note: {{#circulation}},
 * {{#reminder}} and so on, so that what they share stands in it once.
 *
 *	const struct tacit_verbale_ask ask = { .note = "2022/nct-g-778",
 *		.lang = "ru" };
 *	ok = tacit_verbale_make(reg, &arena, &ask, &verbale, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_VERBALE_H
#define TACIT_DOOR_VERBALE_H

#include <tacit/register.h>

enum tacit_verbale_kind {
	TACIT_VERBALE_CIRCULATION,
	TACIT_VERBALE_REMINDER,
	TACIT_VERBALE_EXTENSION,
	TACIT_VERBALE_RESULT, /* silence was kept, or broken */
	TACIT_VERBALE_DISPOSITIONS, /* what became of the comments on a call */
	TACIT_VERBALE_INVITATION, /* to an event */
	TACIT_VERBALE_CORRECTION,
	TACIT_VERBALE_ADDENDUM,
	TACIT_VERBALE_NOMINATION, /* authorities are to be named */
	TACIT_VERBALE_KINDS
};

/** "circulation", "reminder", ...; false: there is no such kind. */
const char *tacit_verbale_word_of(enum tacit_verbale_kind kind);
bool tacit_verbale_kind_of(const char *word, enum tacit_verbale_kind *out);

struct tacit_verbale_ask {
	const char *note; /* canonical id; a draft, or issued */
	const char *kind; /* a word; NULL: as the note's own keys say */
	const char *lang;
	bool names_objectors; /* of a silence that was broken */
};

/** In the arena. */
struct tacit_verbale {
	const char *lang; /* the one that was asked for, or "en" */
	const char *kind; /* a word */
	const char *body; /* its name, and in short, on the note's date */
	const char *body_short;
	struct tacit_str text; /* Markdown */
};

/**
 * What is of another note (of a reminder, a result, ...: the one whose call it is
 * about) is taken from the one that the note names first, of a note that has a call
 * itself from that; number and date are then left open.
 * Fails: TACIT_NOTFOUND no such note; TACIT_INVALID no such kind, or the record
 * has nothing that such a note could say: no call, no event, no result yet; as
 * tacit_wording_fill.
 * Source: design, sections 2 and 5.
 */
TACIT_MUST_USE bool tacit_verbale_make(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_verbale_ask *ask,
	struct tacit_verbale *out, struct tacit_err *err);

#endif
