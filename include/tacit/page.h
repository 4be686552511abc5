/*
 * page: what a person is shown, as blocks, before it is text or HTML.
 *
 * A report is a plain struct first; walked once it becomes a page (in one
 * language), and a page is written in any format for readers. JSON and CSV
 * are written from the report itself. Inline text is a list of runs, which
 * nobody but the writer of the format escapes. What the builders return lives
 * in the page's arena until the clear. Texts are borrowed and must live as
 * long, but for what is given as a format.
 *
 *	struct tacit_page page = { .lang = "en", .title = "NCT/G/778" };
 *	facts = tacit_page_block(&page, TACIT_BLOCK_FACTS);
 *	tacit_page_factf(facts, "Result", "Closed. %s", why);
 *	tacit_text_page(&page, &options, &out);
 *	tacit_page_clear(&page);
 */
#ifndef TACIT_PAGE_H
#define TACIT_PAGE_H

#include <tacit/buf.h>
#include <tacit/run.h>

enum tacit_block_kind {
	/* level 1 to 4, text without a number: the writers put A., B., ...
	 * before those of level 1 in a paper, Annex 1., ... before annexes */
	TACIT_BLOCK_HEADING,
	TACIT_BLOCK_PARAGRAPH, /* text */
	TACIT_BLOCK_NOTICE, /* text that must not be overlooked */
	TACIT_BLOCK_FACTS, /* rows of a label and one or more values */
	TACIT_BLOCK_TABLE, /* text: its caption; head; rows */
	TACIT_BLOCK_LIST, /* rows of 1 cell; numbered where level is 1 */
	TACIT_BLOCK_CHART, /* text: its caption; bars: label and number */
	TACIT_BLOCK_MARKDOWN, /* source: a document's body */
	TACIT_BLOCK_PREFORMATTED,
	/* links to the headings of level 1, or as deep as the page says */
	TACIT_BLOCK_CONTENTS,
	TACIT_BLOCK_BREAK /* a new printed page */
};

/** What can be chosen for a cell that is to be filled in. Borrowed. */
struct tacit_choices {
	const char *const *words;
	size_t count;
	bool is_free; /* another word may be typed */
	const char *label; /* what is chosen */
};

struct tacit_cell {
	struct tacit_inline text;
	bool is_number; /* aligned to the right */
	const struct tacit_choices *choices; /* docx, if empty; or NULL */
};

struct tacit_row {
	struct tacit_cell *cells;
	size_t count;
	size_t cap; /* of a row of facts that grows; 0: as it was made */
	const char *group; /* table: a heading row above this one; or NULL */
	const char *anchor; /* table: what is shown there; or NULL */
	const char *typed; /* table, as text: a command below it; or NULL */
};

/** Takes a row, which lives until it returns; false: no more is wanted. */
typedef bool tacit_row_fn(void *ctx, const struct tacit_row *row);

/* Where the rows of a long table come from, one after the other; whoever
 * writes it may ask more than once. Its head says which columns are numbers. */
struct tacit_rows {
	void (*give)(void *ctx, tacit_row_fn *fn, void *fn_ctx); /* or NULL */
	void *ctx;
	bool is_grouped; /* some of them have a group */
	const char *otherwise; /* a paragraph where there are none */
};

enum tacit_chart_kind {
	TACIT_CHART_BARS, /* a bar each */
	TACIT_CHART_STACK, /* parts of one whole */
	TACIT_CHART_DAYS /* a column a day, in order */
};

struct tacit_bar {
	const char *label;
	uint64_t value;
};

struct tacit_block {
	struct tacit_arena *arena; /* the page's */
	enum tacit_block_kind kind;
	int level;
	const char *anchor; /* what is shown there, a path; or NULL */
	bool is_annex; /* a heading */
	bool is_across; /* a break: to the next, or a heading of level 1 */
	const char *lang; /* of a Markdown text, a notice; or NULL */
	struct tacit_inline text;
	struct tacit_row head; /* of a table; {0}: none */
	struct tacit_row **rows;
	size_t row_count;
	size_t row_cap;
	enum tacit_chart_kind chart;
	struct tacit_bar *bars;
	size_t bar_count, bar_cap;
	struct tacit_rows from; /* of a table */
	const unsigned *widths; /* of its columns, relative; NULL: as filled */
	struct tacit_str source; /* Markdown, preformatted */
};

