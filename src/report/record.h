/*
 * record: which record a report was made from, and for which instant.
 *
 * Open to: cli, pages, render, site.
 */
#ifndef TACIT_REPORT_RECORD_H
#define TACIT_REPORT_RECORD_H

#include <stdbool.h>

#include <tacit/mem.h>
#include <tacit/receipts.h>
#include <tacit/zone.h>

struct tacit_document;
struct tacit_register;

/* A document that is not what was recorded, as it is told. */
struct tacit_altered {
	const char *document; /* as printed */
	const char *path;
	const char *what; /* "its text was changed": English, for tacit_tr */
	const char *commit; /* that did it; NULL: it came with a wrong name */
	const char *noted; /* the act that says which text counts, as printed;
			    * NULL: what rests on it is not proved */
	const char *counts; /* that blob */
	const char *counting; /* which text that is: English, for tacit_tr */
	struct tacit_date on; /* the day of the act */
	const char *because; /* its reason; or NULL */
};

/** Borrowed from the register. */
struct tacit_record {
	const char *commit; /* NULL: another page tells it */
	const char *receipts; /* or "" */
	const struct tacit_receipts *log; /* what is known of them; or NULL */
	bool is_key_lost; /* its key took the place of a lost one, and no
			   * decision has noted it */
	struct tacit_instant now;
	const struct tacit_zone *zone; /* by whose clock a page tells */
	bool is_exercise;
	bool is_public; /* only what is for the public was looked at */
	const struct tacit_document *body; /* of tacit_record_body */
	/* what the report rests on that was altered since it was recorded */
	const struct tacit_altered *altered;
	size_t altered_count;
	size_t altered_open; /* that no act has noted */
};

struct tacit_record tacit_record_of(struct tacit_register *reg);

/** What the body is called in short in a language; in the arena, never NULL. */
const char *tacit_record_body(const struct tacit_record *record,
	struct tacit_arena *arena, const char *lang);

/**
 * Fill in what was altered and bears on `about`, a call's note or a paper;
 * NULL: on anything. In the arena. Fails: TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_record_find_altered(struct tacit_register *reg,
	struct tacit_arena *arena, const char *about, struct tacit_record *out,
	struct tacit_err *err);

#endif
