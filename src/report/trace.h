/*
 * trace: what was recorded when and by whom, and where words occur.
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_TRACE_H
#define TACIT_REPORT_TRACE_H

#include <tacit/document.h>

#include "report/mark.h"
#include "report/record.h"

struct tacit_register;

struct tacit_trace_entry {
	const char *commit;
	struct tacit_instant when;
	const char *author; /* display text, nothing else */
	const char *told; /* when, in the language: "16 Jun 2022, 18:00" */
	const char *what; /* the first line of its message */
	const char *blob; /* of the document asked for; or NULL */
};

/** Lives in the arena. */
struct tacit_trace {
	struct tacit_record record;
	struct tacit_document doc; /* whose history; {0}: the register's */
	const char *title; /* of it, in the language */
	bool has_receipts; /* the register gives them for what it receives */
	struct tacit_trace_entry *list; /* newest first */
	size_t count;
};

/** Strings are borrowed. */
struct tacit_trace_query {
	const char *id; /* of a document; NULL: all of the register */
	enum tacit_type_id type;
	size_t limit; /* at most so many; 0: all */
	const char *lang; /* of titles and moments */
};

/**
 * The history of the register up to its commit, or of one document.
 * Fails: TACIT_NOTFOUND no such document; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_trace_history(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_trace_query *query,
	struct tacit_trace *out, struct tacit_err *err);

struct tacit_found_place {
	struct tacit_document doc;
	struct tacit_mark mark;
	const char *printed; /* its id as people know it */
	const char *title; /* in the language */
	const char *snippet; /* what was found stands between \1 and \2 */
};

/** Lives in the arena. */
struct tacit_found {
	struct tacit_record record;
	struct tacit_found_place *list; /* best first */
	size_t count;
	bool has_more; /* than the limit */
};

/**
 * Where words occur in the documents that there are at the register's
 * instant; as tacit_index_find reads them. `limit` 0: all; titles in `lang`.
 * Fails: TACIT_INVALID nothing to search for; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_trace_find(struct tacit_register *reg,
	struct tacit_arena *arena, const char *words, size_t limit,
	const char *lang, struct tacit_found *out, struct tacit_err *err);

#endif
