/*
 * document: a path, its header, its body; read, checked by itself, asked.
 *
 *	struct tacit_document doc;
 *	if (!tacit_document_parse(&arena, path, text, false, &doc, &faults))
 *		...				(all faults are in the list)
 *	subject = tacit_document_get(&doc, "subject");
 */
#ifndef TACIT_DOCUMENT_H
#define TACIT_DOCUMENT_H

#include <tacit/header.h>
#include <tacit/path.h>
#include <tacit/time.h>
#include <tacit/zone.h>

enum { TACIT_BLOB_HEX = 40 };

/*
 * The format of a register, in its body.md under `format`; without one it is
 * 1. A version that writes what earlier ones would read wrongly has the next.
 */
enum { TACIT_FORMAT = 1 };

/** The receipt of the push that brought a document, where the log of receipts
 * here is right and has one. */
struct tacit_document_receipt {
	bool is_there;
	uint64_t seq;
	struct tacit_instant at;
	struct tacit_instant recovered; /* written only then; or none */
	const char *from; /* "THA", "secretariat"; NULL: nobody knows who */
};

/** Everything lives in the arena, but text, which is borrowed. */
struct tacit_document {
	struct tacit_path at;
	const char *path;
	const char *blob; /* 40 hex digits, or NULL where unknown */
	struct tacit_str text;
	struct tacit_header header;
	struct tacit_str body;
	/*
	 * Before this instant it does not exist yet; not set: it exists as
	 * long as its commit does. See tacit_document_exists_from.
	 */
	struct tacit_instant exists_from;
	struct tacit_document_receipt receipt; /* as the index has it */
};

