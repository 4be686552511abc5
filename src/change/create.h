/*
 * create: a new document from its template.
 *
 * Drafts and what has no command of its own: a note, a paper, an activity, an
 * area, a member, a measure, an event, a focal point, an event report. The
 * template's notes to the writer (`#` lines and HTML comments) never reach
 * the record.
 *
 *	const char *const settings[] = { "area=nct-general", "section=i",
 *		"title=A meeting of experts" };
 *	struct tacit_creation creation = { .type = type,
 *		.settings = settings, .setting_count = 3 };
 *	ok = tacit_create(reg, &actor, &creation, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_CREATE_H
#define TACIT_CHANGE_CREATE_H

#include "judge/edit.h"

/** Strings are borrowed. */
struct tacit_creation {
	const struct tacit_type *type;
	/* KEY=VALUE; of a list also several times. They win over `text`. */
	const char *const *settings;
	size_t setting_count;
	/* its name in paths; NULL: from its title, kind or number, the next
	 * number of its section or area */
	const char *slug;
	/* a body, or a whole document that begins with `---`; NULL: none */
	const char *text;
};

/**
 * The type of what somebody typed after `new`.
 * Fails: TACIT_NOTFOUND no such type (hint: the nearest); TACIT_REFUSED one
 * that another command makes (the hint names it).
 */
TACIT_MUST_USE bool tacit_create_type(const char *typed,
	const struct tacit_type **type, struct tacit_err *err);

/**
 * The template of the type with what is said already filled in, for an
 * editor. Fails: TACIT_INVALID settings, all in `faults`.
 */
TACIT_MUST_USE bool tacit_create_template(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_creation *creation,
	const char **text, struct tacit_faults *faults, struct tacit_err *err);

/**
 * What is wrong with a value of that key by itself, as people type it; added to
 * `faults`. reg NULL: there is no register yet, and a name of something in it
 * is not looked up.
 */
void tacit_create_judge(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_type *type, const char *key, const char *typed,
	struct tacit_faults *faults);

/**
 * Record it. Fails: TACIT_INVALID faults (all in result->faults), or a
 * document of that name is there (the hint says how to change it); as
 * tacit_write.
 */
TACIT_MUST_USE bool tacit_create(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_creation *creation,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/** The same as one of several that are put into an edit. */
TACIT_MUST_USE bool tacit_create_put(struct tacit_register *reg,
	struct tacit_edit *edit, const struct tacit_creation *creation,
	struct tacit_err *err);

#endif
