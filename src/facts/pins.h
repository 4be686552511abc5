/*
 * pins: the texts that a note or a decision means, as they stand now.
 * Open to: change, keep, report, site.
 */
#ifndef TACIT_FACTS_PINS_H
#define TACIT_FACTS_PINS_H

#include <tacit/register.h>

/** "ID BLOB" each; in the arena. */
struct tacit_pins {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char **list;
	size_t count;
	size_t cap;
};

/**
 * Pin a document, its language versions, and a plan's activities; what is
 * pinned already is not pinned twice. Fails: TACIT_NOTFOUND.
 */
TACIT_MUST_USE bool tacit_pins_add(
	struct tacit_pins *pins, const char *id, struct tacit_err *err);

/**
 * The document as it was pinned: of that text, whatever stands at its path by
 * now. With `blob` "" as it stands, or {0} where it does not.
 * Fails: TACIT_NOTFOUND there is no such text.
 */
TACIT_MUST_USE bool tacit_pins_read(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id, const char *blob,
	struct tacit_document *out, struct tacit_err *err);

/**
 * May a text that was pinned be told? To the public one that said so then, of
 * a document that is there for it; to members every one.
 * Fails: as tacit_pins_read.
 */
TACIT_MUST_USE bool tacit_pins_tell(struct tacit_register *reg, const char *id,
	const char *blob, bool *tells, struct tacit_err *err);

#endif
