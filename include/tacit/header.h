/*
 * header: the front matter of a document, and edits that touch one value.
 *
 * Flat YAML between two `---` lines, read with libyaml's events under a
 * strict subset (design, section 3): one mapping, values are scalars or lists
 * of scalars, each key once; no anchors, aliases, tags, merge keys, block
 * scalars or second documents. Every YAML reader sees what we see: a string
 * that YAML 1.1 or 1.2 reads as something else must be quoted.
 *
 *	struct tacit_header header;
 *	if (!tacit_header_parse(&arena, path, text, &header, &faults))
 *		...				(all faults are in the list)
 *	subject = tacit_header_get(&header, "subject");
 */
#ifndef TACIT_HEADER_H
#define TACIT_HEADER_H

#include <tacit/buf.h>
#include <tacit/fault.h>

enum {
	TACIT_HEADER_MAX = 8 * 1024,
	TACIT_DOCUMENT_MAX = 1024 * 1024, /* of a paper */
	TACIT_RECORD_MAX = 64 * 1024 /* of every other document */
};

struct tacit_value {
	const char *text; /* the scalar, decoded, terminated; may be "" */
	unsigned line; /* in the document, 1-based */
	bool is_quoted;
	size_t start; /* its bytes in the text, quotes included: [start, end) */
	size_t end;
};

struct tacit_field {
	const char *key;
	unsigned line;
	size_t at; /* offset of the key, which begins its line */
	bool is_list;
	struct tacit_value *values; /* a scalar has one; an empty list none */
	size_t count;
	size_t start; /* the value's bytes in the text: [start, end) */
	size_t end; /* of a list: from the first `-` or `[` to the last byte */
};

/** Lives in the arena it was parsed into; {0} has no fields. */
struct tacit_header {
	struct tacit_field *fields; /* in the order of the text */
	size_t count;
	size_t body; /* offset of the body: after the closing line */
	unsigned body_line; /* its first line, 1-based */
};

/**
 * Read the header of `text`. True when it has no error; faults are added
 * with `path` and their lines, all of them. What was readable is in `out`
 * either way. A plain scalar that other readers take for no string is a
 * fault unless `is_typed` says that the key's values are dates, numbers or
 * yes/no (NULL: no key is); these have one plain form each: 2022-06-30,
 * digits without a leading zero, yes and no. A value is one line of text, and
 * ends on the line on which it begins.
 *
 * The text rules (legible.h) are checked in the header's bytes; those of the
 * body, from `out->body` on, are the caller's to check. Without an opening
 * line all of the text is body; without a closing one all of it is header.
 * Source: design, section 3.
 */
bool tacit_header_parse(struct tacit_arena *arena, const char *path,
	struct tacit_str text, bool (*is_typed)(const char *key),
	struct tacit_header *out, struct tacit_faults *faults);

/** The field, its scalar (or a list's first value), or NULL. */
const struct tacit_field *tacit_header_field(
	const struct tacit_header *header, const char *key);
const char *tacit_header_get(
	const struct tacit_header *header, const char *key);

/**
 * Append to `out` a copy of `text` with one value replaced and every other
 * byte kept, comments included. A key that is not there is added after
 * `after` (a key, or NULL), or last; `count` 0 removes the key's lines. Lists
 * are written one value a line; values that stay at the beginning or the end
 * of a list keep their lines. `is_plain` writes a date, number or yes/no
 * without quotes. A value that is there already changes no byte.
 * Fails: TACIT_INVALID the header of `text` cannot be read (faults of its
 * values do not matter: an edit may be what mends them), a value that the
 * grammar refuses (a newline), or the header grows beyond its limit. `out`
 * is then as it was.
 */
TACIT_MUST_USE bool tacit_header_set(struct tacit_str text, const char *key,
	const char *const *values, size_t count, bool is_list, bool is_plain,
	const char *after, struct tacit_buf *out, struct tacit_err *err);

/**
 * Append one `key: value` (or list) as we write it, quoted where needed.
 * The writer of new documents: `---`, fields, `---`, body.
 */
void tacit_header_write(struct tacit_buf *out, const char *key,
	const char *const *values, size_t count, bool is_list, bool is_plain);

#endif
