#include <tacit/mem.h>

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/poison.h"
#include "base/spool.h"

/* A unit between what is given out, where somebody looks at it. */
enum {
	BLOCK_MIN = 4096,
	GAP = TACIT_IS_WATCHED,
	AROUND = 64 << 10,
	FORMATTED = 256 /* bytes that most texts take */
};

struct tacit_arena_block {
	struct tacit_arena_block *below;
	size_t used;
	size_t size;
	bool is_lent; /* by a spool */
	max_align_t data[];
};

static TACIT_NORETURN void out_of_memory(void)
{
	(void)fputs("tacit: out of memory\n", stderr);
	abort();
}

void *tacit_alloc(size_t size)
{
	void *ptr = malloc(size ? size : 1);

	if (!ptr)
		out_of_memory();
	return ptr;
}

void *tacit_zalloc(size_t count, size_t size)
{
	void *ptr = calloc(count ? count : 1, size ? size : 1);

	if (!ptr)
		out_of_memory();
	return ptr;
}

void *tacit_realloc(void *ptr, size_t size)
{
	void *moved = realloc(ptr, size ? size : 1);

	if (!moved)
		out_of_memory();
	return moved;
}

char *tacit_strdup(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(tacit_alloc(size), s, size);
}

static size_t grown(size_t cap, size_t need, size_t size)
{
	size_t next = cap + cap / 2 + 8;

	if (next < need)
		next = need;
	if (size && next > SIZE_MAX / size)
		out_of_memory();
	return next;
}

void *tacit_grow(void *array, size_t *cap, size_t need, size_t size)
{
	if (need <= *cap)
		return array;
	*cap = grown(*cap, need, size);
	return tacit_realloc(array, *cap * size);
}

static void add_arena_block(struct tacit_arena *arena, size_t room)
{
	struct tacit_arena_block *block = NULL;
	bool is_lent;
	size_t size;

	if (room > (SIZE_MAX - sizeof(*block)) / sizeof(max_align_t))
		out_of_memory();
	size = sizeof(*block) + room * sizeof(max_align_t);
	if (arena->spool)
		block = tacit_spool_lend(arena->spool, size);
	is_lent = block != NULL;
	if (!is_lent)
		block = tacit_alloc(size);
	*block = (struct tacit_arena_block){
		.below = arena->top, .size = room, .is_lent = is_lent
	};
	arena->top = block;
	tacit_poison(block->data, room * sizeof(max_align_t));
}

/* Memory as it comes, for what is written over at once. */
static void *arena_take(struct tacit_arena *arena, size_t size)
{
	struct tacit_arena_block *top = arena->top;
	size_t units = size / sizeof(max_align_t) + 1 + GAP;
	void *ptr;

	if (!top || top->size - top->used < units) {
		size_t room = BLOCK_MIN / sizeof(max_align_t);

		/* double as the arena grows, so that blocks stay few */
		if (top && room < top->size * 2)
			room = top->size * 2;
		if (room > (1u << 16))
			room = 1u << 16;
		if (room < units)
			room = units;
		add_arena_block(arena, room);
		top = arena->top;
	}
	ptr = top->data + top->used;
	top->used += units;
	tacit_unpoison(ptr, size);
	return ptr;
}

void *tacit_arena_alloc(struct tacit_arena *arena, size_t size)
{
	return memset(arena_take(arena, size), 0, size);
}

void *tacit_arena_array(struct tacit_arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		out_of_memory();
	return tacit_arena_alloc(arena, count * size);
}

void *tacit_arena_grow(struct tacit_arena *arena, void *array, size_t *cap,
	size_t need, size_t size)
{
	size_t old = *cap;
	void *moved;

	if (need <= old)
		return array;
	*cap = grown(old, need, size);
	/* both are touched from end to end, and the old one never again */
	tacit_spool_pass(arena->spool, old * size);
	moved = tacit_arena_alloc(arena, *cap * size);
	if (old)
		memcpy(moved, array, old * size);
	tacit_spool_pass(arena->spool, *cap * size);
	return moved;
}

void *tacit_arena_append(struct tacit_arena *arena, void *array, size_t *count,
	size_t *cap, size_t size)
{
	char *list;

	/* a pointer of any type: its bytes */
	memcpy(&list, array, sizeof(list));
	list = tacit_arena_grow(arena, list, cap, *count + 1, size);
	memcpy(array, &list, sizeof(list));
	return memset(list + (*count)++ * size, 0, size);
}

char *tacit_arena_strndup(struct tacit_arena *arena, const char *s, size_t len)
{
	char *copy = arena_take(arena, len + 1);

	if (len)
		memcpy(copy, s, len);
	copy[len] = '\0';
	return copy;
}

char *tacit_arena_strdup(struct tacit_arena *arena, const char *s)
{
	return tacit_arena_strndup(arena, s, strlen(s));
}

/* A format of texts alone, for which vsnprintf takes five times as long. -1: it has
 * more than those, or they are long. */
static int print_texts(char few[FORMATTED], const char *fmt, va_list args)
{
	size_t len = 0;

	for (; *fmt && len < FORMATTED; fmt++) {
		const char *text;
		size_t n;

		if (*fmt != '%') {
			few[len++] = *fmt;
			continue;
		}
		text = *++fmt == 's' ? va_arg(args, const char *) : NULL;
		n = text ? strlen(text) : FORMATTED;
		if (n >= FORMATTED - len)
			return -1;
		memcpy(few + len, text, n);
		len += n;
	}
	return len < FORMATTED ? (int)len : -1;
}

/* Most is short, and written once. */
char *tacit_arena_vprintf(
	struct tacit_arena *arena, const char *fmt, va_list args)
{
	char few[FORMATTED];
	va_list again;
	int len;
	char *text;

	va_copy(again, args);
	len = print_texts(few, fmt, again);
	va_end(again);
	if (len >= 0)
		return tacit_arena_strndup(arena, few, (size_t)len);
	va_copy(again, args);
	len = vsnprintf(few, sizeof(few), fmt, again);
	va_end(again);
	if (len < 0)
		out_of_memory();
	if ((size_t)len < sizeof(few))
		return tacit_arena_strndup(arena, few, (size_t)len);
	text = arena_take(arena, (size_t)len + 1);
	(void)vsnprintf(text, (size_t)len + 1, fmt, args);
	return text;
}

char *tacit_arena_printf(struct tacit_arena *arena, const char *fmt, ...)
{
	va_list args;
	char *text;

	va_start(args, fmt);
	text = tacit_arena_vprintf(arena, fmt, args);
	va_end(args);
	return text;
}

void tacit_arena_clear(struct tacit_arena *arena)
{
	if (!arena)
		return;
	while (arena->top) {
		struct tacit_arena_block *below = arena->top->below;

		tacit_unpoison(arena->top->data,
			arena->top->size * sizeof(max_align_t));
		/* a look at its head brings in what stands around that */
		if (arena->top->is_lent)
			tacit_spool_pass(arena->spool, AROUND);
		else
			free(arena->top);
		arena->top = below;
	}
}
