/*
 * judge: every document of an edit, before it becomes a commit.
 * Open to: change, keep.
 */
#ifndef TACIT_JUDGE_JUDGE_H
#define TACIT_JUDGE_JUDGE_H

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

/* rights.c: the policy's facts about one change, read from the parent. */
bool tacit_judge_rights(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *before, const struct tacit_document *after,
	struct tacit_action *action, struct tacit_err *err);

#endif
