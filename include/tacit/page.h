/*
 * page: what a person is shown, as blocks, before it is text or HTML.
 *
 * A report is a plain struct first; walked once it becomes a page (in one
 * language), and a page is written as text, Markdown or HTML. JSON and CSV
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

enum tacit_run_style {
	TACIT_RUN_PLAIN,
	TACIT_RUN_STRONG,
	TACIT_RUN_CODE, /* a command to type, an id */
	TACIT_RUN_QUIET, /* of lesser weight */
	TACIT_RUN_INSERTED, /* redline */
	TACIT_RUN_DELETED,
	TACIT_RUN_MOVED
};

struct tacit_run {
	enum tacit_run_style style;
	const char *text; /* a newline in it is a line break */
};

/** Empty where only the arena is set. */
struct tacit_inline {
	struct tacit_arena *arena; /* the page's */
	struct tacit_run *runs;
	size_t count;
	size_t cap;
};

enum tacit_block_kind {
	/* level 1 to 4, text without a number: the writers put A., B., ...
	 * before those of level 1 in a paper */
	TACIT_BLOCK_HEADING,
	TACIT_BLOCK_PARAGRAPH, /* text */
	TACIT_BLOCK_NOTICE, /* text that must not be overlooked */
	TACIT_BLOCK_FACTS, /* rows of a label and one or more values */
	TACIT_BLOCK_TABLE, /* text: its caption; head; rows */
	TACIT_BLOCK_LIST, /* rows of 1 cell; numbered where level is 1 */
	TACIT_BLOCK_CHART, /* text: its caption; bars: label and number */
	TACIT_BLOCK_MARKDOWN, /* source: a document's body */
	TACIT_BLOCK_PREFORMATTED,
	TACIT_BLOCK_BREAK /* a new printed page */
};

struct tacit_cell {
	struct tacit_inline text;
	bool is_number; /* aligned to the right */
};

struct tacit_row {
	struct tacit_cell *cells;
	size_t count;
	size_t cap; /* of a row of facts that grows; 0: as it was made */
	const char *group; /* table: a heading row above this one; or NULL */
};

/** Takes a row, which lives until it returns; false: no more is wanted. */
typedef bool tacit_row_fn(void *ctx, const struct tacit_row *row);

/*
 * Where the rows of a long table come from, one after the other; whoever
 * writes it may ask more than once. Its head says which columns are numbers.
 */
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
	const char *anchor; /* id for links in HTML; or NULL */
	struct tacit_inline text;
	struct tacit_row head; /* of a table; {0}: none */
	struct tacit_row **rows;
	size_t row_count;
	size_t row_cap;
	enum tacit_chart_kind chart;
	struct tacit_bar *bars;
	size_t bar_count;
	size_t bar_cap;
	struct tacit_rows from; /* of a table */
	struct tacit_str source; /* Markdown, preformatted */
};

struct tacit_page {
	struct tacit_arena arena;
	const char *lang;
	/* instants are told by the clock of the seat; NULL: UTC */
	const struct tacit_zone *zone;
	/* a screen (no paper) with a letterhead does not print it in text */
	const char *title;
	/* lines under the title */
	const char *const *subtitle;
	size_t subtitle_count;
	/* the letterhead: lines at the left and at the right; may be empty */
	const char *const *head_left;
	size_t head_left_count;
	const char *const *head_right;
	size_t head_right_count;
	bool is_exercise; /* every page says so */
	bool is_paper; /* a report with a letterhead, not a screen of status */
	/* record, instant, what "not recorded" means; or NULL */
	const char *foot;
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
/** What must not be overlooked: a word or a sentence, and more of it. */
struct tacit_block *tacit_page_notice(
	struct tacit_page *page, const char *strong, const char *more);
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
/** The number, as the text of a cell that is aligned to the right. */
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

/** Append a run to a block's, a cell's or any other text; none for "". */
void tacit_run_add(
	struct tacit_inline *to, enum tacit_run_style style, const char *text);
void tacit_run_plain(struct tacit_inline *to, const char *text);
void tacit_run_strong(struct tacit_inline *to, const char *text);
void tacit_run_code(struct tacit_inline *to, const char *text);
void tacit_run_quiet(struct tacit_inline *to, const char *text);
void tacit_run_format(struct tacit_inline *to, enum tacit_run_style style,
	const char *fmt, ...) TACIT_PRINTF(3, 4);
void tacit_run_plainf(struct tacit_inline *to, const char *fmt, ...)
	TACIT_PRINTF(2, 3);

/** Free everything; {0} again. */
void tacit_page_clear(struct tacit_page *page);

#endif
