/*
 * pile: texts in the order of their bytes, of which memory holds few.
 *
 * They are laid on it in any order. Once they are many they are sorted and wait
 * in a file without a name, stretch by stretch, and the stretches are read side
 * by side. Where no file can be had they wait in memory, and nobody notices.
 *
 *	struct tacit_pile pile = { .folder = tacit_register_folder(reg) };
 *	tacit_pile_add(&pile, text);
 *	...
 *	ok = tacit_pile_each(&pile, take_text, &out, err);
 *	tacit_pile_clear(&pile);
 *
 * Open to: report, store.
 */
#ifndef TACIT_BASE_PILE_H
#define TACIT_BASE_PILE_H

#include <tacit/buf.h>

struct pile_stretch;

/** {0} is empty, and keeps all in memory. */
struct tacit_pile {
	const char *folder; /* for the file; or NULL. Borrowed */
	struct tacit_buf top; /* not sorted yet: length and bytes of each */
	size_t count; /* texts in it */
	struct pile_stretch *stretches;
	size_t stretch_count;
	size_t stretch_cap;
	int file; /* its descriptor plus 1; 0: there is none */
	size_t end; /* bytes in it */
	bool is_full; /* it takes no more */
};

/** A copy; it may have zeros in it. */
void tacit_pile_add(struct tacit_pile *pile, struct tacit_str text);

/** Takes a text, which lives until it returns; false: no more is wanted. */
typedef bool tacit_pile_fn(void *ctx, struct tacit_str text);

/**
 * Hand them over, one that begins another before it; as often as is asked.
 * Fails: TACIT_IO the file cannot be read.
 */
TACIT_MUST_USE bool tacit_pile_each(struct tacit_pile *pile, tacit_pile_fn *fn,
	void *ctx, struct tacit_err *err);

/** Its folder stays. */
void tacit_pile_clear(struct tacit_pile *pile);

#endif
