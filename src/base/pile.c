#include "base/pile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

enum {
	TOP_MAX = 256 << 10, /* that much is sorted at once */
	WINDOW = 4 << 10 /* of a stretch, while it is read */
};

/* Sorted texts, length and bytes of each. */
struct pile_stretch {
	char *data; /* NULL: they stand in the file */
	size_t at; /* there */
	size_t len;
};

/* --- laying on ----------------------------------------------------------------- */

static uint32_t length_at(const char *data)
{
	uint32_t len;

	memcpy(&len, data, sizeof(len));
	return len;
}

static void put_counted(struct tacit_buf *to, struct tacit_str text)
{
	uint32_t len = (uint32_t)text.len;

	tacit_buf_add(to, &len, sizeof(len));
	tacit_buf_add_str(to, text);
}

static int by_bytes(const void *a, const void *b)
{
	const struct tacit_str *x = a;
	const struct tacit_str *y = b;
	size_t len = x->len < y->len ? x->len : y->len;
	int order = len ? memcmp(x->data, y->data, len) : 0;

	return order ? order : x->len < y->len ? -1 : x->len > y->len;
}

static struct tacit_buf sort_top(const struct tacit_pile *pile)
{
	struct tacit_str *list = tacit_alloc(pile->count * sizeof(*list));
	struct tacit_buf sorted = { 0 };
	const char *next = pile->top.data;
	size_t i;

	for (i = 0; i < pile->count; i++) {
		list[i].len = length_at(next);
		list[i].data = next + sizeof(uint32_t);
		next = list[i].data + list[i].len;
	}
	qsort(list, pile->count, sizeof(*list), by_bytes);
	for (i = 0; i < pile->count; i++)
		put_counted(&sorted, list[i]);
	free(list);
	return sorted;
}

/* A file that took not all of it is not asked again. */
static bool write_stretch(struct tacit_pile *pile, struct tacit_str bytes)
{
	struct tacit_err ignored = { 0 };

	if (!pile->file && pile->folder)
		pile->file = tacit_io_unnamed(pile->folder) + 1;
	pile->is_full = pile->is_full || !pile->file ||
		!tacit_io_write(pile->file - 1, NULL, bytes, &ignored);
	return !pile->is_full;
}

/* What is on top becomes a stretch: in the file, or in memory. */
static void sort_away(struct tacit_pile *pile, bool is_for_file)
{
	struct tacit_buf sorted;
	struct pile_stretch *stretch;

	if (!pile->count)
		return;
	sorted = sort_top(pile);
	pile->stretches = tacit_grow(pile->stretches, &pile->stretch_cap,
		pile->stretch_count + 1, sizeof(*stretch));
	stretch = &pile->stretches[pile->stretch_count++];
	*stretch = (struct pile_stretch){ sorted.data, pile->end, sorted.len };
	if (is_for_file && write_stretch(pile, tacit_buf_str(&sorted))) {
		pile->end += sorted.len;
		stretch->data = NULL;
		tacit_buf_clear(&sorted);
	}
	tacit_buf_truncate(&pile->top, 0);
	pile->count = 0;
}

void tacit_pile_add(struct tacit_pile *pile, struct tacit_str text)
{
	put_counted(&pile->top, text);
	pile->count++;
	if (pile->top.len >= TOP_MAX)
		sort_away(pile, true);
}

/* --- reading -------------------------------------------------------------------- */

/* How far a stretch is read. */
struct cursor {
	const struct pile_stretch *stretch;
	int fd;
	size_t read; /* bytes of it that are or were in the window */
	struct tacit_str left; /* of those not yet handed over */
	struct tacit_buf window;
	struct tacit_str text; /* that is next */
};

