/* page_review_parts: what the parts of the yearly report's page share. */
#ifndef TACIT_PAGES_PAGE_REVIEW_PARTS_H
#define TACIT_PAGES_PAGE_REVIEW_PARTS_H

#include "pages/pages.h"
#include "pages/say.h"

#define SAY(english) tacit_tr(p->page->lang, english)

struct review_page {
	const struct tacit_review *review;
	struct tacit_page *page;
};

/* --- words (page_review_words.c); texts live in the page ------------------ */

/* On one line of a narrow column. */
const char *tacit_review_short(
	const struct review_page *p, struct tacit_date date);
/* The same for a cell: short, on two lines where it is not one day. */
const char *tacit_review_days(const struct review_page *p,
	struct tacit_date from, struct tacit_date to);
/* That on which a call closed, or was broken for good. */
struct tacit_date tacit_review_end_day(const struct tacit_review_call *call);
/* "A, B and C"; none: "not recorded". */
const char *tacit_review_join(
	const struct review_page *p, const struct tacit_review_names *names);
/* "A; B": names that have commas. */
const char *tacit_review_list(
	const struct review_page *p, const struct tacit_review_names *names);
/* "prepared by Türkiye" */
const char *tacit_review_prepared(
	const struct review_page *p, const struct tacit_review_names *states);
/* "call closed, dispositions awaited: 3" */
const char *tacit_review_stage(
	const struct review_page *p, const struct tacit_stage *stage);
/* The same in a word or two, for counts. */
const char *tacit_review_stage_word(
	const struct review_page *p, enum tacit_stage_kind stage);
/* What came of a call, in a sentence. */
const char *tacit_review_verdict(
	const struct review_page *p, const struct tacit_review_call *call);

/* --- blocks ------------------------------------------------------------------ */

/* More in a cell: quiet, on a line of its own. */
void tacit_review_quiet(struct tacit_cell *cell, const char *text);
void tacit_review_followings_in(const struct review_page *p,
	struct tacit_cell *cell, const struct tacit_followings *all);
/* The heading of a part, and a sentence where it has nothing; has it? */
bool tacit_review_begin(const struct review_page *p, const char *heading,
	size_t count, const char *none);

/* --- parts ------------------------------------------------------------------- */

void tacit_review_page_areas(const struct review_page *p);
void tacit_review_page_papers(const struct review_page *p);
void tacit_review_page_calls(const struct review_page *p);
void tacit_review_page_proposals(const struct review_page *p);
void tacit_review_page_plans(const struct review_page *p);
void tacit_review_page_networks(const struct review_page *p);
void tacit_review_page_hosts(const struct review_page *p);
void tacit_review_page_events(const struct review_page *p);
void tacit_review_page_dates(const struct review_page *p);
void tacit_review_page_movement(const struct review_page *p);

#endif
