/*
 * run: the text of a page, as runs of one weight each.
 *
 * Nobody but the writer of a format escapes them. Texts are borrowed and must
 * live as long as the page, but for what is given as a format.
 *
 *	tacit_run_plain(&cell->text, "Closed. ");
 *	tacit_run_strong(&cell->text, "provisional");
 */
#ifndef TACIT_RUN_H
#define TACIT_RUN_H

#include <tacit/mem.h>

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
	/* what it names, as an anchor has it: a document's path, or in a
	 * report its id; or NULL */
	const char *about;
	const char *lang; /* of the text, where it is another than the page's */
};

/** Empty where only the arena is set. */
struct tacit_inline {
	struct tacit_arena *arena; /* the page's */
	struct tacit_run *runs;
	size_t count;
	size_t cap;
};

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
/** The run added last names that thing. */
void tacit_run_about(struct tacit_inline *to, const char *about);
/** The run added last is in that language. */
void tacit_run_lang(struct tacit_inline *to, const char *lang);

/* Where things are shown that a page names: on this page, or elsewhere. */
struct tacit_links {
	/* the address of it, borrowed until the next call; NULL: nowhere */
	const char *(*find)(void *ctx, const char *about); /* or NULL */
	/* has a row that comes as it is written this anchor? or NULL */
	bool (*shows)(void *ctx, const char *about);
	void *ctx;
};

#endif
