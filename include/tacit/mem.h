/*
 * mem: memory that is there or the program ends, and arenas.
 *
 * Out of memory aborts with a message, here and nowhere else. Sizes that come
 * from input are checked against a stated limit before they come here.
 *
 * And arrays: how long they are, how they grow, where things stand in them.
 *
 * An arena owns everything that belongs to one result; one clear frees all.
 *
 *	struct tacit_arena arena = { 0 };
 *	char *name = tacit_arena_printf(&arena, "%s.md", id);
 *	tacit_arena_clear(&arena);
 */
#ifndef TACIT_MEM_H
#define TACIT_MEM_H

#include <stdarg.h>
#include <stddef.h>

#include <tacit/err.h>

/** How many elements an array has whose size the compiler knows. */
#define TACIT_COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct tacit_arena_block;
struct tacit_spool;

struct tacit_arena {
	struct tacit_arena_block *top;
	/* whose memory it takes (base/spool.h), and which is cleared after it;
	 * NULL: its own */
	struct tacit_spool *spool;
};

/** malloc, calloc, realloc that never return NULL (size 0 is taken as 1). */
void *tacit_alloc(size_t size);
void *tacit_zalloc(size_t count, size_t size);
void *tacit_realloc(void *ptr, size_t size);
char *tacit_strdup(const char *s);

/**
 * Room for at least `need` elements of `size` bytes in a heap array that
 * has `*cap`; grows by half. Returns the array, perhaps moved.
 */
void *tacit_grow(void *array, size_t *cap, size_t need, size_t size);

/** As qsort has it; where one looks something up, the key comes first. */
typedef int tacit_compare_fn(const void *key, const void *element);

/**
 * Where a key stands or would stand in a sorted array: how many elements come
 * before it. The array may be NULL when it has none.
 */
size_t tacit_lower_bound(const void *key, const void *array, size_t count,
	size_t size, tacit_compare_fn *compare);

/** The first of the elements that are equal to the key, or NULL. */
void *tacit_find(const void *key, const void *array, size_t count, size_t size,
	tacit_compare_fn *compare);

/** By the bytes of strings, or of the strings that structs begin with. */
int tacit_by_text(const void *a, const void *b);

/** Zeroed memory, aligned for any type, that lives as long as the arena. */
void *tacit_arena_alloc(struct tacit_arena *arena, size_t size);

/** A zeroed array; aborts if count * size overflows. */
void *tacit_arena_array(struct tacit_arena *arena, size_t count, size_t size);

/** Like tacit_grow, in the arena: the old array stays until the clear. */
void *tacit_arena_grow(struct tacit_arena *arena, void *array, size_t *cap,
	size_t need, size_t size);

/**
 * One more element, zeroed, at the end of an array in the arena; `array` is
 * where the pointer to its first element is kept.
 */
void *tacit_arena_append(struct tacit_arena *arena, void *array, size_t *count,
	size_t *cap, size_t size);

/** Copies. The _n form copies `len` bytes and terminates them. */
char *tacit_arena_strdup(struct tacit_arena *arena, const char *s);
char *tacit_arena_strndup(struct tacit_arena *arena, const char *s, size_t len);
char *tacit_arena_printf(struct tacit_arena *arena, const char *fmt, ...)
	TACIT_PRINTF(2, 3);
char *tacit_arena_vprintf(struct tacit_arena *arena, const char *fmt,
	va_list args) TACIT_PRINTF(2, 0);

/** Free everything; the arena is empty again. NULL is fine. */
void tacit_arena_clear(struct tacit_arena *arena);

#endif
