/* page_silence_parts: what the halves of a verdict's page share. */
#ifndef TACIT_PAGES_PAGE_SILENCE_PARTS_H
#define TACIT_PAGES_PAGE_SILENCE_PARTS_H

#include "pages/pages.h"
#include "pages/say.h"
#include "pages/say_positions.h"

#define SAY(english) tacit_tr(p->page->lang, english)

struct silence_page {
	struct tacit_page *page;
	struct tacit_block *facts;
	const struct tacit_silence_view *view;
};

/** Has a note called? Not a draft, nor one that is undone: what is recorded on
 * those is told, and comes to nothing. */
bool tacit_silence_has_effect(const struct silence_page *p);
/** The result, whether it is provisional, and that of each text. */
void tacit_silence_result(const struct silence_page *p);
void tacit_silence_effect(const struct silence_page *p);
void tacit_silence_deadline(const struct silence_page *p);
/** The contradictions that a note has, where something is assumed. */
void tacit_silence_stated(const struct silence_page *p);
/** Who was asked, how many replied how. */
void tacit_silence_replies(const struct silence_page *p, bool by_state);
/** Those who did not speak: named by others only, or not at all. */
void tacit_silence_others(
	const struct silence_page *p, const char *label, bool by_state);
/** What would stop it. */
void tacit_silence_stopping(const struct silence_page *p);
/** The rules of silence that are not as usual, and what they came to. */
void tacit_silence_rules(const struct silence_page *p);
/** Each statement: counted, not counted and why, no part of the call. */
void tacit_silence_said(const struct silence_page *p);

#endif
