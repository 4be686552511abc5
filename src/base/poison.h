/*
 * poison: memory that nobody may touch, where the address sanitizer watches;
 * elsewhere nothing is done.
 */
#ifndef TACIT_BASE_POISON_H
#define TACIT_BASE_POISON_H

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define TACIT_IS_WATCHED 1
#elif defined(__has_feature)
#define TACIT_IS_WATCHED __has_feature(address_sanitizer)
#else
#define TACIT_IS_WATCHED 0
#endif

#if TACIT_IS_WATCHED
#include <sanitizer/asan_interface.h>
#endif

static inline void tacit_poison(const void *memory, size_t size)
{
#if TACIT_IS_WATCHED
	__asan_poison_memory_region(memory, size);
#else
	(void)memory;
	(void)size;
#endif
}

static inline void tacit_unpoison(const void *memory, size_t size)
{
#if TACIT_IS_WATCHED
	__asan_unpoison_memory_region(memory, size);
#else
	(void)memory;
	(void)size;
#endif
}

#endif
