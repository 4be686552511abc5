/*
 * personal: what looks like personal data in a text.
 *
 * Telephone numbers, e-mail addresses and dates of birth do not belong into a
 * register: what entered git once cannot be taken out. This finds what looks
 * like them, by their form alone, so what it says is a warning.
 * (design, section 11)
 *
 * Open to: rules, judge, change.
 */
#ifndef TACIT_DOCUMENT_PERSONAL_H
#define TACIT_DOCUMENT_PERSONAL_H

#include <tacit/fault.h>
#include <tacit/mem.h>
#include <tacit/str.h>

/**
 * A warning for each line that has some, the first line being `first_line`;
 * the data themselves are not repeated in it. True when there are none.
 */
bool tacit_personal_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults);

/**
 * The text without what looks like them, "[taken out]" in its place.
 * Owns: the result is the arena's.
 */
struct tacit_str tacit_personal_strip(
	struct tacit_arena *arena, struct tacit_str text);

/** Make errors of such warnings, from the fault `from` on; how many. */
size_t tacit_personal_refuse(struct tacit_faults *faults, size_t from);

#endif
