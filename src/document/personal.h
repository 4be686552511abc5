/*
 * personal: what looks like personal data in a text.
 *
 * Telephone numbers, e-mail addresses and dates of birth do not belong into a
 * register: what entered git once cannot be taken out. This finds what looks
 * like them, by their form alone, so what it says is a warning.
 * (design, section 11)
 *
 * Open to: rules, judge, change, keep, door, cli.
 */
#ifndef TACIT_DOCUMENT_PERSONAL_H
#define TACIT_DOCUMENT_PERSONAL_H

#include <tacit/document.h>
#include <tacit/mem.h>
#include <tacit/str.h>

/**
 * A warning for each line that has some, the first line being `first_line`;
 * the data themselves are not repeated in it. True when there are none.
 */
bool tacit_personal_check(struct tacit_str text, const char *path,
	unsigned first_line, struct tacit_faults *faults);

/**
 * The same of a whole document: of its body, and of the values of its header
 * that are free words, each told with its key. What the row of a key grants to
 * an office (TACIT_OF_OFFICE) is none.
 */
void tacit_personal_check_document(
	const struct tacit_document *doc, struct tacit_faults *faults);

/** An error where the reason for them has some itself; true: it has none. */
bool tacit_personal_check_reason(
	const char *because, struct tacit_faults *faults);

/**
 * The text without what looks like them, "[taken out]" in its place.
 * Owns: the result is the arena's.
 */
struct tacit_str tacit_personal_strip(
	struct tacit_arena *arena, struct tacit_str text);

/** The same of one value (or NULL) of a key (or NULL); may be the value. */
const char *tacit_personal_strip_value(struct tacit_arena *arena,
	const struct tacit_key *key, const char *value);

/**
 * The same of a whole document, header and body; all other bytes stay.
 * Owns: the result is the arena's. Fails: TACIT_INVALID as tacit_header_set.
 */
TACIT_MUST_USE bool tacit_personal_strip_document(struct tacit_arena *arena,
	const char *path, struct tacit_str text, struct tacit_str *out,
	struct tacit_err *err);

/** Is it such a warning? */
bool tacit_personal_is_fault(const struct tacit_fault *fault);

/** Make errors of such warnings, from the fault `from` on; how many. Where
 * there is a reason for them: of those in the reason that is recorded. */
size_t tacit_personal_refuse(
	struct tacit_faults *faults, size_t from, bool has_reason);

#endif
