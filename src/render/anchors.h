/*
 * anchors: what a page shows, so that what names it can lead there.
 *
 *	struct anchors anchors = { 0 };
 *	tacit_anchors_find(&anchors, page);
 *	to = tacit_anchors_lead(&anchors, page, run->about);
 *	tacit_anchors_clear(&anchors);
 */
#ifndef TACIT_RENDER_ANCHORS_H
#define TACIT_RENDER_ANCHORS_H

#include <tacit/page.h>

struct anchor {
	const char *text;
	bool is_taken; /* it stands on the page already */
};

struct anchors {
	struct anchor *list; /* each once, sorted */
	size_t count;
	size_t cap;
};

/** Look for those of a page, once; but for rows that come as they are written,
 * which the page's links know. */
void tacit_anchors_find(struct anchors *anchors, const struct tacit_page *page);
void tacit_anchors_clear(struct anchors *anchors);

/** Is it to stand here? False, too, where it stands already: what is shown
 * twice is found where it is shown first. */
bool tacit_anchors_take(struct anchors *anchors, const char *anchor);

struct lead {
	const char *to; /* NULL: it is shown nowhere */
	bool is_here; /* it is an anchor, and no address */
};

/** Where a thing is shown: elsewhere, by the page's links, or on the page.
 * Borrowed until the next. */
struct lead tacit_anchors_lead(const struct anchors *anchors,
	const struct tacit_page *page, const char *about);

#endif