static bool read_at(int fd, size_t at, char *out, size_t len)
{
	while (len) {
		ssize_t n = pread(fd, out, len, (off_t)at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		at += (size_t)n;
		out += n;
		len -= (size_t)n;
	}
	return true;
}

/* Have so many bytes before it, where they are not. */
static bool look_ahead(struct cursor *c, size_t need)
{
	const size_t had = c->left.len;
	const size_t rest = c->stretch->len - c->read;
	size_t more = WINDOW;

	if (had >= need)
		return true;
	if (need - had > more)
		more = need - had;
	if (more > rest)
		more = rest;
	if (had)
		memmove(c->window.data, c->left.data, had);
	tacit_buf_truncate(&c->window, had);
	tacit_buf_pad(&c->window, '\0', more);
	c->left = tacit_buf_str(&c->window);
	if (!read_at(c->fd, c->stretch->at + c->read, c->window.data + had,
		    more))
		return false;
	c->read += more;
	return c->left.len >= need;
}

static bool is_at_end(const struct cursor *c)
{
	return !c->left.len && c->read == c->stretch->len;
}

/* The next text; there is one. */
static bool advance(struct cursor *c)
{
	size_t len;

	if (!look_ahead(c, sizeof(uint32_t)))
		return false;
	len = length_at(c->left.data);
	if (!look_ahead(c, sizeof(uint32_t) + len))
		return false;
	c->text = tacit_str_from(c->left, sizeof(uint32_t));
	c->text.len = len;
	c->left = tacit_str_from(c->left, sizeof(uint32_t) + len);
	return true;
}

/* Those whose text comes first stand first: a heap. */
static void sink(struct cursor *heap, size_t count, size_t at)
{
	struct cursor moved = heap[at];

	for (;;) {
		size_t below = 2 * at + 1;

		if (below + 1 < count &&
			by_bytes(&heap[below + 1].text, &heap[below].text) < 0)
			below++;
		if (below >= count ||
			by_bytes(&moved.text, &heap[below].text) <= 0)
			break;
		heap[at] = heap[below];
		at = below;
	}
	heap[at] = moved;
}

static bool merge_stretches(
	struct cursor *heap, size_t count, tacit_pile_fn *fn, void *ctx)
{
	size_t i;

	for (i = count; i-- > 0;)
		sink(heap, count, i);
	while (count && fn(ctx, heap[0].text)) {
		if (is_at_end(&heap[0])) {
			tacit_buf_clear(&heap[0].window);
			heap[0] = heap[--count];
			heap[count].window = (struct tacit_buf){ 0 };
		} else if (!advance(&heap[0])) {
			return false;
		}
		sink(heap, count, 0);
	}
	return true;
}

bool tacit_pile_each(struct tacit_pile *pile, tacit_pile_fn *fn, void *ctx,
	struct tacit_err *err)
{
	struct cursor *heap;
	bool ok = true;
	size_t i;

	sort_away(pile, false);
	heap = tacit_zalloc(pile->stretch_count, sizeof(*heap));
	for (i = 0; ok && i < pile->stretch_count; i++) {
		const struct pile_stretch *stretch = &pile->stretches[i];

		heap[i].stretch = stretch;
		heap[i].fd = pile->file - 1;
		if (stretch->data) {
			heap[i].read = stretch->len;
			heap[i].left = (struct tacit_str){ stretch->data,
				stretch->len };
		}
		ok = advance(&heap[i]);
	}
	ok = ok && merge_stretches(heap, pile->stretch_count, fn, ctx);
	for (i = 0; i < pile->stretch_count; i++)
		tacit_buf_clear(&heap[i].window);
	free(heap);
	return ok ||
		tacit_fail(
			err, TACIT_IO, "what was sorted cannot be read again");
}

void tacit_pile_clear(struct tacit_pile *pile)
{
	size_t i;

	for (i = 0; i < pile->stretch_count; i++)
		free(pile->stretches[i].data);
	free(pile->stretches);
	tacit_buf_clear(&pile->top);
	if (pile->file)
		(void)close(pile->file - 1);
	*pile = (struct tacit_pile){ .folder = pile->folder };
}