/* A link at the head of each page of a set. */
struct tacit_way {
	const char *label;
	const char *lang; /* of the label, where it is another */
	const char *address;
	bool is_here;
};

struct tacit_page {
	struct tacit_arena arena;
	const char *lang;
	const struct tacit_zone *zone; /* the seat's clock; NULL: UTC */
	const char *title; /* none in text on a screen with a letterhead */
	const char *title_lang; /* where it is another; or NULL */
	const char *const *subtitle; /* lines under the title */
	size_t subtitle_count;
	const char *const *head_left; /* lines of the letterhead, or none */
	size_t head_left_count;
	const char *const *head_right;
	size_t head_right_count;
	const char *body; /* for printed pages: whose it is; or NULL */
	const struct tacit_document *own; /* the body's words; or NULL */
	const char *distribution; /* and who may read it */
	const char *sample; /* "SAMPLE, not a document of CICA", everywhere */
	bool is_paper; /* a report with a letterhead, not a screen of status */
	bool is_certificate; /* sheets for a wall, one a heading of level 1 */
	bool is_joined; /* of several papers: its contents have A.1, too */
	bool has_commands; /* for who is at a terminal: what may be typed */
	const unsigned *sheets; /* HTML, printed: of headings, once known */
	size_t sheet_count;
	struct tacit_links links; /* else what has an anchor here is linked */
	struct tacit_way *ways; /* HTML: to the other pages of its set */
	size_t way_count;
	const char *script; /* HTML: the address of one of the set; or NULL */
	const char *foot; /* record, instant, what that means; or NULL */
	struct tacit_block **blocks;
	size_t count;
	size_t cap;
};

/* Builders: each appends and returns what can be added to. */
struct tacit_block *tacit_page_block(
	struct tacit_page *page, enum tacit_block_kind kind);
struct tacit_block *tacit_page_heading(
	struct tacit_page *page, int level, const char *text);
struct tacit_block *tacit_page_paragraph(
	struct tacit_page *page, const char *text);
/** What must not be overlooked: a word or a sentence, and more of it or NULL. */
struct tacit_block *tacit_page_notice(
	struct tacit_page *page, const char *strong, const char *more);
/** Say first why it is not in the language that was asked for, where so. */
void tacit_page_asked(struct tacit_page *page, const char *asked);
/** What is said then; or NULL. */
const char *tacit_page_why(const char *lang, const char *asked);
/** The head of a table: so many cells, each a label. */
void tacit_page_head(
	struct tacit_block *table, const char *const *labels, size_t count);
/** A table with such a head. */
struct tacit_block *tacit_page_table(
	struct tacit_page *page, const char *const *labels, size_t count);
struct tacit_block *tacit_page_chart(struct tacit_page *page,
	enum tacit_chart_kind kind, const char *caption);
void tacit_page_bar(
	struct tacit_block *chart, const char *label, uint64_t value);
struct tacit_row *tacit_page_row(struct tacit_block *block, size_t cells);
/** A row of plain texts, as many as the table's head has. */
struct tacit_row *tacit_page_cells(
	struct tacit_block *table, const char *const *texts);
/** As the text of a cell that is aligned to the right. */
void tacit_page_number(struct tacit_cell *cell, uint64_t number);
/** A row of one cell, for the caller to add runs to. */
struct tacit_inline *tacit_page_item(struct tacit_block *list);
struct tacit_block *tacit_page_facts(struct tacit_page *page);
/**
 * One row of a FACTS block; the label as in a sentence ("Result"). A label of
 * NULL adds one more value, on a line of its own, to the row before.
 */
void tacit_page_fact(
	struct tacit_block *facts, const char *label, const char *text);
void tacit_page_factf(struct tacit_block *facts, const char *label,
	const char *fmt, ...) TACIT_PRINTF(3, 4);
/** The same, for the caller to add runs to. */
struct tacit_inline *tacit_page_fact_text(
	struct tacit_block *facts, const char *label);
/** A text in the page's arena. */
const char *tacit_page_say(struct tacit_page *page, const char *fmt, ...)
	TACIT_PRINTF(2, 3);
/** What stands in the buffer, in the page's arena; clears the buffer. */
const char *tacit_page_keep(struct tacit_page *page, struct tacit_buf *buf);

/** Free everything; {0} again. */
void tacit_page_clear(struct tacit_page *page);

#endif
