/* page_review_parts: what the parts of the yearly report's page share. */
#ifndef TACIT_PAGES_PAGE_REVIEW_PARTS_H
#define TACIT_PAGES_PAGE_REVIEW_PARTS_H

#include "pages/pages.h"
#include "pages/say.h"

#define SAY(english) tacit_tr(p->page->lang, english)
/* What the body may call otherwise. */
#define OWN(word) tacit_own_word(p->page->own, p->page->lang, word)

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
/* "3: incorporated 1, deferred 2" */
const char *tacit_review_follow_up(const struct review_page *p,
	const struct tacit_review_follow_up *follow_up);
/* What an organ is called in short in the page's language. */
const char *tacit_review_organ(const struct review_page *p, const char *code);
/* The heading of who coordinates, or assists: of one, or of several. */
const char *tacit_review_role(
	const struct review_page *p, const char *role, bool is_plural);
/* What came of a call, in a sentence. */
const char *tacit_review_verdict(
	const struct review_page *p, const struct tacit_review_call *call);

/* What the organ is asked to decide, in a sentence. */
const char *tacit_review_asked(
	const struct review_page *p, const struct tacit_review_matter *matter);

/* --- blocks ------------------------------------------------------------------ */

/* More in a cell: quiet, on a line of its own. */
void tacit_review_quiet(struct tacit_cell *cell, const char *text);
/* The same, quiet, on the line that there is. */
void tacit_review_beside(struct tacit_cell *cell, const char *text);
void tacit_review_followings_in(const struct review_page *p,
	struct tacit_cell *cell, const struct tacit_followings *all);
/* An activity in a cell, with its number and area. */
void tacit_review_activity(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_name *item, const char *printed,
	const struct tacit_review_name *area);
/* What was reported on one, in a word or two. */
const char *tacit_review_progress(const struct review_page *p,
	enum tacit_item_status status, enum tacit_progress_status reported);
/* The heading of a part, and a sentence where it has nothing; has it? */
bool tacit_review_begin(const struct review_page *p, const char *heading,
	size_t count, const char *none);

/* --- links (page_review_links.c): to where a document is told of -------------- */

void tacit_review_link(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_name *name);
void tacit_review_quiet_link(
	struct tacit_inline *to, const struct tacit_review_name *name);
/* "A, B and C"; none: "not recorded". */
void tacit_review_links(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_names *names);
/* "A; B": names that have commas. */
void tacit_review_link_list(const struct review_page *p,
	struct tacit_inline *to, const struct tacit_review_names *names);
/* Further text of a cell: quiet, on a line of its own. */
void tacit_review_quiet_links(const struct review_page *p,
	struct tacit_cell *cell, const struct tacit_review_names *names);

/* --- parts ------------------------------------------------------------------- */

void tacit_review_page_decisions(const struct review_page *p);
void tacit_review_page_information(const struct review_page *p);
void tacit_review_page_areas(const struct review_page *p);
void tacit_review_page_papers(const struct review_page *p);
void tacit_review_page_calls(const struct review_page *p);
void tacit_review_page_proposals(const struct review_page *p);
void tacit_review_page_plans(const struct review_page *p);
void tacit_review_page_networks(const struct review_page *p);
void tacit_review_page_events(const struct review_page *p);
void tacit_review_page_dates(const struct review_page *p);
void tacit_review_page_movement(const struct review_page *p);

/* The heading of an annex. */
void tacit_review_annex(const struct review_page *p, const char *heading);
/* None where the parts tell all. */
void tacit_review_annex_states(const struct review_page *p);
void tacit_review_annex_calls(const struct review_page *p);
void tacit_review_annex_proposals(const struct review_page *p);
void tacit_review_annex_plans(const struct review_page *p);
void tacit_review_annex_participants(const struct review_page *p);
void tacit_review_annex_stated(const struct review_page *p);

#endif
