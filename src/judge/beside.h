/* beside: the documents of an edit beside what they name, for check.h. */
#ifndef TACIT_JUDGE_BESIDE_H
#define TACIT_JUDGE_BESIDE_H

#include "judge/edit.h"
#include "judge/spoken.h"
#include "rules/check.h"

/*
 * What the rules of check.h look at, without reading all of the register: the
 * body, the members, the edit's documents and what those name. {0} and a
 * register, an arena is empty.
 */
struct tacit_beside {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_edit *edit; /* what it removes is gone; NULL: none */
	bool is_strict; /* errors that were there before are told, too, and
			 * passages that are not there */
	struct tacit_corpus corpus;
	struct tacit_check check;
	struct tacit_spoken spoken;
	struct tacit_err failure; /* of the parent's texts; the first */
};

/** Put a document of the edit; before any of the register's. */
void tacit_beside_put(
	struct tacit_beside *beside, const struct tacit_document *doc);

/** Bring in a document of the register that is not there. Copies nothing. */
void tacit_beside_add(
	struct tacit_beside *beside, const struct tacit_document *doc);

/** Bring in what a document names. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_beside_name(struct tacit_beside *beside,
	const struct tacit_document *doc, struct tacit_err *err);

/**
 * The faults of a document beside the others that it had not `before` (NULL:
 * it was not there): what stood there was right when it came.
 * Fails: TACIT_GIT a text of the parent cannot be read.
 */
TACIT_MUST_USE bool tacit_beside_check(struct tacit_beside *beside,
	const struct tacit_document *doc, const struct tacit_document *before,
	struct tacit_faults *faults, struct tacit_err *err);
void tacit_beside_clear(struct tacit_beside *beside);

#endif
