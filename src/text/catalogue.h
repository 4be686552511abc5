/*
 * catalogue: the sentences of one language, as msgfmt compiles a file of
 * src/text/po: sorted by the bytes of the English, found by halving.
 */
#ifndef TACIT_TEXT_CATALOGUE_H
#define TACIT_TEXT_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/embedded.h"

/**
 * What the catalogue has for the English sentence (of what is counted: that of
 * one), in that form of the language; NULL where it has none. Borrowed.
 */
const char *tacit_catalogue_find(const struct tacit_embedded *catalogue,
	const char *english, unsigned form);

/** How many sentences, its own header among them. */
size_t tacit_catalogue_count(const struct tacit_embedded *catalogue);

/** Does it have every sentence that the other one has? */
bool tacit_catalogue_has_all(const struct tacit_embedded *catalogue,
	const struct tacit_embedded *other);

/** The English of the sentence of that place, in the order of its bytes. */
const char *tacit_catalogue_english(
	const struct tacit_embedded *catalogue, size_t place);

#endif
