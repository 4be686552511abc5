/*
 * mark: what a document in a list bears besides what it says: what became of
 * it, and that it is not what was recorded any more.
 *
 *	struct tacit_doubts doubts = { 0 };
 *	if (!tacit_facts_doubts(reg, &arena, NULL, &doubts, err))
 *		return false;
 *	mark.alteration = tacit_mark_alteration(&doubts, doc->path);
 *	mark.told = tacit_mark_told(&style, &mark);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_MARK_H
#define TACIT_REPORT_MARK_H

#include <tacit/standing.h>

struct tacit_doubts;
struct tacit_value_style;

enum tacit_mark_alteration {
	TACIT_MARK_UNALTERED,
	TACIT_MARK_NOTED, /* altered; an act says which text counts */
	TACIT_MARK_ALTERED /* and what rests on it is not proved */
};

struct tacit_mark {
	struct tacit_undoing undoing;
	enum tacit_mark_alteration alteration;
	const char *told; /* in a few words of the language; NULL: none */
};

/** Whether what stands at a path is told of as altered. */
enum tacit_mark_alteration tacit_mark_alteration(
	const struct tacit_doubts *doubts, const char *path);

/** For machines: "noted", "open"; NULL: it is as it was recorded. */
const char *tacit_mark_word(enum tacit_mark_alteration alteration);

/** "withdrawn", "entered in error; altered since it was recorded", of one that
 * only takes another back "takes back ..."; or NULL. */
const char *tacit_mark_told(const struct tacit_value_style *style,
	const struct tacit_mark *mark, const struct tacit_document *doc);

#endif
