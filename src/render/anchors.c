#include "render/anchors.h"

#include <stdlib.h>

static void add_anchor(struct anchors *anchors, const char *text)
{
	if (!text)
		return;
	anchors->list = tacit_grow(anchors->list, &anchors->cap,
		anchors->count + 1, sizeof(*anchors->list));
	anchors->list[anchors->count++] = (struct anchor){ .text = text };
}

static void drop_doubles(struct anchors *anchors)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < anchors->count; i++) {
		if (!count ||
			tacit_by_text(&anchors->list[count - 1],
				&anchors->list[i]) != 0)
			anchors->list[count++] = anchors->list[i];
	}
	anchors->count = count;
}

void tacit_anchors_find(struct anchors *anchors, const struct tacit_page *page)
{
	size_t i;
	size_t r;

	for (i = 0; i < page->count; i++) {
		const struct tacit_block *block = page->blocks[i];

		add_anchor(anchors, block->anchor);
		for (r = 0; r < block->row_count; r++)
			add_anchor(anchors, block->rows[r]->anchor);
	}
	if (anchors->count)
		qsort(anchors->list, anchors->count, sizeof(*anchors->list),
			tacit_by_text);
	drop_doubles(anchors);
}

void tacit_anchors_clear(struct anchors *anchors)
{
	free(anchors->list);
	*anchors = (struct anchors){ 0 };
}

static struct anchor *find_anchor(
	const struct anchors *anchors, const char *text)
{
	return tacit_find(&text, anchors->list, anchors->count,
		sizeof(*anchors->list), tacit_by_text);
}

bool tacit_anchors_take(struct anchors *anchors, const char *anchor)
{
	struct anchor *found = anchor ? find_anchor(anchors, anchor) : NULL;
	bool was_taken = found && found->is_taken;

	if (found)
		found->is_taken = true;
	return anchor && !was_taken;
}

struct lead tacit_anchors_lead(const struct anchors *anchors,
	const struct tacit_page *page, const char *about)
{
	const struct tacit_links *links = &page->links;
	const char *to = links->find ? links->find(links->ctx, about) : NULL;

	if (to)
		return (struct lead){ to, false };
	if (find_anchor(anchors, about) ||
		(links->shows && links->shows(links->ctx, about)))
		return (struct lead){ about, true };
	return (struct lead){ 0 };
}
