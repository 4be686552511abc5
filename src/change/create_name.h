/* create_name: what a new document is called in paths, when nobody says. */
#ifndef TACIT_CHANGE_CREATE_NAME_H
#define TACIT_CHANGE_CREATE_NAME_H

#include <tacit/register.h>

#include "document/draft.h"

/**
 * The slug for tacit_draft_finish, from the draft's keys and the register:
 * a paper's kind, a title, the next number of a section or of an area. NULL
 * where the keys say all, or say too little (the draft's own check then tells
 * what is missing). `last`: of a next number the one before, if there is one.
 */
TACIT_MUST_USE bool tacit_create_name(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_draft *draft,
	const char **slug, const char **last, struct tacit_err *err);

#endif
