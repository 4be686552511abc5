/* value: what a header holds, as people write it in a language. */
#ifndef TACIT_PAGES_VALUE_H
#define TACIT_PAGES_VALUE_H

#include <tacit/register.h>
#include <tacit/stage.h>

struct tacit_value_style {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char *lang;
	bool is_short; /* for a cell of a table */
};

/**
 * One value of a key: a state by its name, a date in words, an id as it is
 * printed, a word of the register in the language. NULL gives "".
 */
const char *tacit_value_shown(const struct tacit_value_style *style,
	const struct tacit_key *key, const char *value);

/** All values of a key, joined: "A, B and C"; "" where there are none. */
const char *tacit_value_joined(const struct tacit_value_style *style,
	const struct tacit_document *doc, const char *key);

/** What a document is called: its title, subject or name; of what has none,
 * what it says of itself in a few words. Never NULL. */
const char *tacit_value_title(const struct tacit_value_style *style,
	const struct tacit_document *doc);

/** A paper's stage: "circulated (open until 30 June 2022)". */
const char *tacit_value_stage(
	const struct tacit_value_style *style, const struct tacit_stage *stage);

/** An instant: the moment at the seat; short: its day there. */
const char *tacit_value_instant(
	const struct tacit_value_style *style, struct tacit_instant instant);
const char *tacit_value_date(
	const struct tacit_value_style *style, struct tacit_date date);

/** A key as a label: "prepared by", in the language. */
const char *tacit_value_label(
	const struct tacit_value_style *style, const char *key);

/** A snippet of a search for programs: what was found as [[found]]. */
const char *tacit_value_marked(struct tacit_arena *arena, const char *snippet);

#endif
