/*
 * circulated: a text as a note circulated it, with what was said on it.
 *
 *	struct tacit_circulated text = { 0 };
 *	ok = tacit_circulated_find(reg, &arena, &paper, note, "en", &text, err);
 *	tacit_page_addresses(&text.view, &text.margin, &page);
 *
 * Open to: site.
 */
#ifndef TACIT_REPORT_CIRCULATED_H
#define TACIT_REPORT_CIRCULATED_H

#include "report/margin.h"
#include "report/view.h"

/** Lives in the arena. */
struct tacit_circulated {
	/* its title, text and passages, as they were then; nothing else */
	struct tacit_view view;
	struct tacit_margin margin;
	const char *number; /* of the note, as printed */
	struct tacit_date date; /* of the note */
};

/** `note`: its id. Fails: TACIT_NOTFOUND it is not in that note; TACIT_REFUSED
 * the public asks, for which it was not then; TACIT_DB. */
TACIT_MUST_USE bool tacit_circulated_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *paper,
	const char *note, const char *lang, struct tacit_circulated *out,
	struct tacit_err *err);

#endif
