/*
 * audience: what the public may know of a register, while all of it is there.
 *
 * A document is for the public where its `distribution` says so. One that a
 * document for members only withdrew, replaced, extended, cancelled or noted as
 * entered in error is not: it does not stand as it says, and by what may not be
 * told. tacit_register_set_public leaves out both. (design, section 9)
 *
 * room: register
 */
#ifndef TACIT_AUDIENCE_H
#define TACIT_AUDIENCE_H

#include <tacit/register.h>

/** Does its header say so, or is it the body? For what is not in a register. */
bool tacit_is_for_public(const struct tacit_document *doc);

/** Is a document there for the public? Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_register_tells_public(struct tacit_register *reg,
	const struct tacit_document *doc, bool *tells, struct tacit_err *err);

#endif
