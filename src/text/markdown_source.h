/*
 * What the pass over the source takes out before cmark sees it, and the marks
 * that stand in its place. A mark begins with `{` and U+0001, which no source
 * has after the pass:
 *
 *	{^A F 12 }	a reference to note 12
 *	{^A T 3 }	table 3 begins; its cells follow, a paragraph each
 *	{^A C }		what follows in this paragraph is a cell
 *	{^A B }		a bracket that must not begin a link definition
 *
 * (without the blanks). Marks begin and end with punctuation, so that
 * emphasis beside them opens and closes as it does beside brackets.
 */
#ifndef TACIT_TEXT_MARKDOWN_SOURCE_H
#define TACIT_TEXT_MARKDOWN_SOURCE_H

#include <tacit/markdown.h>

struct md_table {
	unsigned columns;
	enum tacit_md_align *align;
	unsigned *cells; /* of each row */
	size_t row_count;
	size_t row_cap;
	bool is_placed;
};

struct md_note {
	const char *label;
	struct tacit_str text; /* to be parsed on its own */
	size_t start; /* its lines in the source: [start, end) */
	size_t end;
	unsigned number; /* as printed; 0: not yet referred to */
};

/** One line of the source, and what CommonMark takes it for. */
struct md_line {
	struct tacit_str text;
	size_t paragraph; /* 1-based line where its paragraph begins; 0: none */
	size_t column; /* 0-based byte where its paragraph begins there */
	bool is_literal; /* code or HTML: nothing is taken out */
};

/** Everything lives in the arena, but `text`, which is cleared. */
struct md_source {
	struct tacit_arena *arena;
	struct md_line *lines;
	size_t line_count;
	struct tacit_buf text; /* for cmark */
	size_t *origin; /* of each line of `text`: its source line, 0-based */
	size_t origin_count;
	size_t origin_cap;
	struct md_table *tables;
	size_t table_count;
	size_t table_cap;
	struct md_note *notes; /* in the order of the source */
	size_t note_count;
	size_t note_cap;
	struct md_note **by_label; /* sorted; the first of equal labels only */
	size_t label_count;
	bool for_man; /* tables stay as they are typed, notes too */
};

enum md_mark {
	MD_MARK_NONE,
	MD_MARK_NOTE = 'F',
	MD_MARK_TABLE = 'T',
	MD_MARK_CELL = 'C',
	MD_MARK_BRACKET = 'B'
};

/** Fill lines with what stands in `source`, made safe; find notes, tables. */
void tacit_md_source_read(struct md_source *src, struct tacit_str source);
void tacit_md_source_clear(struct md_source *src);

/** The mark at the start of `s`, its number and length; NONE: none there. */
enum md_mark tacit_md_mark(const char *s, size_t *number, size_t *len);

/* The steps of the pass, in their own files. */

/** Bytes to lines: valid UTF-8, no controls, \n only. (markdown_lines.c) */
void tacit_md_lines(struct md_source *src, struct tacit_str source);

/** Find the notes; their lines are to be left out. (markdown_note.c) */
void tacit_md_notes_find(struct md_source *src);
/** Append a line with its references marked. */
void tacit_md_note_marks(const struct md_source *src, struct tacit_str line,
	struct tacit_buf *out);

/** Begin a line of `text` that stems from source line `origin`.
 * (markdown_lines.c) */
void tacit_md_source_line(struct md_source *src, size_t origin);

/**
 * When a table begins at line `at`, append it to `text` and return the line
 * after it; else return `at`. (markdown_table.c)
 */
size_t tacit_md_table(struct md_source *src, size_t at);

#endif