struct tacit_documents {
	struct tacit_document *list;
	size_t count;
	size_t cap;
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

/**
 * The values of a document at a path that was read already, and has a type;
 * what is wrong with it is not told. `path` is borrowed.
 */
void tacit_document_read(struct tacit_arena *arena, const char *path,
	const struct tacit_path *at, struct tacit_str text,
	struct tacit_document *out);

/** A scalar, or NULL. `tacit_document_in` tries key-LANG first. */
const char *tacit_document_get(
	const struct tacit_document *doc, const char *key);
const char *tacit_document_in(
	const struct tacit_document *doc, const char *key, const char *lang);
/** A field's values; none: *count 0. */
const struct tacit_value *tacit_document_list(
	const struct tacit_document *doc, const char *key, size_t *count);
/** The same as texts, which the document owns; the array is the arena's. */
const char *const *tacit_document_texts(struct tacit_arena *arena,
	const struct tacit_document *doc, const char *key, size_t *count);
/** Is the key there; its line, or 0; its row of the table, or NULL. */
bool tacit_document_has(const struct tacit_document *doc, const char *key);
unsigned tacit_document_line(const struct tacit_document *doc, const char *key);
/** The former name under which it has the key too, or NULL; and the name to
 * read it by: that one where it has no other. */
const char *tacit_document_former(
	const struct tacit_document *doc, const char *key);
const char *tacit_document_called(
	const struct tacit_document *doc, const char *key);
/** `nearest` (may be NULL): then the nearest name that it may have, or NULL. */
const struct tacit_key *tacit_document_key(const struct tacit_document *doc,
	const char *name, const char **nearest);
/** Has the key exactly this value; is this one of its values? */
bool tacit_document_says(
	const struct tacit_document *doc, const char *key, const char *value);
bool tacit_document_lists(
	const struct tacit_document *doc, const char *key, const char *value);
/** A paper whose text goes on in activities; not its language versions. */
bool tacit_document_is_plan(const struct tacit_document *doc);
/** A language version that counts as the original does: official, or another
 * original; a courtesy translation may still be mended. */
bool tacit_document_is_official(const struct tacit_document *version);
/** Whether the original is no longer the text that this version of it pins. One
 * that was issued with its note is a text of that note for good. */
bool tacit_document_is_stale(const struct tacit_document *version,
	const struct tacit_document *original);
/** "nct-general/concept-paper.ru" is one of "nct-general/concept-paper". */
bool tacit_document_is_version_of(
	const struct tacit_document *doc, const char *id);
bool tacit_document_is_yes(const struct tacit_document *doc, const char *key);
/** It came by word of mouth: by telephone, at a meeting. */
bool tacit_document_is_spoken(const struct tacit_document *doc);
/** The offset of the clock that a note names, in seconds; else `otherwise`. */
int tacit_document_offset(const struct tacit_document *doc, int otherwise);
bool tacit_document_date(const struct tacit_document *doc, const char *key,
	struct tacit_date *out);
bool tacit_document_instant(const struct tacit_document *doc, const char *key,
	struct tacit_instant *out);

/** Whether it is the body of an exercise; NULL: no. */
bool tacit_document_is_exercise(const struct tacit_document *doc);
/**
 * Whether this program knows the format of a register with that body; what
 * is no format counts as a later one.
 * Fails: TACIT_LATER, with the way on.
 */
bool tacit_document_format_known(
	const struct tacit_document *body, struct tacit_err *err);

/** A fault at a key's line: what, and what to do (both without a dot). */
void tacit_document_fault(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults, const char *what, const char *remedy);
void tacit_document_warn(const struct tacit_document *doc, const char *key,
	struct tacit_faults *faults, const char *what, const char *remedy);

/**
 * Since when the document exists: a comment from when it was received, a note
 * from when it was issued, an act from its instant. Where the document has a
 * day only (known-by of a comment; the date of a cited note, an act, a
 * disposition, a decision, an event report), the start of that day in `zone`,
 * the body's. Not set: as long as its commit does. Parsing fills
 * doc->exists_from only where no zone is needed; this fills it for the rest.
 * (design, section 5)
 */
struct tacit_instant tacit_document_exists_from(
	struct tacit_document *doc, const struct tacit_zone *zone);

/** "ID BLOB" -> both; a bare id gives an empty blob. False: malformed. */
bool tacit_pin_parse(
	struct tacit_str text, struct tacit_str *id, struct tacit_str *blob);
/** The blob to which a list of pins ("encloses", "documents") holds a document:
 * a string of the list's document. NULL: it names no text of it. */
const char *tacit_document_pin(
	const struct tacit_document *doc, const char *key, const char *id);
/** The id of a pin, in the arena; NULL: malformed. */
const char *tacit_pin_id(struct tacit_arena *arena, const char *pin);
/** The id in "ID", "ID BLOB", "ID#ADDRESS" or "ADDRESS ID", in the arena; an id
 * holds no blank and no number sign. NULL: such a key names no document. */
const char *tacit_key_id(
	struct tacit_arena *arena, enum tacit_key_kind kind, const char *value);

/*
 * Values that hold for a time, as a list of keys has them: "Astana",
 * "Astana since 2022-09-17", "Nur-Sultan until 2022-09-17", or "X since D1
 * until D2"; until is the first day on which it holds no more. One parser for
 * seats, names and coordinators, so that a page about June 2022 says
 * Nur-Sultan. (design, section 2)
 */

/**
 * Take such a value apart; a date that is not there is not set.
 * False: no value, or a date that does not exist, or an empty period.
 */
bool tacit_timed_parse(struct tacit_str text, struct tacit_str *value,
	struct tacit_date *since, struct tacit_date *until);

/**
 * Whether it holds on a day; with `value`, its text without the dates. A day
 * that is not set asks for what holds without end: the latest.
 */
bool tacit_timed_holds(
	struct tacit_str text, struct tacit_date on, struct tacit_str *value);

/**
 * The value in force on a date, from a list: the first that holds, or NULL.
 * Owns: the text is copied into the arena.
 */
const char *tacit_timed_at(struct tacit_arena *arena,
	const struct tacit_value *values, size_t count, struct tacit_date on);

#endif
