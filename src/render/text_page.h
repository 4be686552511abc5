/* text_page: what the parts of the text writer share. */
#ifndef TACIT_RENDER_TEXT_PAGE_H
#define TACIT_RENDER_TEXT_PAGE_H

#include "render/outline.h"
#include "render/text.h"
#include "render/text_flow.h"

enum {
	TEXT_GAP = 2, /* between columns */
	TEXT_MEASURE = 100 /* longest line of running text */
};

struct text {
	const struct tacit_page *page;
	struct tacit_buf *out;
	uint64_t start; /* of the page in it */
	size_t width;
	bool has_colour;
	size_t indent; /* of what is printed now */
	struct outline outline;
	struct text_flow flow; /* for whoever prints one text */
};

/** Columns for running text at the current indent. */
size_t tacit_text_measure(const struct text *text);

/** A newline, and no blank before it. */
void tacit_text_end_line(struct text *text);

/**
 * Print the flow as lines that hang `hang` columns after the indent. When
 * `is_begun` the first line goes on where the output stands.
 */
void tacit_text_print_flow(struct text *text, size_t hang, bool is_begun);

/** Runs in the same way, and one text in a style. */
void tacit_text_print_runs(struct text *text, const struct tacit_inline *runs,
	size_t hang, bool is_begun);
void tacit_text_print_line(
	struct text *text, enum tacit_run_style style, const char *line);

/** Columns that the text takes where there is room for it. */
size_t tacit_text_width(struct text *text, const char *line);

void tacit_text_letterhead(struct text *text);
void tacit_text_title(struct text *text);
/** The line that says that the page is a sample, where it is one. */
void tacit_text_sample(struct text *text);

void tacit_text_table(struct text *text, const struct tacit_block *block);
void tacit_text_chart(struct text *text, const struct tacit_block *block);
void tacit_text_facts(struct text *text, const struct tacit_block *block);
void tacit_text_markdown(struct text *text, const struct tacit_block *block);
/** Lines as they are, escaped. */
void tacit_text_preformatted(struct text *text, struct tacit_str source);

#endif
