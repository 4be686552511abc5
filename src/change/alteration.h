/*
 * alteration: which text of an altered document counts, as an act.
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_ALTERATION_H
#define TACIT_CHANGE_ALTERATION_H

#include "change/act.h"

/**
 * Fill in the act that notes all alterations of a document so far: its kind,
 * subject, commit and blob. `document` is its id, the start of it, or a path,
 * also of what was removed. `counts`: "recorded", what stood there at first;
 * "altered", what stood there last; or the blob of either.
 * Owns:  in the arena.
 * Fails: TACIT_NOTFOUND nothing of that name was altered; TACIT_INVALID the
 *        document never had that text, or another is noted already.
 * Source: design, section 1, rule 4.
 */
TACIT_MUST_USE bool tacit_alteration_note(struct tacit_register *reg,
	struct tacit_arena *arena, const char *document, const char *counts,
	struct tacit_act *act, struct tacit_err *err);

#endif
