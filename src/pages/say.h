/*
 * say: what several pages say in the same words; texts live in the page.
 *
 * Open to: site.
 */
#ifndef TACIT_PAGES_SAY_H
#define TACIT_PAGES_SAY_H

#include <tacit/language.h>
#include <tacit/page.h>
#include <tacit/stage.h>
#include <tacit/words.h>

#include "document/own_words.h"
#include "report/comparison.h"
#include "report/follow.h"
#include "report/record.h"

/* A word in a table, given to tacit_tr later: so that it is found. */
#define WORD(english) english

/** "not-started": for machines, and for tacit_tr. */
const char *tacit_say_progress(enum tacit_progress_status status);

/** "merged into 3.2": what became of a passage, as the table of the changes
 * has it; where it came from, of what stands now. */
const char *tacit_say_fate(
	struct tacit_page *page, const struct tacit_redline_passage *passage);

/** "3.1, 3.2" */
const char *tacit_say_addresses(struct tacit_page *page,
	const struct tacit_passage *const *list, size_t count);

/** A snippet for programs: what was found as [[found]]. */
const char *tacit_say_found(struct tacit_arena *arena, const char *snippet);

/** A day that is not set: "not recorded". */
const char *tacit_say_date(struct tacit_page *page, enum tacit_date_form form,
	struct tacit_date date);
/** "16 June 2022" */
const char *tacit_say_day(struct tacit_page *page, struct tacit_date date);
const char *tacit_say_range(
	struct tacit_page *page, struct tacit_date from, struct tacit_date to);
/** "1 July 2022, 00:00 UTC+6 (30 June 2022, 18:00 UTC)" */
const char *tacit_say_moment(
	struct tacit_page *page, struct tacit_instant instant);
/** The same by a clock whose place is named. */
const char *tacit_say_moment_at(struct tacit_page *page,
	struct tacit_instant instant, const struct tacit_clock *clock);
/** The day that it is in by the page's clock. */
const char *tacit_say_day_of(
	struct tacit_page *page, struct tacit_instant instant);
/** "by the end of 30 June 2022 (24:00, UTC+6), Thursday, 18:00 UTC" */
const char *tacit_say_close(struct tacit_page *page,
	struct tacit_instant closes, const struct tacit_clock *clock);
/** "by the end of 30 June 2022" */
const char *tacit_say_close_day(struct tacit_page *page,
	struct tacit_instant closes, const struct tacit_clock *clock);
/** "30 minutes after the close" */
const char *tacit_say_after_close(struct tacit_page *page, int64_t seconds);
/** "30 minutes"; what came in the very second says so. */
const char *tacit_say_after(struct tacit_page *page, int64_t seconds);
/** "2 communications were entered after ... all were"; no dot. */
const char *tacit_say_entered_after(struct tacit_page *page, size_t count);
/** "A, B and C" */
const char *tacit_say_join(
	struct tacit_page *page, const char *const *items, size_t count);

/** ", received 30 June 2022, 18:00 UTC+6 (12:00 UTC)", or that it is not recorded. */
void tacit_say_receipt(struct tacit_page *page, struct tacit_inline *to,
	struct tacit_instant received);
/** An organ as the body calls it, in the page's language; NULL: "". */
const char *tacit_say_organ(
	struct tacit_page *page, const char *code, enum tacit_organ_form form);
/** "English"; NULL: "not recorded". */
const char *tacit_say_language(struct tacit_page *page, const char *code);
/** "According to the Coordinator (Türkiye)" */
const char *tacit_say_according(
	struct tacit_page *page, enum tacit_voice voice, const char *name);

/** Whose record it is: an exercise or not, and told by which clock. */
void tacit_say_record(
	struct tacit_page *page, const struct tacit_record *record);
/** The letterhead of the body's secretariat, whose seat may be ""; none on what is
 * a sample. */
void tacit_say_letterhead(struct tacit_page *page, const char *body,
	const char *body_short, const char *seat);
/** The one line under the title, where there is a subject. */
void tacit_say_subject(struct tacit_page *page, const char *subject);
/** What the page rests on that was altered since it was recorded, if any. */
void tacit_say_altered(
	struct tacit_page *page, const struct tacit_record *record);
/** Which record, and what "not recorded" means. */
void tacit_say_foot(struct tacit_page *page, const struct tacit_record *record);

/** One more value of facts, beginning with a word not to be overlooked. */
struct tacit_inline *tacit_say_marked(
	struct tacit_block *facts, const char *mark);

/** What the sources contradict, among facts: no reading is chosen. */
void tacit_say_stated(struct tacit_page *page, struct tacit_block *facts,
	const char *const *list, size_t count);

/** What corrects a document, adds to it or revises it. */
void tacit_say_followings(
	struct tacit_block *facts, const struct tacit_followings *all);

#endif
