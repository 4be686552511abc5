/*
 * check: what is wrong with a register that no single document shows.
 *
 * Pure: documents that were read (strictly, by tacit_document_parse, which
 * has told their own faults) stand in a corpus; what needs a clock, a zone or
 * git comes from the caller. Errors break a rule; warnings are for a person
 * to look at. Nothing is repaired and nothing is chosen.
 *
 *	struct tacit_check check = { .corpus = &corpus, .zone = find_zone };
 *	tacit_check_register(&check, &faults);
 *	tacit_faults_sort(&faults);
 *
 * Open to: facts, judge, keep.
 */
#ifndef TACIT_RULES_CHECK_H
#define TACIT_RULES_CHECK_H

#include "rules/corpus.h"

/** What a text cites: a note by its number, perhaps with its date, or a day. */
struct tacit_citation {
	const char *number; /* NULL: a day alone */
	struct tacit_date date; /* year 0: none is cited */
	struct tacit_date until; /* of "21-22 October" the second */
	const char *words; /* of the date as it stands */
	const char *sentence;
	unsigned line;
};

enum { TACIT_CITED_YEARS = 10 /* how far back a cited note is looked for */ };

struct tacit_citations {
	struct tacit_citation *list;
	size_t count;
	size_t cap;
};

/** What the ids of the measures begin with that a text may rest on:
 * "nct-general/"; NULL: none. */
const char *tacit_cited_area(
	struct tacit_arena *arena, const struct tacit_document *doc);

/** What the caller lends; every function may be NULL: then not checked. */
struct tacit_check {
	const struct tacit_corpus *corpus;
	void *ctx;

	/** The zone of that name, or NULL: there is none. Borrowed. */
	const struct tacit_zone *(*zone)(void *ctx, const char *name);

	/**
	 * Is there such a passage in the text of `id` that a comment (or
	 * disposition) is about? When not, `nearest` may be set to the
	 * address that was probably meant.
	 */
	bool (*has_address)(void *ctx, const struct tacit_document *about,
		const char *id, const char *address, const char **nearest);

	/** What is wrong in the body of an event, or of a language version
	 * of one, which then has an original. */
	void (*event)(const struct tacit_document *event,
		const struct tacit_document *original,
		struct tacit_faults *faults);

	/** What the words of a text leave open that can still be changed;
	 * `original`: of a language version. */
	void (*words)(const struct tacit_document *doc,
		const struct tacit_document *original,
		const struct tacit_document *body, struct tacit_faults *faults);

	/** What a text cites, in the arena. */
	void (*citations)(const struct tacit_document *doc,
		struct tacit_arena *arena, struct tacit_citations *out);

	/** Where the corpus has not all: as tacit_corpus_nearest of all. */
	const char *(*nearest)(void *ctx, int type, const char *id);
};

/** Everything below, for all documents of the corpus, and the register. */
void tacit_check_register(
	const struct tacit_check *check, struct tacit_faults *faults);

/**
 * One document beside the others: do its references resolve, does it undo
 * only what is its own, was its comment made on a call and by a member, is
 * its translation current, do its dates agree, does it hold personal data.
 */
void tacit_check_document(const struct tacit_check *check,
	const struct tacit_document *doc, struct tacit_faults *faults);

/**
 * Registrations for an event in a document of any type, or of none: a table
 * with the columns of the form, persons in lines. True: there are none. What is
 * told names columns, and nothing that stands in them.
 * Source: design, section 11.
 */
bool tacit_check_registrations(
	const struct tacit_document *doc, struct tacit_faults *faults);

/**
 * Documents that two others take the place of, or that undo each other in a
 * circle; two outcomes of one comment; two reports of one hand on the same; a
 * decision under a call that was entered in error. Each is told once.
 */
void tacit_check_successors(
	const struct tacit_check *check, struct tacit_faults *faults);

/** What is told where one of the two is not there. */
void tacit_check_has_body(struct tacit_faults *faults);
void tacit_check_has_attributes(struct tacit_faults *faults);

/** Areas that share a code; focal points of a network that no item sets up. */
void tacit_check_codes(
	const struct tacit_check *check, struct tacit_faults *faults);
void tacit_check_networks(
	const struct tacit_check *check, struct tacit_faults *faults);

/** These three: what no document shows without others of its type. */
void tacit_check_together(
	const struct tacit_check *check, struct tacit_faults *faults);

/**
 * The pins of a document against the texts of the parent of the commit that
 * added them: `blob_of` gives the blob of a path there, or NULL.
 */
void tacit_check_pins(const struct tacit_check *check,
	const struct tacit_document *doc,
	const char *(*blob_of)(void *ctx, const char *path),
	struct tacit_faults *faults);

/** Paths that some systems cannot hold side by side, as A.md and a.md. */
void tacit_check_paths(
	const char *const *paths, size_t count, struct tacit_faults *faults);

#endif
