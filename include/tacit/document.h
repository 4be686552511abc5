/*
 * document: a path, its type, its header, its body; ids and content ids.
 *
 * The canonical id of a document follows from its path alone:
 *
 *	body.md                                   body
 *	members/tur.md                            TUR
 *	areas/nct-general.md                      nct-general
 *	measures/nct-general/1.md                 nct-general/1
 *	plans/nct-general/concept-paper.md        nct-general/concept-paper
 *	plans/nct-general/concept-paper.ru.md     nct-general/concept-paper.ru
 *	plans/nct-general/items/i.3.md            nct-general/i.3
 *	notes/2022/nct-g-778.md                   2022/nct-g-778
 *	comments/2022/nct-g-778/tha/<id>.md       tha-<id>
 *	comments/area/nct-general/tha/<id>.md     tha-<id>
 *	dispositions/.../tha/<id>-<8>.md          tha-<id>-<8>
 *	acts/2022/<name>.md                       <name>
 *	decisions/2022/<name>.md                  <name>
 *	progress/nct-general/i.3/2022-kaz-<8>.md  nct-general/i.3/2022-kaz-<8>
 *	networks/border-control/kaz-<8>.md        border-control/kaz-<8>
 *	events/2022/seminar.md                    2022/seminar
 *	events/2022/seminar/report-<8>.md         2022/seminar/report-<8>
 */
#ifndef TACIT_DOCUMENT_H
#define TACIT_DOCUMENT_H

#include <tacit/header.h>
#include <tacit/time.h>
#include <tacit/types.h>

enum { TACIT_PATH_MAX = 200, TACIT_ID_CHARS = 16, TACIT_BLOB_HEX = 40 };

/** What a path says. Strings live in the arena given. */
struct tacit_path {
	const struct tacit_type *type; /* NULL: free text (README.md, ...) */
	const char *id; /* canonical; of a language version: with .LANG */
	const char *lang; /* of a language version, else NULL */
	const char *area; /* slug, or NULL */
	const char *year; /* "2022", or NULL */
	const char *note; /* slug of the note's file name, or NULL */
	const char *state; /* upper case, or NULL */
	const char *name; /* the last segment without .md and .LANG */
};

/**
 * Read a path of the register. README.md and .gitattributes in the root have
 * type NULL and are fine. Fails: TACIT_INVALID a segment outside the grammar,
 * too long, too deep, or no type of that shape; the hint says which is near.
 */
TACIT_MUST_USE bool tacit_path_parse(struct tacit_arena *arena,
	const char *path, struct tacit_path *out, struct tacit_err *err);

/** The path at which the document of that type and canonical id stands. */
TACIT_MUST_USE bool tacit_path_of_id(struct tacit_arena *arena,
	enum tacit_type_id type, const char *id, const char **out,
	struct tacit_err *err);

/** Everything lives in the arena, but text, which is borrowed. */
struct tacit_document {
	struct tacit_path at;
	const char *path;
	const char *blob; /* 40 hex digits, or NULL where unknown */
	struct tacit_str text;
	struct tacit_header header;
	struct tacit_str body;
	struct tacit_instant exists_from; /* none: as long as the commit does */
};

/**
 * Read a document and check it by itself: grammar, text rules, keys, kinds
 * of values, path against header, content id. True without errors; all
 * faults are added. Does not look at other documents. `lax` skips all but
 * what is needed to use the values (for reading what was checked before it
 * was recorded).
 */
bool tacit_document_parse(struct tacit_arena *arena, const char *path,
	struct tacit_str text, bool lax, struct tacit_document *out,
	struct tacit_faults *faults);

/** A scalar, or NULL. `tacit_document_in` tries key-LANG first. */
const char *tacit_document_get(
	const struct tacit_document *doc, const char *key);
const char *tacit_document_in(
	const struct tacit_document *doc, const char *key, const char *lang);
/** A field's values; none: *count 0. */
const struct tacit_value *tacit_document_list(
	const struct tacit_document *doc, const char *key, size_t *count);
bool tacit_document_is_yes(const struct tacit_document *doc, const char *key);
bool tacit_document_date(const struct tacit_document *doc, const char *key,
	struct tacit_date *out);
bool tacit_document_instant(const struct tacit_document *doc, const char *key,
	struct tacit_instant *out);

/**
 * "VALUE", "VALUE since DATE", "VALUE until DATE" (until is exclusive): the
 * value in force on a date, from a list; NULL when none is.
 */
const char *tacit_timed_at(struct tacit_arena *arena,
	const struct tacit_value *values, size_t count, struct tacit_date on);
bool tacit_timed_parse(struct tacit_str text, struct tacit_str *value,
	struct tacit_date *since, struct tacit_date *until);

/** "ID BLOB" -> both; a bare id gives an empty blob. False: malformed. */
bool tacit_pin_parse(
	struct tacit_str text, struct tacit_str *id, struct tacit_str *blob);

/**
 * The content id (design, section 7): the first 16 characters, in Crockford's
 * base32, of SHA-256 over length-prefixed fields: what was said, by whom, on
 * what; never when it was received or how. `disposition` and `stance` are
 * part of it, so that "accepts" and "maintains" are two statements.
 */
void tacit_content_id(
	const struct tacit_document *doc, char out[TACIT_ID_CHARS + 1]);

/** A new document in the making: keys in any order, written in table order. */
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

/** Set a scalar (replaces), or add to a list. NULL or "" does nothing. */
void tacit_draft_set(
	struct tacit_draft *draft, const char *key, const char *value);
void tacit_draft_add(
	struct tacit_draft *draft, const char *key, const char *value);

/**
 * The document's text, and its path, computed from its keys (and content id).
 * `slug` names what keys do not (a paper's file name, an item's number).
 * Fails: TACIT_INVALID with the first fault of the document.
 */
TACIT_MUST_USE bool tacit_draft_finish(struct tacit_draft *draft,
	const char *slug, const char **path, struct tacit_buf *text,
	struct tacit_err *err);
void tacit_draft_clear(struct tacit_draft *draft);

#endif
