/*
 * draft: a new document in the making.
 *
 * Keys are set in any order and written in the order of the type table; the
 * path follows from them and, where the type is append-only, from the content
 * id. What was written is then read strictly, so nothing leaves here that
 * check would refuse.
 *
 *	struct tacit_draft draft = { .type = tacit_type(TACIT_ACT) };
 *	tacit_draft_set(&draft, "kind", "replies-complete");
 *	ok = tacit_draft_finish(&draft, NULL, &path, &text, err);
 *	tacit_draft_clear(&draft);
 *
 * Open to: change, judge.
 */
#ifndef TACIT_DOCUMENT_DRAFT_H
#define TACIT_DOCUMENT_DRAFT_H

#include <tacit/buf.h>
#include <tacit/document.h>

/** Owned by the caller; only `type` and `body` are set by hand. */
struct tacit_draft {
	struct tacit_arena arena;
	const struct tacit_type *type;
	struct tacit_draft_field {
		const char *key;
		const char **values;
		size_t count;
		size_t cap;
	} * fields;
	size_t count;
	size_t cap;
	const char *body;
};

/**
 * Set a key to one value, whatever it had, or add a value to a list. NULL or
 * "" does nothing. Keys per language are set by their name: "title-ru".
 */
void tacit_draft_set(
	struct tacit_draft *draft, const char *key, const char *value);
void tacit_draft_add(
	struct tacit_draft *draft, const char *key, const char *value);

/**
 * The document's text, appended, and its path, computed from its keys and
 * its content id. `slug` names what keys do not tell: an area's, a paper's, an
 * event's name, a measure's number, an item's (i.3); of a disposition what
 * its comment is on: "2022/nct-g-778" or "nct-general"; of a note only where
 * its number is not written in ASCII. NULL for the rest.
 *
 * Owns: `path` lives as long as the draft.
 * Fails: TACIT_INVALID with the first fault of the document; `text` is then
 * as it was.
 */
TACIT_MUST_USE bool tacit_draft_finish(struct tacit_draft *draft,
	const char *slug, const char **path, struct tacit_buf *text,
	struct tacit_err *err);

/** The same with all its faults, added to the list; false: it has errors. */
bool tacit_draft_judge(struct tacit_draft *draft, const char *slug,
	const char **path, struct tacit_buf *text, struct tacit_faults *faults);
void tacit_draft_clear(struct tacit_draft *draft);

#endif
