/*
 * personal_key: keys that a header has only where somebody wrote a person into
 * it, and what to do about those that no type has.
 *
 * Open to: rules, judge, change.
 */
#ifndef TACIT_DOCUMENT_PERSONAL_KEY_H
#define TACIT_DOCUMENT_PERSONAL_KEY_H

#include <tacit/mem.h>

/** Where registrations belong. (design, section 11) */
extern const char tacit_personal_elsewhere[];

/**
 * The remedy for a key that a type has not: that, where it is one of the form
 * by which people register; the key that may be meant, where one is near (or
 * NULL); or else `otherwise`, which may be NULL.
 * Owns: the result is the arena's, or lives for ever.
 */
const char *tacit_key_remedy(struct tacit_arena *arena, const char *name,
	const char *near, const char *otherwise);

#endif
