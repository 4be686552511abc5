/*
 * template: a text with gaps, filled in. A part of mustache without logic: what
 * is decided is decided by whoever fills it in.
 *
 *	{{name}}			the value, escaped for the kind of text
 *	{{{name}}}			as it is
 *	{{#name}} ... {{/name}}		once for each of them; of a value: if any
 *	{{^name}} ... {{/name}}		if there is none
 *	{{! a remark }}
 *
 * A line with nothing but such a tag (not a value) leaves no line. Inside a
 * section the names of its item come first, then those around it. A name that
 * nobody knows is an error, as is a section without an end: a letter with a gap
 * in it must not go out.
 *
 *	struct tacit_template_data data = { .arena = &arena };
 *	tacit_template_set(&data, "state", "Test State A");
 *	item = tacit_template_item(&data, "comments");
 *	tacit_template_set(item, "kind", "objection");
 *	ok = tacit_template_fill(TACIT_TEMPLATE_TEXT, "letter.txt", text, &data,
 *		&out, err);
 *
 * Open to: door.
 */
#ifndef TACIT_TEXT_TEMPLATE_H
#define TACIT_TEXT_TEMPLATE_H

#include <tacit/buf.h>
#include <tacit/mem.h>

/** What is written, and so how values are escaped. */
enum tacit_template_kind {
	TACIT_TEMPLATE_TEXT, /* not at all */
	TACIT_TEMPLATE_HTML,
	TACIT_TEMPLATE_MARKDOWN /* a value is words, on one line */
};

enum {
	TACIT_TEMPLATE_DEPTH = 16, /* sections in sections */
	TACIT_TEMPLATE_OUT = 16 * 1024 * 1024, /* bytes */
	TACIT_TEMPLATE_STEPS = 4 * 1024 * 1024 /* tags that are followed */
};

struct tacit_template_fact;

/** What there is to fill in; everything lives in its arena. */
struct tacit_template_data {
	struct tacit_arena *arena;
	struct tacit_template_fact *facts;
	size_t count;
	size_t cap;
};

/** A value; NULL is "". The name is borrowed, the text copied. */
void tacit_template_set(
	struct tacit_template_data *data, const char *name, const char *text);
/** A list, so far without items: a section of that name is empty. */
void tacit_template_list(struct tacit_template_data *data, const char *name);
/** One more item of it; it stays where it is. */
struct tacit_template_data *tacit_template_item(
	struct tacit_template_data *data, const char *name);

/** What is wrong with it whatever is filled in. Fails: as tacit_template_fill, but
 * names are not looked at. */
TACIT_MUST_USE bool tacit_template_check(
	const char *path, struct tacit_str text, struct tacit_err *err);

/**
 * Append the filled text.
 * Owns:  nothing; `path` is for the error.
 * Fails: TACIT_INVALID with the line: what may not stand in a text
 * (tacit/legible.h, but line ends of Windows), an unknown name (hint: the
 * nearest), a section that does not end or ends another one, a tag that does not end;
 * TACIT_LIMIT. What was appended until then is taken back.
 */
TACIT_MUST_USE bool tacit_template_fill(enum tacit_template_kind kind,
	const char *path, struct tacit_str text,
	const struct tacit_template_data *data, struct tacit_buf *out,
	struct tacit_err *err);

#endif
