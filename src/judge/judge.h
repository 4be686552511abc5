/*
 * judge: every document of an edit, before it becomes a commit.
 * Open to: change, keep.
 */
#ifndef TACIT_JUDGE_JUDGE_H
#define TACIT_JUDGE_JUDGE_H

#include <tacit/standing.h>

#include "judge/edit.h"

/**
 * Parse each document strictly, resolve its references, compare its pins with
 * the parent commit, look at what refers to it, and ask the policy about each
 * change. All faults are in edit->faults.
 *
 * Of git's change (options->is_hook) all errors of a document are told, those
 * too that it had before; documents are there whatever their date; and of who
 * does not say who it is (TACIT_ROLE_NONE) only the past is asked.
 *
 * Fails: TACIT_INVALID, TACIT_REFUSED; TACIT_DB, TACIT_GIT.
 */
bool tacit_judge_edit(struct tacit_register *reg,
	const struct tacit_actor *actor,
	const struct tacit_write_options *options, struct tacit_edit *edit,
	struct tacit_err *err);

/* What the parent is asked for the policy. The first lines are the judge's;
 * {0} is nothing yet. */
struct tacit_rights {
	struct tacit_register *reg;
	struct tacit_register *whole; /* all of the parent commit */
	struct tacit_arena *arena;
	/* the last note on which something was said: what became of it */
	const char *note;
	struct tacit_undoing undoing;
};

/* rights.c: the policy's facts about one change, read from the parent. */
bool tacit_judge_rights(struct tacit_rights *rights,
	const struct tacit_document *before, const struct tacit_document *after,
	struct tacit_action *action, struct tacit_err *err);

#endif
