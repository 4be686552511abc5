/*
 * site_parts: what the parts of the published set share.
 *
 * The set is the same in each language, below a folder of its code. An address
 * is that of a file below that folder: "notes/2022/nct-g-778.html".
 */
#ifndef TACIT_SITE_SITE_PARTS_H
#define TACIT_SITE_SITE_PARTS_H

#include <tacit/page.h>
#include <tacit/words.h>

#include "report/record.h"
#include "site/site.h"
#include "site/site_words.h"

/* A file that is in the set, and what it is called. */
struct site_file {
	const char *name; /* below the folder */
	/* of a page, in the folder of a language; else NULL */
	const char *code;
	const char *address;
	const char *title;
	uint32_t number; /* by the address */
};

/* Numbers of pages, for the search; a set of more pages has some twice. */
enum { SITE_NUMBERS = 1 << 20 };

/* What is collected on the way, of the pages in a language. */
struct site_language {
	struct tacit_site_words words;
	uint32_t pages;
	uint8_t *taken; /* a bit a number */
};

struct site {
	struct tacit_register *reg;
	const struct tacit_site_ask *ask;
	struct tacit_site_sum *sum;
	struct tacit_arena arena; /* of the whole */
	struct tacit_record record;
	const char *code; /* of the language that is written now: its folder */
	const char *lang; /* of its pages: that, or English */
	const char *here; /* address of the page that is written now */
	/* paths of the documents that have a page of their own, sorted */
	const char **paths;
	size_t path_count;
	size_t path_cap;
	/* notes that are calls, sorted: what was said on them stands there */
	const char **calls;
	size_t call_count;
	size_t call_cap;
	/* all files, in the order in which they are written */
	struct site_file *files;
	size_t file_count;
	size_t file_cap;
	struct tacit_table leads; /* what was asked for, and where it stands */
	struct tacit_buf href; /* the link found last */
	struct site_language *languages; /* as asked for */
	struct site_language *language; /* that is written now; or NULL */
};

/* --- where things stand (site_map.c) --------------------------------------- */

/** Look which documents and calls there are. */
TACIT_MUST_USE bool tacit_site_find(struct site *site, struct tacit_err *err);

/** The address of a document's page, with more before its ".html". */
const char *tacit_site_page_of(
	struct tacit_arena *arena, const char *path, const char *more);

bool tacit_site_is_call(const struct site *site, const char *path);

/** Pages are in this language from now on, or in English and say so. */
void tacit_site_speak(struct site *site, const char *code);

/** From the page that is written to an address. Borrowed until the next. */
const char *tacit_site_link(struct site *site, const char *address);
/** To where things are shown, by the paths of documents or by addresses. */
struct tacit_links tacit_site_links(struct site *site);

/* --- files (site_file.c) --------------------------------------------------- */

/** What stands below the folder, whatever its language. */
TACIT_MUST_USE bool tacit_site_put(struct site *site, const char *name,
	struct tacit_str bytes, struct tacit_err *err);

/** Write a page at an address in the language, and clear it; `why` (may be
 * NULL) says afterwards that rows are missing. */
TACIT_MUST_USE bool tacit_site_put_page(struct site *site, const char *address,
	struct tacit_page *page, const struct tacit_err *why,
	struct tacit_err *err);

/** What a language calls itself. */
const char *tacit_site_language(const char *code);

/** Is the folder one that may be written to? */
TACIT_MUST_USE bool tacit_site_begin(struct site *site, struct tacit_err *err);
/** Pages of what is gone say so; the list of files. */
TACIT_MUST_USE bool tacit_site_end(struct site *site, struct tacit_err *err);

/* --- pages ------------------------------------------------------------------ */

/** Each document's. (site_documents.c) */
TACIT_MUST_USE bool tacit_site_put_documents(
	struct site *site, struct tacit_err *err);
/** What was said on each call. */
TACIT_MUST_USE bool tacit_site_put_matrices(
	struct site *site, struct tacit_err *err);
/** The texts of a paper that were circulated, with what was said on each and
 * against one another; links to them are added to its page. (site_paper.c) */
TACIT_MUST_USE bool tacit_site_put_texts(struct site *site,
	const struct tacit_document *paper, struct tacit_page *page,
	struct tacit_err *err);
/** Links to the texts alone. */
TACIT_MUST_USE bool tacit_site_list_texts(struct site *site,
	const struct tacit_document *paper, struct tacit_page *page,
	struct tacit_err *err);
/** The blob of a paper as a note circulated it, by its id; NULL: it did not,
 * or that text is not told here. */
TACIT_MUST_USE bool tacit_site_tells_text(struct site *site,
	const struct tacit_document *note, const char *paper, const char **blob,
	struct tacit_err *err);
/** Where that text stands: of a paper, by its path. */
const char *tacit_site_text_page(struct tacit_arena *arena, const char *paper,
	const struct tacit_path *note);
/** The start, lists, reports of the years, the record. (site_lists.c) */
TACIT_MUST_USE bool tacit_site_put_lists(
	struct site *site, struct tacit_err *err);
/** Outside of the languages: the way to each. */
TACIT_MUST_USE bool tacit_site_put_first(
	struct site *site, struct tacit_err *err);
/** Files for other programs: feed, calendar. (site_feed.c) */
TACIT_MUST_USE bool tacit_site_put_feeds(
	struct site *site, struct tacit_err *err);
/** The page of all titles, and words by their beginnings. (site_search.c) */
TACIT_MUST_USE bool tacit_site_put_search(
	struct site *site, struct tacit_err *err);

#endif
