/* form_words: what a blank sheet says around its rows, in every format. */
#ifndef TACIT_PAGES_FORM_WORDS_H
#define TACIT_PAGES_FORM_WORDS_H

#include <tacit/page.h>

#include "report/form.h"
#include "rules/sheet_layout.h"

enum { FORM_FACTS_MAX = 8 };

struct form_fact {
	const char *label;
	const char *text;
};

/** "NCT/G/778, 16 June 2022: form for comments" */
const char *tacit_form_title(
	struct tacit_page *page, const struct tacit_form *form);

/** The call, its deadline, who answers to whom, how it is filled in; how
 * many. Texts live in the page, whose language is the form's. */
size_t tacit_form_facts(struct tacit_page *page, const struct tacit_form *form,
	struct form_fact out[FORM_FACTS_MAX]);

/** Said above a text's passages; NULL: nothing is. */
const char *tacit_form_notice(
	struct tacit_page *page, const struct tacit_form_text *text);

/** What belongs into a column; "": it is said by its heading. */
const char *tacit_form_column(
	enum tacit_sheet_layout layout, enum tacit_sheet_column column);

/** The kinds of comment that a sheet takes, and what each means: for
 * tacit_tr. NULL ends them. */
struct form_word {
	const char *word;
	const char *means;
};
extern const struct form_word tacit_form_kinds[];
/** The categories, or what the ISO sheet has for them. */
const struct form_word *tacit_form_categories(enum tacit_sheet_layout layout);

/** What is in a cell of the blank row `number`; "": it is to be filled in. */
const char *tacit_form_cell(struct tacit_page *page,
	const struct tacit_form *form, enum tacit_sheet_layout layout,
	enum tacit_sheet_column column, size_t number);

#endif
