/*
 * letters: who is written to about a call, and what there is to say. Those of an
 * event are found elsewhere (door/event_letters.h), and worded here, too.
 *
 * What a letter says is a template (text/template.h), which a body may replace
 * in its register: templates/letter-KIND.md, or letter-KIND.ru.md. Its first
 * line is the subject, then a blank one. A person sends it.
 *
 *	const struct tacit_letters_ask ask = { .note = id, .lang = "en",
 *		.kind = TACIT_LETTER_REMINDER };
 *	ok = tacit_letters_find(reg, &arena, &ask, &letters, err);
 *	for (i = 0; i < letters.count; i++)
 *		ok = tacit_letters_fill(reg, &arena, &ask, &letters.list[i],
 *			err);
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_LETTERS_H
#define TACIT_DOOR_LETTERS_H

#include <tacit/register.h>

#include "report/incoming.h"
#include "text/template.h"

enum tacit_letters_kind {
	TACIT_LETTER_CIRCULATION,
	TACIT_LETTER_REMINDER, /* to those of whom nothing is recorded */
	TACIT_LETTER_ACKNOWLEDGEMENT, /* how what they said was recorded */
	TACIT_LETTER_COMPILATION, /* to the coordinators, to be filled in */
	TACIT_LETTER_DISPOSITIONS, /* what became of what they said */
	TACIT_LETTER_NOTICE, /* silence is kept, or broken */
	TACIT_LETTER_INVITATION, /* to an event */
	TACIT_LETTER_LINKS, /* to those who registered for it */
	TACIT_LETTER_REPLY, /* to what cannot be taken, or was refused */
	TACIT_LETTERS_KINDS
};

struct tacit_letters_ask {
	const char *note; /* canonical id */
	enum tacit_letters_kind kind;
	const char *lang;
	const char *state; /* code: to this one only; or NULL */
	const char *comment; /* id: of this one only; or NULL */
	/* --- of an event instead of a note --- */
	const char *event; /* canonical id */
	const char *mailbox; /* where forms go; "": not known */
	const char *link; /* to its sessions; is kept nowhere */
	bool is_early; /* before the week in which links are told */
	bool is_again; /* to those who were told, too */
};

struct tacit_outgoing {
	const char *state; /* code */
	const char *name; /* of the file: "circulation-xaa"; no two have one */
	/* to one person: the address, and the id in the vault; NULL: to the
	 * state */
	const char *to;
	const char *person;
	struct tacit_template_data *data;
	const char *subject; /* once it is worded */
	const char *text;
};

/** In the arena. */
struct tacit_letters {
	struct tacit_outgoing *list;
	size_t count;
	size_t cap;
	/* to these persons there is none: */
	size_t waiting; /* on the waiting list */
	size_t told; /* already */
};

/** "circulation", "reminder", ... */
const char *tacit_letters_word_of(enum tacit_letters_kind kind);
/** False: there is no such kind. */
bool tacit_letters_kind_of(const char *word, enum tacit_letters_kind *out);

/** Whether letters of that kind are about an event, not about a call. */
bool tacit_letters_are_of_event(enum tacit_letters_kind kind);

/** The language of a letter and of all in it: the one that is asked for, or
 * "en" where no template is in it. */
TACIT_MUST_USE bool tacit_letters_lang(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_letters_ask *ask,
	const char **lang, struct tacit_err *err);

/** Whether the template of that kind and language can be filled in at all, before
 * there is a call. Fails: as tacit_template_check. */
TACIT_MUST_USE bool tacit_letters_check(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_letters_ask *ask,
	struct tacit_err *err);

/**
 * Who is written to at the register's instant.
 * Fails: as tacit_silence_view; TACIT_INVALID there is nothing to say: a
 * reminder of what has closed, a notice of what is open, or nobody to write to.
 */
TACIT_MUST_USE bool tacit_letters_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_letters_ask *ask,
	struct tacit_letters *out, struct tacit_err *err);

/** A reply to a letter that was bounced or refused; `faults`: of its form, a
 * line each, or NULL. */
void tacit_letters_reply(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, const struct tacit_incoming *letter,
	const char *faults, struct tacit_outgoing *out);

/** Subject and text, from the template. Fails: as tacit_template_fill. */
TACIT_MUST_USE bool tacit_letters_fill(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_letters_ask *ask,
	struct tacit_outgoing *letter, struct tacit_err *err);

#endif
