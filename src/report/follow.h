/*
 * follow: what corrects a document, adds to it or revises it: notes a note,
 * papers a paper, of one language version too.
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_FOLLOW_H
#define TACIT_REPORT_FOLLOW_H

#include <stddef.h>

#include <tacit/err.h>

struct tacit_document;
struct tacit_value_style;

struct tacit_following {
	const char *key; /* "corrects" */
	const char *label; /* "Corrected by", in the language */
	const char *id;
	const char *words; /* "NCT/G/900/Corr.1, 1 September 2022 (ru)" */
};

struct tacit_followings {
	struct tacit_following *list; /* by key, then as the index has them */
	size_t count;
	size_t cap;
};

/**
 * Those that stand at the register's instant; of notes, that were issued.
 * Owns: the style's arena. Fails: TACIT_DB; TACIT_GIT.
 * Source: design, section 2.
 */
TACIT_MUST_USE bool tacit_followings_of(const struct tacit_value_style *style,
	const struct tacit_document *doc, struct tacit_followings *out,
	struct tacit_err *err);

#endif
