/* page_silence_parts: what the halves of a verdict's page share. */
#ifndef TACIT_PAGES_PAGE_SILENCE_PARTS_H
#define TACIT_PAGES_PAGE_SILENCE_PARTS_H

#include <tacit/language.h>

#include "pages/pages.h"

struct silence_page {
	struct tacit_page *page;
	struct tacit_block *facts;
	const struct tacit_silence_view *view;
	const char *lang;
};

/** A value that begins with a word that must not be overlooked. */
struct tacit_inline *tacit_silence_marked(
	const struct silence_page *p, const char *label, const char *mark);
/** Into the page's arena; clears the buffer. */
const char *tacit_silence_keep(struct tacit_page *page, struct tacit_buf *buf);
const char *tacit_silence_date(const struct silence_page *p,
	enum tacit_date_form form, struct tacit_date date);
/** "30 June 2022, 18:00 UTC", in the page's arena. */
const char *tacit_silence_utc(
	const struct silence_page *p, struct tacit_instant instant);
/** "A, B and C", in the page's arena. */
const char *tacit_silence_join(
	const struct silence_page *p, const char *const *items, size_t count);

void tacit_silence_effect(const struct silence_page *p);
void tacit_silence_deadline(const struct silence_page *p);
/** The contradictions that a note has, where something is assumed. */
void tacit_silence_stated(const struct silence_page *p);
/** Who was asked, how many replied how. */
void tacit_silence_replies(const struct silence_page *p, bool by_state);
/** What would stop it. */
void tacit_silence_stopping(const struct silence_page *p);
/** Each statement: counted, not counted and why, no part of the call. */
void tacit_silence_said(const struct silence_page *p);

#endif
