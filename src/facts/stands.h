/*
 * stands: documents of a register as the rows that what stands is asked of.
 *
 * Many documents are gathered as they are read, and told of together; what
 * they undo and what undoes them must be among them, but for acts, which are
 * looked for, and for the calls that comments are on, which are judged.
 *
 *	struct tacit_gathered gathered = { .reg = reg, .arena = &arena };
 *	tacit_gather(&gathered, doc);		(each of them)
 *	if (!tacit_gathered_standing(&gathered, &standing, err))
 *		...
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_STANDS_H
#define TACIT_FACTS_STANDS_H

#include <tacit/register.h>
#include <tacit/standing.h>

#include "facts/weak.h"
#include "register/near.h"

struct tacit_gathered {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	struct tacit_standing_row *rows; /* the documents, then acts */
	size_t count;
	size_t cap;
	struct tacit_instant on; /* asked for; none: the register's */
	struct tacit_weak *weak; /* the call asked last; NULL: not kept */
};

/** Add a document; what is kept of it is copied. */
void tacit_gather(
	struct tacit_gathered *gathered, const struct tacit_document *doc);

/** Add what undoes those, and what undoes that. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_gather_undoers(
	struct tacit_gathered *gathered, struct tacit_err *err);

/** How each stands that is gathered, of what is known of it; in the arena. */
struct tacit_standing *tacit_gathered_find(
	const struct tacit_gathered *gathered);

/** How each stands at the register's instant, in the order in which they were
 * added; in the arena: both of these, once the calls on which comments take
 * others back have said which of them count. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_gathered_standing(struct tacit_gathered *gathered,
	struct tacit_standing **standing, struct tacit_err *err);

/** As tacit_facts_undoing, where one document after another is asked of:
 * `weak` is kept between them. */
TACIT_MUST_USE bool tacit_undoing_of(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_weak *weak, const char *id,
	struct tacit_undoing *undoing, struct tacit_err *err);

/** What became of the one whose standing that is; points into both. */
struct tacit_undoing tacit_gathered_undoing(
	const struct tacit_gathered *gathered,
	const struct tacit_standing *standing);

/** The first comment that stands and takes another up; NULL: none does. */
TACIT_MUST_USE bool tacit_find_follower(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment, const char **follower,
	struct tacit_err *err);

/**
 * Leave in a list only what stands and does more than take another back: the
 * answers, reports and the like that hold. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_keep_standing(struct tacit_register *reg,
	struct tacit_documents *docs, struct tacit_err *err);

/**
 * The same of documents that say `since` when they hold, as of the end of a
 * day: one that takes the place of another does so from its `since` on. What
 * was entered in error never held.
 */
TACIT_MUST_USE bool tacit_keep_holding(struct tacit_register *reg,
	struct tacit_documents *docs, struct tacit_date day,
	struct tacit_err *err);

#endif
