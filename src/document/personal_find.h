/*
 * personal_find: what has the form of personal data in a line.
 *
 * Each looks for the first of its kind, by form and by the words beside it, in
 * English, Russian, Kazakh, Chinese and French. Addresses of the web, numbers
 * of documents, sums, days and hours are none.
 */
#ifndef TACIT_DOCUMENT_PERSONAL_FIND_H
#define TACIT_DOCUMENT_PERSONAL_FIND_H

#include <tacit/str.h>

/** From the first byte of what was found to the one after it. */
struct personal_span {
	size_t start;
	size_t end;
};

bool tacit_personal_mail(struct tacit_str line, struct personal_span *out);
bool tacit_personal_phone(struct tacit_str line, struct personal_span *out);
bool tacit_personal_birth(struct tacit_str line, struct personal_span *out);

/* --- for these three ------------------------------------------------------- */

/** Where the next such word ends, from a byte on; SIZE_MAX: there is none. It
 * begins a word, in a script that has words; ASCII letters have no case. */
size_t tacit_personal_after(
	struct tacit_str line, const char *word, size_t from);

/** Does the byte stand within an address of the web? */
bool tacit_personal_is_web(struct tacit_str line, size_t at);

/** Where the letter ends that stands at this byte; the byte itself: none does. */
size_t tacit_personal_letter(struct tacit_str line, size_t at);

/** Has it the digits of a year? Most lines have not, and are not searched for
 * every word. */
bool tacit_personal_has_digits(struct tacit_str line);

/** Where digits end that stand here; the byte itself: none does. */
size_t tacit_personal_digits(struct tacit_str line, size_t at);

/** Where a day in digits ends that stands here, as 2022-06-30, 30.06.2022 or
 * 30/06/22; the byte itself: none does. */
size_t tacit_personal_day(struct tacit_str line, size_t at);

#endif
