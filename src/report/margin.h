/*
 * margin: what was said on the passages of a text, to stand beside them.
 *
 * Only of comments on the text as it stands: an address in an earlier text is
 * another passage. How many were made on earlier texts is told.
 *
 *	struct tacit_margin margin = { 0 };
 *	ok = tacit_margin_find(reg, &arena, &paper, "en", &margin, err);
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
	const char *address;
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
	size_t earlier; /* comments on texts that were circulated before */
};

/** Those that there are at the register's instant. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_margin_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *paper,
	const char *lang, struct tacit_margin *out, struct tacit_err *err);

#endif
