/*
 * markdown: the body of a document as a plain tree.
 *
 * CommonMark with pipe tables and footnotes. Those two are taken out of the
 * source before the CommonMark parser sees it, because its tree no longer
 * shows where a cell or a note ended (design, section 4).
 *
 * What cannot be shown safely is shown as text: raw HTML that is no comment,
 * images (their description), links to anything but https, mailto, a place
 * in the document or a relative path. No string of the tree contains control
 * characters or direction overrides; newlines only in code blocks.
 *
 * The tree is never deeper than TACIT_MD_DEPTH_MAX, so that a walk may recurse;
 * containers below that are left out, what they contain is not.
 *
 *	struct tacit_md_node *root;
 *	if (!tacit_markdown_parse(&arena, body, body_line, &root, err))
 *		return false;
 *	for (node = root->first; node; node = node->next)
 *		...
 */
#ifndef TACIT_MARKDOWN_H
#define TACIT_MARKDOWN_H

#include <tacit/buf.h>
#include <tacit/mem.h>
#include <tacit/str.h>

enum {
	TACIT_MD_MAX = 1024 * 1024, /* bytes of a body */
	TACIT_MD_PLAIN = 64 * 1024, /* up to here blocks may be anything */
	TACIT_MD_BRACKETS_MAX = 4096, /* of a block, where a body is larger */
	TACIT_MD_COLUMNS_MAX = 64, /* of a table */
	TACIT_MD_DEPTH_MAX = 72
};

enum tacit_md_kind {
	/* blocks */
	TACIT_MD_DOCUMENT,
	TACIT_MD_HEADING, /* number: its level, 1 to 6 */
	TACIT_MD_PARAGRAPH,
	TACIT_MD_LIST, /* number: the first item's; its children are items */
	TACIT_MD_ITEM, /* number: its own, also where the list has bullets */
	TACIT_MD_QUOTE,
	TACIT_MD_CODE_BLOCK, /* text, with its newlines */
	TACIT_MD_TABLE, /* number: its columns; children: rows, first the head */
	TACIT_MD_ROW, /* children: cells; a short row has fewer than columns */
	TACIT_MD_CELL,
	TACIT_MD_RULE,
	TACIT_MD_FOOTNOTE, /* last in the document; number: as printed */
	TACIT_MD_GROUP, /* blocks that belong together: see assemble.h */
	/* inline */
	TACIT_MD_TEXT, /* text */
	TACIT_MD_EMPHASIS,
	TACIT_MD_STRONG,
	TACIT_MD_CODE, /* text */
	TACIT_MD_LINK, /* text: the address it leads to, not escaped */
	TACIT_MD_SOFTBREAK,
	TACIT_MD_LINEBREAK,
	TACIT_MD_FOOTNOTE_REF /* number: of its footnote */
};

enum tacit_md_align {
	TACIT_MD_ALIGN_NONE,
	TACIT_MD_ALIGN_LEFT,
	TACIT_MD_ALIGN_CENTER,
	TACIT_MD_ALIGN_RIGHT
};

/** One node. Everything lives in the arena that the tree was parsed into. */
struct tacit_md_node {
	enum tacit_md_kind kind;
	unsigned line; /* where its block begins in the source, 1-based */
	unsigned number;
	bool is_ordered; /* list */
	bool is_tight; /* list: no blank lines between its items */
	enum tacit_md_align align; /* cell */
	const char *text; /* see the kinds; label of footnotes; else NULL */
	const char *address; /* one that stands fixed (assemble.h), or NULL */
	struct tacit_md_node *parent;
	struct tacit_md_node *first;
	struct tacit_md_node *last;
	struct tacit_md_node *next;
};

/**
 * Read a body. `first_line` is the number of its first line in the file (0
 * is taken as 1). Any bytes are accepted: what is not UTF-8 becomes U+FFFD.
 * Fails: TACIT_LIMIT larger than TACIT_MD_MAX, or too many brackets in one
 * block.
 */
TACIT_MUST_USE bool tacit_markdown_parse(struct tacit_arena *arena,
	struct tacit_str source, unsigned first_line,
	struct tacit_md_node **out, struct tacit_err *err);

/** A new last child (parent may be NULL); line as the parent's, else zero. */
struct tacit_md_node *tacit_markdown_add(struct tacit_arena *arena,
	struct tacit_md_node *parent, enum tacit_md_kind kind);

/** Move a whole subtree to the end of another node's children. */
void tacit_markdown_move(
	struct tacit_md_node *node, struct tacit_md_node *parent);

/** True for the kinds from TEXT on. */
bool tacit_markdown_is_inline(enum tacit_md_kind kind);

/**
 * The text of a node without its markup, for comparing and searching: blanks
 * are single, blocks stand on lines of their own, cells are separated by
 * " | ", marks of footnotes and numbers of items are left out.
 */
const char *tacit_markdown_plain(
	struct tacit_arena *arena, const struct tacit_md_node *node);

/** The same appended to `out`, on a line of its own when out is not empty. */
void tacit_markdown_plain_to(
	struct tacit_buf *out, const struct tacit_md_node *node);

/**
 * Append the tree as Markdown that reads back as the same tree: for trees
 * that were put together. Notes are labelled by their numbers; a list whose
 * numbers leap is written as several.
 */
void tacit_markdown_write(
	struct tacit_buf *out, const struct tacit_md_node *root);

/** What the title line of a manual page says. NULL is left out. */
struct tacit_man_page {
	const char *title; /* TACIT-STATUS */
	const char *section; /* 1 */
	const char *date; /* 2022-06-16 */
	const char *footer; /* tacit 0.1.0 */
	const char *manual; /* the name of the manual, top centre */
};

/**
 * Append a whole document as a manual page (troff): level 1 headings are
 * sections, the rest subsections; tables are shown as they are typed.
 * Fails: TACIT_LIMIT as parsing does.
 */
TACIT_MUST_USE bool tacit_markdown_man(struct tacit_str source,
	const struct tacit_man_page *page, struct tacit_buf *out,
	struct tacit_err *err);

#endif
