/*
 * margin: what was said on the passages of a text, to stand beside them.
 *
 * A comment stands by the passage that it is on. One on a text that was
 * circulated before stands by that passage where its words are the same still,
 * and says so; how many were made on passages that are other now is told.
 *
 *	struct tacit_margin margin = { 0 };
 *	ok = tacit_margin_find(reg, &arena, &paper, NULL, "en", &margin, err);
 *	for (i = 0; i < margin.count; i++)
 *		... margin.list[i].address
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_MARGIN_H
#define TACIT_REPORT_MARGIN_H

#include <tacit/call.h>
#include <tacit/document.h>

struct tacit_register;

/* A comment, once for each passage that it names. */
struct tacit_margin_comment {
	const char *address; /* in the text that is shown */
	/* another text: the note that circulated it, as printed; or NULL */
	const char *on;
	const char *path; /* of the comment */
	const char *printed;
	const char *code; /* of who made it */
	const char *state; /* name */
	const char *kind; /* a word */
	const char *undone; /* what became of it, a word; NULL: it stands */
};

/** Lives in the arena. */
struct tacit_margin {
	struct tacit_margin_comment *list; /* by path */
	size_t count;
	size_t cap;
	/* comments on texts that were circulated before: of passages whose
	 * words are other now, or may not be told */
	size_t earlier;
};

/** Those that there are at the register's instant, beside the text as it stands
 * or, with the id of a note, as that circulated it: then those on its call only.
 * Fails: TACIT_DB; TACIT_NOTFOUND a text that was circulated is gone. */
TACIT_MUST_USE bool tacit_margin_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *paper,
	const char *note, const char *lang, struct tacit_margin *out,
	struct tacit_err *err);

#endif
